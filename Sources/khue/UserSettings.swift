import ConsoleCore
import Glibc
import Programme
import ScreenGrid
import Settings

/// The user's own settings and themes, in the configuration folder.
///
/// What is broken there is told, and the shipped setting stands in for it.
enum UserSettings {
  private static let file = Places.current.configuration + "/config.toml"
  private static let themes = Places.current.configuration + "/themes"

  /// One byte more than is read as settings, so that a longer file is told to be too long.
  private static let mostBytes = 256 * 1_024 + 1

  static func read() -> ParsedConfiguration {
    guard let bytes = Files.read(file, atMost: mostBytes, isSettings: true) else {
      return errno == ENOENT || errno == ENOTDIR
        ? ParsedConfiguration("", file: file)
        : ParsedConfiguration(unreadable: file, errno: errno)
    }
    return ParsedConfiguration(bytes, file: file)
  }

  /// The names of the user's own themes, sorted.
  static var themeNames: [String] {
    Files.names(in: themes).filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
      .filter { Themes.isName($0) && !Themes.shippedNames.contains($0) }
  }

  /// The theme of a name: the user's file where there is one, else the shipped one.
  static func theme(_ name: String) -> Themes.Choice {
    let path = themes + "/" + name + ".toml"
    let own = Themes.isName(name) ? Files.read(path, atMost: mostBytes, isSettings: true) : nil
    return Themes.choose(name, userFile: own.map { (path, $0) }, own: themeNames)
  }

  /// Keeps what keys have changed, on demand: the lines that say otherwise, and no other. The file
  /// is read anew, as somebody else may have changed it since the start.
  ///
  /// - Returns: the path of the file.
  static func save(_ saved: SavedSettings) -> Result<String, SettingsFault> {
    let bytes = Files.read(file, atMost: mostBytes, isSettings: true) ?? []
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(SettingsFault(notUTF8: bytes, file: file))
    }
    let stored = ParsedConfiguration(text, file: file).configuration
    let changed = Configuration(
      theme: saved.theme == stored.theme ?? Themes.fallbackName ? nil : saved.theme,
      language: saved.language == stored.language ?? .vietnamese ? nil : saved.language,
      mouse: saved.mouse == stored.mouse ?? false ? nil : saved.mouse)
    do {
      let text = try changed.text(in: text, file: file)
      var code = Files.makeFolders(Places.current.configuration)
      if code == 0 { code = Files.write(Array(text.utf8), to: file) }
      if code == 0 { return .success(file) }
      return .failure(SettingsFault(file: file, place: .file, rule: .unwritable(errno: code)))
    } catch {
      return .failure(error)
    }
  }
}
