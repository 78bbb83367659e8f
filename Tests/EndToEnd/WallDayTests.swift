import TerminalTesting
import Testing

/// A wall's day, lived in seconds: see `Tests/WallDay`.
@Suite struct WallDayTests {
  @Test func aDayLeavesTheMemoryFlatAndMissesNoPage() throws {
    let folder = try TemporaryDirectory()
    let finished = try run(
      try ExecutableUnderTest.beside("WallDay"), [folder.path("khue.db")], environment: [:],
      input: [], within: .seconds(240))
    #expect(finished.status == .code(0), "\(finished.errorText)")
    var figures: [String: Int] = [:]
    for line in finished.text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { figures[String(words[0])] = Int(words[1]) }
    }
    // Some days' readings were told already.
    #expect(try #require(figures["changes"]) > 300)
    #expect(try #require(figures["turns"]) > 900)
    // Every page comes in every round, between which new alerts are announced.
    #expect(try #require(figures["longest-absence"]) < 2 * 20 * 90)
    let (hour, end) = (try #require(figures["hour"]), try #require(figures["end"]))
    #expect(hour > 0)
    #expect(Double(end) < Double(hour) * 1.1, "\(hour) pages after an hour, \(end) at the end")
  }
}
