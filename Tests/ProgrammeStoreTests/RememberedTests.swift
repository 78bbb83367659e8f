import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What a reader remembers from one answer to the next never shows in what it answers.
@Suite struct RememberedTests {
  private static let asOf = AsOf(day("2027-06-30"))

  private static let queries: [Query] = [
    .overview(asOf), .units(asOf, scope: .pilots, offset: 0, limit: 50),
    .units(asOf, scope: .all, offset: 0, limit: 50), .unit("long-bien", asOf), .checklist(asOf),
    .tasks(asOf), .indicators(asOf),
  ]

  @Test(arguments: 11...16)
  func aReaderKeptOpenAnswersAsOneOpenedAnew(seed: UInt64) throws {
    var story = try RandomStory(seed: seed)
    let path = story.database.path
    let kept = try Reader(path: path)
    for number in 0..<30 {
      try story.step(imported: number % 3 == 2)
      let fresh = try Reader(path: path)
      for query in Self.queries {
        #expect(try kept.snapshot(query) == fresh.snapshot(query), "\(number): \(query)")
      }
    }
  }
}
