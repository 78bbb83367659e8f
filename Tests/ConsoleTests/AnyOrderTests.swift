import ConsoleCore
import ConsoleScreens
import Glibc
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Keys, pastes, clicks, sizes, answers and faults in any order: nothing traps, every picture is as
/// large as its window, and Esc always leads out.
@Suite struct AnyOrderTests {
  /// Many more where somebody asks for them.
  private static let seeds = getenv("KHUE_LONG_TESTS") != nil ? 1_000 : 10
  private static let starts: [Destination] = [
    .overview, .units, .checklist, .tasks, .indicators, .alerts, .journal(JournalFilter()),
    .dues(Forms.unit.code), .meeting(Samples.today), .unit("long-bien"), .task("nv-07"),
  ]
  private static let accounts: [Account?] = [nil, Forms.account]

  @Test(arguments: 1...seeds)
  func nothingTrapsAndEscapeLeadsOut(seed: Int) {
    var chance = Chance(UInt64(seed))
    var driver = Forms.driver(
      chance.one(of: Self.starts), account: chance.one(of: Self.accounts),
      language: chance.one(of: [.vietnamese, .english]), width: 120, height: 40)
    var size = (width: 120, height: 40)
    var answers: [(Query, Snapshot)] = []
    for step in 1...300 {
      switch chance.number(below: 24) {
      case 0:
        size = (chance.number(below: 260), chance.number(below: 90))
        driver.send(.resized(width: size.width, height: size.height))
      case 1: driver.send(.databaseChanged)
      case 2: driver.send(chance.one(of: Self.faults))
      case 3:
        // An answer to what was asked long ago.
        if !answers.isEmpty {
          let (query, snapshot) = chance.one(of: answers)
          driver.send(.loaded(query, snapshot))
        }
      case 4:
        if let order = driver.order {
          let isStored = chance.number(below: 2) == 0
          driver.send(
            isStored
              ? .written(order.id, FormTests.receipt)
              : .refused(order.id, .locked(path: "khue.db", seconds: 5)))
        }
      default: driver.press(chance.key())
      }
      for query in driver.loads.suffix(3) {
        if let snapshot = Forms.answer(query), answers.count < 64 {
          answers.append((query, snapshot))
        }
      }
      guard step.isMultiple(of: 5) else { continue }
      let frame = driver.console.frame()
      #expect(frame.grid.width == size.width && frame.grid.height == size.height)
      if let cursor = frame.cursor {
        #expect(
          (0..<size.width).contains(cursor.place.x) && (0..<size.height).contains(cursor.place.y))
      }
    }
    driver.send(.resized(width: 120, height: 40))
    if let order = driver.order { driver.send(.written(order.id, FormTests.receipt)) }
    // Out of whatever stands open; a question is answered by what keeps.
    for _ in 0..<40 { driver.press(.escape) }
    driver.press("1")
    #expect(driver.text.contains("Khuê"))
  }

  private static let faults: [Event] = [
    .databaseTrouble(.missing(path: "x")), .databaseTrouble(.damaged(path: "x", detail: "y")),
    .databaseRecovered, .failed(.overview(AsOf(Samples.today)), .locked(path: "x", seconds: 5)),
    .failed(.tasks(AsOf(Samples.today)), .unreadable(path: "x", errno: 5)),
    .settingsSaved(file: "x"),
  ]
}

/// Chance that is the same for the same seed (xorshift).
private struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }

  /// Letters of actions more often than others, as they do more.
  mutating func key() -> Key {
    switch number(below: 12) {
    case 0: .click(column: number(below: 300) - 20, row: number(below: 120) - 20)
    case 1: .wheelDown(column: number(below: 300), row: number(below: 120))
    case 2:
      .paste(one(of: ["", "dán", "a\u{301}\n\u{1B}[2J", String(repeating: "ố", count: 9_000)]))
    case 3: .control(one(of: ["s", "p", "n", "u", "w", "d", "o"]))
    case 4, 5:
      one(of: [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
        .backTab, .backspace, .delete, .deleteWord, .deleteLine, .brokenPaste, .function(1),
      ])
    case 6: .character(one(of: ["ế", "đ", "👩‍👩‍👧", "\u{202E}", "\u{0}", "กำ", "한", " ", "0", ","]))
    default:
      .character(one(of: Array("123456789abcdefghijklmnoprstuvwxyzABCDEGHLNPRSTUVXYZ?/:[]<>+-")))
    }
  }
}
