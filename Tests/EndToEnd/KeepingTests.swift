import Glibc
import TerminalTesting
import Testing

/// Accounts, backup, restore, the journal's export and doctor, as an administrator uses them.
@Suite struct KeepingTests {
  static let report = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;long-bien;01/03/2024;5\n"

  @Test func anAccountIsAddedShownDisabledAndEnabled() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed([
      "account", "add", "lan", "--name", "Nguyễn Lan", "--role", "officer", "--unit", "Long Biên",
      "--first", "01/07/2025", "--last", "31/12/2199",
    ])
    let text = try workplace.succeed(["account", "list"])
    #expect(
      text.contains(
        "Nguyễn Lan [lan]: cán bộ đơn vị Quận Long Biên [long-bien], từ 01/07/2025 đến hết 31/12/2199"
      ))
    try workplace.succeed(["account", "disable", "lan"])
    #expect(try workplace.succeed(["account", "show", "lan"]).contains("đã khóa"))
    try workplace.succeed(["account", "enable", "lan"])
    #expect(
      try workplace.succeed(["account", "show", "lan", "--format", "json"])
        .contains("\"isDisabled\": false"))
    // Each change is an entry of the journal.
    #expect(
      try workplace.succeed(["show", "journal", "--kind", "account"])
        .split(separator: "\n").count { $0.contains("tài khoản lan") } == 3)
  }

  @Test func anAccountIsChangedInPlaceAndJournalled() throws {
    let workplace = try Workplace.withFacts()
    let added = try workplace.run([
      "account", "add", "lan", "--name", "Lan", "--role", "officer", "--unit", "long-bien",
    ])
    // The unit was dissolved: nothing would be due from this account.
    #expect(added.status == .code(0) && added.errorText.contains("30/06/2025"))
    #expect(added.errorText.contains("khue account change"))
    let moved = try workplace.run([
      "account", "change", "lan", "--name", "Nguyễn Lan", "--unit", "me-linh", "--first",
      "01/07/2025", "--last", "31/12/2199",
    ])
    #expect(moved.text.contains("Nguyễn Lan, cán bộ đơn vị"), "\(moved.errorText)")
    let role = try workplace.run(["account", "change", "lan", "--role", "viewer", "--last", "none"])
    #expect(role.text.contains("Nguyễn Lan, người xem, từ 01/07/2025."), "\(role.text)")
    #expect(role.errorText.isEmpty)
    #expect(
      try workplace.succeed(["show", "journal", "--kind", "account"])
        .split(separator: "\n").count { $0.contains("tài khoản lan") } == 3)
    // What says nothing new is no entry.
    let again = try workplace.run(["--lang", "en", "account", "change", "lan", "--role", "viewer"])
    #expect(again.text.contains("so already"))
    #expect(
      try workplace.succeed(["show", "journal", "--kind", "account"])
        .split(separator: "\n").count { $0.contains("tài khoản lan") } == 3)
  }

  @Test(
    arguments: [
      (["change", "lan"], EX_USAGE), (["change", "lan", "--name", "x"], EX_NOINPUT),
      (["add", "lan", "--name", "Lan", "--role", "officer"], EX_USAGE),
      (["add", "lan", "--name", "Lan", "--role", "viewer", "--unit", "long-bien"], EX_USAGE),
      (["add", "lan", "--name", "Lan", "--role", "officer", "--unit", "atlantis"], EX_NOINPUT),
      (["add", "lan", "--name", "Lan", "--role", "king"], EX_USAGE),
      (["add", "a b", "--name", "Lan", "--role", "viewer"], EX_DATAERR),
      (["add", "lan", "--name", " ", "--role", "viewer"], EX_DATAERR),
      (["add", "lan", "--name", "Lan", "--role", "viewer", "--first", "31/02/2025"], EX_USAGE),
      (["disable", "lan"], EX_NOINPUT), (["show", "lan"], EX_NOINPUT),
      (["key", "lan"], EX_USAGE), (["key", "list", "lan"], EX_NOINPUT),
      (["key", "add", "lan", "/dev/null"], EX_NOINPUT), (["key", "end", "lan", "pc"], EX_NOINPUT),
    ] as [([String], Int32)])
  func whatIsWrongWithAnAccountIsToldAndNothingStored(arguments: [String], code: Int32) throws {
    let workplace = try Workplace.withFacts()
    let before = try workplace.succeed(["journal", "verify"])
    let outcome = try workplace.run(["account"] + arguments)
    #expect(outcome.status == .code(Int(code)), "\(outcome.errorText)")
    #expect(!outcome.errorText.isEmpty && outcome.output.isEmpty)
    #expect(try workplace.succeed(["journal", "verify"]) == before)
  }

  @Test func aBackupIsRestoredAndWhatStoodThereIsKept() throws {
    let workplace = try Workplace.withFacts()
    let backup = workplace.folder.path("backup.db")
    let before = try workplace.succeed(["journal", "verify"])
    #expect(try workplace.succeed(["backup", backup]).contains(backup))
    #expect(try workplace.run(["backup", backup]).status == .code(Int(EX_CANTCREAT)))
    try workplace.succeed(["import", "-"], input: Self.report)
    let after = try workplace.succeed(["journal", "verify"])
    #expect(after != before)
    let asked = try workplace.run(["restore", backup])
    #expect(asked.status == .code(Int(EX_USAGE)) && asked.errorText.contains("--yes"))
    #expect(try workplace.succeed(["journal", "verify"]) == after)
    let restored = try workplace.succeed(["restore", backup, "--yes"])
    #expect(restored.contains("before-restore"))
    // One entry more than the backup: who restored it.
    let standing = try workplace.succeed(["journal", "verify"])
    #expect(standing != before && standing != after)
    #expect(try workplace.succeed(["show", "journal", "--limit", "1"]).contains("root"))
    let kept = try #require(
      directoryEntries(workplace.folder.path("data/khue")).first {
        $0.contains("before-restore") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
      })
    let old = workplace.folder.path("data/khue/" + kept)
    #expect(try workplace.succeed(["journal", "verify", "--database", old]) == after)
    // A backup that is none puts nothing in the place.
    try writeFile(workplace.folder.path("letter"), Array(repeating: 0x61, count: 9_000))
    let refused = try workplace.run(["restore", workplace.folder.path("letter"), "--yes"])
    #expect(refused.status == .code(Int(EX_DATAERR)))
    #expect(try workplace.succeed(["journal", "verify"]) == standing)
  }

  /// How long the other journal is says nothing of what it holds.
  @Test func aBackupOfAnotherDatabaseHoldsNothingOfThisOne() throws {
    let workplace = try Workplace.withFacts()
    let (other, backup) = (workplace.folder.path("other.db"), workplace.folder.path("backup.db"))
    try workplace.succeed(["init", "--database", other])
    for name in ["lan", "an", "binh"] {
      try workplace.succeed([
        "account", "add", name, "--name", name, "--role", "viewer", "--database", other,
      ])
    }
    try workplace.succeed(["backup", backup, "--database", other])
    let proof = try workplace.succeed(["journal", "verify"])
    let entries = try #require(proof.split(separator: " ").compactMap { Int($0) }.first)
    let asked = try workplace.run(["restore", backup])
    #expect(asked.status == .code(64))
    #expect(
      (asked.text + asked.errorText).contains("\(entries) dòng không có trong bản sao sẽ không còn")
    )
  }

  @Test func aRestoreSaysWhatWouldBeLostAndDoesNothingUnasked() throws {
    let workplace = try Workplace.withFacts()
    let backup = workplace.folder.path("backup.db")
    try workplace.succeed(["account", "add", "lan", "--name", "Lan", "--role", "viewer"])
    try workplace.succeed(["backup", backup])
    try workplace.succeed(["account", "disable", "lan"])
    try workplace.succeed(["account", "add", "an", "--name", "An", "--role", "viewer"])
    let before = try workplace.succeed(["journal", "verify"])
    for (answer, status) in [("", 1), ("không", 1), ("có", 0)] {
      let terminal = try workplace.console(["restore", backup])
      try terminal.wait(for: "the question") { $0.shows("Gõ “có”") }
      #expect(terminal.screen.shows("2 dòng không có trong bản sao"))
      #expect(terminal.screen.shows("Tài khoản lan sẽ đổi: đang là “Lan, người xem; đã khóa”"))
      #expect(terminal.screen.shows("Tài khoản an sẽ đổi"))
      terminal.type(answer + "\r")
      #expect(try terminal.waitForExit() == .code(status))
      #expect((try workplace.succeed(["journal", "verify"]) == before) == (status == 1))
    }
    #expect(!(try workplace.succeed(["account", "show", "lan"])).contains("đã khóa"))
  }

  @Test func anOpenConsoleGoesOverToTheRestoredDatabase() throws {
    let workplace = try Workplace.withFacts()
    let backup = workplace.folder.path("backup.db")
    try workplace.succeed(["backup", backup])
    try workplace.succeed(["import", "-"], input: Self.report)
    let terminal = try workplace.opened()
    terminal.type("7")
    try terminal.wait(for: "the import") {
      $0.shows("nhập tệp") && $0.lines.count { $0.contains("root") } >= 2
    }
    let imports = terminal.screen.lines.count { $0.contains("root") && $0.contains("nhập tệp") }
    try workplace.succeed(["restore", backup, "--yes"])
    try terminal.wait(for: "the restored journal", within: .seconds(15)) {
      $0.lines.count { $0.contains("root") && $0.contains("nhập tệp") } == imports - 1
        && $0.shows("khôi phục")
    }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func theJournalIsExportedWithItsHead() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["import", "-"], input: Self.report)
    let proof = try workplace.succeed(["journal", "verify"])
    let digest = try #require(proof.split(separator: " ").last).trimmed
    let lines = try workplace.succeed(["journal", "export"]).split(separator: "\n")
    #expect(lines.count == 4, "three entries and the head")
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(lines.last?.contains("\"digest\":\"\(digest)\"") == true)

    let file = workplace.folder.path("journal.csv")
    let told = try workplace.run(["journal", "export", "--format", "csv", file])
    #expect(told.status == .code(0) && told.output.isEmpty && told.errorText.contains(digest))
    #expect(readFile(file)?.contains(digest) == true)
    #expect(
      try workplace.run(["journal", "export", file]).status == .code(Int(EX_CANTCREAT)),
      "an old export is what one compares with")
    let nowhere = workplace.folder.path("no/where.csv")
    #expect(try workplace.run(["journal", "export", nowhere]).status == .code(Int(EX_CANTCREAT)))
  }

  @Test func doctorSaysWhatIsWrongAndWhatToDo() throws {
    let workplace = try Workplace.withFacts()
    let well = try workplace.run(["doctor"])
    #expect(well.status == .code(0), "\(well.text)")
    #expect(well.text.contains("[tốt]") && !well.text.contains("[LỖI]"))
    let missing = try workplace.run(["doctor", "--database", workplace.folder.path("no.db")])
    #expect(missing.status == .code(1))
    #expect(missing.text.contains("[LỖI]") && missing.text.contains("khue init"))
    let strange = try workplace.run(["doctor"], environment: ["TERM": "no-such", "LANG": "C"])
    #expect(strange.text.contains("no-such") && strange.text.contains("ncurses-term"))
    #expect(strange.status == .code(0))
    // A byte of the journal that was changed past the gate.
    var bytes = try readBytes(workplace.database)
    let text = Array("\"hs-xa-truc-tuyen-ty-le\"".utf8.dropFirst().dropLast())
    let place = try #require(bytes.firstRange(of: text))
    bytes[place.lowerBound] = UInt8(ascii: "z")
    try writeFile(workplace.database, bytes)
    #expect(try workplace.run(["doctor"]).status == .code(1))
  }

  @Test func theMinutesArePrintedInEveryFormat() throws {
    let workplace = try Workplace.withFacts()
    for format in ["text", "json", "csv", "md"] {
      let text = try workplace.succeed(["show", "meeting", "21/11/2025", "--format", format])
      #expect(!text.isEmpty)
    }
    #expect(
      try workplace.succeed(["show", "meeting", "2025-11-21", "--format", "md"]).hasPrefix(
        "# Biên bản giao ban ngày 21/11/2025"))
    // No meeting was held on that day: what is printed is what one would look at.
    let early = try workplace.run(["show", "meeting", "21/11/2025"])
    #expect(early.status == .code(0) && early.errorText.contains("chưa phải biên bản"))
    let other = try workplace.run(["show", "units", "--format", "md"])
    #expect(other.status == .code(Int(EX_USAGE)))
  }
}

extension Substring {
  /// Without the line break at its end.
  fileprivate var trimmed: String { String(hasSuffix("\n") ? dropLast() : self) }
}
