import ConsoleCore
import ConsoleScreens
import Wall
import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

/// The wall's checklist with more units than it has columns for.
@Suite struct WallChecklistTests {
  /// Those that carry on for pilots come last in the answer.
  private static let heirs = Samples.overview().units.flatMap { $0.heirs?.units ?? [] }
  private static let units: [UnitReference] = {
    let pilots = Samples.names.indices.map { Samples.reference($0) }
    let others = (0..<65 - pilots.count - heirs.count).map { number in
      UnitReference(
        code: Code("don-vi-\(number)"),
        name: BilingualText("Phường \(letters(number))"), kind: .ward)
    }
    return pilots + others + heirs
  }()

  private static func letters(_ number: Int) -> String {
    let alphabet = Array("ABCDEGHIKLMNOPQRSTUVXY")
    return "\(alphabet[number % 22])\(alphabet[number / 22])Z"
  }

  private static func driver(_ width: Int, _ height: Int, rolling: Bool = true) -> WallDriver {
    let principles = Samples.principles
    // Each unit has one cell: the row tells whose it is, five units apart.
    let cells = units.enumerated().map { number, unit in
      CellLine(
        unit: unit.code, principle: principles[number % principles.count].code,
        verdict: Verdict(.cell(.met), flags: [.contradicted]))
    }
    var driver = WallDriver(
      WallOptions(pages: rolling ? [.overview, .checklist] : [.checklist]), width: width,
      height: height
    ) { query in
      guard case .checklist = query else { return Samples.wallAnswer(query) }
      return Samples.snapshot(
        .checklist(ChecklistContent(principles: principles, units: units, cells: cells)))
    }
    if rolling { driver.pass(seconds: 21) }
    return driver
  }

  /// The heads and the marks of a screen, by their columns.
  private func table(_ driver: WallDriver) throws -> (heads: [Int: String], rows: [Set<Int>]) {
    let grid = driver.grid
    var heads: [Int: String] = [:]
    var rows: [Int: Set<Int>] = [:]
    for y in 0..<grid.height {
      var head: (x: Int, text: String)?
      for x in 0..<grid.width {
        let cell = grid[x, y]
        if cell?.style.role == .tableHeader, let text = cell?.text, text != " " {
          head = head ?? (x, "")
          head?.text += text
        } else if let found = head {
          heads[found.x] = found.text
          head = nil
        }
        if cell?.style.role == .met, x > 0, grid[x - 1, y]?.style.role != .met,
          cell?.text != " "
        {
          rows[y, default: []].insert(x)
        }
      }
      if let found = head { heads[found.x] = found.text }
    }
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = try Samples.principles.map { principle in
      try #require(
        lines.firstIndex {
          $0.split(separator: " ").first == Substring(principle.code.text)
        }, "\(principle.code.text) is lost")
    }
    return (heads, places.map { rows[$0] ?? [] })
  }

  private func range(_ driver: WallDriver) throws -> (ClosedRange<Int>, Int) {
    let line = try #require(driver.text.split(separator: "\n").first { $0.contains("đơn vị ") })
    let word = try #require(line.split(separator: " ").dropFirst(2).first)
    let parts = word.split { $0 == "–" || $0 == "/" }.compactMap { Int($0) }
    try #require(parts.count == 3, "\(line)")
    return (parts[0]...parts[1], parts[2])
  }

  /// The units in the order in which they are to be shown.
  private var inOrder: [UnitReference] {
    let pilots = Samples.overview().units.map(\.organisation.code)
    let heirs = Self.heirs.map(\.code)
    return Self.units.filter { pilots.contains($0.code) }
      + Self.units.filter { heirs.contains($0.code) && !pilots.contains($0.code) }
      + Self.units.filter { !heirs.contains($0.code) && !pilots.contains($0.code) }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (240, 67)])
  func headsAndCellsAreOfTheSameUnits(width: Int, height: Int) throws {
    var driver = Self.driver(width, height)
    let wording = Wording(.vietnamese)
    var seen = 0
    while seen < 65 {
      let (shown, total) = try range(driver)
      #expect(total == 65)
      try #require(shown.lowerBound == seen + 1)
      let (heads, rows) = try table(driver)
      let places = heads.keys.sorted()
      try #require(places.count == shown.count)
      for (x, unit) in zip(places, inOrder[(shown.lowerBound - 1)..<shown.upperBound]) {
        let head = heads[x] ?? ""
        #expect(wording.columnHead(unit).hasPrefix(head) && !head.isEmpty)
        let number = try #require(Self.units.firstIndex(of: unit))
        for (row, marks) in rows.enumerated() {
          #expect(marks.contains(x) == (row == number % rows.count), "\(unit.code.text) \(row)")
        }
      }
      #expect(rows.reduce(0) { $0 + $1.count } == shown.count)
      #expect(driver.text.count { $0 == "≠" } >= shown.count)
      seen = shown.upperBound
      driver.pass(seconds: 40)
    }
    // And round again.
    #expect(try range(driver).0.lowerBound == 1)
  }

  /// A wall of this page alone begins with the first of them and goes on too.
  @Test func aWallOfOnePageGoesOnToTheRest() throws {
    var driver = Self.driver(120, 40, rolling: false)
    let first = try range(driver).0
    #expect(first.lowerBound == 1)
    driver.pass(seconds: 21)
    #expect(try range(driver).0.lowerBound == first.upperBound + 1)
  }

  /// Where all have room nothing is said of it.
  @Test func whereAllHaveRoomNothingIsSaid() {
    var driver = WallDriver(WallOptions(pages: [.checklist]))
    driver.pass(seconds: 25)
    #expect(!driver.text.contains("đơn vị 1–"))
  }
}
