public import VietnameseText

/// The kinds of record of a catalogue, with how many stand of each.
public struct CatalogueContent: Hashable, Sendable {
  public var kinds: [KindLine]

  public init(kinds: [KindLine]) {
    self.kinds = kinds
  }
}

/// One kind of record.
public struct KindLine: Hashable, Sendable {
  public var kind: RecordKind
  /// How many records of it are known on the day.
  public var count: Int
  /// The newest entry of the journal that defined or withdrew one; 0 where none did.
  public var entry: Int64

  public init(kind: RecordKind, count: Int, entry: Int64) {
    self.kind = kind
    self.count = count
    self.entry = entry
  }
}

/// The records of one kind, in the order of their names.
public struct RecordsContent: Hashable, Sendable {
  public var kind: RecordKind
  public var lines: [RecordLine]
  /// How many there are, of which a part may be listed.
  public var total: Int

  public init(kind: RecordKind, lines: [RecordLine], total: Int) {
    self.kind = kind
    self.lines = lines
    self.total = total
  }
}

/// One record in a list.
public struct RecordLine: Hashable, Sendable {
  public var reference: Reference
  public var name: BilingualText
  /// Its first attributes beside the name.
  public var facts: [RecordFact]
  /// The day from which its version is known.
  public var knownFrom: Day
  /// The journal entry that its version is of.
  public var entry: Int64

  public init(
    reference: Reference, name: BilingualText, facts: [RecordFact], knownFrom: Day, entry: Int64
  ) {
    self.reference = reference
    self.name = name
    self.facts = facts
    self.knownFrom = knownFrom
    self.entry = entry
  }
}

/// What a record says of one attribute.
public struct RecordFact: Hashable, Sendable {
  /// The attribute's name in the journal.
  public var attribute: String
  public var value: AttributeValue
  /// The records that the value names, with what they are called.
  public var named: [NamedRecord]

  public init(attribute: String, value: AttributeValue, named: [NamedRecord] = []) {
    self.attribute = attribute
    self.value = value
    self.named = named
  }
}

/// A record by its name.
public struct NamedRecord: Hashable, Sendable {
  public var reference: Reference
  /// Nil where nothing of it is known.
  public var name: BilingualText?

  public init(reference: Reference, name: BilingualText?) {
    self.reference = reference
    self.name = name
  }
}

/// One record: what it says, its versions in time, and what names it.
public struct RecordContent: Hashable, Sendable {
  public var reference: Reference
  public var name: BilingualText
  /// Every attribute that says something, sources and note behind the others.
  public var facts: [RecordFact]
  /// What was known of it when, the newest first.
  public var versions: [RecordVersionLine]
  public var mentions: [RecordMentions]

  public init(
    reference: Reference, name: BilingualText, facts: [RecordFact],
    versions: [RecordVersionLine], mentions: [RecordMentions]
  ) {
    self.reference = reference
    self.name = name
    self.facts = facts
    self.versions = versions
    self.mentions = mentions
  }
}

/// One version of a record.
public struct RecordVersionLine: Hashable, Sendable {
  public var knownFrom: Day
  /// The last day on which it is what is known; nil while it stands.
  public var knownTo: Day?
  /// The journal entry that defined it, by whom, and when.
  public var entry: Int64
  public var account: String
  public var at: Instant
  /// The attributes that differ from the version before; none of the first.
  public var changed: [String]

  public init(
    knownFrom: Day, knownTo: Day?, entry: Int64, account: String, at: Instant, changed: [String]
  ) {
    self.knownFrom = knownFrom
    self.knownTo = knownTo
    self.entry = entry
    self.account = account
    self.at = at
    self.changed = changed
  }
}

/// The records of a kind that name a record by one of their attributes.
public struct RecordMentions: Hashable, Sendable {
  public var kind: RecordKind
  public var attribute: String
  /// The first of them.
  public var records: [NamedRecord]
  public var total: Int

  public init(kind: RecordKind, attribute: String, records: [NamedRecord], total: Int) {
    self.kind = kind
    self.attribute = attribute
    self.records = records
    self.total = total
  }
}
