import Glibc
import TerminalTesting
import Testing

/// Records come in, change and go by the command line, and come out as files.
@Suite struct DefineTests {
  private static let duty = """
    [[duties]]
    code = "bc-dvctt"
    indicator = "dvctt-thiet-yeu"
    unit = "phuong-long-bien"
    every = "month"
    due_after_days = 5
    first = "01/01/2026"

    """

  private func file(_ text: String, in workplace: Workplace, _ name: String = "a.toml") throws
    -> String
  {
    let path = workplace.folder.path(name)
    try writeFile(path, text.utf8)
    return path
  }

  @Test func aDutyIsDefinedChangedAndWithdrawn() throws {
    let workplace = try Workplace.withFacts()
    let path = try file(Self.duty, in: workplace)
    let rehearsed = try workplace.run(["define", path, "--dry-run", "--lang", "en"])
    #expect(rehearsed.text.contains("+ reporting duty bc-dvctt"))
    #expect(rehearsed.text.contains("Nothing is stored. It would be: 1 new"))
    #expect(
      !(try workplace.run(["show", "dues", "phuong-long-bien"])).text.contains("Dịch vụ công"))
    #expect(try workplace.run(["define", path, "--lang", "en"]).text.contains("Stored: 1 new"))
    #expect(try workplace.run(["show", "dues", "phuong-long-bien"]).text.contains("Dịch vụ công"))
    let again = try workplace.run(["define", path, "--lang", "en"])
    #expect(again.text.contains("0 new, 0 changed, 1 as before"))
    let changed = try file(Self.duty.replacing("= 5", with: "= 7"), in: workplace)
    let second = try workplace.run(["define", changed, "--lang", "en"])
    #expect(second.text.contains("~ reporting duty bc-dvctt"))
    #expect(second.text.contains("0 new, 1 changed"))
    try workplace.succeed(["withdraw", "duties", "bc-dvctt"])
    #expect(
      !(try workplace.run(["show", "dues", "phuong-long-bien"])).text.contains("Dịch vụ công"))
    let gone = try workplace.run(["withdraw", "duty", "bc-dvctt"])
    #expect(gone.status == .code(Int(EX_DATAERR)))
    #expect(try workplace.run(["define", path, "--lang", "en"]).text.contains("1 changed"))
    #expect(try workplace.run(["show", "dues", "phuong-long-bien"]).text.contains("Dịch vụ công"))
    try workplace.succeed(["journal", "verify"])
  }

  /// All or nothing, each fault with file, line, key and rule.
  @Test func whatIsWrongIsToldWithItsPlaceAndStoresNothing() throws {
    let workplace = try Workplace.withFacts()
    let wrong = Self.duty.replacing("\"bc-dvctt\"", with: "\"bc-hai\"")
      .replacing("dvctt-thiet-yeu", with: "khong-co")
    let path = try file(Self.duty + wrong, in: workplace)
    let outcome = try workplace.run(["define", path])
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText.contains("\(path), dòng 10, mục duties[1].indicator"))
    #expect(
      !(try workplace.run(["show", "dues", "phuong-long-bien"])).text.contains("Dịch vụ công"))
    let early = try file(Self.duty.replacing("= 5", with: "= 900"), in: workplace)
    let refused = try workplace.run(["define", early])
    #expect(refused.errorText.contains("duties[0].due_after_days"))
    #expect(refused.errorText.contains("hạn sau kỳ"))
    let unknown = try workplace.run(["define", try file("[[duty]]\ncode = \"x\"\n", in: workplace)])
    #expect(unknown.status == .code(Int(EX_DATAERR)))
  }

  @Test(arguments: [
    (["define"], Int(EX_USAGE)), (["define", "--shipped", "x.toml"], Int(EX_USAGE)),
    (["define", "--template", "nothing"], Int(EX_USAGE)),
    (["define", "/khong/co.toml"], Int(EX_NOINPUT)), (["define", "/dev/zero"], Int(EX_NOINPUT)),
    (["withdraw", "nothing", "x"], Int(EX_USAGE)), (["withdraw", "threshold", "x"], Int(EX_USAGE)),
    (["withdraw", "account", "x"], Int(EX_USAGE)),
  ])
  func whatCannotBeMeantIsRefused(arguments: [String], status: Int) throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run(arguments)
    #expect(outcome.status == .code(status), "\(outcome.errorText)")
    #expect(outcome.errorText.hasPrefix("khue: "))
  }

  /// What was exported says nothing new, and makes the same database again.
  @Test func theWholeCatalogueComesOutAndBack() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["define", try file(Self.duty, in: workplace)])
    let folder = workplace.folder.path("ra")
    try workplace.succeed(["export", "catalogue", folder])
    let files = directoryEntries(folder + "/catalogue").filter { !$0.hasPrefix(".") }.sorted()
      .map { folder + "/catalogue/" + $0 }
    #expect(files.count == 14)
    let same = try workplace.run(["define", "--lang", "en"] + files)
    #expect(same.text.contains("0 new, 0 changed, 614 as before"), "\(same.text)")
    let twice = try workplace.run(["export", "catalogue", folder])
    #expect(twice.status != .code(0))
    let other = workplace.folder.path("khac.db")
    try workplace.succeed(["init", "--from", folder, "--database", other])
    let second = workplace.folder.path("ra-2")
    try workplace.succeed(["export", "catalogue", second, "--database", other])
    for file in files {
      let again = file.replacing(folder + "/", with: second + "/")
      #expect(readFile(file) == readFile(again), "\(file)")
    }
  }

  /// The program brings a template of every kind; filled in, it is taken.
  @Test(arguments: ["vi", "en"])
  func everyKindHasATemplate(language: String) throws {
    let workplace = try Workplace.withFacts()
    let kinds = try workplace.run(["define", "--list", "--lang", language]).text
      .split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(kinds.count == 14)
    for kind in kinds {
      let template = try workplace.run(["define", "--template", kind, "--lang", language])
      #expect(template.status == .code(0))
      let path = try file(template.text, in: workplace, kind + ".toml")
      let empty = try workplace.run(["define", path])
      #expect(empty.status == .code(Int(EX_DATAERR)), "an empty record is none: \(kind)")
      #expect(!empty.errorText.contains("không biết"), "\(empty.errorText)")
    }
    var template = try workplace.run(["define", "--template", "duty", "--lang", language]).text
    for (key, value) in [
      ("code", "x-1"), ("indicator", "dvctt-thiet-yeu"), ("unit", "ha-noi"), ("every", "year"),
      ("first", "01/01/2026"),
    ] {
      template = template.replacing("\n\(key) = \"\"", with: "\n\(key) = \"\(value)\"")
    }
    let filled = try workplace.run(["define", try file(template, in: workplace), "--lang", "en"])
    #expect(filled.text.contains("1 new"), "\(filled.errorText)")
  }

  /// The program's newer data leave alone what people have changed.
  @Test func theShippedDataLeaveWhatPeopleChanged() throws {
    let workplace = try Workplace.withFacts()
    let unit = """
      [[units]]
      code = "phuong-long-bien"
      name = "Phường Long Biên (đã sửa)"
      kind = "phuong"

      """
    try workplace.succeed(["withdraw", "threshold", "stale-share@0001-01-01"])
    try workplace.succeed(["define", try file(unit, in: workplace)])
    let shipped = try workplace.run(["define", "--shipped", "--lang", "en"])
    #expect(shipped.text.contains("= unit phuong-long-bien"), "\(shipped.text)\(shipped.errorText)")
    #expect(shipped.text.contains("= threshold stale-share"), "what people withdrew stays so")
    #expect(shipped.text.contains("2 kept as people have changed them"))
    #expect(try workplace.run(["show", "unit", "phuong-long-bien"]).text.contains("đã sửa"))
  }

  /// Who may not define gets no further than the gate.
  @Test func aReaderDefinesNothing() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed([
      "account", "add", "xem", "--name", "Người xem", "--role", "viewer",
    ])
    let session = try workplace.run(
      ["session", "--account", "xem"],
      environment: [
        "SSH_ORIGINAL_COMMAND": "define x.toml", "SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22",
      ])
    #expect(session.status != .code(0))
  }
}
