import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The table of actions and what is read from it.
@Suite struct ActionTests {
  @Test(arguments: Language.allCases)
  func everyActionIsInThePrintedList(_ language: Language) {
    let rows = KeyList(language).sections.flatMap(\.rows)
    #expect(rows.count >= 30)
    #expect(rows.allSatisfy { !$0.help.isEmpty })
    #expect(Set(rows.map(\.help)).count == rows.count)
  }

  @Test func noKeyStandsForTwoActions() {
    let keys = KeyList(.english).sections.flatMap(\.rows).flatMap { $0.keys.split(separator: " ") }
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyFunctionKeyHasALetterBesideIt() {
    for row in KeyList(.english).sections.flatMap(\.rows) {
      let keys = row.keys.split(separator: " ")
      guard keys.contains(where: { $0.count > 1 && $0.first == "F" }) else { continue }
      #expect(keys.contains { $0.count == 1 }, "\(row.help)")
    }
  }

  @Test(arguments: Language.allCases)
  func theHelpPageHoldsEverySentence(_ language: Language) {
    var driver = Driver(Options(language: language, maySuspend: true), width: 130, height: 100)
    driver.press("?")
    for row in KeyList(language).sections.flatMap(\.rows) {
      #expect(driver.text.contains(row.help), "\(row.help)")
    }
  }

  @Test func anUnavailableActionSaysWhy() {
    var driver = Driver()
    driver.press("g")
    #expect(driver.text.contains("trang này chỉ có một cách nhóm"))
    driver.press("j")
    #expect(!driver.text.contains("trang này chỉ có một cách nhóm"))
  }

  @Test func theFooterShowsOnlyWhatCanBeDone() {
    var driver = Driver()
    #expect(driver.lines.last?.contains("] đơn vị sau") == false)
    driver.press("l", .enter)
    #expect(driver.lines.last?.contains("] đơn vị sau") == true)
  }
}
