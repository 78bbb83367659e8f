/// One thing wrong in a theme or configuration file: where it is and which rule it broke.
public struct SettingsFault: Error, Hashable, Sendable {
  /// The path or name of the file, as a person knows it.
  public var file: String
  public var place: Place
  public var rule: Rule

  public init(file: String, place: Place, rule: Rule) {
    self.file = file
    self.place = place
    self.rule = rule
  }

  /// Of a file whose bytes are no text, at the first that is none.
  public init(notUTF8 bytes: [UInt8], file: String) {
    let broken = BrokenText(bytes)
    self.init(
      file: file, place: broken.map { .line($0.line, column: $0.column) } ?? .file, rule: .notUTF8)
  }

  public enum Place: Hashable, Sendable {
    /// A place in the text, both from 1.
    case line(Int, column: Int)
    /// A key with the tables around it, joined by dots: `roles.overdue`.
    case key(String)
    /// The file as a whole.
    case file
  }

  public enum Rule: Error, Hashable, Sendable {
    /// The text is no TOML. The parser's own words are English and belong in brackets.
    case syntax(parserMessage: String)
    case unreadable(errno: Int32)
    /// The system refused to write the file, or its folder.
    case unwritable(errno: Int32)
    /// Its bytes are no text.
    case notUTF8
    /// A file of this size in bytes is none of ours.
    case tooLarge(bytes: Int)
    /// Something else than the text, truth value or table that the key wants.
    case wrongType(expected: ValueType)
    /// A number that is too small or too large.
    case outOfRange(Int, least: Int, most: Int)
    case unknownKey
    /// A role that no screen has.
    case unknownRole
    /// Neither `default`, nor 0–255, nor `#rrggbb`, nor a name under `[colours]`.
    case badColour(String)
    /// A word of a look that is neither a colour, nor `on`, nor an attribute.
    case unexpectedWord(String)
    /// A value that is not among those allowed.
    case unknownValue(String, allowed: [String])
    /// No theme of that name is compiled in or in the user's folder.
    case unknownTheme(String, known: [String])
  }

  public enum ValueType: String, Hashable, Sendable {
    case text, truth, number, table
  }
}
