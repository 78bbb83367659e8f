import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Whatever accounts try in whatever order: nobody changes what is not theirs, every change has its
/// row of the journal, and what is judged follows from it (design, section 5).
@Suite struct GatePropertyTests {
  @Test(arguments: 1...4)
  func nobodyChangesWhatIsNotTheirs(seed: UInt64) throws {
    var story = try RandomDeeds(seed: seed)
    for _ in 0..<130 { try story.step() }
    #expect(story.stored > 15, "\(story.stored)")
    #expect(story.refused > 15, "\(story.refused)")
    _ = try Store.verifyJournal(at: story.database.path)
  }
}

/// A random run of deeds by random accounts, each held against what the tables held before.
struct RandomDeeds {
  let database: SmallDatabase
  private(set) var stored = 0
  private(set) var refused = 0
  private var random: SystemOfChance
  private var today = day("2025-01-15")
  private var before: [String: Set<String>]

  init(seed: UInt64) throws {
    database = try RecordedProgramme.database()
    random = SystemOfChance(seed: seed)
    before = try RandomDeeds.contents(database)
  }

  mutating func step() throws {
    if random.chance(4) { today = today.adding(days: random.pick(0...12)) }
    let account = random.element(RandomDeeds.actors)
    let head = try JournalHead(database)
    let changes = try (0..<(random.chance(4) ? 2 : 1)).map { _ in try change(by: account) }
    do {
      _ = try database.gate.commit(
        changes, by: by(account.code.text), at: Instant(today, hour: random.pick(1...22)))
    } catch StoreFault.refused {
      refused += 1
      let now = try RandomDeeds.contents(database)
      #expect(now == before, "refused, and yet stored: \(changes)")
      #expect(try JournalHead(database) == head)
      return
    }
    let now = try RandomDeeds.contents(database)
    try check(account, from: head, before, now, changes)
    before = now
  }

  /// Those who may do something come up more often.
  private static let actors =
    RecordedProgramme.accounts
    + RecordedProgramme.accounts.filter { $0.isOpen(on: day("2025-06-30")) && $0.role != .kiosk }
    + RecordedProgramme.accounts.prefix(4)

  /// What is new in the tables is the account's to say, and each has a row of the journal.
  private mutating func check(
    _ account: Account, from head: JournalHead, _ old: [String: Set<String>],
    _ new: [String: Set<String>], _ changes: [Change]
  ) throws {
    let entries = try JournalHead(database).sequence - head.sequence
    let isChanged = old != new
    #expect((entries > 0) == isChanged, "\(changes)")
    if entries > 0 { stored += 1 }
    let allowed = RandomDeeds.tables[account.role] ?? []
    for (place, rows) in new {
      let added = rows.symmetricDifference(old[place] ?? [])
      guard !added.isEmpty else { continue }
      let parts = place.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      #expect(account.isOpen(on: today), "\(account.code) is not open")
      #expect(allowed.contains(parts[0]), "\(account.role) wrote \(place): \(changes)")
      guard account.role == .officer else { continue }
      let own: Set<String> =
        account.unit == "cong-an" ? ["cong-an"] : ["long-bien", "tram-y-te", "diem-y-te"]
      #expect(own.contains(parts[1]), "\(account.code) wrote \(place): \(changes)")
    }
  }

  /// The tables that each role may add to; acts by their kinds.
  private static let tables: [Account.Role: Set<String>] = [
    .operator: [
      "reading", "progress_report", "deadline_extension", "assessment", "version", "act-reminder",
      "act-request", "act-explanation", "act-extension-request", "act-acknowledgement",
      "act-closing", "act-conclusion", "act-withdrawal", "retraction-progress",
      "retraction-extension",
    ],
    .leader: [
      "deadline_extension", "act-request", "act-acknowledgement", "act-closing", "act-conclusion",
      "act-withdrawal", "retraction-extension",
    ],
    .officer: [
      "reading", "progress_report", "act-explanation", "act-extension-request", "act-withdrawal",
      "retraction-progress",
    ],
  ]

  /// All rows that people's changes make, by table and unit.
  private static func contents(_ database: SmallDatabase) throws -> [String: Set<String>] {
    let lead = """
      (SELECT o.code FROM task_version v JOIN organisation o ON o.id = v.lead_id
        WHERE v.task_id = x.task_id LIMIT 1)
      """
    let unit = "(SELECT code FROM organisation WHERE id = x.unit_id)"
    var queries = [
      "SELECT 'reading', \(unit), x.id || ' ' || coalesce(value_mantissa, '') FROM reading x",
      "SELECT 'progress_report', \(lead), x.id FROM progress_report x",
      "SELECT 'deadline_extension', \(lead), x.id FROM deadline_extension x",
      "SELECT 'assessment', \(unit), x.id FROM assessment x",
      """
      SELECT 'act-' || kind, CASE unit_id WHEN 0 THEN (SELECT o.code FROM task_version v
        JOIN organisation o ON o.id = v.lead_id WHERE v.task_id = x.subject_id LIMIT 1)
        ELSE \(unit) END, x.id FROM act x
      """,
      """
      SELECT 'retraction-progress', \(lead), x.id FROM retraction r JOIN progress_report x
        ON x.id = r.subject_id WHERE r.kind = 'progress'
      """,
      """
      SELECT 'retraction-extension', \(lead), x.id FROM retraction r JOIN deadline_extension x
        ON x.id = r.subject_id WHERE r.kind = 'extension'
      """,
    ]
    queries += RecordLayout.all.map {
      "SELECT 'version', '', '\($0.table) ' || x.id || ' ' || known_to FROM \($0.versions) x"
    }
    var contents: [String: Set<String>] = [:]
    try database.gate.handle.queue.inDatabase { db in
      for sql in queries {
        for row in try Row.fetchAll(db, sql: sql) {
          let (table, unit, text): (String, String?, String) = (row[0], row[1], "\(row[2] as Any)")
          contents[table + "|" + (unit ?? ""), default: []].insert(text)
        }
      }
    }
    return contents
  }

  // MARK: Deeds

  private mutating func change(by account: Account) throws -> Change {
    let any: Code<Organisation> = random.element(RecordedProgramme.units)
    let unit = random.chance(2) ? account.unit ?? any : any
    let task = RecordedProgramme.task(of: unit)
    switch random.pick(0...13) {
    case 0, 1, 2: return reading(unit)
    case 3:
      return .progress(
        ProgressReport(
          task: task, asOf: today.adding(days: -random.pick(0...60)),
          state: random.element(ProgressReport.State.allCases)))
    case 4:
      return .extend(
        Extension(
          task: task, deadline: today.adding(days: random.pick(1...300)), grantedOn: today,
          document: "12/TB"))
    case 5:
      return .assess(
        Assessment(
          unit: unit, principle: "K1", asOf: today,
          attestation: random.element(Attestation.allCases)), knownFrom: nil)
    case 6: return .withdraw(.reading(Int64(random.pick(1...20))), knownFrom: nil)
    case 7: return definition(unit)
    case 8: return .withdraw(.act(Int64(random.pick(1...12))), knownFrom: nil)
    case 9, 10: return .revert(entry: try ownEntry(account))
    default: return act(task)
    }
  }

  private mutating func reading(_ unit: Code<Organisation>) -> Change {
    let end = today.adding(days: -random.pick(0...20))
    let reading = SmallProgramme.reading(unit, on: end.iso, Int64(random.pick(0...100)))
    return random.chance(3) ? .correct(reading) : .report(reading)
  }

  private mutating func definition(_ unit: Code<Organisation>) -> Change {
    if random.chance(2) {
      // The same unit and role: only the name changes, so that the table of who is whose holds.
      var account = random.element(RecordedProgramme.accounts)
      account.name = "Tên \(random.pick(1...9))"
      return .define(.account(account), knownFrom: nil)
    }
    var target = SmallProgramme.target(RecordedProgramme.target(of: unit), unit)
    target.value = ExactDecimal(Int64(random.pick(50...99)))
    return .define(.target(target), knownFrom: nil)
  }

  private mutating func act(_ task: Code<BreakthroughTask>) -> Change {
    let kind = random.element(Act.Kind.allCases)
    let needsUntil = [.acknowledgement, .extensionRequest, .request, .conclusion].contains(kind)
    let isAnswer = kind == .explanation || kind == .withdrawal
    return .act(
      Act(
        kind: kind, subject: .task(task), on: today, text: "Nội dung",
        until: needsUntil ? today.adding(days: random.pick(0...30)) : nil,
        meeting: kind == .conclusion ? today : nil,
        answers: isAnswer ? Int64(random.pick(1...12)) : nil))
  }

  /// One of the account's newest entries, or sometimes anybody's.
  private mutating func ownEntry(_ account: Account) throws -> Int64 {
    let head = try JournalHead(database).sequence
    if random.chance(4) { return Int64(random.pick(1...Int(head))) }
    let own = try database.gate.handle.queue.inDatabase { db in
      try Int64.fetchAll(
        db, sql: "SELECT sequence FROM journal WHERE account = ? ORDER BY sequence DESC LIMIT 4",
        arguments: [account.code.text])
    }
    return own.isEmpty ? head : random.element(own)
  }
}

extension JournalHead {
  fileprivate init(_ database: SmallDatabase) throws {
    self = try database.gate.handle.queue.inDatabase { db in try JournalHead(db) }
  }
}
