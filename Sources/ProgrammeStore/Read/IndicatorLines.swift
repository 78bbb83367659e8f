import GRDB
import Programme
import VietnameseText

/// One indicator in one unit, by ids.

extension QueryRun {
  /// The indicators of one unit: all that it reported, shall reach, or owes.
  func lines(of unit: RecordVersion<Organisation>) throws -> [RankedLine] {
    let series = try series(ofUnit: unit.id)
    let told = series.keys.filter { series[$0]?.readings ?? 0 > 0 }
    let keys = try Set(told).union(targets(ofUnit: unit.id).keys)
      .union(duties(ofUnit: unit.id).keys)
    return try keys.sorted().compactMap { try line(of: unit, $0) }
  }

  /// One indicator of a unit, with what stands around it.
  func line(of unit: RecordVersion<Organisation>, _ indicator: Int64) throws -> RankedLine? {
    guard let record = try self.indicator(indicator) else { return nil }
    return try line(
      SeriesAround(
        unit: unit, id: indicator, indicator: record,
        targets: targets(ofUnit: unit.id)[indicator] ?? [],
        duties: duties(ofUnit: unit.id)[indicator] ?? [], spans: spans(ofUnit: unit.id),
        entry: series(ofUnit: unit.id)[indicator]?.entry ?? 0))
  }

  func targets(ofUnit unit: Int64) throws -> [Int64: [RecordVersion<Target>]] {
    try loadAssigned(to: [unit])
    return targetCache[unit] ?? [:]
  }

  func duties(ofUnit unit: Int64) throws -> [Int64: [RecordVersion<Duty>]] {
    try loadAssigned(to: [unit])
    return dutyCache[unit] ?? [:]
  }

  /// The targets and duties of many units, whole, in two statements.
  func loadAssigned(to units: [Int64]) throws {
    let unknown = units.filter { targetCache[$0] == nil || dutyCache[$0] == nil }
    guard !unknown.isEmpty else { return }
    for unit in unknown { (targetCache[unit], dutyCache[unit]) = ([:], [:]) }
    let chosen = "i.unit_id IN (SELECT value FROM json_each(?))"
    for target in try Target.fetch(db, known: asOf.known, where: chosen, [list(of: unknown)]) {
      guard let unit = try id(.organisation, target.record.unit.text),
        let indicator = try id(.indicator, target.record.indicator.text)
      else { continue }
      targetCache[unit, default: [:]][indicator, default: []].append(target)
    }
    for duty in try Duty.fetch(db, known: asOf.known, where: chosen, [list(of: unknown)]) {
      guard let unit = try id(.organisation, duty.record.unit.text),
        let indicator = try id(.indicator, duty.record.indicator.text)
      else { continue }
      dutyCache[unit, default: [:]][indicator, default: []].append(duty)
    }
  }

  func line(_ around: SeriesAround) throws -> RankedLine {
    let life = around.unit.record.life
    let last = life.last.map { min($0, asOf.day) } ?? asOf.day
    let light = try lightReadings(around, upTo: last, limit: 48)
    let readings = try fullReadings(light.lazy.filter { $0.end == light.last?.end })
    let measure = try measure(of: around.id)
    let series = ReadingSeries(readings, of: measure.nature, known: asOf.known)
    let told = try readingLines(series.readings.reversed(), around.indicator)
    let newest = told.first
    let history = try points(light, measure).suffix(24)
    let judged = try around.targets.compactMap { target in
      try targetLine(target, around, newest: readings).map { (target, $0) }
    }
    let ranked = judged.sorted { around.isWorse($0.0, than: $1.0) }
    let duty = around.dutyState
    var line = IndicatorLine(
      indicator: around.indicator,
      unit: UnitReference(
        code: around.unit.record.code, name: around.unit.record.name,
        kind: around.unit.record.kind),
      newest: newest, targets: ranked.map(\.1), history: Array(history), duty: duty,
      isFrozen: life.hasEnded(by: asOf.day), entry: around.newestEntry)
    line.beside = Array(told.dropFirst())
    line.withdrawn = try withdrawn(
      unit: around.unit.id, indicator: around.id,
      since: newest?.reading.period.last ?? .distantPast, around.indicator)
    line.owed = try owed(around)
    return RankedLine(line: line, sortKey: around.sortKey, due: ranked.first?.1.target.due)
  }

  /// The period that is owed first, where the duty is missing or stale.
  private func owed(_ around: SeriesAround) throws -> Period? {
    let life = around.unit.record.life
    guard !life.hasEnded(by: asOf.day),
      let duty = around.duties.min(by: {
        around.span(.duty, $0.id)?.sortKey ?? .max < around.span(.duty, $1.id)?.sortKey ?? .max
      }), let state = around.dutyState, state == .missing || state == .stale
    else { return nil }
    let nature = try measure(of: around.id).nature
    let slice = DutySlice(
      duty: duty.record, life: life, nature: nature,
      thresholds: try thresholds().thresholds(on: asOf.day, known: asOf.known))
    let told = try readings(unit: around.unit.id, indicator: around.id)
    let reported = slice.reported(
      in: ReadingSeries(told, of: nature, known: asOf.known), by: asOf.day)
    return slice.nextOwed(after: reported).flatMap {
      Period(first: $0.first, last: $0.last, granularity: duty.record.every)
    }
  }

  /// A target with its judgement by the rule.
  ///
  /// Mostly it turns on the given readings of the newest period end. Where the rule says of them
  /// anything else than the stored span, more bears on it, and the whole series is read.
  func targetLine(
    _ target: RecordVersion<Target>, _ around: SeriesAround, newest readings: [Reading]
  ) throws -> TargetLine? {
    let stored = around.span(.target, target.id)?.verdict
    var judgement = try history(of: target, readings: readings)?
      .judge(on: asOf.day, known: asOf.known)
    if judgement?.verdict != stored {
      judgement = try history(of: target)?.judge(on: asOf.day, known: asOf.known)
    }
    guard let judgement else { return nil }
    return TargetLine(
      target: target.record, document: try document(named: target.record.document),
      judgement: judgement)
  }
}

/// What stands around one series of readings.
struct SeriesAround {
  var unit: RecordVersion<Organisation>
  /// The indicator's id.
  var id: Int64
  var indicator: Indicator
  var targets: [RecordVersion<Target>]
  var duties: [RecordVersion<Duty>]
  /// All spans of the unit.
  var spans: [StandingSpan]
  var entry: Int64

  func span(_ kind: SubjectKind, _ subject: Int64) -> StandingSpan? {
    spans.first { $0.item.kind == kind && $0.item.subject == subject }
  }

  /// The worst state of its duties.
  var dutyState: DutyState? {
    let worst = duties.compactMap { span(.duty, $0.id) }.min { $0.sortKey < $1.sortKey }
    guard case .duty(let state) = worst?.verdict.state else { return nil }
    return state
  }

  func isWorse(_ left: RecordVersion<Target>, than right: RecordVersion<Target>) -> Bool {
    let keys = [left, right].map { span(.target, $0.id)?.sortKey ?? .max }
    let dues = [left, right].map { $0.record.due ?? .distantFuture }
    return (keys[0], dues[0], left.id) < (keys[1], dues[1], right.id)
  }

  /// Orders lists of indicators; what has neither target nor duty comes last.
  var sortKey: Int64 {
    let items = targets.map { (SubjectKind.target, $0.id) } + duties.map { (.duty, $0.id) }
    return items.compactMap { span($0.0, $0.1)?.sortKey }.min() ?? .max
  }

  var newestEntry: Int64 {
    ([entry] + targets.map(\.entry) + duties.map(\.entry)).max() ?? entry
  }
}

/// A line with what orders it.
struct RankedLine {
  var line: IndicatorLine
  var sortKey: Int64
  /// The day of its worst target.
  var due: Day?
}

extension [RankedLine] {
  func worstFirst() -> [IndicatorLine] {
    func order(_ place: Int, _ line: RankedLine) -> (Int64, Day, Int) {
      (line.sortKey, line.due ?? .distantFuture, place)
    }
    return enumerated().sorted { order($0.offset, $0.element) < order($1.offset, $1.element) }
      .map(\.element.line)
  }
}
