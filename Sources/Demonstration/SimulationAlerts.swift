import Programme
import VietnameseText

/// What a simulation must know to say what needs eyes, as the rules judge it: duties and tasks with
/// the newest that was said of them.
struct SimulationAlerts: Sendable {
  typealias Series = SimulationMemory.Series

  /// Something that needs eyes.
  struct Open: Hashable, Sendable {
    let subject: JudgedSubject
    let kind: AlertKind
  }

  private var lives: [Code<Organisation>: Life] = [:]
  private var natures: [Code<Indicator>: Indicator.Nature] = [:]
  private var duties: [Code<Duty>: Duty] = [:]
  private var reported: [Series: Reading] = [:]
  private var tasks: [Code<BreakthroughTask>: BreakthroughTask] = [:]
  private var progress: [Code<BreakthroughTask>: ProgressReport] = [:]
  private var extensions: [Code<BreakthroughTask>: [Extension]] = [:]
  private var actedOn: [JudgedSubject: Day] = [:]

  init(_ changes: [Change]) {
    for change in changes { learn(change) }
  }

  mutating func learn(_ change: Change) {
    switch change {
    case .define(.organisation(let unit), _): lives[unit.code] = unit.life
    case .define(.indicator(let indicator), _): natures[indicator.code] = indicator.nature
    case .define(.duty(let duty), _): duties[duty.code] = duty
    case .define(.task(let task), _) where task.basis == .demonstration: tasks[task.code] = task
    case .report(let reading), .correct(let reading): hear(reading)
    case .progress(let report):
      if progress[report.task].map({ $0.asOf <= report.asOf }) ?? true {
        progress[report.task] = report
      }
    case .extend(let granted): extensions[granted.task, default: []].append(granted)
    case .act(let act): actedOn[act.subject] = act.on
    default: return
    }
  }

  /// Of what is told day by day only what ends a month can meet a duty.
  private mutating func hear(_ reading: Reading) {
    guard reading.isOwnReport, reading.period.last == reading.period.last.lastOfMonth else {
      return
    }
    let series = Series(unit: reading.unit, indicator: reading.indicator)
    if reported[series].map({ $0.period.last <= reading.period.last }) ?? true {
      reported[series] = reading
    }
  }

  /// What needs eyes on a day, and nobody has seen to that day.
  func open(on today: Day) -> [Open] {
    let owed = duties.keys.sorted().compactMap { code in
      duties[code].flatMap { alert(of: $0, on: today) }
        .map { Open(subject: .duty(code), kind: $0) }
    }
    let slipping = tasks.keys.sorted().compactMap { code in
      tasks[code].flatMap { alert(of: $0, on: today) }
        .map { Open(subject: .task(code), kind: $0) }
    }
    return (owed + slipping).filter { actedOn[$0.subject] != today }
  }

  private func alert(of duty: Duty, on day: Day) -> AlertKind? {
    let series = Series(unit: duty.unit, indicator: duty.indicator)
    let history = DutyHistory(
      duty: Versions(always: duty), life: Versions(always: lives[duty.unit] ?? Life()),
      nature: natures[duty.indicator] ?? .stock,
      readings: [reported[series]].compactMap { $0 }, thresholds: ThresholdHistory())
    return history.slice(known: day).verdict(on: day)?.alerts.first
  }

  /// Only what follows from its own days and reports.
  private func alert(of task: BreakthroughTask, on day: Day) -> AlertKind? {
    let history = TaskHistory(
      task: Versions(always: task),
      lives: task.lead.map { [$0: Versions(always: lives[$0] ?? Life())] } ?? [:],
      reports: [progress[task.code]].compactMap { $0 },
      extensions: extensions[task.code] ?? [])
    return history.slice(known: day).verdict(on: day)?.alerts
      .first { $0 == .overdue || $0 == .slow }
  }
}

extension SimulationAlerts {
  /// What somebody does about an alert; it names its kind.
  static func act(
    on open: Open, _ today: Day, count: Int, _ random: inout SplitMix64
  ) -> Act {
    let choice = random.below(4)
    if choice == 2, case .task = open.subject {
      return Act(
        kind: .request, subject: open.subject, alert: open.kind, on: today,
        text: "Yêu cầu giải trình mô phỏng lần \(count).", until: today.adding(days: 7))
    }
    if choice == 3 {
      return Act(
        kind: .acknowledgement, subject: open.subject, alert: open.kind, on: today,
        text: "Ghi nhận mô phỏng lần \(count).", until: today.adding(days: 14))
    }
    return Act(
      kind: .reminder, subject: open.subject, alert: open.kind, on: today,
      text: "Đôn đốc mô phỏng lần \(count).")
  }
}
