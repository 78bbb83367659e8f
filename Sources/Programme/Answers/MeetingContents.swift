public import VietnameseText

/// A meeting: the red items, worst first, each with what was concluded in it.
public struct MeetingContent: Hashable, Sendable {
  public var day: Day
  /// The day of the meeting before.
  public var previous: Day?
  public var items: [MeetingLine]
  /// Earlier conclusions whose deadline has come or is not met yet.
  public var standing: [ActLine]
  /// What this meeting concluded of what needs eyes no more.
  public var others: [ActLine]
  /// What ``standing`` and ``others`` are about.
  public var subjects: [JudgedSubject: SubjectLine]
  /// The units that conclusions make responsible.
  public var owners: [Code<Organisation>: UnitReference]
  /// Whether the meeting concluded anything, so that there was one; else the items are what one
  /// would have before it.
  public var wasHeld: Bool
  /// Whom the items are looked for at.
  public var census: UnitCensus

  public init(
    day: Day, previous: Day?, items: [MeetingLine], standing: [ActLine], others: [ActLine] = [],
    subjects: [JudgedSubject: SubjectLine] = [:],
    owners: [Code<Organisation>: UnitReference] = [:], wasHeld: Bool = true,
    census: UnitCensus = .init()
  ) {
    self.day = day
    self.previous = previous
    self.items = items
    self.standing = standing
    self.others = others
    self.subjects = subjects
    self.owners = owners
    self.wasHeld = wasHeld
    self.census = census
  }
}

/// What is judged, as lists name it.
public struct SubjectLine: Hashable, Sendable {
  public var title: BilingualText
  public var unit: UnitReference?
  /// Of a target or a duty.
  public var indicator: Code<Indicator>?
  /// Nil where it is of no pillar, as a principle is.
  public var pillar: Pillar?

  public init(
    title: BilingualText, unit: UnitReference?, indicator: Code<Indicator>? = nil,
    pillar: Pillar? = nil
  ) {
    self.title = title
    self.unit = unit
    self.indicator = indicator
    self.pillar = pillar
  }
}

/// One item of a meeting.
public struct MeetingLine: Hashable, Sendable {
  public var alert: AlertLine
  /// What the journal says of it since the meeting before, newest first.
  public var changes: [ChangeLine]
  public var conclusions: [ActLine]

  public init(alert: AlertLine, changes: [ChangeLine], conclusions: [ActLine]) {
    self.alert = alert
    self.changes = changes
    self.conclusions = conclusions
  }

  /// Whether it is to be talked of: not what was taken note of or closed, unless this meeting did
  /// so, which stands where it stood.
  public var isToDiscuss: Bool {
    switch alert.status {
    case .acknowledged, .closed: !conclusions.isEmpty
    case .open, .asked, .explained: true
    }
  }
}
