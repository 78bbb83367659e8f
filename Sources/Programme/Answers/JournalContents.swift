/// A page of the journal, newest first.
public struct JournalContent: Hashable, Sendable {
  public var entries: [ChangeLine]
  /// Whether there are older ones.
  public var hasMore: Bool

  public init(entries: [ChangeLine], hasMore: Bool) {
    self.entries = entries
    self.hasMore = hasMore
  }
}

/// One entry of the journal, whole.
public struct JournalEntryContent: Hashable, Sendable {
  public var line: ChangeLine
  /// Name and value of each field, in the journal's own words; equal ones are on both sides.
  public var before: [JournalField]
  public var after: [JournalField]
  public var previous: String
  public var digest: String
  /// The entry that this one takes back.
  public var reverts: Int64?
  /// The entry that takes this one back.
  public var revertedBy: Int64?

  public init(
    line: ChangeLine, before: [JournalField], after: [JournalField], previous: String,
    digest: String, reverts: Int64? = nil, revertedBy: Int64? = nil
  ) {
    self.line = line
    self.before = before
    self.after = after
    self.previous = previous
    self.digest = digest
    self.reverts = reverts
    self.revertedBy = revertedBy
  }
}

/// One field of a record as the journal holds it.
public struct JournalField: Hashable, Sendable {
  public var name: String
  /// Nil where it is empty.
  public var value: String?

  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }
}
