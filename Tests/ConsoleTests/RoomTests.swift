import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// What is said must be said at every size, and more of it where there is room.
@Suite struct RoomTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func whenTheDataWasWrittenIsSaidAtEverySize(_ size: (Int, Int)) {
    var driver = Driver(width: size.0, height: size.1)
    #expect(driver.lines[1].contains("ghi") && driver.lines[1].contains("10:20"))
    driver.answer = { query in
      var snapshot = Samples.answer(query)
      snapshot?.freshness.isDemonstration = true
      return snapshot
    }
    driver.send(.databaseChanged)
    #expect(size.0 < 80 || driver.lines[1].contains("10:20"), "\(driver.lines[1])")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aFilteredListThatIsCutSaysHowManyMatch(_ size: (Int, Int)) {
    var driver = Driver(Options(start: .units), width: size.0, height: size.1) { query in
      guard case .units = query else { return nil }
      let units = Samples.names.indices.map { Samples.tile($0) }
      return Samples.snapshot(.units(UnitsContent(units: units, total: 12_000)))
    }
    driver.press("/")
    driver.type("huyen")
    #expect(driver.text.contains("8 khớp trong 13 đầu / 12.000"))
  }

  @Test func theFilteredListOfWhatNeedsEyesSaysHowManyMatch() {
    var driver = Driver()
    driver.press(.tab, "/")
    driver.type("ve dien tu")
    #expect(driver.text.contains("1 khớp trong 4 đầu / 37"))
  }

  /// The widest overview tells whole sentences of what changed.
  @Test func whatChangedIsToldWholeWhereThereIsRoom() {
    let text = Driver(width: 200, height: 60).text
    #expect(text.contains("báo cáo tiến độ, Sở Giao thông Vận tải"))
    #expect(text.contains("Vé điện tử liên thông trên toàn mạng lưới xe"))
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func theFirstCatalogueIsNoFile(_ size: (Int, Int)) {
    let driver = Driver(width: size.0, height: size.1) { query in
      guard case .overview = query else { return nil }
      var content = Samples.overview()
      content.changes = [
        ChangeLine(
          sequence: 1, at: Samples.now, account: "root", origin: .initialisation, kind: .batch,
          key: "init", rows: 401)
      ]
      return Samples.snapshot(.overview(content))
    }
    #expect(driver.text.contains("khởi tạo") && driver.text.contains("danh mục ban đầu"))
    #expect(!driver.text.contains("init 401"))
  }
}
