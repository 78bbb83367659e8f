@testable import ConsoleCore
import Demonstration
import Interchange
import GRDB
import Glibc
import Programme
import ProgrammeStore
import ScreenGrid
@testable import Wall
import VietnameseText

/// Lives a wall's day in seconds: a clock that is told, the real store, and everything that goes
/// wrong in a control room. Four hundred times a change comes through the gate, each followed by
/// 249 commits to a table of this test. Prints what a test then judges:
///
///     turns 2160
///     changes 400
///     longest-absence 760
///     hour 14592
///     end 14720
@main
struct WallDay {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else { return }
    var day = try WallDay(path: CommandLine.arguments[1])
    try day.live()
    print("turns \(day.wall.turns)")
    print("changes \(day.changes)")
    print("longest-absence \(day.longestAbsence / 1_000)")
    print("hour \(day.pagesAfterTheFirstHour)")
    print("end \(Self.residentPages)")
  }

  private static let every: Int64 = 90_000
  private static let start = Instant(Day(number: 20_780))
  private static let hour: Int64 = 3_600_000

  private let path: String
  private var wall: Wall
  private var now = WallDay.start
  private var wake: Instant?
  private var loads: [Query] = []
  private var reader: Reader?
  private var fault: StoreFault?
  private let writer: DatabaseQueue
  private let gate: Gate
  private var simulation: Simulation
  /// What the gate has stored.
  private var changes = 0
  private var lastSeen: [WallStop: Instant] = [:]
  private var longestAbsence: Int64 = 0
  private var pagesAfterTheFirstHour = 0
  private var isDamaged = false

  init(path: String) throws {
    self.path = path
    let catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles()).changes
    let today = Self.start.day
    let story = Demonstration(seed: 1, today: today).story(over: catalogue)
    try Store.create(
      at: path, changes: catalogue + story.changes, deeds: story.deeds, demonstration: true,
      by: Actor(account: "day", origin: .initialisation), at: Self.start)
    simulation = Simulation(
      seed: 7, over: catalogue + story.all)
    gate = try Gate(path: path)
    var configuration = GRDB.Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    writer = try DatabaseQueue(path: path, configuration: configuration)
    try writer.write { try $0.execute(sql: "CREATE TABLE day_of_a_wall (n INTEGER)") }
    try writer.write { try $0.execute(sql: "INSERT INTO day_of_a_wall VALUES (0)") }
    reader = try Reader(path: path)
    wall = Wall(
      options: WallOptions(every: Self.every, rings: true), now: now, width: 120, height: 40)
  }

  mutating func live() throws {
    perform(wall.start())
    for second in Int64(0)..<86_400 {
      try happen(in: second)
      let end = Self.start.adding(milliseconds: (second + 1) * 1_000).adding(
        milliseconds: -setBack)
      while let next = wake, next <= end { tick(max(now, next)) }
      now = max(now, end)
      if second == 3_600 { pagesAfterTheFirstHour = Self.residentPages }
    }
  }

  /// How far the clock was set back so far, in milliseconds.
  private var setBack: Int64 = 0

  private mutating func tick(_ moment: Instant) {
    now = moment
    wake = nil
    let before = wall.turns
    give(.tick(moment))
    note()
    if wall.turns != before { _ = wall.frame() }
  }

  /// Which page is on the screen, and how long each was away.
  private mutating func note() {
    for stop in wall.plan {
      let last = lastSeen[stop] ?? Self.start
      if stop == wall.stop {
        lastSeen[stop] = now
      } else if wall.answers[stop].map({ wall.saysSomething($0.snapshot.content) }) ?? false {
        longestAbsence = max(longestAbsence, now.milliseconds - last.milliseconds)
      }
    }
  }

  private mutating func give(_ event: Event) {
    perform(wall.handle(event, at: now))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .wake(let moment): wake = moment
      case .load(let query): loads.append(query)
      default: break
      }
    }
    while !loads.isEmpty { answer(loads.removeFirst()) }
  }

  private mutating func answer(_ query: Query) {
    if let fault { return give(.failed(query, fault)) }
    do {
      guard let reader else { return }
      give(.loaded(query, try reader.snapshot(query)))
    } catch {
      give(.failed(query, error))
    }
  }

  // MARK: What happens

  private mutating func happen(in second: Int64) throws {
    // A storm now and then; its first change comes through the gate.
    if second % 216 == 7 { try storm(250) }
    switch second {
    case 3 * 3_600: begin(.missing(path: path))
    case 5 * 3_600: end()
    case 7 * 3_600: begin(.locked(path: path, seconds: 1))
    case 7 * 3_600 + 1_800: end()
    case 9 * 3_600: begin(.damaged(path: path, detail: "database disk image is malformed"))
    case 12 * 3_600: end()
    case 13 * 3_600: turnBack(by: Self.hour)
    case 15 * 3_600: resize(0, 0)
    case 15 * 3_600 + 600: resize(240, 67)
    case 15 * 3_600 + 900: resize(1, 1)
    case 15 * 3_600 + 960: resize(120, 40)
    case 16 * 3_600..<16 * 3_600 + 500: pressAnything(second)
    case 18 * 3_600:
      give(.databaseTrouble(.replaced(path: path)))
      reader = try Reader(path: path)
      give(.databaseRecovered)
    default: break
    }
  }

  private mutating func storm(_ count: Int) throws {
    do {
      let step = simulation.next(today: now.day)
      _ = try gate.commit(step, by: Actor(account: "day", origin: .simulator), at: now)
      changes += 1
    } catch .refused {
      // The day's reading of that indicator was told already.
    }
    try writer.inDatabase { db in
      let statement = try db.cachedStatement(sql: "UPDATE day_of_a_wall SET n = n + 1")
      // Each a transaction of its own.
      for _ in 1..<count { try statement.execute() }
    }
    give(.databaseChanged)
  }

  private mutating func begin(_ trouble: StoreFault) {
    fault = trouble
    give(.databaseTrouble(trouble))
  }

  private mutating func end() {
    fault = nil
    give(.databaseRecovered)
  }

  private mutating func turnBack(by milliseconds: Int64) {
    setBack += milliseconds
    now = now.adding(milliseconds: -milliseconds)
    lastSeen = lastSeen.mapValues { min($0, now) }
    give(.tick(now))
  }

  private mutating func resize(_ width: Int, _ height: Int) {
    give(.resized(width: width, height: height))
    _ = wall.frame()
  }

  private mutating func pressAnything(_ second: Int64) {
    let keys: [Key] = [
      .character("q"), .escape, .enter, .character(":"), .paste("rm -rf /\u{1B}"), .function(10),
      .click(column: 1, row: 1), .character("đ"), .tab, .delete,
    ]
    give(.key(keys[Int(second) % keys.count]))
  }

  private static var residentPages: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var numbers = [CChar](repeating: 0, count: 200)
    guard fgets(&numbers, 200, file) != nil else { return 0 }
    let text = String(decoding: numbers.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
