import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// A frame is the same whatever frame came before it.
@Suite struct FrameReuseTests {
  private static let keys: [Key] = [
    "j", "j", "k", "l", "h", .tab, .tab, .enter, .escape, .down, .up, .right, "s", "/", "n", "a",
    .enter, .escape, "g", "?", .escape, ":", "b", .escape, "1", "2", "3", "4", "5", "6", "7", "9",
    "L", "p",
    .pageDown, .pageUp, "w", .escape,
  ]

  @Test(arguments: 1...12, [(80, 24), (120, 40), (200, 60)])
  func whatIsTakenFromTheLastFrameIsWhatWouldBeDrawn(seed: Int, size: (Int, Int)) {
    var driver = Driver(Options(), width: size.0, height: size.1)
    var random = Xorshift(UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var last = driver.console.frame()
    for _ in 0..<150 {
      switch random.next() % 40 {
      case 0: driver.send(.databaseChanged)
      case 1:
        driver.send(.resized(width: size.0 - 1, height: size.1))
        driver.send(.resized(width: size.0, height: size.1))
      case 2: driver.send(.databaseTrouble(.missing(path: "x")))
      case 3: driver.send(.databaseRecovered)
      default: driver.press(Self.keys[Int(random.next() % UInt64(Self.keys.count))])
      }
      let fresh = driver.console.frame()
      let reused = driver.console.frame(after: last)
      #expect(reused == fresh)
      #expect(reused.cursor == fresh.cursor)
      last = reused
    }
  }
}

private struct Xorshift {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
