public import VietnameseText

/// The value of one attribute of a record, whatever the record's kind.
public enum AttributeValue: Hashable, Sendable {
  /// Plain text, or the raw value of a word of a list.
  case text(String?)
  case bilingual(BilingualText?)
  case integer(Int64?)
  case flag(Bool)
  case day(Day?)
  case decimal(ExactDecimal?)
  /// The code of another record.
  case reference(String?)
  /// The codes of other records, in order.
  case references([String])
  case milestones([Milestone])

  /// Whether it says anything; a flag always does.
  public var isPresent: Bool {
    switch self {
    case .text(let value), .reference(let value): value != nil
    case .bilingual(let value): value != nil
    case .integer(let value): value != nil
    case .flag: true
    case .day(let value): value != nil
    case .decimal(let value): value != nil
    case .references(let codes): !codes.isEmpty
    case .milestones(let milestones): !milestones.isEmpty
    }
  }
}
