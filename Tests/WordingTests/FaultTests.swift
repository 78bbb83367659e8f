import Programme
import Testing
import VietnameseText
import Wording

private let vi = Wording(.vietnamese)
private let en = Wording(.english)
private let someDay = Day(number: 20_000)
private let period = Period(day: someDay)

private let storeFaults: [StoreFault] = [
  .missing(path: "/a/khue.db"), .unreadable(path: "/a/khue.db", errno: 13),
  .notWritable(path: "/a/khue.db"), .foreign(path: "/a/khue.db"),
  .damaged(path: "/a/khue.db", detail: "x"), .locked(path: "/a/khue.db", seconds: 5),
  .full(path: "/a/khue.db"), .replaced(path: "/a/khue.db"),
  .olderSchema(path: "/a/khue.db", found: 1, needed: 2),
  .newerSchema(path: "/a/khue.db", found: 3, known: 2), .alreadyExists(path: "/a/khue.db"),
  .failed(path: "/a/khue.db", code: 1, detail: "x"),
  .brokenJournal(path: "/a/khue.db", sequence: 7), .logMissing(path: "/a/khue.db"),
  .emptied(path: "/a/khue.db"), .notABackup(path: "/a/khue.db"),
  .leftBeside(path: "/a/khue.db", leftover: "/a/khue.db-wal"),
  .unsynced(path: "/a/khue.db"), .linkedTwice(path: "/a/khue.db"),
  .sameFile(path: "/a/khue.db", database: "/b/khue.db"),
  .partOfDatabase(path: "/a/khue.db-wal", database: "/a/khue.db"),
  .notCreatable(path: "/a/khue.db", errno: 21),
  .brokenRecord(path: "/a/khue.db", sequence: 7, kind: .task, key: "nv-1"),
  .brokenRecord(path: "/a/khue.db", sequence: nil, kind: .reading, key: "x"),
  .brokenJudgement(path: "/a/khue.db", kind: .target, key: "mt-1"),
]

private let five = Figure(value: ExactDecimal(5))
private let six = Figure(value: ExactDecimal(6))

private let refusals: [Refusal] =
  [
    .unknown(.organisation("x")), .malformedCode("a b"), .emptyText(.task("x"), field: "title"),
    .futureDay(someDay, today: someDay), .identicalReading(1), .alreadyReplaced(1),
    .knownBeforeCurrent(.target("x"), current: someDay),
    .daysOutOfOrder(.duty("x"), first: someDay, last: someDay), .rangeOutOfOrder(.target("x")),
    .percentOutOfRange(ExactDecimal(101)), .parentCycle("x"), .identityChanged(.target("x")),
    .changedSince(.task("x"), entry: 5), .notAllowed(account: "an", .role(.viewer, .report)),
    .notRevertible(entry: 5, .ofItsKind),
    .findings([.outsideLife(unit: "u", indicator: "i", period: period)]),
    .earlierDayWithoutEvidence(someDay, today: someDay), .saidBeforeEnd(someDay, of: period),
    .outOfRange(.duty("x"), field: "due_after_days", ExactDecimal(-1), least: 0, most: 366),
    .outOfRange(.organisation("x"), field: "display_order", ExactDecimal(-1), least: 0, most: nil),
    .namesItself(.organisation("x"), field: "parent"), .tooManyImports(limit: 30),
    .contradictsReading(1, stands: five, told: six),
    .contradictsReading(1, stands: five, told: five),
  ] + FigureFault.allCases.map { .wrongFigure(.percent, $0) }

private let importRules: [ImportFault.Rule] = [
  .unreadable(errno: 2), .emptyFile, .badEncoding(offset: 9), .unknownKind,
  .missingColumn("ky"), .duplicateColumn, .unclosedQuote, .cutShort,
  .wrongFieldCount(found: 3, expected: 4), .lastRowCut(found: 3, expected: 4),
  .splitByComma(found: 5, expected: 4), .commaBetweenDigits, .splitTitle, .rankNotWhole,
  .legacyEncoding(.tcvn3), .contradictsColumn("Mẫu số", value: "9"),
  .tooManyBytes(limit: 16 << 20), .tooManyRows(limit: 10_000), .tooManyCells(limit: 1_000),
  .tooManyOfSeries(limit: 10_000), .idleInput(seconds: 60),
  .emptyField, .damagedText, .formula, .notANumber, .ambiguousNumber, .notADay, .notAPeriod,
  .unknownUnit, .unknownIndicator, .unknownTask, .unknownSource, .unknownDocument,
  .unknownWord(allowed: ["a", "b"]), .textTooLong(limit: 64), .repeatedInFile(line: 3),
  .refused(.identicalReading(1)), .noValue, .numberTooLong, .percentNotAllowed,
  .numberInOtherStyle(declared: .english), .nothingToCorrect,
  .contradictsInFile(line: 3, stands: five, told: six),
  .contradictsInFile(line: 3, stands: five, told: five),
]

private let catalogueRules: [CatalogueFault.Rule] = [
  .unreadable(errno: 2), .notUTF8(byte: 0xE3), .syntax(detail: "x"), .missingKey, .unknownKey,
  .wrongType(expected: "text"), .unknownWord("x", allowed: ["a"]), .notADay("x"),
  .notANumber("x"), .duplicateCode("x"), .unknownReference(kind: .document, "x"),
  .malformedCode("a b"), .refused(.namesItself(.document("x"), field: "replaces")),
  .malformedCode("a b"), .damagedText("Qu?n"), .legacyEncoding(.windows1258, "Quâòn"),
  .refused(.identicalReading(1)),
]

private let settingsRules: [SettingsFault.Rule] = [
  .syntax(parserMessage: "x"), .unreadable(errno: 13), .tooLarge(bytes: 9_999_999),
  .wrongType(expected: .text), .wrongType(expected: .truth), .wrongType(expected: .table),
  .wrongType(expected: .number), .outOfRange(7, least: 48, most: 100),
  .unknownKey, .unknownRole, .badColour("x"), .unexpectedWord("x"),
  .unknownValue("x", allowed: ["a"]), .unknownTheme("x", known: ["dark"]),
  .unwritable(errno: 13), .notUTF8,
]

private let findings: [Finding] = [
  .outsideLife(unit: "u", indicator: "i", period: period),
  .cumulativeFell(
    unit: "u", indicator: "i", from: ExactDecimal(2), to: ExactDecimal(1), period: period),
  .percentAboveHundred(unit: "u", indicator: "i", value: ExactDecimal(101), period: period),
  .percentBelowZero(unit: "u", indicator: "i", value: ExactDecimal(-3), period: period),
  .countNotWhole(unit: "u", indicator: "i", value: ExactDecimal(15, scale: 1), period: period),
  .partAboveWhole(
    unit: "u", indicator: "i", numerator: ExactDecimal(30), denominator: ExactDecimal(27),
    period: period),
  .shareDiffers(
    unit: "u", indicator: "i", printed: ExactDecimal(11), numerator: ExactDecimal(1),
    denominator: ExactDecimal(3), period: period),
  .staleCopy(
    unit: "u", indicator: "i", value: ExactDecimal(1), earlier: period, period: period),
  .saidBeforeEnd(unit: "u", indicator: "i", said: someDay, period: period),
  .dayNotTaken(unit: "u", indicator: "i", told: someDay, recorded: someDay, period: period),
  .sourcesDiffer(
    unit: "u", indicator: "i", values: [ExactDecimal(1), ExactDecimal(2)], period: period),
]

@Suite struct FaultTests {
  private func expectWhole(_ ours: FaultText, _ theirs: FaultText) {
    #expect(ours.what != theirs.what)
    for text in [ours, theirs] {
      #expect(text.what.hasSuffix("."), "\(text.what)")
      #expect(text.advice?.hasSuffix(".") == true, "\(text.what)")
      #expect(nfc(text.line) == text.line)
      #expect(!text.line.contains("  "), "\(text.line)")
    }
    #expect(theirs.what.first?.isLowercase != true, "\(theirs.what)")
  }

  @Test(arguments: storeFaults)
  func everyFaultOfTheStoreSaysWhatWhereAndWhatToDo(_ fault: StoreFault) {
    expectWhole(vi.fault(fault), en.fault(fault))
    #expect(vi.fault(fault).what.contains("/a/khue.db"))
    #expect(en.fault(fault).what.contains("/a/khue.db"))
  }

  @Test(arguments: refusals)
  func everyRefusalSaysWhatAndWhatToDo(_ refusal: Refusal) {
    expectWhole(vi.fault(refusal), en.fault(refusal))
    #expect(vi.fault(.refused(refusal)) == vi.fault(refusal))
  }

  @Test(arguments: importRules)
  func everyRuleOfAnImportNamesItsPlace(_ rule: ImportFault.Rule) {
    let fault = ImportFault(
      file: "so-lieu.csv", line: 5, column: "gia_tri", value: "1.234", rule: rule)
    expectWhole(vi.fault(fault), en.fault(fault))
    #expect(vi.fault(fault).place == "so-lieu.csv, dòng 5, cột “gia_tri”")
    #expect(en.fault(fault).place == "so-lieu.csv, line 5, column “gia_tri”")
  }

  /// A line feed in what a file says forges no other line of the messages.
  @Test func oneFaultIsOneLine() {
    let value = "12x\nStored 1 row.\r\nkhue: done\u{2028}."
    let faults = [
      ImportFault(file: "a\nb.csv", line: 2, column: value, value: value, rule: .notANumber),
      ImportFault(file: "a.csv", line: 2, rule: .missingColumn(value)),
      ImportFault(file: "a.csv", line: 2, rule: .refused(.unknown(.organisation(Code(value))))),
    ]
    for fault in faults {
      for wording in [vi, en] {
        #expect(!wording.fault(fault).line.contains { $0.isNewline })
        #expect(wording.fault(fault).line.contains("↵"))
      }
    }
  }

  @Test func aNameOfTwoAlphabetsIsNamed() {
    let finding = Finding.mixedScripts(.organisation("u"), word: "Kiếм")
    #expect(vi.finding(finding).hasPrefix("Đơn vị u: “Kiếм”"))
    #expect(en.finding(finding).hasPrefix("Unit u: “Kiếм”"))
  }

  @Test func aFaultOfAWholeFileNamesNoLine() {
    let fault = ImportFault(file: "a.csv", line: 0, rule: .emptyFile)
    #expect(vi.fault(fault).place == "a.csv")
    expectWhole(vi.fault(fault), en.fault(fault))
  }

  @Test(arguments: importRules)
  func aRuleWithoutValueIsStillASentence(_ rule: ImportFault.Rule) {
    let fault = ImportFault(file: "a.csv", line: 1, rule: rule)
    expectWhole(vi.fault(fault), en.fault(fault))
    #expect(vi.fault(fault).what.first?.isLowercase != true, "\(vi.fault(fault).what)")
  }

  @Test(arguments: catalogueRules)
  func everyRuleOfTheCatalogueNamesItsPlace(_ rule: CatalogueFault.Rule) {
    let fault = CatalogueFault(
      file: "targets.toml", line: 3, column: 7, keyPath: "targets[2].due", rule: rule)
    expectWhole(vi.fault(fault), en.fault(fault))
    #expect(vi.fault(fault).place == "targets.toml, dòng 3, cột 7, mục targets[2].due")
  }

  @Test(arguments: settingsRules)
  func everyRuleOfSettingsNamesItsPlace(_ rule: SettingsFault.Rule) {
    let key = SettingsFault(file: "dark.toml", place: .key("roles.overdue"), rule: rule)
    expectWhole(vi.fault(key), en.fault(key))
    #expect(vi.fault(key).place == "dark.toml, mục roles.overdue")
    let line = SettingsFault(file: "dark.toml", place: .line(3, column: 7), rule: rule)
    #expect(en.fault(line).place == "dark.toml, line 3, column 7")
    #expect(en.fault(SettingsFault(file: "d", place: .file, rule: rule)).place == "d")
  }

  @Test(arguments: findings)
  func everyFindingNamesUnitAndIndicator(_ finding: Finding) {
    let names = FindingNames(indicators: ["i": "Hồ sơ"], units: ["u": "Quận Long Biên"])
    #expect(vi.finding(finding, names: names).hasPrefix("Quận Long Biên, Hồ sơ: "))
    #expect(vi.finding(finding).hasPrefix("u, i: "))
    #expect(vi.finding(finding) != en.finding(finding))
    #expect(en.finding(finding).hasSuffix("."))
  }

  @Test func aDayThatIsNotTakenIsToldWithTheOneThatIs() throws {
    let finding = Finding.progressDayNotTaken(
      task: "nv-1", told: try #require(Day(iso: "2025-04-02")),
      recorded: try #require(Day(iso: "2025-06-01")), asOf: try #require(Day(iso: "2025-03-31")))
    #expect(
      vi.finding(finding)
        == "Nhiệm vụ nv-1: báo cáo tính đến 31/03/2025 được tính từ ngày ghi nhận 01/06/2025, không"
        + " phải từ ngày báo cáo 02/04/2025 ghi trong tệp.")
    #expect(en.finding(finding).hasPrefix("Task nv-1: ") && en.finding(finding).hasSuffix("."))
  }

  @Test func aReportThatContradictsItselfIsToldWithBothThatItSays() throws {
    let finding = Finding.progressContradicts(
      task: "nv-1", state: .notStarted, percent: ExactDecimal(50), asOf: Day(number: 20_000))
    let day = vi.day(Day(number: 20_000))
    #expect(
      vi.finding(finding)
        == "Nhiệm vụ nv-1: trạng thái “chưa bắt đầu” trái với tỷ lệ hoàn thành 50 %, báo cáo về"
        + " ngày \(day).")
    #expect(
      en.finding(finding)
        == "Task nv-1: state “not started” contradicts 50% complete, report about \(day).")
  }

  @Test func anUnknownSystemErrorKeepsItsNumber() {
    #expect(vi.fault(.unreadable(path: "a", errno: 99)).what.contains("99"))
  }
}

@Suite struct PrintedNameTests {
  private func expectBoth(_ name: (Wording) -> String) {
    let (ours, theirs) = (name(vi), name(en))
    #expect(!ours.isEmpty && !theirs.isEmpty)
    #expect(ours != theirs, "\(ours)")
    #expect(nfc(ours) == ours)
    #expect(theirs.utf8.allSatisfy { $0 < 0x80 }, "\(theirs)")
  }

  @Test func everyHeadingFieldAndColumnIsInBothLanguages() {
    for heading in Heading.allCases { expectBoth { $0.heading(heading) } }
    for field in FieldHeading.allCases { expectBoth { $0.field(field) } }
    for column in ColumnHeading.allCases { expectBoth { $0.column(column) } }
    for order in ListOrder.allCases { expectBoth { $0.order(order) } }
  }

  @Test func columnTitlesAreUnique() {
    for words in [vi, en] {
      #expect(
        Set(ColumnHeading.allCases.map { words.column($0) }).count == ColumnHeading.allCases.count)
    }
  }
}

@Suite struct CommandTextTests {
  @Test func everyHelpTextIsInBothLanguages() {
    for text in CommandHelp.allCases {
      let (ours, theirs) = (vi.help(text), en.help(text))
      #expect(!ours.isEmpty && !theirs.isEmpty)
      #expect(ours != theirs, "\(ours)")
      #expect(nfc(ours) == ours)
    }
  }
}
