/// One thing wrong in a catalogue file: where and which rule it broke.
public struct CatalogueFault: Error, Hashable, Sendable {
  public var file: String
  /// From 1; nil where the parser gives only a key path.
  public var line: Int?
  public var column: Int?
  /// Such as `target[3].due`.
  public var keyPath: String?
  public var rule: Rule

  public init(
    file: String, line: Int? = nil, column: Int? = nil, keyPath: String? = nil, rule: Rule
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.rule = rule
  }

  public enum Rule: Hashable, Sendable {
    case unreadable(errno: Int32)
    /// A byte that is no part of any letter.
    case notUTF8(byte: UInt8)
    case syntax(detail: String)
    case missingKey
    case unknownKey
    case wrongType(expected: String)
    case unknownWord(String, allowed: [String])
    case notADay(String)
    case notANumber(String)
    case duplicateCode(String)
    case unknownReference(kind: RecordKind, String)
    case malformedCode(String)
    /// Letters were lost or garbled when a program saved the file.
    case damagedText(String)
    /// Letters of an encoding from before Unicode.
    case legacyEncoding(LegacyEncoding, String)
    /// It was understood, and can't be stored.
    case refused(Refusal)
  }
}
