public import VietnameseText

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

extension AlertLine {
  /// The newest reminder that stands; nil where there was none.
  public var newestReminder: ActLine? {
    acts.last { $0.act.kind == .reminder && !$0.isWithdrawn }
  }
}
