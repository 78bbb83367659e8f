public import Programme
import VietnameseText

/// What the attributes of one kind of record are called, and what the words of its lists mean: the
/// same in forms, files, the journal and on pages.
struct RecordLabels: Sendable {
  /// Attributes by their names in the journal; both languages, within a sentence.
  let names: [String: (vietnamese: String, english: String)]
  /// For an attribute whose values are words: what such a word is called; nil of another word.
  let words: [String: @Sendable (Wording, String) -> String?]

  init(
    names: [String: (vietnamese: String, english: String)],
    words: [String: @Sendable (Wording, String) -> String?] = [:]
  ) {
    self.names = names
    self.words = words
  }

  /// What the words of one list are called.
  static func word<Word: RawRepresentable<String> & SendableMetatype>(
    _ name: @escaping @Sendable (Wording, Word) -> String
  ) -> @Sendable (Wording, String) -> String? {
    { wording, text in Word(rawValue: text).map { name(wording, $0) } }
  }

  /// What every kind has.
  static let common = RecordLabels(
    names: [
      "code": ("mã", "code"), "sources": ("nguồn", "sources"),
      "confidence": ("độ tin cậy", "confidence"), "note": ("ghi chú", "note"),
      "known_from": ("biết từ ngày", "known from"),
    ],
    words: [
      "confidence": word { (words, word: Confidence) in
        "\(word.rawValue) (\(words.label(word).short))"
      }
    ])

  /// The labels of a kind; nil of what is no described record.
  static func labels(of kind: RecordKind) -> RecordLabels? {
    switch kind {
    case .source: .source
    case .document: .document
    case .pillar: .pillar
    case .taskGroup: .taskGroup
    case .principle: .principle
    case .organisation: .organisation
    case .succession: .succession
    case .model: .model
    case .activity: .activity
    case .indicator: .indicator
    case .target: .target
    case .duty: .duty
    case .threshold: .threshold
    case .task: .task
    case .account: .account
    case .reading, .progress, .deadlineExtension, .assessment, .act, .session, .database, .rules,
      .batch:
      nil
    }
  }
}

extension Wording {
  /// What an attribute of a kind is called within a sentence; nil where the kind has none of it.
  public func label(_ attribute: String, of kind: RecordKind) -> String? {
    if attribute.hasPrefix("milestone.") { return milestone(attribute) }
    let names = RecordLabels.labels(of: kind)?.names
    return (names?[attribute] ?? RecordLabels.common.names[attribute])
      .map { pick($0.vietnamese, $0.english) }
  }

  /// "milestone.2.due" and its like: a part of one milestone.
  private func milestone(_ name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let number = Int(parts[1]) else { return nil }
    let milestone = pick("mốc \(number)", "milestone \(number)")
    return switch parts.count > 2 ? parts[2] : "" {
    case "due": milestone + pick(", hạn", ", due")
    case "done_on": milestone + pick(", xong ngày", ", done on")
    default: milestone
    }
  }

  /// An attribute as a sentence about a record names it.
  func attribute(_ name: String, of reference: Reference) -> String {
    journalField(name, of: reference.kind)
  }

  /// A value of an attribute as people say it: words of lists, yes and no, days; all else to the
  /// letter.
  public func value(_ text: String, of attribute: String, in kind: RecordKind) -> String {
    let words = RecordLabels.labels(of: kind)?.words
    if let word = (words?[attribute] ?? RecordLabels.common.words[attribute])?(self, text) {
      return word
    }
    return journalValue(text, of: attribute)
  }
}
