import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// A meeting that goes on, and the keys of whoever works through the alerts.
@Suite struct WorkTests {
  private func meeting(_ content: @escaping @Sendable () -> MeetingContent) -> Driver {
    Driver(
      Options(mayWrite: true, start: .meeting(Samples.today))
    ) { query in
      if case .meeting = query {
        Record.snapshot(.meeting(content()))
      } else {
        Record.answer(query)
      }
    }
  }

  /// A conclusion that puts a deadline off makes its item the last one, or none at all.
  @Test(arguments: [false, true])
  func theItemsOfAMeetingStandStill(_ vanishes: Bool) throws {
    var driver = meeting { Record.meeting(Samples.today) }
    #expect(driver.text.contains("Việc 1 trong 4"))
    driver.press("c")
    driver.type("Gia hạn đến hết quý")
    driver.press(.control("s"))
    let order = try #require(driver.order)
    var after = Record.meeting(Samples.today)
    var first = after.items.removeFirst()
    let title = first.alert.attention.title.vietnamese
    let conclusion = Record.act(
      70, .conclusion, of: first.alert.subject, on: Samples.today, "Gia hạn đến hết quý",
      meeting: Samples.today)
    if vanishes {
      after.others.append(conclusion)
    } else {
      first.conclusions = [conclusion]
      after.items.append(first)
    }
    let changed = after
    driver.answer = { query in
      if case .meeting = query {
        Record.snapshot(.meeting(changed))
      } else {
        Record.answer(query)
      }
    }
    driver.send(.written(order.id, Receipt(entry: 1_240, digest: "d")))
    // One goes on with the next item, and the one before stays above it.
    #expect(driver.text.contains("Việc 2 trong 4"), "\(driver.text)")
    driver.press("k")
    #expect(driver.text.contains("Việc 1 trong 4"), "\(driver.text)")
    #expect(driver.text.contains(title) && driver.text.contains("Gia hạn đến hết quý"))
  }

  @Test(arguments: [Destination.alerts, .meeting(Samples.today)])
  func theFooterShowsTheWorkFirst(_ start: Destination) {
    let driver = Driver(
      Options(mayWrite: true, start: start), width: 80, height: 24, answer: Record.answer)
    let footer = driver.lines.last ?? ""
    for name in ["ghi nhận", "đôn đốc", "kết luận", "yêu cầu GT", "đóng"] {
      #expect(footer.contains(name), "\(footer)")
    }
  }

  @Test func aTasksOwnPageSaysWhy() {
    var driver = Forms.driver(.task("nv-07"))
    driver.press("w")
    #expect(!driver.text.contains("không có kết luận"))
    #expect(driver.text.contains("Vì sao? Vé điện tử"), "\(driver.text)")
    driver.press(.escape, .tab, "w")
    #expect(driver.text.contains("Vì sao? Vé điện tử"), "\(driver.text)")
  }

  @Test func whatIsWithdrawnIsCalledByItsName() {
    var driver = Forms.driver(.task("nv-07"))
    driver.press("X")
    let said = driver.text
    #expect(said.contains("Sẽ rút lại: Vé điện tử liên thông"), "\(said)")
    #expect(said.contains("nv-07)"))
  }

  @Test func whatOnlyIsClaimedNeverLooksDone() {
    for start in [Destination.task("nv-11"), .tasks] {
      let driver = Driver(Options(start: start), answer: Judged.answer)
      let grid = driver.console.frame().grid
      guard let row = driver.lines.firstIndex(where: { $0.contains("báo xong, chưa đủ căn cứ") })
      else {
        continue
      }
      let roles = (0..<grid.width).map { grid[$0, row]?.style.role }
      #expect(!roles.contains(.doneOnTime), "\(driver.lines[row])")
    }
  }

  /// A mark for each task where all have room, and no marks at all where they have not.
  @Test func aBarOfTasksCanBeCounted() {
    let bar = SegmentBar([(2, .overdue), (6, .inProgress)], isCounted: true)
    func marks(_ width: Int) -> [Role] {
      var grid = Grid(width: width, height: 1, glyphs: .full)
      grid.draw(bar, in: Rect(x: 0, y: 0, width: width, height: 1))
      return (0..<width).map { grid[$0, 0]?.style.role ?? .text }
    }
    #expect(marks(40).filter { $0 == .overdue }.count == 2)
    #expect(marks(40).filter { $0 == .inProgress }.count == 6)
    #expect(marks(4).filter { $0 == .overdue }.count == 1)
  }

  // MARK: What a unit owes

  @Test func eachPeriodThatIsMissingHasItsFieldAndItsName() throws {
    var driver = Driver(Forms.options(.dues("so-gtvt"), account: Forms.account)) { query in
      guard case .dues = query else { return Forms.answer(query) }
      var dues = Forms.dues()
      dues.dues = [
        Forms.due(Judged.tickets, Forms.october, last: nil),
        Forms.due(Judged.tickets, Forms.september, last: nil),
      ]
      return Samples.snapshot(.dues(dues))
    }
    driver.press("i")
    #expect(driver.text.contains("09/2025 · "), "\(driver.text)")
    #expect(driver.text.contains("10/2025 · "))
    driver.type("461")
    driver.press(.enter, .enter, .enter)
    driver.type("452")
    driver.press(.control("s"))
    let periods = try #require(driver.order).changes.compactMap {
      if case .report(let reading) = $0 { reading.period } else { nil }
    }
    #expect(periods == [Forms.october, Forms.september])
  }

  @Test func aReminderReachesTheUnit() {
    let driver = Driver(Forms.options(.dues("so-gtvt"), account: Forms.account)) { query in
      guard case .dues = query else { return Forms.answer(query) }
      var dues = Forms.dues()
      dues.reminded = [
        Record.alert(Samples.attention()[0], .task("nv-07"), .open, Record.ticketActs)
      ]
      return Samples.snapshot(.dues(dues))
    }
    #expect(driver.text.contains("Được đôn đốc"))
    #expect(driver.text.contains("20/10/2025, lần 2: Nhắc lại lần hai."), "\(driver.text)")
  }

  @Test func aShareIsCopiedAsItIsShown() {
    var driver = Driver(Forms.options(.dues("so-gtvt"), account: Forms.account)) { query in
      guard case .dues = query else { return Forms.answer(query) }
      var dues = Forms.dues()
      var figure = Figure(value: ExactDecimal(694, scale: 1))
      (figure.numerator, figure.denominator) = (ExactDecimal(170), ExactDecimal(245))
      dues.dues = [
        Forms.due(
          Forms.share, Forms.october, last: Forms.line(Forms.share, figure, Forms.september))
      ]
      return Samples.snapshot(.dues(dues))
    }
    driver.press("i", .control("p"))
    #expect(driver.console.unsavedDraft?.fields.values.first == "69,4")
  }

  /// A reason that is longer than the screen is wide is told whole.
  @Test func aLongReasonIsToldWhole() {
    var driver = Driver(
      Options(
        mayWrite: true, account: Account(code: "v", name: "V", role: .viewer), start: .alerts),
      width: 60, height: 20, answer: Record.answer)
    driver.press(":")
    driver.type("xin gia han")
    #expect(driver.text.contains("người xem không có quyền"), "\(driver.text)")
    #expect(!driver.text.contains("khôn…"))
  }
}
