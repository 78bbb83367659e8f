import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct ActTests {
  static let subject = JudgedSubject.task("viec-long-bien")
  static let today = RecordedProgramme.today

  static func act(
    _ kind: Act.Kind, on day: Day = today, until: Int? = nil, answers: Act.ID? = nil,
    subject: JudgedSubject = subject, meeting: Day? = nil, change: (inout Act) -> Void = { _ in }
  ) -> Act {
    var act = Act(
      kind: kind, subject: subject, on: day, text: "Nội dung", until: until.map(day.adding(days:)),
      meeting: kind == .conclusion ? meeting ?? day : meeting, answers: answers)
    change(&act)
    return act
  }

  private func acts(_ database: SmallDatabase) throws -> [ActLine] {
    try database.gate.handle.queue.inDatabase { db in
      try ActTable.fetch(db, where: "TRUE", [])
    }
  }

  @Test func everyKindIsStoredAsItWasSaid() throws {
    let database = try RecordedProgramme.database()
    let evidence = Evidence(text: "12/BC", address: "https://example.vn")
    let told = [
      Self.act(.reminder), Self.act(.request, until: 7),
      Self.act(.explanation, answers: 2) { $0.evidence = evidence },
      Self.act(.extensionRequest, until: 90), Self.act(.acknowledgement, until: 30),
      Self.act(.closing),
      Self.act(.conclusion, until: 14) { $0.owner = "cong-an" },
      Self.act(.withdrawal, answers: 6),
      Self.act(.reminder, subject: .target("mt-long-bien")),
      Self.act(.reminder, subject: .duty("nv-long-bien")),
      Self.act(.reminder, subject: .cell(unit: "long-bien", principle: "K1")),
    ]
    let before = try Store.verifyJournal(at: database.path).entries
    for act in told { try database.commit(.act(act), by: by("dieu-hanh")) }
    let stored = try acts(database)
    #expect(
      stored.map(\.act)
        == told.enumerated().map { index, act in
          var act = act
          act.id = Int64(index + 1)
          return act
        })
    #expect(stored.map(\.isWithdrawn).firstIndex(of: true) == 5)
    #expect(Set(stored.map(\.account)) == ["dieu-hanh"])
    let lines = try Reader(path: database.path).journal(limit: 2, before: nil)
    #expect(lines.map(\.kind) == [.act, .act])
    #expect(try Store.verifyJournal(at: database.path).entries == before + told.count)
  }

  @Test(arguments: [
    (act(.acknowledgement), Refusal.wrongAct(.acknowledgement, .untilMissing)),
    (act(.extensionRequest), .wrongAct(.extensionRequest, .untilMissing)),
    (
      act(.extensionRequest, until: 9, subject: .target("mt-long-bien")),
      .wrongAct(.extensionRequest, .notOfTask)
    ),
    (act(.reminder, until: 1), .wrongAct(.reminder, .untilNotAllowed)),
    (act(.closing, until: 1), .wrongAct(.closing, .untilNotAllowed)),
    (act(.reminder) { $0.owner = "cong-an" }, .wrongAct(.reminder, .ownerNotAllowed)),
    (act(.reminder, meeting: today), .wrongAct(.reminder, .meetingNotAllowed)),
    (act(.conclusion) { $0.meeting = nil }, .wrongAct(.conclusion, .meetingMissing)),
    (act(.explanation), .wrongAct(.explanation, .answersMissing)),
    (act(.withdrawal), .wrongAct(.withdrawal, .answersMissing)),
    (act(.closing, answers: 1), .wrongAct(.closing, .answersNotAllowed)),
    (act(.explanation, answers: 99), .unknown(.act(99))),
    (act(.withdrawal, answers: 99), .unknown(.act(99))),
    (act(.reminder) { $0.text = " \n" }, .emptyText(.task("viec-long-bien"), field: "text")),
    (
      act(.reminder) { $0.evidence = Evidence(text: " ") },
      .emptyText(.task("viec-long-bien"), field: "evidence")
    ),
    (act(.reminder, on: today.adding(days: 1)), .futureDay(today.adding(days: 1), today: today)),
    (
      act(.conclusion, meeting: today.adding(days: 1)),
      .futureDay(today.adding(days: 1), today: today)
    ),
    (
      act(.request, until: -1),
      .daysOutOfOrder(.task("viec-long-bien"), first: today, last: today.adding(days: -1))
    ),
    (act(.reminder, subject: .task("x")), .unknown(.task("x"))),
    (act(.reminder, subject: .target("x")), .unknown(.target("x"))),
    (
      act(.reminder, subject: .cell(unit: "long-bien", principle: "x")), .unknown(.principle("x"))
    ),
    (act(.conclusion) { $0.owner = "x" }, .unknown(.organisation("x"))),
  ])
  func nonsenseIsRefused(act: Act, refusal: Refusal) throws {
    let database = try RecordedProgramme.database()
    let before = try Store.verifyJournal(at: database.path)
    #expect(try database.refusal(.act(act), by: by("dieu-hanh")) == refusal)
    #expect(try Store.verifyJournal(at: database.path) == before)
  }

  /// What the gate refuses, the schema refuses too.
  @Test(arguments: [
    ["kind": "'mood'"], ["kind": "'acknowledgement'"], ["kind": "'conclusion'"],
    ["kind": "'withdrawal'"], ["until": "done_on"], ["until": "done_on - 1"],
    ["meeting": "done_on"], ["owner_id": "1"], ["answers_id": "1"], ["text": "' '"],
    ["unit_id": "1"], ["subject_kind": "'target'"],
    ["kind": "'extension-request'", "until": "done_on", "subject_kind": "'cell'", "unit_id": "1"],
    ["evidence_address": "'x'"], ["entry": "999"], ["done_on": "'2025-01-01'"],
  ])
  func theSchemaRefusesItToo(spoilt: [String: String]) throws {
    let database = try RecordedProgramme.database()
    try database.commit(.act(Self.act(.reminder)))
    try database.gate.handle.queue.inDatabase { db in
      func copy(_ spoilt: [String: String]) throws {
        let columns = try db.columns(in: "act").map(\.name)
        let values = columns.map { spoilt[$0] ?? ($0 == "id" ? "id + 1" : $0) }
        try db.inTransaction {
          try db.execute(
            sql: """
              INSERT INTO act (\(columns.joined(separator: ", ")))
              SELECT \(values.joined(separator: ", ")) FROM act
              """)
          if spoilt["entry"] == nil { return .rollback }
          return .commit
        }
      }
      try copy([:])
      #expect(throws: DatabaseError.self) { try copy(spoilt) }
    }
  }

  @Test(arguments: ["act", "retraction"])
  func rowsThatOnlyGrow(table: String) throws {
    let database = try RecordedProgramme.database()
    try database.commit(.act(Self.act(.reminder)))
    let receipt = try database.commit(
      .progress(
        ProgressReport(task: "viec-long-bien", asOf: day("2025-05-01"), state: .inProgress)))
    try database.commit(.revert(entry: receipt.entry))
    for verb in ["UPDATE \(table) SET entry = entry", "DELETE FROM \(table)"] {
      let error = #expect(throws: DatabaseError.self) {
        try database.gate.handle.queue.inDatabase { db in try db.execute(sql: verb) }
      }
      #expect(error?.message == "\(table) only grows")
    }
  }

  @Test func anExplanationAnswersARequestAboutTheSame() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.act(Self.act(.reminder)), by: by("dieu-hanh"))
    try database.commit(.act(Self.act(.request, until: 7)), by: by("lanh-dao"))
    let officer = by("can-bo")
    // A reminder is no request; another task's request is not this one's.
    #expect(
      try database.refusal(.act(Self.act(.explanation, answers: 1)), by: officer)
        == .unknown(.act(1)))
    let other = Self.act(.explanation, answers: 2, subject: .task("viec-tram-y-te"))
    #expect(try database.refusal(.act(other), by: officer) == .unknown(.act(2)))
    try database.commit(.act(Self.act(.explanation, answers: 2)), by: officer)
    // A request that was taken back needs no answer.
    try database.commit(.act(Self.act(.withdrawal, answers: 2)), by: by("lanh-dao"))
    #expect(
      try database.refusal(.act(Self.act(.explanation, answers: 2)), by: officer)
        == .unknown(.act(2)))
  }

  @Test func onlyItsAuthorTakesAnActBackAndOnce() throws {
    let database = try RecordedProgramme.database()
    let entry = try database.commit(
      .act(Self.act(.acknowledgement, until: 7)), by: by("lanh-dao")
    ).entry
    let withdrawal = Change.act(Self.act(.withdrawal, answers: 1))
    #expect(
      try database.refusal(withdrawal, by: by("dieu-hanh"))
        == .notRevertible(entry: entry, .notOwn(account: "lanh-dao")))
    // Who may not acknowledge may not take an acknowledgement back either.
    #expect(
      try database.refusal(withdrawal, by: by("can-bo"))
        == .notAllowed(account: "can-bo", .role(.officer, .acknowledge)))
    try database.commit(.withdraw(.act(1), knownFrom: nil), by: by("lanh-dao"))
    #expect(try database.refusal(withdrawal, by: by("lanh-dao")) == .unknown(.act(1)))
  }

  /// A conclusion stands or falls with what follows from it.
  @Test func aConclusionComesWithWhatFollows() throws {
    let database = try RecordedProgramme.database()
    let conclusion = Change.act(Self.act(.conclusion, until: 30) { $0.owner = "long-bien" })
    let extended = Change.extend(
      Extension(
        task: "viec-long-bien", deadline: day("2025-12-31"), grantedOn: Self.today,
        document: "Kết luận giao ban 01/06/2025"))
    let task = Change.define(
      .task(RecordedProgramme.task("viec-moi", lead: "long-bien")), knownFrom: nil)
    let receipt = try database.commit(conclusion, extended, by: by("lanh-dao"))
    #expect(receipt.entries?.count == 2)
    try database.commit(conclusion, task, by: by("dieu-hanh"))
    let before = try Store.verifyJournal(at: database.path)
    #expect(
      try database.refusal(conclusion, task, by: by("lanh-dao"))
        == .notAllowed(account: "lanh-dao", .role(.leader, .define)))
    #expect(try Store.verifyJournal(at: database.path) == before)
    guard
      case .task(let page) = try database.ask(.task("viec-long-bien", AsOf(Self.today)))
    else {
      Issue.record("no task")
      return
    }
    #expect(page.extensions.map(\.deadline) == [day("2025-12-31")])
  }
}
