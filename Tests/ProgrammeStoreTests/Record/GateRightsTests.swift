import Interchange
import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Who may do what of whose data: written out, and not read from the table of rights.
@Suite struct GateRightsTests {
  /// A change of one unit's data, with the roles that may make it; officers only of their own unit
  /// and those below it.
  struct Case {
    var name: String
    var change: Change
    var roles: Set<Account.Role>
  }

  static func cases(of unit: Code<Organisation>, _ number: Int) -> [Case] {
    let task = RecordedProgramme.task(of: unit)
    let subject = JudgedSubject.task(task)
    let today = RecordedProgramme.today
    let document = Document(
      code: Code("vb-\(number)"), number: "\(number)", title: BilingualText("Văn bản"))
    func act(
      _ kind: Act.Kind, until: Day? = nil, meeting: Day? = nil, answers: Act.ID? = nil
    ) -> Change {
      .act(
        Act(
          kind: kind, subject: subject, on: today, text: "Nội dung \(number)", until: until,
          meeting: meeting, answers: answers))
    }
    let reading = SmallProgramme.reading(
      unit, on: Day(number: 19_000 + Int32(number)).iso, Int64(number % 100))
    return [
      Case(name: "report", change: .report(reading), roles: [.operator, .officer]),
      Case(
        name: "progress",
        change: .progress(
          ProgressReport(
            task: task, asOf: day("2024-02-01").adding(days: number), state: .inProgress)),
        roles: [.operator, .officer]),
      Case(
        name: "extend",
        change: .extend(
          Extension(
            task: task, deadline: day("2025-12-31").adding(days: number), grantedOn: today,
            document: "12/TB")), roles: [.operator, .leader]),
      Case(
        name: "assess",
        change: .assess(
          Assessment(
            unit: unit, principle: "K1", asOf: day("2024-02-01").adding(days: number),
            attestation: .met), knownFrom: nil), roles: [.operator]),
      Case(
        name: "withdraw cell",
        change: .withdraw(.cell(unit: unit, principle: "K1"), knownFrom: nil),
        roles: [.operator]),
      Case(name: "remind", change: act(.reminder), roles: [.operator]),
      Case(name: "request", change: act(.request), roles: [.operator, .leader]),
      Case(
        name: "ask for more time", change: act(.extensionRequest, until: day("2026-01-01")),
        roles: [.operator, .officer]),
      Case(
        name: "acknowledge", change: act(.acknowledgement, until: day("2025-08-01")),
        roles: [.operator, .leader]),
      Case(name: "close", change: act(.closing), roles: [.operator, .leader]),
      Case(
        name: "conclude", change: act(.conclusion, meeting: today), roles: [.operator, .leader]),
      Case(
        name: "define", change: .define(.document(document), knownFrom: nil), roles: [.operator]),
      Case(
        name: "edit the task",
        change: .define(
          .task(
            {
              var record = RecordedProgramme.task(task, lead: unit)
              record.title = BilingualText("Tên \(number)")
              return record
            }()), knownFrom: nil), roles: [.operator]),
      Case(
        name: "administer",
        change: .define(
          .account(Account(code: "moi", name: "Tên \(number)", role: .operator)), knownFrom: nil),
        roles: [.operator]),
    ]
  }

  @Test(arguments: RecordedProgramme.accounts.filter { !$0.isDisabled && $0.life.last == nil })
  func everyChangeOfEveryUnit(account: Account) throws {
    let database = try RecordedProgramme.database()
    var number = 0
    for unit in RecordedProgramme.units {
      let isOwn = (unit == "cong-an") == (account.unit == "cong-an")
      for _ in 0..<1 {
        number += 1
        for test in Self.cases(of: unit, number) {
          let may = test.roles.contains(account.role) && (account.role != .officer || isOwn)
          let found = try database.refusal(test.change, by: by(account.code.text))
          if may {
            #expect(found == nil, "\(account.role) \(test.name) \(unit)")
          } else if case .notAllowed(account.code.text, _) = found {
            continue
          } else {
            Issue.record(
              "\(account.role) may \(test.name) of \(unit): \(String(describing: found))")
          }
        }
      }
    }
    _ = try Store.verifyJournal(at: database.path)
  }

  /// Nothing of a commit is stored when one change of it is somebody else's.
  @Test func allOrNothing() throws {
    let database = try RecordedProgramme.database()
    let before = try Store.verifyJournal(at: database.path)
    let refusal = try database.refusal(
      .report(SmallProgramme.reading(on: "2025-04-30", 40)),
      .report(SmallProgramme.reading("cong-an", on: "2025-04-30", 40)), by: by("can-bo"))
    #expect(refusal == .notAllowed(account: "can-bo", .otherUnit("cong-an")))
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  @Test func whatIsOfNoUnitIsNoOfficers() throws {
    let database = try RecordedProgramme.database()
    let report = ProgressReport(
      task: "viec-khong-ai", asOf: day("2025-04-30"), state: .inProgress)
    #expect(
      try database.refusal(.progress(report), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .otherUnit(nil)))
  }

  @Test func whatIsNotThereIsSaidSo() throws {
    let database = try RecordedProgramme.database()
    let officer = by("can-bo")
    #expect(
      try database.refusal(.report(SmallProgramme.reading("x", on: "2025-04-30", 1)), by: officer)
        == .unknown(.organisation("x")))
    let report = ProgressReport(task: "x", asOf: day("2025-04-30"), state: .inProgress)
    #expect(try database.refusal(.progress(report), by: officer) == .unknown(.task("x")))
    #expect(
      try database.refusal(.withdraw(.reading(99), knownFrom: nil), by: officer)
        == .unknown(.reading(99)))
  }

  /// Another's reading is not taken back by any door.
  @Test func withdrawingIsReporting() throws {
    let database = try RecordedProgramme.database()
    try database.commit(
      .report(SmallProgramme.reading("cong-an", on: "2025-04-30", 40)),
      .report(SmallProgramme.reading(on: "2025-04-30", 41)))
    let denied = Refusal.notAllowed(account: "can-bo", .otherUnit("cong-an"))
    #expect(
      try database.refusal(.withdraw(.reading(1), knownFrom: nil), by: by("can-bo")) == denied)
    var other = SmallProgramme.reading("cong-an", on: "2025-04-30", 50)
    #expect(try database.refusal(.correct(other), by: by("can-bo")) == denied)
    // A correction of one's own that names another unit's reading.
    other.unit = "long-bien"
    other.replaces = 1
    #expect(try database.refusal(.report(other), by: by("can-bo")) == .unknown(.reading(1)))
    try database.commit(.withdraw(.reading(2), knownFrom: nil), by: by("can-bo"))
  }

  // MARK: Imports

  private func imported(
    _ database: SmallDatabase, rows: Int, other line: Int, dryRun: Bool = false
  ) throws -> ImportOutcome {
    var next = 2
    return try database.gate.importRows(
      .readings, file: "thang.csv", fileDigest: { "abc" }, by: by("can-bo"),
      at: RecordedProgramme.now, options: ImportOptions(dryRun: dryRun)
    ) {
      guard next < rows + 2 else { return nil }
      defer { next += 1 }
      let unit: Code<Organisation> = next == line ? "cong-an" : "tram-y-te"
      return ImportTests.row(
        next, SmallProgramme.reading(unit, on: Day(number: 15_000 + Int32(next)).iso, 5))
    }
  }

  /// Few rows go straight in, many are staged: neither is a way around.
  @Test(arguments: [(5, false), (5, true), (1_200, false), (1_200, true)])
  func aRowOfAnotherUnitIsNamed(rows: Int, dryRun: Bool) throws {
    let database = try RecordedProgramme.database()
    let before = try Store.verifyJournal(at: database.path)
    let outcome = try imported(database, rows: rows, other: 4, dryRun: dryRun)
    #expect(outcome.firstFaults.map(\.line) == [4])
    #expect(
      outcome.firstFaults.map(\.rule) == [
        .refused(.notAllowed(account: "can-bo", .otherUnit("cong-an")))
      ])
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  @Test(arguments: [5, 1_200])
  func anOfficerImportsForTheOwnUnits(rows: Int) throws {
    let database = try RecordedProgramme.database()
    let outcome = try imported(database, rows: rows, other: -1)
    #expect(outcome.receipt != nil)
    #expect(outcome.stored == rows)
  }

  @Test(arguments: [("nguoi-xem", 0), ("khong-co", 0), ("da-khoa", 0)])
  func whoMayNotReportImportsNothing(account: String, faults: Int) throws {
    let database = try RecordedProgramme.database()
    var rows = [ImportTests.row(2, SmallProgramme.reading(on: "2025-04-30", 5))][...]
    do {
      let outcome = try database.gate.importRows(
        .readings, file: "a.csv", fileDigest: { nil }, by: by(account), at: RecordedProgramme.now,
        next: { rows.popFirst() })
      #expect(outcome.faults == faults)
      #expect(outcome.receipt == nil)
    } catch StoreFault.refused(.notAllowed) {
      #expect(faults == 0)
    }
  }
}
