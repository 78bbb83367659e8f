import Programme
import VietnameseText

/// What the store should know after a run of changes, kept as plain values in memory: the brute
/// force that stored spans are compared with.
struct ProgrammeModel {
  struct RecordVersion<Record: Hashable & Sendable> {
    var entries: [Versions<Record>.Entry] = []
    var versions: Versions<Record> { Versions(entries) }
    var last: Day { entries.last?.from ?? .distantPast }
    var current: Record? { entries.last?.fact }
    var isOpen: Bool { current != nil }

    mutating func append(_ fact: Record?, from: Day) {
      entries.append(.init(from: from, fact: fact))
    }
  }

  struct Identity: Hashable {
    var indicator: Code<Indicator>
    var unit: Code<Organisation>
    var period: Period
    var source: Code<Source>

    init(_ reading: Reading) {
      indicator = reading.indicator
      unit = reading.unit
      period = reading.period
      source = reading.source
    }
  }

  var units: [Code<Organisation>: RecordVersion<Organisation>] = [:]
  var kinds: [Code<Indicator>: Indicator.Kind] = [:]
  var targets: [Code<Target>: RecordVersion<Target>] = [:]
  var duties: [Code<Duty>: RecordVersion<Duty>] = [:]
  var tasks: [Code<BreakthroughTask>: RecordVersion<BreakthroughTask>] = [:]
  var thresholds: [String: RecordVersion<Threshold>] = [:]
  var readings: [Reading] = []
  var tips: [Identity: Reading] = [:]
  var reports: [ProgressReport] = []
  var extensions: [Extension] = []
  var assessments: [CellHistory.Attested] = []

  mutating func define(_ definition: Definition, from: Day) {
    switch definition {
    case .organisation(let record): units[record.code, default: .init()].append(record, from: from)
    case .indicator(let record): kinds[record.code] = record.kind
    case .target(let record): targets[record.code, default: .init()].append(record, from: from)
    case .duty(let record): duties[record.code, default: .init()].append(record, from: from)
    case .task(let record): tasks[record.code, default: .init()].append(record, from: from)
    case .threshold(let record):
      thresholds["\(record.kind)@\(record.validFrom.iso)", default: .init()]
        .append(record, from: from)
    default: break
    }
  }

  /// Adds a reading as the gate does: it corrects the newest of its chain.
  mutating func report(_ told: Reading) {
    var reading = told
    reading.id = Int64(readings.count + 1)
    reading.replaces = tips[Identity(told)]?.id
    readings.append(reading)
    tips[Identity(told)] = reading
  }
}

// MARK: - Histories

extension ProgrammeModel {
  var thresholdHistory: ThresholdHistory {
    ThresholdHistory(thresholds.sorted { $0.key < $1.key }.map(\.value.versions))
  }

  func life(_ unit: Code<Organisation>) -> Versions<Life> {
    Versions(
      (units[unit]?.entries ?? []).map { .init(from: $0.from, fact: $0.fact?.life) })
  }

  func target(_ code: Code<Target>) -> TargetHistory? {
    guard let target = targets[code], let any = target.entries.lazy.compactMap(\.fact).first else {
      return nil
    }
    return TargetHistory(
      target: target.versions, kind: kinds[any.indicator], life: life(any.unit),
      readings: readings.filter { $0.indicator == any.indicator && $0.unit == any.unit },
      duties: duties.sorted { $0.key < $1.key }.map(\.value).filter {
        $0.entries.contains {
          $0.fact?.indicator == any.indicator && $0.fact?.unit == any.unit
        }
      }.map(\.versions), thresholds: thresholdHistory)
  }

  func duty(_ code: Code<Duty>) -> DutyHistory? {
    guard let duty = duties[code], let any = duty.entries.lazy.compactMap(\.fact).first else {
      return nil
    }
    return DutyHistory(
      duty: duty.versions, life: life(any.unit),
      readings: readings.filter { $0.indicator == any.indicator && $0.unit == any.unit },
      thresholds: thresholdHistory)
  }

  func task(_ code: Code<BreakthroughTask>) -> TaskHistory? {
    guard let task = tasks[code] else { return nil }
    let versions = task.entries.compactMap(\.fact)
    var lives: [Code<Organisation>: Versions<Life>] = [:]
    for lead in versions.compactMap(\.lead) { lives[lead] = life(lead) }
    var linked: [Code<Target>: TargetHistory] = [:]
    for code in versions.flatMap(\.targets) { linked[code] = target(code) }
    return TaskHistory(
      task: task.versions, lives: lives, reports: reports.filter { $0.task == code },
      extensions: extensions.filter { $0.task == code }, targets: linked,
      thresholds: thresholdHistory)
  }

  func cell(_ unit: Code<Organisation>, _ principle: Code<Principle>) -> CellHistory {
    let linked = targets.sorted { $0.key < $1.key }.filter { _, target in
      target.entries.contains {
        $0.fact?.unit == unit && $0.fact?.principles.contains(principle) ?? false
      }
    }
    return CellHistory(
      principle: principle,
      assessments: assessments.filter {
        $0.assessment.unit == unit && $0.assessment.principle == principle
      }, targets: linked.compactMap { target($0.key) }, life: life(unit))
  }
}
