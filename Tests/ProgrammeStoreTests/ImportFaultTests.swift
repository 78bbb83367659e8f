import Interchange
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What is wrong or suspicious in a file is told with its line, column and value, whether the file
/// goes the short way or the long one (design, section 8).
@Suite struct ImportFaultTests {
  enum Way: CaseIterable {
    case short, long
  }

  static let header = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Ngày công bố;Nguồn;Sửa\n"

  static func run(
    _ database: SmallDatabase, _ lines: String..., way: Way,
    options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    let text = header + lines.joined(separator: "\n") + "\n"
    var reader = try ImportReader(
      file: "thang-1.csv", bytes: MemoryBytes(Array(text.utf8)),
      known: KnownRecords(SmallProgramme.changes))
    var rows: [ImportRow] = []
    while let row = reader.next() { rows.append(row) }
    return switch way {
    case .short: try ImportTests.run(database, rows, options: options)
    case .long: try StagedImportTests.stage(database, rows, options: options)
    }
  }

  private func fault(
    _ line: Int, _ column: String?, _ value: String?, _ rule: ImportFault.Rule
  ) -> ImportFault {
    ImportFault(file: "thang-1.csv", line: line, column: column, value: value, rule: rule)
  }

  private func figure(_ value: Int64) -> Figure { Figure(value: ExactDecimal(value)) }

  @Test(arguments: Way.allCases)
  func anotherValueOfWhatStandsIsRefused(way: Way) throws {
    let database = try SmallDatabase()
    _ = try Self.run(database, "dvctt;long-bien;30/11/2024;5;;bao-cao;", way: way)
    let line = "dvctt;long-bien;30/11/2024;6;;bao-cao;"
    let refused = try Self.run(database, line, way: way)
    guard case .refused(.contradictsReading(_, let stands, let told)) = refused.firstFaults[0].rule
    else {
      Issue.record("\(refused.firstFaults)")
      return
    }
    #expect((stands, told) == (figure(5), figure(6)))
    #expect(refused.firstFaults[0].line == 2)
    #expect(refused.firstFaults[0].column == "Giá trị (1.234,5)")
    #expect(refused.firstFaults[0].value == "6")
    #expect(refused.receipt == nil)
    #expect(try Store.verifyJournal(at: database.path).entries == 2)
    let corrected = try Self.run(database, line + "sửa", way: way)
    #expect(corrected.receipt != nil)
    let withdrawn = try Self.run(
      database, "dvctt;long-bien;30/11/2024;;;bao-cao;rút", way: way)
    #expect(withdrawn.receipt != nil)
    let anew = try Self.run(database, "dvctt;long-bien;30/11/2024;9;;bao-cao;", way: way)
    #expect(anew.receipt != nil, "what was withdrawn no longer stands")
    let other = try Self.run(database, "dvctt;long-bien;30/11/2024;7;;bao-chi;", way: way)
    #expect(other.receipt != nil, "another source may say something else")
    #expect(other.findings == 1)
  }

  @Test(arguments: Way.allCases)
  func twoValuesInOneFileAreRefused(way: Way) throws {
    let database = try SmallDatabase()
    let outcome = try Self.run(
      database, "dvctt;long-bien;30/11/2024;5;;bao-cao;",
      "dvctt;long-bien;30/11/2024;6;;bao-cao;", "dvctt;long-bien;30/11/2024;5;;bao-cao;",
      "dvctt;cong-an;30/11/2024;5;;bao-cao;sửa", way: way)
    #expect(
      outcome.firstFaults == [
        fault(
          3, "Giá trị (1.234,5)", "6",
          .contradictsInFile(line: 2, stands: figure(5), told: figure(6))),
        fault(4, "Giá trị (1.234,5)", "5", .repeatedInFile(line: 2)),
        fault(5, "Sửa", way == .short ? "sửa" : nil, .nothingToCorrect),
      ])
    let sequence = try Self.run(
      database, "dvctt;long-bien;30/11/2024;5;;bao-cao;",
      "dvctt;long-bien;30/11/2024;6;;bao-cao;sửa", way: way)
    #expect(sequence.receipt != nil)
  }

  @Test(arguments: Way.allCases)
  func refusalsNameTheirCell(way: Way) throws {
    let database = try SmallDatabase()
    _ = try Self.run(database, "dvctt;long-bien;30/11/2024;5;;bao-cao;", way: way)
    let outcome = try Self.run(
      database, "dvctt;long-bien;31/12/2030;5;;bao-cao;",
      "dvctt;long-bien;30/10/2024;5;01/01/2031;bao-cao;",
      "luy-ke;long-bien;30/11/2024;-5;;bao-cao;",
      way: way)
    let today = ImportTests.january.day
    #expect(
      outcome.firstFaults == [
        fault(2, "Kỳ", "31/12/2030", .refused(.futureDay(day("2030-12-31"), today: today))),
        fault(
          3, "Ngày công bố", "01/01/2031", .refused(.futureDay(day("2031-01-01"), today: today))),
        fault(4, "Giá trị (1.234,5)", "-5", .refused(.wrongFigure(.count, .negative))),
      ])
  }

  @Test(arguments: Way.allCases)
  func findingsNameTheirCell(way: Way) throws {
    let database = try SmallDatabase()
    let outcome = try Self.run(
      database, "dvctt;long-bien;30/11/2024;90;;bao-cao;",
      "dvctt;long-bien;30/11/2025;5;;bao-chi;", "dvctt;cong-an;30/11/2024;-3;;bao-cao;",
      "luy-ke;cong-an;30/11/2024;1,5;;bao-cao;", "luy-ke;cong-an;30/11/2023;30/27;;bao-cao;",
      "dvctt;phuong-viet-hung;31/12/2024;30;;bao-cao;", way: way, options: .init(strict: true))
    #expect(outcome.faults == 1, "the year 2025 has not come")
    let passing = try Self.run(
      database, "dvctt;long-bien;30/11/2024;90;;bao-cao;",
      "dvctt;cong-an;30/11/2024;-3;;bao-cao;", "luy-ke;cong-an;30/11/2023;30/27;;bao-cao;",
      "luy-ke;cong-an;30/11/2024;31,5;;bao-cao;",
      "dvctt;phuong-viet-hung;31/12/2024;30;;bao-cao;", way: way, options: .init(strict: true))
    #expect(passing.receipt == nil)
    #expect(
      passing.firstFindings.map { "\($0.line) \($0.column ?? "") \($0.value ?? "")" } == [
        "3 Giá trị (1.234,5) -3", "4 Giá trị (1.234,5) 30/27",
        "5 Giá trị (1.234,5) 31,5", "6 Kỳ 31/12/2024",
      ])
  }

  @Test(arguments: Way.allCases)
  func aDryRunTellsWhatWouldChange(way: Way) throws {
    let database = try SmallDatabase()
    _ = try Self.run(
      database, "dvctt;long-bien;31/10/2024;5;;bao-cao;",
      "dvctt;long-bien;30/11/2024;6;;bao-cao;", way: way)
    let outcome = try Self.run(
      database, "dvctt;long-bien;31/10/2024;;;bao-cao;rút",
      "dvctt;long-bien;30/11/2024;90;;bao-cao;sửa", "dvctt;cong-an;30/11/2024;30;;bao-cao;",
      way: way, options: .init(dryRun: true))
    let effects = try #require(outcome.effects)
    #expect((effects.added, effects.corrected, effects.withdrawn) == (1, 1, 1))
    #expect(effects.rows.map(\.line) == [2, 3, 4])
    guard case .withdraws(_, let taken) = effects.rows[0].effect,
      case .corrects(let better, let from) = effects.rows[1].effect,
      case .adds(let new) = effects.rows[2].effect
    else {
      Issue.record("\(effects.rows)")
      return
    }
    #expect(taken == figure(5))
    #expect((from, better.figure) == (figure(6), figure(90)))
    #expect(new.unit == "cong-an")
    #expect(
      effects.transitions[.init(from: .target(.behind), to: .target(.achieved))] == 1,
      "\(effects.transitions)")
    #expect(effects.transitions[.init(from: .target(.noData), to: .target(.behind))] == 1)
    #expect(try Store.verifyJournal(at: database.path).entries == 2)
  }

  @Test func aDryRunOfTasksTellsThemToo() throws {
    let database = try SmallDatabase()
    let task = SmallProgramme.task
    var other = task
    other.code = "nv-2"
    var changed = task
    changed.title = BilingualText("Số hoá toàn bộ hồ sơ")
    let first = try runTasks(database, [other, task])
    #expect(first.effects?.rows.map(\.effect) == [.definesTask(other), .nothing])
    let second = try runTasks(database, [changed])
    #expect(second.effects?.rows.map(\.effect) == [.changesTask(changed)])
    let twice = try runTasks(database, [other, task, changed])
    #expect(twice.firstFaults.map(\.rule) == [.repeatedInFile(line: 3)])
    #expect(twice.firstFaults.map(\.line) == [4])
  }

  private func runTasks(
    _ database: SmallDatabase, _ tasks: [BreakthroughTask]
  ) throws -> ImportOutcome {
    var rest = tasks.enumerated().map { index, task in
      ImportRow.candidate(
        line: index + 2, ImportCandidate(change: .define(.task(task), knownFrom: nil)))
    }[...]
    return try database.gate.importRows(
      .tasks, file: "nv.csv", fileDigest: { nil }, by: tester, at: ImportTests.january,
      options: .init(dryRun: true), next: { rest.popFirst() })
  }
}
