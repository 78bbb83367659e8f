import Glibc
import TerminalTesting
import Testing

/// The command as scripts use it: what it prints, where, and what it answers.
@Suite struct CommandTests {
  @Test(arguments: [
    [], ["show", "overview"], ["import", "-"], ["journal", "verify"], ["migrate"],
  ])
  func aMissingDatabaseIsNamedWithWhatMakesIt(arguments: [String]) throws {
    let workplace = try Workplace()
    let text: String
    if arguments.isEmpty {
      let terminal = try workplace.console()
      #expect(try terminal.waitForExit() == .code(Int(EX_NOINPUT)))
      #expect(!terminal.screen.isAlternate)
      text = terminal.screen.lines.joined()
    } else {
      let outcome = try workplace.run(arguments)
      #expect(outcome.status == .code(Int(EX_NOINPUT)))
      #expect(outcome.output.isEmpty)
      text = outcome.errorText
    }
    #expect(text.contains(workplace.database))
    #expect(text.contains("khue init"))
    #expect(access(workplace.folder.path("data"), F_OK) != 0, "nothing is created")
  }

  @Test func aDatabaseIsNotMadeOverAnother() throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run(["init"])
    #expect(outcome.status == .code(Int(EX_CANTCREAT)))
    #expect(outcome.errorText.contains(workplace.database))
  }

  @Test func aFolderWithoutACatalogueIsNamed() throws {
    let workplace = try Workplace()
    let folder = workplace.folder.path("chưa-có")
    let outcome = try workplace.run(["init", "--from", folder])
    #expect(outcome.status == .code(Int(EX_NOINPUT)))
    #expect(outcome.errorText.contains(folder + "/catalogue"))
    #expect(access(workplace.database, F_OK) != 0)
  }

  @Test func aFileThatIsNoDatabaseIsToldApart() throws {
    let workplace = try Workplace()
    let file = workplace.folder.path("letter.txt")
    try writeFile(file, Array(repeating: UInt8(ascii: "a"), count: 9_000))
    let outcome = try workplace.run(["show", "overview", "--database", file])
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(outcome.errorText.contains(file))
  }

  @Test(arguments: [
    ["overview"], ["units"], ["unit", "long-bien"], ["checklist"], ["tasks"], ["indicators"],
  ])
  func everyScreenIsPrintedInAllFormats(subject: [String]) throws {
    let workplace = try Workplace.withFacts()
    let text = try workplace.succeed(["show"] + subject)
    #expect(!text.isEmpty)
    let harmless = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    #expect(harmless)
    let json = try workplace.succeed(["show"] + subject + ["--format", "json"])
    #expect(json.hasPrefix("{") && json.hasSuffix("}\n"))
    let csv = try workplace.succeed(["show"] + subject + ["--format", "csv"])
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.contains(";"))
    let english = try workplace.succeed(["show"] + subject + ["--lang", "en"])
    #expect(english != text)
  }

  @Test func aDayInThePastIsShownAsItWas() throws {
    let workplace = try Workplace.withFacts()
    let before = try workplace.succeed(["show", "unit", "hoan-kiem", "--as-of", "30/06/2025"])
    #expect(before.contains("30/06/2025"))
    let outcome = try workplace.run(["show", "overview", "--as-of", "31/02/2025"])
    #expect(outcome.status == .code(Int(EX_USAGE)))
    #expect(outcome.errorText.contains("31/02/2025"))
  }

  @Test func whatIsNotThereIsNamed() throws {
    let outcome = try Workplace.withFacts().run(["show", "unit", "atlantis"])
    #expect(outcome.status == .code(Int(EX_NOINPUT)))
    #expect(outcome.errorText.contains("atlantis"))
  }

  @Test func wrongArgumentsAreToldInVietnamese() throws {
    let outcome = try Workplace().run(["shwo"])
    #expect(outcome.status == .code(Int(EX_USAGE)))
    #expect(outcome.errorText.contains("khue --help"))
    #expect(outcome.output.isEmpty)
    #expect(try Workplace().succeed(["--help"]).contains("LỆNH CON"))
  }

  // MARK: The journal

  @Test func theJournalHoldsAndSaysWhereItWasBroken() throws {
    let workplace = try Workplace.withFacts()
    try workplace.commitReading(1, value: "57,5")
    #expect(try workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
  }

  // MARK: Import

  static let titles = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n"

  @Test(arguments: [
    ("hs-xa-truc-tuyen-ty-le;atlantis;01/02/2024;5\n", "atlantis"),
    ("khong-co;hoan-kiem;01/02/2024;5\n", "khong-co"),
    ("hs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2024;nhiều\n", "nhiều"),
    ("hs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2024;1.234\n", "1.234"),
    ("hs-xa-truc-tuyen-ty-le;hoan-kiem;31/02/2024;5\n", "31/02/2024"),
    ("hs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2199;5\n", "2199"),
    ("hs-xa-truc-tuyen-ty-le;hoan-kiem;01/02/2024;=1+1\n", "=1+1"),
    ("hs-xa-truc-tuyen-ty-le;Qu?n Hoàn Ki?m;01/02/2024;5\n", "Qu?n"),
  ])
  func arowThatCannotBeReadRefusesTheWholeFile(row: String, told: String) throws {
    let workplace = try Workplace.withFacts()
    func entries() throws -> Set<Substring> {
      // All lines but the one that tells the head.
      let lines = try workplace.succeed(["show", "journal", "--format", "csv"])
      return Set(lines.split { $0.isNewline }.filter { !$0.contains("mã băm") })
    }
    let before = try entries()
    let good = "hs-xa-truc-tuyen-ty-le;hoan-kiem;03/02/2024;7\n"
    let outcome = try workplace.run(["import", "-"], input: Self.titles + good + row)
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    // File or "-", line, and the value.
    #expect(outcome.errorText.contains("3"))
    #expect(outcome.errorText.contains(told))
    // Nothing is half-stored: one entry says that the file was refused, and no other is new.
    let new = try entries().subtracting(before)
    #expect(new.count == 1 && new.first?.contains("import -") == true, "\(new)")
    #expect(try workplace.succeed(["journal", "verify"]).contains("toàn vẹn"))
  }

  @Test func aDryRunStoresNothing() throws {
    let workplace = try Workplace.withFacts()
    let before = try workplace.succeed(["journal", "verify"])
    let row = "hs-xa-truc-tuyen-ty-le;hoan-kiem;03/02/2024;7\n"
    #expect(
      try workplace.succeed(["import", "-", "--dry-run"], input: Self.titles + row)
        .contains("Chạy thử"))
    #expect(try workplace.succeed(["journal", "verify"]) == before)
    try workplace.succeed(["import", "-"], input: Self.titles + row)
    #expect(try workplace.succeed(["journal", "verify"]) != before)
    // The same reading again is refused.
    let again = try workplace.run(["import", "-"], input: Self.titles + row)
    #expect(again.status == .code(Int(EX_DATAERR)))
  }

  /// Also one that is refused for its findings, or cannot be read at all; not one that was tried.
  @Test func aFileThatIsRefusedIsAnEntry() throws {
    let workplace = try Workplace.withFacts()
    func sessions() throws -> Int {
      try workplace.succeed(["journal", "list", "--sessions"]).split { $0.isNewline }.count
    }
    let early = "hs-xa-truc-tuyen-ty-le;hoan-kiem;03/02/2030;7\n"
    for (arguments, input, count) in [
      ([], "x\n", 1), (["--dry-run"], Self.titles + early, 1), ([], Self.titles + early, 2),
      (["--strict"], Self.titles + "hs-xa-truc-tuyen-ty-le;hoan-kiem;03/02/2026;7\n", 3),
    ] {
      let outcome = try workplace.run(["import", "-"] + arguments, input: input)
      #expect(outcome.status == .code(Int(EX_DATAERR)), "\(arguments) \(outcome.errorText)")
      #expect(try sessions() == count, "\(arguments) \(input)")
    }
  }
}
