import Console
import Glibc
import Programme
import ScreenGrid
import Settings
import Wording

/// The user's own settings and themes, in the configuration folder.
///
/// What is broken is told once on standard error, and the shipped setting stands in for it.
enum UserSettings {
  private static let file = Places.current.configuration + "/config.toml"
  private static let themes = Places.current.configuration + "/themes"

  static func configuration(_ wording: Wording) -> Configuration {
    guard let bytes = Files.read(file) else { return Configuration() }
    do {
      return try Configuration(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      Output.tell(wording.fault(error).line)
      return Configuration()
    }
  }

  /// The names of the user's own themes, sorted.
  static var themeNames: [String] {
    Files.names(in: themes).filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
      .filter { Themes.isName($0) && !Themes.shippedNames.contains($0) }
  }

  /// The theme of a name: the user's file where there is one, else the shipped one.
  static func theme(_ name: String, _ wording: Wording) -> Theme {
    let path = themes + "/" + name + ".toml"
    let own = Themes.isName(name) ? Files.read(path) : nil
    let choice = Themes.choose(
      name, userFile: own.map { (path, String(decoding: $0, as: UTF8.self)) })
    if let fault = choice.fault { Output.tell(wording.fault(fault).line) }
    return choice.theme
  }

  /// Keeps what keys have changed; other settings of the file stay. A disk that refuses is no
  /// reason to disturb anybody.
  static func save(_ saved: SavedSettings, over stored: Configuration) {
    let changed = Configuration(
      theme: saved.theme, language: saved.language, mouse: saved.mouse)
    guard Files.makeFolders(Places.current.configuration) == 0 else { return }
    _ = Files.write(Array(changed.over(stored).text.utf8), to: file)
  }
}
