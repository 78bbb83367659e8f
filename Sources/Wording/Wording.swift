public import Programme

/// Every sentence and name that a person reads, in one language.
///
/// A text exists in both languages by construction: it is written with `pick`, whose two
/// arguments are the two languages, or in a pair of exhaustive switches.
public struct Wording: Hashable, Sendable {
  public let language: Language
  /// Whether comparisons are written ">=" and "<=", for a terminal that has no "≥" and would show
  /// the half of its likeness that one cell takes.
  public let asciiSigns: Bool

  public init(_ language: Language, asciiSigns: Bool = false) {
    self.language = language
    self.asciiSigns = asciiSigns
  }

  /// A name or sentence of the data itself, in this language where somebody wrote it.
  public func text(_ text: BilingualText) -> String {
    text.text(in: language)
  }

  /// The text in this language; both must be given, so that none can be forgotten.
  func pick(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String)
    -> String
  {
    switch language {
    case .vietnamese: vietnamese()
    case .english: english()
    }
  }

  /// The text with its first letter in upper case, as at the beginning of a sentence.
  public func sentenceCase(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The text with the full stop of a sentence: one, though it ends in a note that has its own.
  public func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".!?…".contains(last) ? text : text + "."
  }

  /// The same without the capital of a title.
  public func withinSentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Several things in one sentence: "a, b và c".
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + pick(" và ", " and ") + last
  }
}
