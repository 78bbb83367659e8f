import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// The generic list and page, which any kind of record has.
@Suite struct CatalogueTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? .distantPast }

  private static let duty = RecordLine(
    reference: .duty("bc-dvctt"), name: BilingualText("bc-dvctt"),
    facts: [
      RecordFact(
        attribute: "indicator", value: .reference("dvctt"),
        named: [
          NamedRecord(
            reference: .indicator("dvctt"),
            name: BilingualText("Tỷ lệ hồ sơ trực tuyến", english: "Share of online files"))
        ]),
      RecordFact(attribute: "every", value: .text("month")),
      RecordFact(attribute: "due_after_days", value: .integer(5)),
    ],
    knownFrom: day("2025-01-01"), entry: 40)

  private static func answer(_ query: Query) -> Snapshot? { answer(query, name: nil) }

  private static func answer(_ query: Query, name: String?) -> Snapshot? {
    switch query {
    case .catalogue:
      return Samples.snapshot(
        .catalogue(
          CatalogueContent(
            kinds: RecordRegistry.catalogue.enumerated().map { number, type in
              KindLine(kind: type.recordKind, count: number * 11, entry: Int64(number))
            })))
    case .records(.duty, _):
      var second = duty
      second.reference = .duty("bc-iHanoi")
      second.name = BilingualText(name ?? "Báo cáo iHanoi hằng tuần")
      second.entry = 41
      return Samples.snapshot(
        .records(RecordsContent(kind: .duty, lines: [duty, second], total: 3)))
    case .records(let kind, _):
      return Samples.snapshot(.records(RecordsContent(kind: kind, lines: [], total: 0)))
    case .record(.duty("bc-dvctt"), _):
      return Samples.snapshot(.record(record(name)))
    case .record(let reference, _): return Samples.snapshot(.absent(reference))
    default: return Samples.answer(query) ?? Judged.answer(query)
    }
  }

  private static func record(_ name: String?) -> RecordContent {
    RecordContent(
      reference: .duty("bc-dvctt"), name: BilingualText(name ?? "bc-dvctt"),
      facts: duty.facts + [
        RecordFact(attribute: "first_day", value: .day(day("2025-01-01"))),
        RecordFact(attribute: "calendar", value: .text("administrative")),
        RecordFact(
          attribute: "sources", value: .references(["qd-6785"]),
          named: [NamedRecord(reference: .source("qd-6785"), name: BilingualText("Quyết định"))]),
        RecordFact(attribute: "confidence", value: .text("A")),
        RecordFact(attribute: "note", value: .text(name ?? "Theo phụ lục.")),
      ],
      versions: [
        RecordVersionLine(
          knownFrom: day("2025-06-01"), knownTo: nil, entry: 40, account: "thu-ky",
          at: Instant(day("2025-06-01"), hour: 9), changed: ["every", "note"]),
        RecordVersionLine(
          knownFrom: .distantPast, knownTo: day("2025-05-31"), entry: 1, account: "init",
          at: Instant(day("2025-01-01"), hour: 8), changed: []),
      ],
      mentions: [
        RecordMentions(
          kind: .task, attribute: "targets",
          records: [
            NamedRecord(reference: .task("nv-1"), name: BilingualText(name ?? "Nhiệm vụ một"))
          ], total: 4)
      ])
  }

  static let screens = [
    ScreenTests.Screen(name: "catalogue", destination: .catalogue, keys: [.down]),
    ScreenTests.Screen(name: "records", destination: .records(.duty)),
    ScreenTests.Screen(name: "record", destination: .record(.duty("bc-dvctt"))),
  ]

  @Test(arguments: screens, Language.allCases)
  func looksAsItDid(_ screen: ScreenTests.Screen, language: Language) throws {
    for (width, height) in ScreenTests.sizes {
      var driver = Driver(
        Options(language: language, start: screen.destination), width: width, height: height,
        answer: Self.answer)
      for key in screen.keys { driver.press(key) }
      try expectGolden(
        driver.console.frame().grid, "\(screen.name)-\(language.rawValue)-\(width)x\(height)")
    }
  }

  @Test(arguments: screens)
  func survivesEverySizeAndName(_ screen: ScreenTests.Screen) {
    for name in [nil] + ConformanceTests.hostile.map(Optional.some) {
      var driver = Driver(Options(start: screen.destination), width: 120, height: 40) {
        Self.answer($0, name: name)
      }
      for (width, height) in [(1, 1), (5, 3), (60, 20), (80, 24), (109, 30), (110, 30), (200, 60)] {
        driver.send(.resized(width: width, height: height))
        let grid = driver.console.frame().grid
        #expect(grid.width == width && grid.height == height)
        for y in 0..<height {
          for x in 0..<width {
            let scalars = (grid[x, y]?.text ?? "").unicodeScalars
            #expect(!scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
          }
        }
      }
    }
  }

  private func text(_ driver: Driver) -> String {
    let grid = driver.console.frame().grid
    return (0..<grid.height).map { y in
      (0..<grid.width).compactMap { grid[$0, y]?.text }.joined()
    }.joined(separator: "\n")
  }

  /// From the list of kinds to the records of one, to one of them, to what it names, and back.
  @Test func itIsWalkedByEnterAndBack() {
    var driver = Driver(Options(start: .overview), width: 120, height: 40, answer: Self.answer)
    driver.press("C")
    #expect(driver.console.visit.page.destination == .catalogue)
    for key in ["/", "c", "h", "e", " ", "d", "o"] as [Key] { driver.press(key) }
    driver.press(.enter)
    driver.press(.enter)
    #expect(driver.console.visit.page.destination == .records(.duty))
    driver.press(.enter)
    #expect(driver.console.visit.page.destination == .record(.duty("bc-dvctt")))
    driver.press(.enter)
    #expect(driver.console.visit.page.destination == .record(.indicator("dvctt")))
    driver.press(.escape)
    driver.press(.escape)
    #expect(driver.console.visit.page.destination == .records(.duty))
  }

  @Test func aKindWithoutRecordsSaysHowTheyCome() {
    let driver = Driver(
      Options(start: .records(.activity)), width: 120, height: 40, answer: Self.answer)
    #expect(text(driver).contains("khue define"))
  }

  /// The palette finds the list of a kind by its name, with or without accents.
  @Test(arguments: ["chế độ", "che do"])
  func thePaletteFindsAKind(typed: String) {
    var driver = Driver(Options(start: .overview), width: 120, height: 40, answer: Self.answer)
    driver.press(":")
    driver.type(typed)
    #expect(text(driver).contains("Chế độ báo cáo"))
    driver.press(.enter)
    #expect(driver.console.visit.page.destination == .records(.duty))
  }
}
