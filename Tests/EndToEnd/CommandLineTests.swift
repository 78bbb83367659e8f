import Glibc
import TerminalTesting
import Testing

/// How a command line is read, and what is said of one that cannot be.
@Suite struct CommandLineTests {
  @Test func theListOfCommandsIsReadInBothLanguages() throws {
    let workplace = try Workplace()
    for arguments in [
      ["--lang", "en", "--help"], ["--help", "--lang", "en"], ["help", "--lang=en"],
    ] {
      let help = try workplace.succeed(arguments)
      #expect(help.contains("SUBCOMMANDS:") && help.contains("Import readings"), "\(arguments)")
    }
    #expect(try workplace.succeed(["help", "show", "--lang", "en"]).contains("OPTIONS:"))
  }

  @Test(arguments: [
    [], ["console"], ["init"], ["show"], ["import"], ["journal"], ["journal", "list"],
    ["migrate"], ["demo"], ["simulate"], ["keys"],
  ])
  func vietnameseHelpHoldsNoEnglish(command: [String]) throws {
    let help = try Workplace().succeed(command + ["--help"])
    for english in [
      "values", "default", "See ", "detailed", "<lang>", "<from>", "<file>", "<subject>",
      "<code>", "USAGE", "Show ", "<database>",
    ] {
      #expect(!help.contains(english), "\(english)")
    }
  }

  @Test func commonOptionsMayStandBeforeTheCommand() throws {
    let workplace = try Workplace.withFacts()
    let after = try workplace.succeed(["show", "units", "--lang", "en"])
    #expect(try workplace.succeed(["--lang", "en", "show", "units"]) == after)
    #expect(
      try workplace.succeed(["--database", workplace.database, "--lang=en", "show", "units"])
        == after)
  }

  @Test(arguments: [
    (["help", "nothing"], "nothing"), (["doktor", "--help"], "doktor"),
    (["journal", "prove"], "prove"), (["show", "tasks", "extra"], "extra"),
    (["show", "overview", "--unit", "long-bien"], "--unit"),
    (["show", "overview", "--all"], "--all"),
    (["show", "unit"], "khue show unit <"), (["show", "cell", "long-bien"], "cell long-bien <"),
    (["show", "units", "--database", ""], "--database"), (["show", "unitz"], "unitz"),
    (["show", "units", "--formt", "csv"], "--format"), (["--database", "", "keys"], "--database"),
    (["import"], "Thiếu"),
  ])
  func whatIsTooMuchOrMissingIsNamed(arguments: [String], told: String) throws {
    let outcome = try Workplace.withFacts().run(arguments)
    #expect(outcome.status == .code(Int(EX_USAGE)))
    #expect(outcome.errorText.contains(told), "\(outcome.errorText)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    (["unit", "LONG-BIEN"], "Quận Long Biên"), (["unit", "long biên"], "Quận Long Biên"),
    (["cell", "long-bien", "k3"], "K3"), (["cell", "Long-Bien", "dm1"], "ĐM1"),
    (["cell", "long-bien", "bd1"], "BĐ1"),
  ])
  func codesAreReadWithoutCaseAndAccents(subject: [String], told: String) throws {
    #expect(try Workplace.withFacts().succeed(["show"] + subject).contains(told))
  }

  @Test func whatIsNotThereIsToldOfTheDayThatWasAskedAbout() throws {
    let workplace = try Workplace.withFacts()
    let now = try workplace.run(["show", "unit", "nope"])
    #expect(now.errorText == "khue: Không có đơn vị “nope”.\n")
    let then = try workplace.run(["show", "unit", "nope", "--as-of", "30/06/2025"])
    #expect(then.errorText == "khue: Tính đến 30/06/2025 không có đơn vị “nope”.\n")
  }

  @Test func theValuesThatAreAllowedAreListed() throws {
    for language in ["vi", "en"] {
      let outcome = try Workplace().run(["--lang", language, "show", "untis"])
      #expect(outcome.errorText.contains("units") && outcome.errorText.contains("checklist"))
    }
  }

  @Test func aTerminalWithoutUTF8IsSentNone() throws {
    let workplace = try Workplace.withFacts()
    let arguments = ["show", "units", "--lang", "vi"]
    let plain = try workplace.console(arguments, environment: ["LC_ALL": "C"])
    #expect(try plain.waitForExit() == .code(0))
    let text = plain.screen.lines.joined()
    #expect(text.contains("don vi") && text.utf8.allSatisfy { $0 < 0x80 })
    // A pipe carries what it is given.
    #expect(
      try workplace.run(arguments, environment: ["LC_ALL": "C"]).text.contains("đơn vị"))
  }

  @Test func withoutHOMETheAccountSaysWhereItLives() throws {
    let outcome = try Workplace().run(
      ["show", "units"], environment: ["HOME": "", "XDG_DATA_HOME": ""])
    let home = try #require(getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) })
    #expect(outcome.errorText.contains(" " + home))
  }

  @Test func whyAFileCannotBeReadIsToldInWords() throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run(["import", "/nonexistent"])
    #expect(outcome.status == .code(Int(EX_NOINPUT)))
    #expect(outcome.errorText.contains("không có tệp này"))
  }

  @Test func aTerminalTypeThatIsNotSetIsSaidSo() throws {
    let terminal = try Workplace.withFacts().console([], environment: ["TERM": ""])
    #expect(try terminal.waitForExit() == .code(Int(EX_CONFIG)))
    #expect(terminal.screen.lines.joined().contains("Biến TERM chưa được đặt"))
  }

  @Test(arguments: ["> /dev/full", ">&-"])
  func outputThatIsLostIsNoSuccess(redirection: String) throws {
    let workplace = try Workplace.withFacts()
    let shell = try workplace.shell()
    let khue = "'\(workplace.khue)' show units --format csv --database '\(workplace.database)'"
    try shell.run(khue + " " + redirection)
    #expect(try shell.waitForPrompt() == Int(EX_IOERR))
  }

  // MARK: Settings

  private func settings(of workplace: Workplace, _ text: String) throws -> String {
    let folder = workplace.folder.path("config/khue/themes")
    for path in ["config", "config/khue", "config/khue/themes"] {
      mkdir(workplace.folder.path(path), 0o700)
    }
    try writeFile(folder + "/mine.toml", Array("[roles]\nnosuch = \"red\"\n".utf8))
    let file = workplace.folder.path("config/khue/config.toml")
    try writeFile(file, Array(text.utf8))
    return file
  }

  @Test(arguments: [
    ("theme = \"dark", "config.toml, dòng 1"), ("theme = 5", "config.toml, mục theme"),
    ("language = \"fr\"", "config.toml, mục language"), ("mouse = \"yes\"", "mục mouse"),
    ("colour = \"8\"", "config.toml, mục colour"), ("theme = \"nope\"", "Không có bộ màu “nope”"),
    ("theme = \"mine\"", "mine.toml, mục roles.nosuch"),
  ])
  func aBrokenSettingIsSaidOnTheScreenAndAfterIt(text: String, told: String) throws {
    let workplace = try Workplace.withFacts()
    _ = try settings(of: workplace, text + "\n")
    let terminal = try workplace.console()
    try terminal.wait(for: "the notice") { $0.shows("Quận Hoàn Kiếm") && $0.shows(told) }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines.joined().contains(told))
  }

  @Test func settingsAreSavedOnDemandAndLineByLine() throws {
    let workplace = try Workplace.withFacts()
    let original = "# my own note\ntheme = \"dark\"  # keep\nfuture = 1\n"
    let file = try settings(of: workplace, original)
    let terminal = try workplace.console()
    try terminal.wait(for: "the notice") { $0.shows("Quận Hoàn Kiếm") && $0.shows("mục future") }
    terminal.type("t")
    try terminal.wait(forText: "Bộ màu: light")
    #expect(readFile(file) == original)
    terminal.type(":")
    terminal.type("luu cai dat\r")
    try terminal.wait(forText: "Đã lưu cài đặt vào")
    #expect(
      readFile(file) == "# my own note\ntheme = \"light\"  # keep\nfuture = 1\n")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
