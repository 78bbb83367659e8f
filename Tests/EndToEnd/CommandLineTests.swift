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
}
