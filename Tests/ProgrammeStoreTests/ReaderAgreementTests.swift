import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A list, its tally and its detail say the same of every item on every day, and what the stored
/// spans say (design, section 4: "one truth per page").
@Suite struct ReaderAgreementTests {
  @Test(arguments: 1...6)
  func everyAnswerAboutADayIsTheSame(seed: UInt64) throws {
    var story = try RandomStory(seed: 100 + seed)
    for _ in 0..<70 { story.stumble() }
    var agreement = Agreement(database: story.database.path)
    for asOf in story.days(samples: 40) { try agreement.compare(asOf) }
    #expect(agreement.comparisons > 1_000)
    print("one truth per page, seed \(seed): \(agreement.comparisons) comparisons")
  }

  /// Nine reports about later days do not hide the one that told when the task was done.
  @Test func aTaskIsJudgedByAllThatWasSaidOfIt() throws {
    let database = try SmallDatabase()
    var reports = [
      ProgressReport(
        task: "nv-1", asOf: day("2025-03-10"), reportedOn: day("2025-03-10"), state: .done,
        doneOn: day("2025-02-01"), evidence: Evidence(text: "Biên bản"), source: "bao-chi")
    ]
    reports += (1...9).map { number in
      ProgressReport(
        task: "nv-1", asOf: day("2025-01-01").adding(days: number),
        reportedOn: day("2025-03-10").adding(days: number), state: .inProgress,
        source: "bao-chi")
    }
    _ = try database.gate.commit(
      reports.map { .progress($0) }, by: tester, at: instant("2025-03-20"))
    // On a day between the doing and the report about it nothing else bears on it.
    var agreement = Agreement(database: database.path)
    for iso in ["2025-01-05", "2025-02-15", "2025-03-20", "2025-08-01"] {
      try agreement.compare(AsOf(day: day(iso), known: day("2025-03-20")))
    }
    let asked = AsOf(day: day("2025-02-15"), known: day("2025-03-20"))
    guard case .task(let page) = try database.ask(.task("nv-1", asked)) else {
      Issue.record("no task")
      return
    }
    #expect(page.line.judgement.state == .doneOnTime)
    #expect(page.reports.first?.state == .done)
  }
}

extension RandomStory {
  /// A step, and at times an undoing of some earlier one; what is refused is passed over.
  mutating func stumble() {
    try? step()
    guard random.chance(4) else { return }
    _ = try? database.gate.commit(
      [.revert(entry: Int64(random.pick(2...120)))], by: tester, at: Instant(today, hour: 11))
  }

  /// The present, the time after it, and so many random pairs of days.
  mutating func days(samples: Int) -> [AsOf] {
    let begin = day("2023-10-01")
    return [AsOf(today), AsOf(today.adding(days: 400)), AsOf(day: today, known: .distantFuture)]
      + (0..<samples).map { _ in
        AsOf(
          day: begin.adding(days: random.pick(0...1_000)),
          known: begin.adding(days: random.pick(0...(today - begin))))
      }
  }
}

/// Compares what the reader says of a day in all its answers.
struct Agreement {
  let database: String
  private(set) var comparisons = 0

  init(database: String) {
    self.database = database
  }

  mutating func compare(_ asOf: AsOf) throws {
    let reader = try Reader(path: database)
    func ask(_ query: Query) throws -> Snapshot.Content { try reader.snapshot(query).content }
    let stored = try reader.read { db in try StoredAnswers(db, asOf) }
    guard case .tasks(let tasks) = try ask(.tasks(asOf)),
      case .checklist(let checklist) = try ask(.checklist(asOf)),
      case .overview(let overview) = try ask(.overview(asOf)),
      case .alerts(let alerts) = try ask(.alerts(asOf))
    else {
      Issue.record("no lists")
      return
    }
    check(overview.tasks, tasks.tally, "tasks", asOf)
    try compare(tasks, stored, asOf, ask)
    for unit in RandomStory.units {
      guard case .unit(let page) = try ask(.unit(unit, asOf)) else { continue }
      try compare(page, unit, stored, asOf, ask)
      let cells = checklist.cells.filter { $0.unit == unit }
      check(cells, page.cells, "the cells of \(unit)", asOf)
      if let tile = overview.units.first(where: { $0.organisation.code == unit }) {
        check(tile, page.tile, "the tile of \(unit)", asOf)
      }
    }
    for line in overview.attention + alerts.alerts.map(\.attention) {
      check(line.verdict, stored.verdict(of: line), "what needs eyes", asOf)
    }
    check(overview.attentionTotal, alerts.total, "how much needs eyes", asOf)
  }

  private mutating func compare(
    _ list: TasksContent, _ stored: StoredAnswers, _ asOf: AsOf,
    _ ask: (Query) throws -> Snapshot.Content
  ) throws {
    var tally = Tally<TaskState>()
    for line in list.tasks {
      tally.add(line.judgement.state, flags: line.judgement.verdict.flags)
      check(line.judgement.verdict, stored["task", line.task.code.text], "a task's row", asOf)
      guard case .task(let page) = try ask(.task(line.task.code, asOf)) else { continue }
      check(page.line, line, "a task's page", asOf)
      if let report = line.judgement.report {
        check(page.reports.contains(report), true, "the report that counts", asOf)
      }
      for target in page.targets {
        check(
          target.judgement.verdict, stored["target", target.target.code.text],
          "a task's target", asOf)
      }
      if let lead = line.task.lead, case .dues(let dues) = try ask(.dues(lead, asOf)) {
        check(
          dues.tasks.first { $0.task.code == line.task.code }, line, "a task that is owed", asOf)
      }
    }
    check(tally, list.tally, "the tally of tasks", asOf)
  }

  private mutating func compare(
    _ page: UnitContent, _ unit: Code<Organisation>, _ stored: StoredAnswers, _ asOf: AsOf,
    _ ask: (Query) throws -> Snapshot.Content
  ) throws {
    var tally = Tally<TargetState>()
    for line in page.indicators {
      for target in line.targets {
        tally.add(target.judgement.state, flags: target.judgement.verdict.flags)
        check(
          target.judgement.verdict, stored["target", target.target.code.text], "a target", asOf)
      }
      guard case .indicator(let detail) = try ask(.indicator(line.indicator.code, unit: unit, asOf))
      else { continue }
      check(detail.line, line, "an indicator's page", asOf)
      let standing = detail.readings.filter { !$0.isReplaced && $0.reading.figure != nil }
      let listed = page.readings.filter { $0.reading.indicator == line.indicator.code }
      check(
        Set(standing.map(\.reading.id)), Set(listed.map(\.reading.id)), "what stands", asOf)
      check(
        detail.history.suffix(24).map(\.value), line.history.map(\.value), "the course", asOf)
    }
    check(tally, page.tile.targets, "the tally of targets", asOf)
    for cell in page.cells {
      guard case .cell(let detail) = try ask(.cell(unit: unit, principle: cell.principle, asOf))
      else { continue }
      check(detail.judgement.verdict, cell.verdict, "a cell", asOf)
      for target in detail.targets {
        check(
          target.judgement.verdict, stored["target", target.target.code.text],
          "a cell's target", asOf)
      }
    }
  }

  private mutating func check<Value: Equatable>(
    _ found: Value, _ expected: Value, _ what: String, _ asOf: AsOf
  ) {
    comparisons += 1
    #expect(
      found == expected, "\(what) on \(asOf.day.iso) known \(asOf.known.iso)")
  }
}

extension StoredAnswers {
  fileprivate func verdict(of line: AttentionLine) -> Verdict? {
    switch line.subject {
    case .target(let code, _): self["target", code.text]
    case .task(let code): self["task", code.text]
    case .duty(let code, _): self["duty", code.text]
    case .cell(let code): self["cell", (line.unit?.code.text ?? "") + "/" + code.text]
    }
  }
}
