import ConsoleCore
import ConsoleScreens
import Wall
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// What a wall says of the age of what it shows, and of which database that is.
@Suite struct WallAgeTests {
  /// A database that answers as it is told to.
  private final class Store {
    var isThere = true
    var isDemonstration = false
    var head: Int64 = 100
    var lastCommit = Samples.now

    func answer(_ query: Query) -> Snapshot? {
      guard isThere, var snapshot = Samples.wallAnswer(query) else { return nil }
      snapshot.freshness.isDemonstration = isDemonstration
      snapshot.freshness.journalHead = head
      snapshot.freshness.journalDigest = "\(isDemonstration) \(head)"
      snapshot.freshness.lastCommit = lastCommit
      return snapshot
    }
  }

  private func opened(
    _ store: Store, _ options: WallOptions, width: Int = 120, height: Int = 40
  ) -> WallDriver {
    WallDriver(options, width: width, height: height, answer: store.answer)
  }

  /// Each page says how old its own answer is, whatever was read since of others.
  @Test func aPageSaysItsOwnAge() {
    let store = Store()
    var driver = opened(store, WallOptions(pages: [.overview, .tasks]))
    #expect(driver.text.contains("ghi lúc 10:32"))
    driver.pass(seconds: 21)
    store.head = 101
    store.lastCommit = Samples.now.adding(milliseconds: 60_000)
    driver.send(.databaseChanged)
    #expect(driver.text.contains("ghi lúc 10:33"))
    store.isThere = false
    driver.send(.databaseTrouble(.locked(path: "x", seconds: 1)))
    driver.pass(seconds: 22)
    #expect(driver.title == "Tổng quan")
    #expect(driver.text.contains("ghi lúc 10:32"))
  }

  /// What was read of one database is never shown under the name of another.
  @Test(arguments: [
    StoreFault.replaced(path: "x"), .missing(path: "x"), .damaged(path: "x", detail: "bytes"),
  ])
  func aReplacedDatabaseIsForgotten(fault: StoreFault) {
    let store = Store()
    store.isDemonstration = true
    var driver = opened(store, WallOptions(pages: [.overview, .tasks]))
    driver.pass(seconds: 41)
    #expect(driver.text.contains("DỮ LIỆU MÔ PHỎNG"))
    driver.send(.databaseTrouble(fault))
    (store.isDemonstration, store.head) = (false, 500)
    driver.send(.databaseRecovered)
    #expect(driver.title == "Tổng quan")
    #expect(!driver.text.contains("DỮ LIỆU MÔ PHỎNG"))
    store.isThere = false
    driver.send(.databaseTrouble(.damaged(path: "x", detail: "bytes")))
    driver.pass(seconds: 60)
    #expect(!driver.text.contains("Vé điện tử liên thông"))
  }

  /// A shorter journal is another database's, even if nobody saw it come.
  @Test func aRestoredDatabaseIsForgotten() {
    let store = Store()
    var driver = opened(store, WallOptions(pages: [.overview, .tasks]))
    driver.pass(seconds: 41)
    store.head = 60
    driver.send(.databaseChanged)
    store.isThere = false
    driver.send(.databaseTrouble(.locked(path: "x", seconds: 1)))
    driver.pass(seconds: 60)
    #expect(!driver.text.contains("Vé điện tử liên thông"))
  }

  /// The same database after an outage: what was read goes on being shown.
  @Test func theSameDatabaseIsKept() {
    let store = Store()
    var driver = opened(store, WallOptions(pages: [.overview, .tasks]))
    driver.pass(seconds: 41)
    driver.send(.databaseTrouble(.missing(path: "x")))
    driver.send(.databaseRecovered)
    store.isThere = false
    driver.send(.databaseTrouble(.missing(path: "x")))
    driver.pass(seconds: 22)
    #expect(driver.text.contains("Vé điện tử liên thông"))
  }

  /// The age goes first on a narrow screen, whatever else is to be said.
  @Test(arguments: Language.allCases)
  func theAgeIsWholeWhereThereIsLittleRoom(language: Language) {
    let store = Store()
    store.isDemonstration = true
    var driver = opened(
      store,
      WallOptions(
        language: language, pages: [.overview], units: ["long-bien"], pillar: .government,
        promise: 60_000), width: 80, height: 24)
    driver.send(.key(.character(" ")))
    driver.pass(seconds: 600)
    let line = driver.text.split(separator: "\n")[1]
    let (old, age) =
      language == .vietnamese ? ("DỮ LIỆU CŨ", "ghi 10:32") : ("OLD DATA", "recorded 10:32")
    #expect(line.contains(old) && line.contains(age), "\(line)")
    #expect(!line.contains("…"))
  }

  /// What is shown instead is said before what is wrong in detail, and nothing of it is cut.
  @Test(arguments: [(80, 24), (100, 30), (120, 40)])
  func theRedLineIsWhole(width: Int, height: Int) {
    let store = Store()
    var driver = opened(store, WallOptions(pages: [.overview]), width: width, height: height)
    driver.send(
      .databaseTrouble(.damaged(path: "/srv/khue/khue.db", detail: "file is not a database")))
    let text = driver.text.split(separator: "\n").prefix(7).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(text.contains("Đang hiện dữ liệu đọc lúc 10:32."))
    #expect(!text.contains("…"))
  }

  @Test func onALargeScreenTheAgeAndTheRedLineAreLarge() {
    let store = Store()
    func blocks(_ driver: WallDriver, _ role: Role) -> Int {
      let grid = driver.grid
      var count = 0
      for y in 0..<grid.height {
        for x in 0..<grid.width {
          guard let cell = grid[x, y], cell.style.role == role else { continue }
          if ["█", "▀", "▄"].contains(cell.text) { count += 1 }
        }
      }
      return count
    }
    var driver = opened(
      store, WallOptions(pages: [.overview], promise: 3_600_000), width: 240, height: 67)
    driver.pass(seconds: 600)
    #expect(blocks(driver, .badgeWarning) == 0)
    driver.pass(seconds: 3_600)
    #expect(blocks(driver, .badgeWarning) > 200)
    driver.send(.databaseTrouble(.missing(path: "x")))
    #expect(blocks(driver, .bannerError) > 200)
  }
}
