public import Programme
public import ScreenGrid

/// Where themes come from.
public enum Themes {
  /// The theme that is used when nobody chose one, and when the chosen one is broken.
  public static let fallbackName = "dark"

  /// The names of the themes that are compiled in, the fallback first.
  public static let shippedNames: [String] = ShippedFile.names(under: "Themes").map {
    String($0.dropFirst("Themes/".count).dropLast(".toml".count))
  }

  /// A compiled-in theme; nil when there is none of that name.
  public static func shipped(_ name: String) throws(SettingsFault) -> Theme? {
    let file = "Themes/\(name).toml"
    guard let text = ShippedFile.text(file) else { return nil }
    return try ThemeFile.theme(text, file: file, name: name)
  }

  /// A theme that is ready to be used, and what was wrong with the one that was wanted.
  public struct Choice: Hashable, Sendable {
    public let theme: Theme
    /// Why it is not the theme that was wanted; nil when it is.
    public let fault: SettingsFault?
  }

  /// The theme of a name: the user's own file when there is one, else the compiled-in one, else the fallback.
  ///
  /// Never fails: at worst nothing has a colour. Only the chosen file is parsed.
  /// - Parameters:
  ///   - userFile: the path and bytes of `themes/NAME.toml` in the user's configuration folder.
  ///   - own: the names of the user's own themes, to offer where there is none of that name.
  public static func choose(
    _ name: String, userFile: (path: String, bytes: [UInt8])? = nil, own: [String] = []
  ) -> Choice {
    do throws(SettingsFault) {
      if let userFile {
        guard let text = String(validating: userFile.bytes, as: UTF8.self) else {
          throw SettingsFault(notUTF8: userFile.bytes, file: userFile.path)
        }
        let theme = try ThemeFile.theme(text, file: userFile.path, name: name)
        return Choice(theme: theme, fault: nil)
      }
      if let theme = try shipped(name) { return Choice(theme: theme, fault: nil) }
      let fault = SettingsFault(
        file: "", place: .file, rule: .unknownTheme(name, known: shippedNames + own))
      return Choice(theme: fallback, fault: fault)
    } catch {
      return Choice(theme: fallback, fault: error)
    }
  }

  private static var fallback: Theme {
    (try? shipped(fallbackName)) ?? .plain
  }

  /// Whether a name can be the name of a theme's file: no way out of the folder, nothing hidden.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == 0x2D || $0 == 0x5F
      }
  }
}
