import Programme
import Testing
import VietnameseText

@testable import khue

@Suite struct CommandRequestTests {
  private func told(_ arguments: [String]) -> String {
    switch CommandRequest(arguments) {
    case .run(let arguments, let path): "\(path.name): \(arguments.joined(separator: " "))"
    case .help(let path): "help of \(path.name)"
    case .version: "version"
    case .unknown(let word, let path): "no \(word) in \(path.name)"
    }
  }

  @Test(arguments: [
    ([], "khue: "),
    (["--theme", "dark"], "khue: --theme dark"),
    (["show", "units", "--all"], "khue show: show units --all"),
    (["--database", "a.db", "show", "units"], "khue show: show --database a.db units"),
    (["--lang=en", "migrate"], "khue migrate: migrate --lang=en"),
    (
      ["--lang", "en", "journal", "--database", "x", "list", "--limit", "2"],
      "khue journal list: journal list --lang en --database x --limit 2"
    ),
    (["show", "--lang", "en", "units"], "khue show: show --lang en units"),
    (["import", "--", "-h"], "khue import: import -- -h"),
  ])
  func commonOptionsMayStandBeforeTheCommand(arguments: [String], told: String) {
    #expect(self.told(arguments) == told)
  }

  @Test(arguments: [
    (["--help"], "help of khue"), (["help"], "help of khue"),
    (["--lang", "en", "--help"], "help of khue"), (["--help", "--lang", "en"], "help of khue"),
    (["help", "--lang", "en"], "help of khue"), (["help", "show"], "help of khue show"),
    (["help", "journal", "verify"], "help of khue journal verify"),
    (["show", "units", "-h"], "help of khue show"),
    (["--theme", "dark", "--help"], "help of khue console"),
    (["--version"], "version"), (["--lang", "en", "--version"], "version"),
  ])
  func helpIsOfTheCommandThatIsNamed(arguments: [String], told: String) {
    #expect(self.told(arguments) == told)
  }

  @Test(arguments: [
    (["shwo"], "no shwo in khue"), (["help", "nothing"], "no nothing in khue"),
    (["doktor", "--help"], "no doktor in khue"),
    (["journal", "prove"], "no prove in khue journal"),
  ])
  func aWordThatIsNoCommandIsNamed(arguments: [String], told: String) {
    #expect(self.told(arguments) == told)
  }

  /// The command line goes before the environment, and that before the user's settings.
  @Test(
    arguments: [
      ([], [:], "en", Language.english), ([], [:], nil, .vietnamese),
      (["--lang", "vi"], [:], "en", .vietnamese), (["--lang=en"], [:], "vi", .english),
      ([], ["KHUE_LANG": "vi"], "en", .vietnamese), ([], ["KHUE_LANG": "xx"], "en", .english),
      (["show", "units", "--lang", "en"], ["KHUE_LANG": "vi"], "vi", .english),
    ] as [([String], [String: String], String?, Language)])
  func theSettingsRuleTheLanguageLast(
    arguments: [String], environment: [String: String], settings: String?, language: Language
  ) {
    let invocation = Invocation(
      arguments: arguments, environment: environment,
      settings: { settings.flatMap { Language(rawValue: $0) } })
    #expect(invocation.language == language)
  }

  /// A number that means nothing is refused before anything is opened, not waited by or looped over.
  @Test(arguments: [
    ["simulate", "--every", "0"], ["simulate", "--every=-1"], ["simulate", "--every", "nan"],
    ["simulate", "--every", "inf"], ["simulate", "--every", "3601"], ["simulate", "--steps", "0"],
    ["simulate", "--steps=-2"], ["demo", "--every", "0"], ["demo", "--every", "nan"],
    ["journal", "list", "--limit", "0"], ["journal", "list", "--limit=-5"],
    ["show", "journal", "--limit", "0"], ["show", "journal", "--limit=-1"],
    ["kiosk", "--every", "0"], ["kiosk", "--every", "nan"], ["kiosk", "--promise", "0"],
    ["kiosk", "--promise=-1h"], ["kiosk", "--promise", "1e9"],
  ])
  func aNumberThatCannotBeMeantIsRefused(arguments: [String]) {
    // Where the number is no matter, there is no database to be opened.
    let invocation = Invocation(
      arguments: arguments + ["--database", "/khong/co/khue.db"], environment: [:])
    #expect(CommandLineRunner(invocation: invocation).run() == .usage)
  }

  @Test func anEmptyDatabasePathIsSeen() {
    for arguments in [["--database", ""], ["show", "units", "--database="]] {
      #expect(Invocation(arguments: arguments, environment: [:]).namesNoDatabase)
    }
    #expect(!Invocation(arguments: ["--database", "a"], environment: [:]).namesNoDatabase)
  }
}
