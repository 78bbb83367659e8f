public import VietnameseText

/// Which entries of the journal are wanted; nil wants all.
public struct JournalFilter: Hashable, Sendable {
  public var unit: Code<Organisation>?
  public var account: String?
  public var kind: RecordKind?
  public var day: Day?

  public init(
    unit: Code<Organisation>? = nil, account: String? = nil, kind: RecordKind? = nil,
    day: Day? = nil
  ) {
    self.unit = unit
    self.account = account
    self.kind = kind
    self.day = day
  }
}
