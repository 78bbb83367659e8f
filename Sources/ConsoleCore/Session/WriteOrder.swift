public import Programme
public import VietnameseText

/// What the console wants stored, all or none.
public struct WriteOrder: Hashable, Sendable {
  /// Names the order in the answer to it; unique within a session.
  public var id: Int
  public var changes: [Change]
  /// For records that were read before, the newest journal entry that they were read with.
  public var expecting: [Reference: Int64]

  public init(id: Int, changes: [Change], expecting: [Reference: Int64] = [:]) {
    self.id = id
    self.changes = changes
    self.expecting = expecting
  }
}

/// What was typed into a form and is not stored yet; it survives a lost line (design, section 8).
public struct Draft: Hashable, Sendable {
  /// The form's identity: the same form opened again finds its draft by it. ASCII letters, digits,
  /// hyphens and dots only, at most 150, so that it can name a file.
  public var name: String
  /// What was typed, by the field's name.
  public var fields: [String: String]
  public var savedAt: Instant
  /// What the form and its fields were called, for when they are there no more.
  public var title: String
  public var labels: [String: String]
  /// What the record said in each field when it was typed over; nil where that was not kept.
  public var recorded: [String: String]?
  /// The journal's head that the form was made with; nil where that was not kept, or there was none.
  public var head: Int64?

  public init(
    name: String, fields: [String: String], savedAt: Instant, title: String = "",
    labels: [String: String] = [:], recorded: [String: String]? = nil, head: Int64? = nil
  ) {
    self.name = name
    self.fields = fields
    self.savedAt = savedAt
    self.title = title
    self.labels = labels
    self.recorded = recorded
    self.head = head
  }
}
