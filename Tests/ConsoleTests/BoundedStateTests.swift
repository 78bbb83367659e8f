import ConsoleCore
import ConsoleScreens
import Glibc
import Programme
import Testing
import VietnameseText

/// Runs work on a thread whose stack is small, so that whatever hangs together in a long chain ends
/// the tests when it is let go of.
private func onSmallStack(_ work: @escaping @Sendable () -> Void) {
  final class Parcel {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 512 * 1_024)
  defer { pthread_attr_destroy(&attributes) }
  var thread = pthread_t()
  let parcel = Unmanaged.passRetained(Parcel(work))
  let started = pthread_create(
    &thread, &attributes,
    { parcel in
      guard let parcel else { return nil }
      Unmanaged<Parcel>.fromOpaque(parcel).takeRetainedValue().work()
      return nil
    }, parcel.toOpaque())
  if started == 0 { pthread_join(thread, nil) } else { parcel.release() }
}

/// What a console holds does not grow with what has happened to it.
@Suite struct BoundedStateTests {
  @Test func anOpenPaletteKeepsNoConsoleThatWas() {
    onSmallStack {
      var driver = Driver(Options())
      driver.press(":")
      for number in 0..<1_500 {
        driver.send(
          .loaded(.overview(Samples.asOf), Samples.snapshot(.overview(Samples.overview()))))
        driver.press(number % 2 == 0 ? "t" : .backspace)
        _ = driver.takeEffects()
      }
      driver.press(.escape)
      #expect(driver.text.contains("Quận Hoàn Kiếm"))
    }
  }

  @Test func anOpenFormKeepsNoConsoleThatWas() {
    onSmallStack {
      var driver = Forms.driver(.alerts)
      driver.press("d")
      for number in 0..<1_500 {
        driver.send(.databaseChanged)
        driver.press(number % 2 == 0 ? "t" : .backspace)
        _ = driver.takeEffects()
      }
      driver.press(.escape, .escape)
    }
  }

  @Test func keysThatWaitForAPageAreNoMoreThanAPersonTypes() {
    var console = Console(
      options: Options(), screens: .all, now: Samples.now, width: 120, height: 40)
    _ = console.start()
    for _ in 0..<100_000 { _ = console.handle(.key(.down)) }
    let clock = ContinuousClock()
    let taking = clock.measure {
      _ = console.handle(
        .loaded(.overview(Samples.asOf), Samples.snapshot(.overview(Samples.overview()))))
    }
    #expect(taking < .seconds(5), "\(taking)")
  }

  // MARK: A full field

  @Test func aLetterThatAFullFieldRefusesCostsNextToNothing() {
    var driver = Forms.driver(.alerts)
    driver.press("d", .paste(String(repeating: "chữ và ", count: 700)))
    driver.press("a")
    #expect(driver.text.contains("dài nhất 4.000 chữ"))
    let before = driver.text
    let clock = ContinuousClock()
    // One at a time they took five milliseconds each in the released program, and more here.
    let refusing = clock.measure { for _ in 0..<20_000 { driver.press("a") } }
    #expect(refusing < .seconds(2), "\(refusing)")
    #expect(driver.text == before)
    driver.press(.backspace, "b")
    #expect(!driver.text.contains("dài nhất 4.000 chữ"))
  }

  @Test func aMarkStillJoinsTheLastLetterOfAFullField() throws {
    var driver = Forms.driver(.alerts)
    driver.press("d", .paste(String(repeating: "e", count: 4_000)), "e")
    driver.press(.character("\u{302}"))
    #expect(driver.text.contains("eê"))
  }
}

/// What somebody else changed is never overwritten by one who has not seen it.
@Suite struct ContestedFieldTests {
  /// An edited task whose title and output somebody else has changed meanwhile, seen at its end.
  private func contested() throws -> Driver {
    var driver = Forms.driver(.task("nv-07"), width: 80, height: 20)
    driver.press("e", .deleteLine)
    driver.type("Tên của tôi")
    driver.press(.enter, .enter, .deleteLine)
    driver.type("Sản phẩm của tôi")
    driver.press(.pageDown, .pageDown, .pageDown, .control("s"))
    let order = try #require(driver.order)
    driver.answer = { query in
      if case .journalEntry(let entry, _) = query {
        let line = ChangeLine(
          sequence: entry, at: Samples.now, account: "le-thi-c", origin: .console,
          kind: .task, key: "nv-07")
        return Samples.snapshot(
          .journalEntry(
            JournalEntryContent(line: line, before: [], after: [], previous: "", digest: "")))
      }
      guard case .task = query, case .task(var content)? = Forms.answer(query)?.content else {
        return Forms.answer(query)
      }
      content.line.task.title.vietnamese = "Tên của họ"
      content.line.task.output = BilingualText("Sản phẩm của họ")
      return Samples.snapshot(.task(content), head: 130)
    }
    driver.send(.refused(order.id, .refused(.changedSince(.task("nv-07"), entry: 128))))
    return driver
  }

  private func task(_ order: WriteOrder?) -> BreakthroughTask? {
    guard case .define(.task(let task), _)? = order?.changes.first else { return nil }
    return task
  }

  @Test func sendingAsksInEachFieldAndGoesToTheFirst() throws {
    var driver = try contested()
    let sent = driver.order?.id
    #expect(!driver.text.contains("bên kia: Tên của họ"), "it is not seen yet:\n\(driver.text)")
    driver.press(.control("s"))
    #expect(driver.order?.id == sent)
    #expect(driver.text.contains("Còn 2 ô hai bên khác nhau"), "\(driver.text)")
    #expect(driver.text.contains("bên kia: Tên của họ"), "\(driver.text)")
    // Mine stays in the first, theirs is taken in the other.
    driver.press(.enter, .control("s"))
    #expect(driver.order?.id == sent)
    #expect(driver.text.contains("Còn 1 ô hai bên khác nhau"), "\(driver.text)")
    driver.press(.control("p"), .control("s"))
    let task = try #require(self.task(driver.order))
    #expect(driver.order?.id != sent && task.title.vietnamese == "Tên của tôi")
    #expect(task.output?.vietnamese == "Sản phẩm của họ")
  }

  @Test func whatIsTypedAnewIsAChoice() throws {
    var driver = try contested()
    let sent = driver.order?.id
    driver.press(.control("s"), "!", .control("s"), "!", .control("s"))
    let task = try #require(self.task(driver.order))
    #expect(driver.order?.id != sent && task.title.vietnamese == "Tên của tôi!")
    #expect(task.output?.vietnamese == "Sản phẩm của tôi!")
  }
}
