import Interchange
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A report that contradicts itself is stored, and said to do so (design, section 8).
@Suite struct ProgressFindingTests {
  private static func run(
    _ database: SmallDatabase, _ lines: String..., options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    let text =
      "Nhiệm vụ;Tính đến ngày;Trạng thái;Phần trăm hoàn thành\n" + lines.joined(separator: "\n")
    var reader = try ImportReader(
      file: "tien-do.csv", bytes: MemoryBytes(Array(text.utf8)),
      known: KnownRecords(SmallProgramme.changes))
    return try database.gate.importRows(
      .progress, file: "tien-do.csv", fileDigest: { nil }, by: ImportTests.office,
      at: ImportTests.january, options: options, next: { reader.next() })
  }

  @Test func aStateAndAPercentageThatCannotBothBeSoAreAFinding() throws {
    let database = try SmallDatabase()
    let lines = [
      "nv-1;31/08/2024;chưa bắt đầu;0", "nv-1;30/09/2024;chưa bắt đầu;50",
      "nv-1;31/10/2024;đang thực hiện;100", "nv-1;30/11/2024;đang thực hiện;99,5",
      "nv-1;31/12/2024;hoàn thành;80",
    ]
    let strict = try Self.run(
      database, lines.joined(separator: "\n"), options: .init(strict: true))
    #expect(strict.firstFaults == [])
    #expect((strict.findings, strict.stored, strict.receipt) == (3, 0, nil))
    #expect(
      strict.firstFindings.map { "\($0.line) \($0.column ?? "") \($0.value ?? "")" } == [
        "3 Phần trăm hoàn thành 50", "4 Phần trăm hoàn thành 100", "6 Phần trăm hoàn thành 80",
      ])
    #expect(
      strict.firstFindings.first?.finding
        == .progressContradicts(
          task: "nv-1", state: .notStarted, percent: ExactDecimal(50), asOf: day("2024-09-30")))
    let stored = try Self.run(database, lines.joined(separator: "\n"))
    #expect((stored.stored, stored.findings) == (5, 3))
    #expect(stored.receipt?.findings.count == 3)
    #expect(throws: StoreFault.self) {
      try database.gate.commit(
        [
          .progress(
            ProgressReport(
              task: "nv-1", asOf: day("2025-01-09"), state: .done, percent: ExactDecimal(99)))
        ], by: ImportTests.office, at: ImportTests.january, strict: true)
    }
  }
}
