import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What a reader remembers from one answer to the next never shows in what it answers.
@Suite struct QueryMemoryTests {
  private static let asOf = AsOf(day("2027-06-30"))

  /// One of each kind, and both scopes of units.
  private static let queries: [Query] = [
    .overview(asOf), .units(asOf, scope: .pilots, offset: 0, limit: 50),
    .units(asOf, scope: .all, offset: 0, limit: 50), .unit("long-bien", asOf), .checklist(asOf),
    .cell(unit: "long-bien", principle: "K1", asOf), .tasks(asOf), .task("nv-1", asOf),
    .indicators(asOf), .indicator("dvctt", unit: "long-bien", asOf),
    .find("long", limit: 20, asOf), .alerts(asOf),
    .journal(JournalFilter(), before: nil, limit: 50, asOf), .journalEntry(1, asOf),
    .dues("long-bien", asOf), .meeting(day("2025-06-30"), asOf), .accounts(asOf),
    .catalogue(asOf), .records(.duty, asOf), .record(.indicator("dvctt"), asOf),
  ]

  /// Where each kind stands among them; a new kind of query does not compile without a place.
  private static func place(of query: Query) -> Int {
    switch query {
    case .overview: 0
    case .units: 1
    case .unit: 2
    case .checklist: 3
    case .cell: 4
    case .tasks: 5
    case .task: 6
    case .indicators: 7
    case .indicator: 8
    case .find: 9
    case .alerts: 10
    case .journal: 11
    case .journalEntry: 12
    case .dues: 13
    case .meeting: 14
    case .accounts: 15
    case .catalogue: 16
    case .records: 17
    case .record: 18
    }
  }

  @Test func everyKindOfQueryIsAsked() {
    #expect(Set(Self.queries.map(Self.place)) == Set(0...18))
  }

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
