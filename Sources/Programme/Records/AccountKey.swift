public import VietnameseText

/// An SSH key that opens sessions of an account (khóa SSH).
public struct AccountKey: Hashable, Sendable {
  /// What tells it from the account's other keys: the computer it lies on, say. Written as codes are.
  public var label: String
  /// The last day on which it opens a session; nil where none is set.
  public var last: Day?
  /// The day on which it was ended at once; it opens nothing from then on, whatever the clock says.
  public var ended: Day?
  /// Type, base64 and comment, as they are stored: looked at where they are used.
  public var text: String

  public init(label: String, key: PublicKey, last: Day? = nil) {
    self.label = label
    self.last = last
    text = key.line
  }

  /// The key, or why there is none in its text.
  public var key: Result<PublicKey, PublicKey.Fault> {
    Result { () throws(PublicKey.Fault) in try PublicKey(line: text) }
  }

  /// Type and base64 alone: two keys with the same are one.
  public var body: String {
    text.split(separator: " ", maxSplits: 2).prefix(2).joined(separator: " ")
  }

  /// Whether it opens a session on a day.
  public func isOpen(on day: Day) -> Bool { ended == nil && last.map { day <= $0 } ?? true }

  // MARK: As stored

  /// One line: label, last day and day of its end or hyphens, then the key.
  public var line: String { "\(label) \(last?.iso ?? "-") \(ended?.iso ?? "-") \(text)" }

  /// A stored line. One that is none becomes a key that opens nothing and says so, so that a broken
  /// one hides no other.
  public init(line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    let days = words.dropFirst().prefix(2).map { $0 == "-" ? nil : Day(iso: String($0)) }
    guard words.count == 4, !words[0].isEmpty,
      zip(days, words.dropFirst()).allSatisfy({ $0 != nil || $1 == "-" })
    else {
      label = "?"
      text = String(line)
      return
    }
    label = String(words[0])
    last = days[0]
    ended = days[1]
    text = String(words[3])
  }
}

extension Account {
  /// The most keys that an account has, ended ones among them.
  public static let mostKeys = 50

  /// Its keys, as one text is stored; nil where there is none.
  public var keyText: String? {
    keys.isEmpty ? nil : keys.map(\.line).joined(separator: "\n")
  }

  /// The keys of a stored text.
  public static func keys(of text: String?) -> [AccountKey] {
    text?.split(separator: "\n").map { AccountKey(line: $0) } ?? []
  }

  public func key(_ label: String) -> AccountKey? { keys.first { $0.label == label } }
}

/// What is wrong with a key that an account is given.
public enum AccountKeyFault: Hashable, Sendable {
  case unusable(PublicKey.Fault)
  /// No word of letters, digits, dots and hyphens.
  case label
  case labelTaken
  /// The same key is an account's already.
  case taken(Code<Account>, label: String)
  /// It was ended, and an ended key does not come back.
  case ended(Day)
  case tooMany(most: Int)
}
