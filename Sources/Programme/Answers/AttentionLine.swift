public import VietnameseText

/// Something that needs eyes, of whatever kind.
public struct AttentionLine: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case target(Code<Target>, indicator: Code<Indicator>)
    case task(Code<BreakthroughTask>)
    case cell(Code<Principle>)
    case duty(Code<Duty>, indicator: Code<Indicator>)
  }

  public var subject: Subject
  public var unit: UnitReference?
  /// Nil where it is of no pillar, as a principle is.
  public var pillar: Pillar?
  public var title: BilingualText
  public var verdict: Verdict
  /// The first day of its worst alert.
  public var since: Day
  /// All its alerts, worst first.
  public var alerts: [AlertEpisode]
  /// Of a duty, the period that is owed; nil where it can't be told.
  public var owed: Period?
  /// Of a target, the day that it is due.
  public var due: Day?

  public init(
    subject: Subject, unit: UnitReference?, pillar: Pillar? = nil, title: BilingualText,
    verdict: Verdict, since: Day, alerts: [AlertEpisode]? = nil, owed: Period? = nil,
    due: Day? = nil
  ) {
    self.subject = subject
    self.unit = unit
    self.pillar = pillar
    self.title = title
    self.verdict = verdict
    self.since = since
    self.alerts = alerts ?? verdict.alerts.map { AlertEpisode($0, since: since) }
    self.owed = owed
    self.due = due
  }
}
