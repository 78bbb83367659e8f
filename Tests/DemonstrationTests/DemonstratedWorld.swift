import Interchange
import Programme
import Testing
import VietnameseText

@testable import Demonstration

/// The real catalogue with a demonstration over it, and the rules' answers without a database.
struct DemonstratedWorld {
  let changes: [Change]
  let catalogue: [Change]
  let today: Day
  private(set) var units: [Code<Organisation>: Organisation] = [:]
  private(set) var indicators: [Code<Indicator>: Indicator] = [:]
  private(set) var targets: [Code<Target>: Versions<Target>] = [:]
  private(set) var duties: [Code<Duty>: Versions<Duty>] = [:]
  private(set) var tasks: [Code<BreakthroughTask>: Versions<BreakthroughTask>] = [:]
  private(set) var readings: [Reading] = []
  private(set) var reports: [ProgressReport] = []
  private(set) var extensions: [Extension] = []
  private(set) var assessments: [CellHistory.Attested] = []
  private var thresholds: [Versions<Threshold>] = []
  private var readingsOfSeries: [String: [Reading]] = [:]
  private var dutiesOfSeries: [String: [Versions<Duty>]] = [:]

  /// The demonstration of the day on which these tests were written, made once.
  static let standard = Result { try DemonstratedWorld() }

  static func day(_ day: Int, _ month: Int, _ year: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  init(seed: UInt64 = 6785, today: Day? = nil) throws {
    self.today = try today ?? DemonstratedWorld.day(21, 11, 2026)
    catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles()).changes
    changes = Demonstration(seed: seed, today: self.today).changes(over: catalogue)
    var facts = Facts()
    for change in catalogue + changes { take(change, &facts) }
    targets = facts.targets.mapValues { Versions($0) }
    duties = facts.duties.mapValues { Versions($0) }
    tasks = facts.tasks.mapValues { Versions($0) }
    linkCorrections()
    readingsOfSeries = Dictionary(grouping: readings) { "\($0.unit)|\($0.indicator)" }
    dutiesOfSeries = Dictionary(grouping: duties.values) { versions in
      versions.entries.first?.fact.map { "\($0.unit)|\($0.indicator)" } ?? ""
    }
  }

  private struct Facts {
    var targets: [Code<Target>: [Versions<Target>.Entry]] = [:]
    var duties: [Code<Duty>: [Versions<Duty>.Entry]] = [:]
    var tasks: [Code<BreakthroughTask>: [Versions<BreakthroughTask>.Entry]] = [:]
  }

  private mutating func take(_ change: Change, _ facts: inout Facts) {
    switch change {
    case .define(.organisation(let unit), _): units[unit.code] = unit
    case .define(.indicator(let indicator), _): indicators[indicator.code] = indicator
    case .define(.threshold(let threshold), _): thresholds.append(Versions(always: threshold))
    case .define(.target(let target), let from):
      facts.targets[target.code, default: []].append(.init(from: from ?? today, fact: target))
    case .withdraw(.target(let code), let from):
      facts.targets[code, default: []].append(.init(from: from ?? today, fact: nil))
    case .define(.duty(let duty), let from):
      facts.duties[duty.code, default: []].append(.init(from: from ?? today, fact: duty))
    case .define(.task(let task), let from):
      facts.tasks[task.code, default: []].append(.init(from: from ?? today, fact: task))
    case .report(var reading), .correct(var reading):
      reading.id = Int64(readings.count + 1)
      readings.append(reading)
    case .progress(let report): reports.append(report)
    case .extend(let granted): extensions.append(granted)
    case .assess(let assessment, let from):
      assessments.append(.init(knownFrom: from ?? today, assessment: assessment))
    default: return
    }
  }

  /// As the gate does: another figure for the same identity corrects the one before.
  private mutating func linkCorrections() {
    var newest: [String: Reading.ID] = [:]
    for index in readings.indices {
      let identity = readings[index].identity
      readings[index].replaces = newest[identity]
      newest[identity] = readings[index].id
    }
  }

  func isDemonstrated(_ code: Code<Target>) -> Bool { code.text.hasPrefix("mp-") }
}

// MARK: - Histories

extension DemonstratedWorld {
  func life(_ unit: Code<Organisation>) -> Versions<Life> {
    Versions(always: units[unit]?.life ?? Life())
  }

  func history(_ code: Code<Target>) -> TargetHistory? {
    guard let versions = targets[code], let target = versions.entries.first?.fact else {
      return nil
    }
    let series = "\(target.unit)|\(target.indicator)"
    return TargetHistory(
      target: versions, kind: indicators[target.indicator]?.kind,
      nature: indicators[target.indicator]?.nature ?? .stock,
      direction: indicators[target.indicator]?.direction, life: life(target.unit),
      readings: readingsOfSeries[series] ?? [], duties: dutiesOfSeries[series] ?? [],
      thresholds: ThresholdHistory(thresholds))
  }

  func history(_ code: Code<BreakthroughTask>) -> TaskHistory? {
    guard let versions = tasks[code] else { return nil }
    let facts = versions.entries.compactMap(\.fact)
    return TaskHistory(
      task: versions,
      lives: Dictionary(
        facts.compactMap(\.lead).map { ($0, life($0)) }, uniquingKeysWith: { first, _ in first }),
      reports: reports.filter { $0.task == code },
      extensions: extensions.filter { $0.task == code },
      targets: Dictionary(
        facts.flatMap(\.targets).compactMap { code in history(code).map { (code, $0) } },
        uniquingKeysWith: { first, _ in first }), thresholds: ThresholdHistory(thresholds))
  }

  func history(_ unit: Code<Organisation>, _ principle: Code<Principle>) -> CellHistory {
    let linked = targets.keys.sorted().filter { code in
      let facts = targets[code]?.entries.compactMap(\.fact) ?? []
      return facts.contains { $0.unit == unit && $0.principles.contains(principle) }
    }
    return CellHistory(
      principle: principle,
      assessments: assessments.filter {
        $0.assessment.unit == unit && $0.assessment.principle == principle
      }, targets: linked.compactMap { history($0) }, life: life(unit))
  }

  func targetJudgements(on day: Day) -> [(code: Code<Target>, judgement: TargetJudgement)] {
    targets.keys.filter(isDemonstrated).sorted().compactMap { code in
      history(code)?.judge(on: day, known: day).map { (code, $0) }
    }
  }

  func taskJudgements(on day: Day) -> [(code: Code<BreakthroughTask>, judgement: TaskJudgement)] {
    tasks.keys.filter { $0.text.hasPrefix("mp-") }.sorted().compactMap { code in
      history(code)?.judge(on: day, known: day).map { (code, $0) }
    }
  }
}

extension Reading {
  var identity: String {
    "\(indicator)|\(unit)|\(period.first.iso)|\(period.last.iso)|\(source)"
  }
}
