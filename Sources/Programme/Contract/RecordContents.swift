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

/// An act with who did it, through which entry of the journal.
public struct ActLine: Hashable, Sendable {
  public var act: Act
  public var account: String
  public var at: Instant
  public var entry: Int64
  public var isWithdrawn: Bool
  /// The unit that it makes responsible, where its name was asked for.
  public var owner: UnitReference?

  public init(
    act: Act, account: String, at: Instant, entry: Int64, isWithdrawn: Bool = false,
    owner: UnitReference? = nil
  ) {
    self.act = act
    self.account = account
    self.at = at
    self.entry = entry
    self.isWithdrawn = isWithdrawn
    self.owner = owner
  }
}

/// Something that needs eyes, and what people did about it.
public struct AlertLine: Hashable, Sendable {
  public var attention: AttentionLine
  public var subject: JudgedSubject
  /// The alert that most needs hands, of which the status tells and which acts name; nil where
  /// none holds any more.
  public var alert: AlertKind?
  public var status: AlertStatus
  /// Those that belong to an alert of it, oldest first.
  public var acts: [ActLine]
  /// How often the unit was reminded of that alert.
  public var reminders: Int
  public var isEscalated: Bool
  /// The journal's newest entry of an act on its subject, be it of an earlier alert; 0 without one.
  public var entry: Int64
  /// The task that it is about, as its own page judges it; nil where it is about none.
  public var task: TaskLine?

  public init(
    attention: AttentionLine, subject: JudgedSubject, alert: AlertKind? = nil,
    status: AlertStatus, acts: [ActLine], reminders: Int, isEscalated: Bool, entry: Int64 = 0
  ) {
    self.attention = attention
    self.subject = subject
    self.alert = alert ?? attention.alerts.first?.kind
    self.status = status
    self.acts = acts
    self.reminders = reminders
    self.isEscalated = isEscalated
    self.entry = entry
  }
}

/// The alerts: what needs hands first, then worst first.
public struct AlertsContent: Hashable, Sendable {
  /// At most 500.
  public var alerts: [AlertLine]
  public var total: Int
  /// Whom they are looked for at.
  public var census: UnitCensus

  public init(alerts: [AlertLine], total: Int, census: UnitCensus = .init()) {
    self.alerts = alerts
    self.total = total
    self.census = census
  }
}

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

/// What a unit owes now, and the tasks it leads.
///
/// Of a duty there is a line of the newest period that has ended, or of the first that will, and one
/// of each earlier period that nothing was said of.
public struct DuesContent: Hashable, Sendable {
  public var unit: UnitReference
  /// What is missing of the newest periods first, then of earlier ones, then what has not ended and
  /// what is reported; each by the day it is due.
  public var dues: [DueLine]
  public var tasks: [TaskLine]
  /// The explanations that were asked of it and have not come.
  public var requests: [AlertLine]
  /// What it was reminded of and still needs eyes, with the acts; the newest reminder first.
  public var reminded: [AlertLine]
  /// The unit's last day, where it has ended: nothing is due from it any more.
  public var ended: Day?

  public init(
    unit: UnitReference, dues: [DueLine], tasks: [TaskLine], requests: [AlertLine],
    reminded: [AlertLine] = [], ended: Day? = nil
  ) {
    self.unit = unit
    self.ended = ended
    self.dues = dues
    self.tasks = tasks
    self.requests = requests
    self.reminded = reminded
  }
}

extension AlertLine {
  /// The newest reminder that stands; nil where there was none.
  public var newestReminder: ActLine? {
    acts.last { $0.act.kind == .reminder && !$0.isWithdrawn }
  }
}

/// One reading that is owed.
public struct DueLine: Hashable, Sendable {
  public var duty: Duty
  public var indicator: Indicator
  /// The period whose reading is owed by now or next.
  public var period: Period
  public var dueOn: Day
  /// What became of this period.
  public var state: DutyPeriodState
  /// The unit's own report for this period.
  public var current: ReadingLine?
  /// What others, or the unit of other days, said within this period; it meets no duty.
  public var beside: ReadingLine?
  /// What was said last before it.
  public var last: ReadingLine?
  /// Of at most two dozen readings before it, oldest first: what an outlier is told by.
  public var history: [HistoryPoint]
  /// The journal's newest entry of a reading of this period, of whatever source; 0 without one.
  public var entry: Int64
  /// Whether a later period of the duty has ended already.
  public var isEarlier: Bool
  /// The unit's last day, where it has ended: nobody is left to report.
  public var frozenOn: Day?

  public init(
    duty: Duty, indicator: Indicator, period: Period, dueOn: Day,
    state: DutyPeriodState, current: ReadingLine?, last: ReadingLine?, beside: ReadingLine? = nil,
    history: [HistoryPoint] = [], entry: Int64 = 0, isEarlier: Bool = false, frozenOn: Day? = nil
  ) {
    self.duty = duty
    self.indicator = indicator
    self.period = period
    self.dueOn = dueOn
    self.state = state
    self.current = current
    self.last = last
    self.history = history
    self.entry = entry
    self.isEarlier = isEarlier
    self.beside = beside
    self.frozenOn = frozenOn
  }
}

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
