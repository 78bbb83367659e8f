import Programme
import VietnameseText

/// What a simulation must know to say something new: what was said last of everything.
struct SimulationMemory: Sendable {
  struct Series: Hashable, Sendable {
    let unit: Code<Organisation>
    let indicator: Code<Indicator>
  }

  struct Cell: Hashable, Sendable {
    let unit: Code<Organisation>
    let principle: Code<Principle>
  }

  /// A task with the newest that was said of it.
  struct Work: Sendable {
    var task: BreakthroughTask
    var report: ProgressReport?
    var deadline: Day?
    var timesExtended = 0
  }

  private struct Identity: Hashable {
    let series: Series
    let period: Period
    let source: Code<Source>
  }

  private var lives: [Code<Organisation>: Life] = [:]
  private var indicators: [Code<Indicator>: Indicator] = [:]
  private var newest: [Series: Reading] = [:]
  private var said: Set<Identity> = []
  private var works: [Code<BreakthroughTask>: Work] = [:]
  private var attested: [Cell: Assessment] = [:]
  /// In a fixed order, as dictionaries have none.
  private var series: [Series] = []
  private var tasks: [Code<BreakthroughTask>] = []
  private var cells: [Cell] = []
  private var extensions: [Extension] = []

  init(_ changes: [Change]) {
    var pilots: [Code<Organisation>] = []
    var principles: [Code<Principle>] = []
    for change in changes {
      switch change {
      case .define(.organisation(let unit), _):
        lives[unit.code] = unit.life
        if unit.isPilot { pilots.append(unit.code) }
      case .define(.principle(let principle), _): principles.append(principle.code)
      default: learn(change)
      }
    }
    for granted in extensions { works[granted.task]?.deadline = granted.deadline }
    series = newest.keys.sorted { ($0.unit, $0.indicator) < ($1.unit, $1.indicator) }
    tasks = works.keys.sorted()
    let wanted = Set(
      attested.keys
        + pilots.flatMap { unit in principles.map { Cell(unit: unit, principle: $0) } })
    cells = wanted.sorted { ($0.unit, $0.principle) < ($1.unit, $1.principle) }
  }

  private mutating func learn(_ change: Change) {
    switch change {
    case .define(.indicator(let indicator), _): indicators[indicator.code] = indicator
    case .define(.task(let task), _):
      guard task.basis == .demonstration else { return }
      works[task.code, default: Work(task: task)].task = task
      works[task.code]?.deadline = task.firstDeadline
    case .report(let reading), .correct(let reading): hear(reading)
    case .progress(let report):
      let before = works[report.task]?.report
      if before.map({ $0.asOf <= report.asOf }) ?? true { works[report.task]?.report = report }
    case .extend(let granted): extensions.append(granted)
    case .assess(let assessment, _):
      let cell = Cell(unit: assessment.unit, principle: assessment.principle)
      if attested[cell].map({ $0.asOf <= assessment.asOf }) ?? true {
        attested[cell] = assessment
      }
    default: return
    }
  }

  private mutating func hear(_ reading: Reading) {
    guard reading.indicator.text.hasPrefix("mp-") else { return }
    let series = Series(unit: reading.unit, indicator: reading.indicator)
    said.insert(Identity(series: series, period: reading.period, source: reading.source))
    guard reading.isOwnReport else { return }
    if newest[series].map({ $0.period.last <= reading.period.last }) ?? true {
      newest[series] = reading
    }
  }

  private func isAlive(_ unit: Code<Organisation>?, on day: Day) -> Bool {
    unit.flatMap { lives[$0] }?.contains(day) ?? false
  }
}

// MARK: - Readings

extension SimulationMemory {
  /// Series of levels and running totals for which nothing was said of the day yet.
  func open(on today: Day) -> [Series] {
    series.filter { series in
      guard isAlive(series.unit, on: today), let last = newest[series],
        let indicator = indicators[series.indicator], indicator.nature != .flow,
        last.period.last < today, last.figure?.value != nil
      else { return false }
      switch indicator.kind {
      case .percent, .count, .amount, .score: break
      case .rank, .yesNo: return false
      }
      return !said.contains(
        Identity(series: series, period: Period(day: today), source: last.source))
    }
  }

  /// Says a value for the day, a little off the last one.
  mutating func step(
    _ series: Series, on today: Day, _ random: inout SplitMix64
  ) -> Reading {
    let last = newest[series]
    let value = last?.figure?.value ?? .zero
    let reading = Reading(
      indicator: series.indicator, unit: series.unit, period: Period(day: today),
      statement: .figure(
        Figure(value: moved(value, indicators[series.indicator], &random))),
      reportedOn: today, source: last?.source ?? Demonstration.ownReport, isOwnReport: true,
      note: "Cập nhật mô phỏng trong ngày.")
    hear(reading)
    return reading
  }

  /// Mostly the better way; a running total never falls, a share stays within 0 and 100.
  private func moved(
    _ value: ExactDecimal, _ indicator: Indicator?, _ random: inout SplitMix64
  ) -> ExactDecimal {
    let isBetter = random.chance(72)
    let rises = isBetter == (indicator?.direction != .lowerIsBetter)
    let size = max(value.mantissa / 60, 3)
    let step = Int64(random.within(1...Int(clamping: min(size, 100_000))))
    let isTotal = indicator?.nature == .cumulative
    let most: Int64 =
      switch (indicator?.kind, value.scale) {
      case (.percent, 0), (.score, 0): 100
      case (.percent, 1), (.score, 1): 1000
      case (.percent, 2), (.score, 2): 10_000
      default: .max / 2
      }
    let up = value.mantissa + step
    let down = max(value.mantissa - step, 0)
    let moved = isTotal || (rises && up <= most) || value.mantissa == 0 ? up : down
    return ExactDecimal(moved, scale: value.scale)
  }
}

// MARK: - Tasks

extension SimulationMemory {
  /// Tasks of living units that have begun and are not done.
  func tasksUnderWay(on today: Day) -> [Code<BreakthroughTask>] {
    tasks.filter { code in
      guard let work = works[code], isAlive(work.task.lead, on: today),
        work.task.start.map({ $0 <= today }) ?? false, work.report?.state != .done
      else { return false }
      return work.report.map { $0.asOf <= today && $0.hundredths < 9_950 } ?? true
    }
  }

  /// Says a little more of the work than was said last; sometimes that it is done.
  mutating func report(
    on code: Code<BreakthroughTask>, _ today: Day, count: Int, _ random: inout SplitMix64
  ) -> ProgressReport? {
    guard let work = works[code] else { return nil }
    let before = work.report?.hundredths ?? 0
    let isDone = before >= 9_400 && random.chance(30)
    let share = isDone ? 10_000 : min(before + Int64(random.within(10...160)), 9_960)
    let trouble = random.chance(20) ? Demonstration.ProgressTexts.trouble(&random) : nil
    let report = ProgressReport(
      task: code, asOf: today, reportedOn: today, state: isDone ? .done : .inProgress,
      percent: share % 100 == 0
        ? ExactDecimal(share / 100) : ExactDecimal((share + 5) / 10, scale: 1),
      doneOn: isDone ? today : nil,
      result: isDone
        ? "Đã hoàn thành, đủ sản phẩm bàn giao (mô phỏng)."
        : "Cập nhật tiến độ mô phỏng lần \(count).",
      difficulty: isDone ? nil : trouble?.difficulty, proposal: isDone ? nil : trouble?.proposal,
      evidence: isDone ? Evidence(text: "Biên bản nghiệm thu số \(200 + count)/BB-MP") : nil,
      source: work.report?.source)
    works[code]?.report = report
    return report
  }

  /// Tasks that are past their deadline or near it, and were not extended too often.
  func tasksPressed(on today: Day) -> [Code<BreakthroughTask>] {
    tasksUnderWay(on: today).filter { code in
      guard let work = works[code], let deadline = work.deadline else { return false }
      return work.timesExtended < 2 && deadline - today < 15
    }
  }

  mutating func extend(
    _ code: Code<BreakthroughTask>, _ today: Day, count: Int, _ random: inout SplitMix64
  ) -> Extension {
    let deadline = max(works[code]?.deadline ?? today, today)
      .adding(days: 30 * random.within(1...3))
    works[code]?.deadline = deadline
    works[code]?.timesExtended += 1
    return Extension(
      task: code, deadline: deadline, grantedOn: today, document: "\(300 + count)/QĐ-MP",
      note: "Gia hạn mô phỏng.")
  }
}

extension ProgressReport {
  /// The reported share in hundredths of a percent.
  fileprivate var hundredths: Int64 {
    guard let percent else { return 0 }
    switch percent.scale {
    case 0: return percent.mantissa * 100
    case 1: return percent.mantissa * 10
    case 2: return percent.mantissa
    default: return Int64(percent.double * 100)
    }
  }
}

// MARK: - Principles

extension SimulationMemory {
  /// Cells of living units that nothing later than the day is attested of.
  func cells(on today: Day) -> [Cell] {
    cells.filter { cell in
      isAlive(cell.unit, on: today) && attested[cell].map { $0.asOf <= today } ?? true
    }
  }

  /// Attests another grade than the last one, mostly a better one.
  mutating func assess(
    _ cell: Cell, _ today: Day, count: Int, _ random: inout SplitMix64
  ) -> Assessment {
    let isBetter = random.chance(65)
    let grade: Attestation =
      switch attested[cell]?.attestation {
      case .met: .partly
      case .partly: isBetter ? .met : .notMet
      case .notMet, .notAssessed, nil: isBetter ? .partly : .met
      }
    let assessment = Assessment(
      unit: cell.unit, principle: cell.principle, asOf: today, attestation: grade,
      assessor: "Tổ kiểm tra chuyển đổi số (mô phỏng)",
      evidence: grade == .notMet
        ? nil : Evidence(text: "Biên bản kiểm tra số \(400 + count)/BB-MP"),
      provenance: Provenance(note: "Cập nhật mô phỏng."))
    attested[cell] = assessment
    return assessment
  }
}
