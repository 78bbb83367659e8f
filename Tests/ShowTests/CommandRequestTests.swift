import Testing

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

  @Test func anEmptyDatabasePathIsSeen() {
    for arguments in [["--database", ""], ["show", "units", "--database="]] {
      #expect(Invocation(arguments: arguments, environment: [:]).namesNoDatabase)
    }
    #expect(!Invocation(arguments: ["--database", "a"], environment: [:]).namesNoDatabase)
  }
}
