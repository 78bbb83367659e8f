import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Stored spans answer as the rules do, whatever happened in whatever order and whenever it is
/// asked of which day (design, section 4).
@Suite struct SpanPropertyTests {
  @Test(arguments: 1...6)
  func storedSpansAnswerAsTheRules(seed: UInt64) throws {
    var story = try RandomStory(seed: seed)
    for _ in 0..<24 {
      try story.step()
      try story.compare(samples: 2)
    }
    try story.compare(samples: 60)
    #expect(try Store.verifyJournal(at: story.database.path).entries > 10)
  }
}

/// A random run of changes, told to a database and to the model alike.
struct RandomStory {
  let database: SmallDatabase
  private(set) var model = ProgrammeModel()
  var random: SystemOfChance
  private(set) var today = day("2024-01-01")

  init(seed: UInt64) throws {
    database = try SmallDatabase()
    random = SystemOfChance(seed: seed)
    for definition in SmallProgramme.definitions {
      model.define(definition, from: SmallProgramme.begin)
    }
  }

  static let units: [Code<Organisation>] = ["long-bien", "cong-an"]

  /// A commit of one to four changes, some days after the last; or an import of them.
  mutating func step(imported: Bool = false) throws {
    today = today.adding(days: random.pick(0...40))
    var changes: [Change] = []
    for _ in 0..<random.pick(1...2) { if let change = change() { changes.append(change) } }
    let now = Instant(today, hour: 10)
    if imported {
      _ = try database.gate.commit(
        changes, importedFrom: "bao-cao.csv", fileDigest: nil, by: tester, at: now)
    } else {
      _ = try database.gate.commit(changes, by: tester, at: now)
    }
  }

  private mutating func change() -> Change? {
    switch random.pick(0...15) {
    case 0...5: return reading()
    case 6, 7: return progress()
    case 8: return extended()
    case 9: return assessment()
    case 10: return target()
    case 11: return task()
    case 12: return organisation()
    case 13: return duty()
    case 14: return threshold()
    default: return withdrawal()
    }
  }

  private mutating func from(_ last: Day) -> Day {
    max(last, today.adding(days: -random.pick(0...90)))
  }

  private mutating func reading() -> Change? {
    let end = today.adding(days: -random.pick(0...200)).lastOfMonth
    guard end <= today else { return nil }
    let told = min(today, end.adding(days: random.pick(0...80)))
    var reading = Reading(
      indicator: "dvctt", unit: random.element(RandomStory.units), period: Period(day: end),
      statement: .figure(Figure(value: ExactDecimal(Int64(random.pick(0...100))))),
      reportedOn: told, source: random.chance(3) ? "bao-chi" : "bao-cao",
      evidence: Evidence(text: "Bản giấy"))
    let tip = model.tips[ProgrammeModel.Identity(reading)]
    if tip?.figure != nil, random.chance(4) { reading.statement = .withdrawal }
    if tip?.statement == reading.statement && tip?.reportedOn == reading.reportedOn {
      return nil
    }
    // What stands must be named; what was withdrawn may be said anew.
    reading.replaces = tip?.figure != nil || random.chance(2) ? tip?.id : nil
    model.report(reading)
    return .report(reading)
  }

  private mutating func progress() -> Change? {
    let about = today.adding(days: -random.pick(0...120))
    let state = random.chance(2) ? .done : random.element(ProgressReport.State.allCases)
    let report = ProgressReport(
      task: "nv-1", asOf: about, reportedOn: min(today, about.adding(days: random.pick(0...30))),
      state: state, percent: random.chance(2) ? ExactDecimal(Int64(random.pick(0...100))) : nil,
      doneOn: state == .done && random.chance(3)
        ? about.adding(days: -random.pick(0...60)) : nil,
      evidence: random.chance(4) ? nil : Evidence(text: "Biên bản"), source: "bao-chi")
    if model.reports.contains(report) { return nil }
    model.reports.append(report)
    return .progress(report)
  }

  private mutating func extended() -> Change? {
    let granted = today.adding(days: -random.pick(0...60))
    let extended = Extension(
      task: "nv-1", deadline: granted.adding(days: random.pick(1...400)), grantedOn: granted,
      document: "12/TB")
    if model.extensions.contains(extended) { return nil }
    model.extensions.append(extended)
    return .extend(extended)
  }

  private mutating func assessment() -> Change? {
    let from = today.adding(days: -random.pick(0...60))
    let assessment = Assessment(
      unit: random.element(RandomStory.units), principle: random.element(["ĐM1", "K1"]),
      asOf: from.adding(days: -random.pick(0...30)),
      attestation: random.element(Attestation.allCases))
    model.assessments.append(.init(knownFrom: from, assessment: assessment))
    return .assess(assessment, knownFrom: from)
  }

  private mutating func target() -> Change? {
    let code: Code<Target> = random.element(["mt-long-bien", "mt-cong-an"])
    guard let last = model.targets[code] else { return nil }
    var record = SmallProgramme.target(code, code == "mt-cong-an" ? "cong-an" : "long-bien")
    record.due = random.chance(5) ? nil : day("2024-06-30").adding(days: random.pick(0...900))
    record.value = ExactDecimal(Int64(random.pick(30...70)))
    record.start = record.due.map { min($0, day("2023-12-31")) }
    record.principles = random.chance(2) ? ["BĐ1"] : ["ĐM1", "K1"]
    let from = from(last.last)
    model.define(.target(record), from: from)
    return .define(.target(record), knownFrom: from)
  }

  private mutating func task() -> Change? {
    guard let last = model.tasks["nv-1"] else { return nil }
    var record = SmallProgramme.task
    record.lead = random.chance(4) ? nil : random.element(RandomStory.units)
    record.firstDeadline = day("2024-06-30").adding(days: random.pick(0...700))
    record.targets = random.chance(6) ? [] : [random.element(["mt-long-bien", "mt-cong-an"])]
    let from = from(last.last)
    model.define(.task(record), from: from)
    return .define(.task(record), knownFrom: from)
  }

  private mutating func organisation() -> Change? {
    let unit = random.element(RandomStory.units)
    guard let last = model.units[unit], var record = last.current else { return nil }
    record.life = Life(
      last: random.chance(2) ? today.adding(days: random.pick(-100...200)) : nil)
    let from = from(last.last)
    model.define(.organisation(record), from: from)
    return .define(.organisation(record), knownFrom: from)
  }

  private mutating func duty() -> Change? {
    let unit = random.element(RandomStory.units)
    let code: Code<Duty> = unit == "cong-an" ? "nv-cong-an" : "nv-long-bien"
    let record = Duty(
      code: code, indicator: "dvctt", unit: unit,
      every: random.element([.week, .month, .quarter]), dueAfterDays: random.pick(0...20),
      first: day("2023-06-01").adding(days: random.pick(0...200)),
      last: random.chance(3) ? today.adding(days: random.pick(0...200)) : nil)
    let from = from(model.duties[code]?.last ?? .distantPast)
    model.define(.duty(record), from: from)
    return .define(.duty(record), knownFrom: from)
  }

  private mutating func threshold() -> Change? {
    let record = Threshold(
      kind: random.element([.onTrackPoints, .taskStaleDays, .staleShare]),
      value: ExactDecimal(Int64(random.pick(1...60))),
      validFrom: random.chance(2) ? .distantPast : day("2024-03-01"))
    let last = model.thresholds["\(record.kind)@\(record.validFrom.iso)"]?.last
    let from = from(last ?? .distantPast)
    model.define(.threshold(record), from: from)
    return .define(.threshold(record), knownFrom: from)
  }

  private mutating func withdrawal() -> Change? {
    guard let last = model.targets["mt-cong-an"], last.isOpen else { return nil }
    let from = from(last.last)
    model.targets["mt-cong-an"]?.append(nil, from: from)
    return .withdraw(.target("mt-cong-an"), knownFrom: from)
  }
}

// MARK: - Comparing

extension RandomStory {
  /// Asks for so many random pairs of days, and for the days around the present.
  mutating func compare(samples: Int) throws {
    let reader = try Reader(path: database.path)
    var days = [
      AsOf(today), AsOf(today.adding(days: 400)), AsOf(day: today, known: .distantFuture),
    ]
    for _ in 0..<samples {
      let on = day("2023-10-01").adding(days: random.pick(0...1_000))
      let known = day("2023-10-01").adding(days: random.pick(0...(today - day("2023-10-01"))))
      days.append(AsOf(day: on, known: known))
    }
    for asOf in days {
      let stored = try reader.read { db in try StoredAnswers(db, asOf) }
      compare(stored, asOf)
      try compareDetails(reader, asOf)
    }
  }

  private func compare(_ stored: StoredAnswers, _ asOf: AsOf) {
    let when = Comment("on \(asOf.day.iso) known \(asOf.known.iso)")
    for code in model.targets.keys {
      let expected = model.target(code)?.judge(on: asOf.day, known: asOf.known)?.verdict
      #expect(stored["target", code.text] == expected, when)
    }
    for code in model.duties.keys {
      let expected = model.duty(code)?.slice(known: asOf.known).verdict(on: asOf.day)
      #expect(stored["duty", code.text] == expected, when)
    }
    let task = model.task("nv-1")?.judge(on: asOf.day, known: asOf.known)?.verdict
    #expect(stored["task", "nv-1"] == task, when)
    for unit in RandomStory.units {
      for principle: Code<Principle> in ["ĐM1", "BĐ1", "K1"] {
        let expected = model.cell(unit, principle).judge(on: asOf.day, known: asOf.known)?.verdict
        let found = stored["cell", unit.text + "/" + principle.text]
        // A cell that nobody assessed and nothing measures is not stored.
        guard
          found != nil || expected?.flags.subtracting(.frozen) != []
            || expected?.state != .cell(.notAssessed)
        else { continue }
        #expect(found == expected, when)
      }
    }
  }
}

extension RandomStory {
  /// What screens show in detail is what the rules say over all that was ever told, although the
  /// reader fetches only what can matter.
  private func compareDetails(_ reader: Reader, _ asOf: AsOf) throws {
    let when = Comment("on \(asOf.day.iso) known \(asOf.known.iso)")
    for unit in RandomStory.units {
      guard case .unit(let content) = try reader.snapshot(.unit(unit, asOf)).content else {
        continue
      }
      for line in content.indicators.flatMap(\.targets) {
        let expected = model.target(line.target.code)?.judge(on: asOf.day, known: asOf.known)
        #expect(line.judgement == expected, when)
      }
      let known = model.life(unit)[known: asOf.known] ?? Life()
      let last = known.last.map { min($0, asOf.day) } ?? asOf.day
      let readings = model.readings.filter { $0.unit == unit }
      let series = ReadingSeries(readings, of: .stock, known: asOf.known)
      #expect(content.indicators.first?.newest?.reading == series.newest(on: last), when)
      let standing = series.readings.filter { $0.period.last <= asOf.day }
      #expect(content.readings.count == standing.count, when)
      #expect(content.tile.readings == standing.count, when)
      #expect(content.tile.newestPeriodEnd == standing.last?.period.last, when)
    }
    guard case .tasks(let content) = try reader.snapshot(.tasks(asOf)).content else { return }
    let expected = model.task("nv-1")?.judge(on: asOf.day, known: asOf.known)
    #expect(content.tasks.first?.judgement == expected, when)
  }
}

/// All stored verdicts of a pair of days, by kind and code.
struct StoredAnswers {
  private var verdicts: [String: Verdict] = [:]

  subscript(kind: String, code: String) -> Verdict? { verdicts[kind + " " + code] }

  init(_ db: Database, _ asOf: AsOf) throws {
    let asking = QueryRun(db, asOf: asOf)
    let units = try Row.fetchAll(db, sql: "SELECT id, code FROM organisation")
    for unit in units {
      for span in try asking.spans(ofUnit: unit[0]) {
        let table = span.item.kind == .cell ? "principle" : span.item.kind.rawValue
        let code = try String.fetchOne(
          db, sql: "SELECT code FROM \(table) WHERE id = ?", arguments: [span.item.subject])
        let unitCode: String = unit[1]
        let key = span.item.kind == .cell ? "\(unitCode)/\(code ?? "")" : code ?? ""
        add(span, key)
      }
    }
    for span in try asking.spans(ofUnit: 0) {
      let code = try String.fetchOne(
        db, sql: "SELECT code FROM task WHERE id = ?", arguments: [span.item.subject])
      add(span, code ?? "")
    }
  }

  private mutating func add(_ span: StandingSpan, _ key: String) {
    let key = span.item.kind.rawValue + " " + key
    #expect(verdicts[key] == nil, "two spans hold at once for \(key)")
    verdicts[key] = span.verdict
  }
}
