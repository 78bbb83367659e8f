import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The mark of what changed a moment ago stands beside data, never in its place.
@Suite struct ChangeMarkTests {
  /// The largest counts that 13 units can have.
  private static let counts: KeyValuePairs<Attestation, Int> = [
    .notMet: 1, .partly: 2, .met: 10,
  ]

  private func overview(head: Int64, _ counts: KeyValuePairs<Attestation, Int>) -> Snapshot {
    var content = Samples.overview(entry: head)
    content.principles[2].cells = Samples.tally(counts)
    content.principles[4].cells = Samples.tally(counts)
    return Samples.snapshot(.overview(content), head: head)
  }

  @Test func aTileOfOneRowKeepsItsLastDigit() {
    var driver = Driver { _ in overview(head: 100, [.met: 1]) }
    driver.answer = { _ in overview(head: 101, Self.counts) }
    driver.send(.databaseChanged)
    let row = driver.lines.first { $0.contains("ĐM1") } ?? ""
    #expect(row.contains("ĐM3●✗1◐2✓10"), "\(row)")
    #expect(row.contains("ĐM5●✗1◐2✓10"), "\(row)")
  }
}
