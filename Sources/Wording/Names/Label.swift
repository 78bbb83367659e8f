import Programme

/// The three forms of one name, so that a state never needs colour to be told.
public struct Label: Hashable, Sendable {
  /// As in a sentence, without a capital at its beginning.
  public let full: String
  /// At most 12 columns.
  public let short: String
  /// One letter, unique among its kind in its language.
  public let letter: String

  init(_ full: String, _ short: String, _ letter: String) {
    self.full = full
    self.short = short
    self.letter = letter
  }
}

extension Wording {
  /// The label in this language; both must be given, so that none can be forgotten.
  func pick(
    _ vietnamese: (full: String, short: String, letter: String),
    _ english: (full: String, short: String, letter: String)
  ) -> Label {
    switch language {
    case .vietnamese: Label(vietnamese.full, vietnamese.short, vietnamese.letter)
    case .english: Label(english.full, english.short, english.letter)
    }
  }
}
