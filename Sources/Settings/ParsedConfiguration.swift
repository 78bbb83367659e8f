public import Programme
import ScreenGrid

/// What a configuration file settles, and what is wrong in it: a fault costs only its own line.
public struct ParsedConfiguration: Sendable {
  public private(set) var configuration = Configuration()
  /// In the order in which the keys are read; a file that is no TOML has one, and settles nothing.
  public private(set) var faults: [SettingsFault] = []

  /// - Parameter file: the path, as faults shall name it.
  public init(_ text: String, file: String) {
    let table: SettingsTable
    do {
      table = try SettingsTable(text, file: file)
    } catch {
      faults = [error]
      return
    }
    let known = ["theme", "language", "mouse", "glyphs", "colours", "session", "log"]
    for key in table.keys where !known.contains(key) {
      faults.append(table.fault(key, .unknownKey))
    }
    configuration.theme = read { () throws(SettingsFault) in try Self.theme(table) }
    configuration.language = read { () throws(SettingsFault) in
      try table.choice("language", of: Language.allCases.map { ($0.rawValue, $0) })
    }
    configuration.mouse = read { () throws(SettingsFault) in try table.truth("mouse") }
    configuration.glyphs = read { () throws(SettingsFault) in
      try table.choice("glyphs", of: Glyphs.Level.allCases.map { ($0.rawValue, $0) })
    }
    configuration.colours = read { () throws(SettingsFault) in
      try table.choice("colours", of: Configuration.depths)
    }
    if let session = read({ () throws(SettingsFault) in try table.table("session") }) {
      configuration.session = SessionSettings(session, faults: &faults)
    }
    if let log = read({ () throws(SettingsFault) in try table.table("log") }) {
      configuration.log = LogSettings(log, faults: &faults)
    }
  }

  /// A file's bytes; what is no text settles nothing.
  public init(_ bytes: [UInt8], file: String) {
    let text = String(validating: bytes, as: UTF8.self)
    self.init(text ?? "", file: file)
    if text == nil { faults = [SettingsFault(notUTF8: bytes, file: file)] }
  }

  /// A file that the system does not let be read.
  public init(unreadable file: String, errno: Int32) {
    faults = [SettingsFault(file: file, place: .file, rule: .unreadable(errno: errno))]
  }

  private static func theme(_ table: SettingsTable) throws(SettingsFault) -> String? {
    let theme = try table.text("theme")
    if let theme, !Themes.isName(theme) {
      throw table.fault("theme", .unknownTheme(theme, known: Themes.shippedNames))
    }
    return theme
  }

  private mutating func read<Value>(_ value: () throws(SettingsFault) -> Value?) -> Value? {
    do {
      return try value()
    } catch {
      faults.append(error)
      return nil
    }
  }
}
