import Console
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// A matrix wider than the screen scrolls sideways with the selection.
@Suite struct MatrixScrollTests {
  @Test func theSelectedColumnIsAlwaysSeen() {
    let units = (0..<60).map { number in
      UnitReference(
        code: Code("u\(number)"), name: BilingualText("Phường Thứ \(number)"), kind: .ward)
    }
    var driver = Driver(Options(start: .checklist), width: 80, height: 24) { query in
      guard case .checklist = query else { return nil }
      return Samples.snapshot(
        .checklist(
          ChecklistContent(principles: Samples.principles, units: units, cells: [])))
    }
    driver.press("j")
    for _ in 0..<59 { driver.press(.right) }
    #expect(driver.text.contains("Phường Thứ 59"))
    driver.press(.enter)
    #expect(driver.loads.last == .cell(unit: "u59", principle: "ĐM1", Samples.asOf))
    driver.press(.escape)
    let cursor = driver.console.frame().cursor
    #expect(cursor.map { $0.place.x > 60 } == true)
  }
}
