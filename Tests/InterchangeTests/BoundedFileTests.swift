import Glibc
import Programme
import Testing
import VietnameseText

@testable import Interchange

/// However long or deep a file is, it is read in bounded time and memory, or refused with its place.
@Suite struct BoundedFileTests {
  private static let head = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị"

  private func units(_ count: Int, _ line: (Int) -> String) -> ParsedCatalogue {
    let text = (0..<count).map { number in
      "[[units]]\ncode = \"u\(number)\"\nname = \"U\"\nkind = \"xa\"\n\(line(number))\n"
    }.joined()
    return ParsedCatalogue([CatalogueFile(name: "units.toml", text: text)])
  }

  // MARK: Catalogue

  /// Each fault used to be looked up from the file's beginning: 4,000 took more than a minute.
  @Test func thousandsOfFaultsAreToldInNoTime() {
    let start = ContinuousClock.now
    let reading = units(4_000) { _ in "x = 1" }
    let naming = units(4_000) { "parent = \"nowhere-\($0)\"" }
    #expect(start.duration(to: .now) < .seconds(20))
    #expect(reading.faults.count == 1_000)
    #expect(reading.faultCount == 4_000)
    #expect(naming.faultCount == 4_000)
    for (index, fault) in reading.faults.enumerated() {
      #expect(fault.line == index * 5 + 5)
    }
    #expect(naming.faults.last?.line == 5_000)
  }

  @Test func aRecordOfThousandsOfFaultsIsCounted() {
    let reading = units(1) { _ in (0..<5_000).map { "x\($0) = 1" }.joined(separator: "\n") }
    #expect(reading.faults.count == 100)
    #expect(reading.faultCount == 5_000)
    #expect(reading.faults.first?.line == 5)
  }

  @Test func whatNoRecordCanSayIsToldWithItsLine() {
    for (line, key, refusal) in [
      ("parent = \"u0\"", "parent", Refusal.namesItself(.organisation("u0"), field: "parent")),
      (
        "order = -1", "order",
        .outOfRange(
          .organisation("u0"), field: "display_order", ExactDecimal(-1), least: 0, most: nil)
      ),
      (
        "valid_from = \"02/01/2024\"\nvalid_to = \"01/01/2024\"", nil,
        .daysOutOfOrder(.organisation("u0"), first: day(2024, 1, 2), last: day(2024, 1, 1))
      ),
    ] as [(String, String?, Refusal)] {
      let fault = units(1) { _ in line }.faults.first
      #expect(fault?.rule == .refused(refusal))
      #expect(fault?.line == (key == nil ? 1 : 5))
      #expect(fault?.keyPath == "units[0]" + (key.map { "." + $0 } ?? ""))
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .distantPast
  }

  /// A circle is told where one of its units names the next, a deep chain is none.
  @Test func aCircleOfUnitsIsToldWithItsLine() {
    let circle = units(3) { "parent = \"u\(($0 + 1) % 3)\"" }
    #expect(circle.faults.map(\.rule) == [.refused(.parentCycle("u0"))])
    #expect(circle.faults.map(\.line) == [5])
    let start = ContinuousClock.now
    #expect(units(5_000) { $0 == 0 ? "" : "parent = \"u\($0 - 1)\"" }.faults.isEmpty)
    #expect(start.duration(to: .now) < .seconds(20))
  }

  @Test(arguments: [
    "a = " + String(repeating: "{ a = ", count: 9_000), String(repeating: "[", count: 9_000),
    "a = " + String(repeating: "[", count: 9_000) + String(repeating: "]", count: 9_000),
    String(repeating: "a.", count: 9_000) + "a = 1",
    "[" + String(repeating: "a.", count: 9_000) + "a]",
    "[[" + String(repeating: "a.", count: 9_000) + "a]]",
    "a = { " + String(repeating: "a.", count: 9_000) + "a = 1 }",
    "a = [{ " + String(repeating: "a.", count: 9_000) + "a = 1 }]",
    String(repeating: "\"a\".", count: 9_000) + "a = 1",
    String(repeating: "'a' . ", count: 9_000) + "a = 1",
  ])
  func whatIsNestedTooDeeplyIsRefusedWithItsPlace(text: String) {
    for name in CatalogueSection.all.map({ $0.name + ".toml" }) {
      let faults = ParsedCatalogue([CatalogueFile(name: name, text: "# c\n" + text)]).faults
      #expect(faults.map(\.line) == [2])
      #expect(faults.first?.column != nil)
    }
  }

  // MARK: Tables

  private func fault(_ text: String) -> ImportFault? {
    do throws(ImportFault) {
      var reader = try ImportReader(
        file: "t.csv", bytes: MemoryBytes(Array(text.utf8)), known: KnownRecords())
      while let row = reader.next() {
        if case .refused(_, let faults) = row { return faults.first }
      }
      return nil
    } catch {
      return error
    }
  }

  @Test func aHeaderOfThousandsOfColumnsIsRefusedAtOnce() {
    let start = ContinuousClock.now
    let text = Self.head + String(repeating: ";Cột", count: 40_000) + "\n"
    #expect(fault(text)?.rule == .tooManyCells(limit: 1_000))
    #expect(fault(text)?.line == 1)
    #expect(fault(Self.head + ";\n\n" + String(repeating: ";", count: 1_000) + "\n")?.line == 3)
    #expect(start.duration(to: .now) < .seconds(5))
    let wide = Self.head + String(repeating: ";Cột", count: 996) + "\n"
    #expect(fault(wide) == nil)
  }

  /// What is wrong with a row is kept a thousand times: no fault holds a whole file.
  @Test func whatAFaultShowsIsShort() {
    let long = String(repeating: "ế", count: 100_000)
    let rows = [
      "\(long);u;2024;1", "i;\(long);2024;1", "i;u;\(long);1", "i;u;2024;\(long)",
      "i;u;2024;1/\(long)",
    ]
    for row in rows {
      let found = fault(Self.head + "\n" + row + "\n")
      #expect(found != nil)
      #expect("\(String(describing: found))".utf8.count < 2_000)
    }
    #expect(fault(Self.head + ";" + long + "\n")?.rule == .textTooLong(limit: 400))
  }

  // MARK: Bytes

  @Test func bytesAreBounded() throws {
    var bounded = BoundedBytes(MemoryBytes(Array(repeating: 65, count: 100)), limit: 100)
    #expect(try bounded.readAll(atMost: 100).count == 100)
    var more = BoundedBytes(MemoryBytes(Array(repeating: 65, count: 101)), limit: 100)
    #expect(throws: ByteSourceFault.tooMany(limit: 100)) { try more.readAll(atMost: .max) }
    var zeros = DescriptorBytes(descriptor: open("/dev/zero", O_RDONLY | O_CLOEXEC))
    #expect(throws: ByteSourceFault.tooMany(limit: 1 << 20)) { try zeros.readAll(atMost: 1 << 20) }
    let text = Self.head + "\n" + String(repeating: "i;u;2024;1\n", count: 100)
    var reader = try ImportReader(
      file: "t.csv", bytes: BoundedBytes(TrickledBytes(Array(text.utf8), size: 64), limit: 256),
      known: KnownRecords())
    var last: ImportRow?
    while let row = reader.next() { last = row }
    guard case .refused(_, let faults) = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(faults.map(\.rule) == [.tooManyBytes(limit: 256)])
  }

  /// A pipe into which nobody writes: before the header, and after some rows.
  @Test(arguments: ["", Self.head + "\ni;u;2024;1\n"])
  func inputThatIsIdleEnds(before: String) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(write(ends[1], before, before.utf8.count) == before.utf8.count)
    let bytes = DescriptorBytes(descriptor: ends[0], patience: 20)
    var fault: ImportFault?
    do throws(ImportFault) {
      var reader = try ImportReader(file: "-", bytes: bytes, known: KnownRecords())
      while let row = reader.next() {
        if case .refused(_, let faults) = row { fault = faults.last }
      }
    } catch {
      fault = error
    }
    #expect(fault?.rule == .idleInput(seconds: 0))
    #expect(DescriptorBytes.patience == 60)
  }
}
