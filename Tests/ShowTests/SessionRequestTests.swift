import Programme
import Testing

@testable import khue

@Suite struct SessionRequestTests {
  @Test(arguments: [
    ("show units", ["show", "units"]), ("  show   units ", ["show", "units"]),
    ("show 'a b' \"c d\"e", ["show", "a b", "c de"]), ("show ''", ["show", ""]),
    ("show đơn-vị", ["show", "đơn-vị"]), ("", []),
    ("--day=01/02/2025", ["--day=01/02/2025"]),
  ])
  func wordsArePartedBySpacesAndHeldByQuotationMarks(command: String, words: [String]) {
    #expect(CommandWords.split(command) == words)
  }

  @Test(arguments: [
    "a;b", "a|b", "a&b", "a>b", "a<b", "$a", "`a`", "a\\b", "a\nb", "a\rb", "a\tb", "a\0b",
    "\u{1B}[2J", "a\u{202E}b", "'a", "\"a", "'a\"b", "a(b)", "{a}", "a*", "a?", "~", "#", "!",
    "%s", "a\u{200B}b", "😀",
  ])
  func aCharacterThatNoCommandHasLeavesNoWords(command: String) {
    #expect(CommandWords.split(command) == nil)
  }

  @Test func aCommandOfTooManyWordsIsNone() {
    #expect(CommandWords.split(String(repeating: "a ", count: 100)) == nil)
  }

  @Test(
    arguments: [
      (nil, SessionRequest.console), ("", .console), ("--version", .version), ("--help", .help),
      ("version", .version), ("help", .help),
      ("--help --lang en", .help), ("journal verify", .verifyJournal),
      ("import -", .importInput(dryRun: false, strict: false)),
      ("import - --strict --dry-run", .importInput(dryRun: true, strict: true)),
      ("kiosk", .wall([])), ("kiosk --bell --lang en", .wall(["--bell"])),
      (
        "kiosk --pages overview,tasks --every=20s --align-clock",
        .wall(["--pages", "overview,tasks", "--every=20s", "--align-clock"])
      ),
      ("show units --all", .show(["units", "--all"])),
      ("show unit long-bien --format json", .show(["unit", "long-bien", "--format", "json"])),
      (
        "show journal --unit a --kind=task --day 1/2/2025 --limit 5 --account b",
        .show([
          "journal", "--unit", "a", "--kind=task", "--day", "1/2/2025", "--limit", "5", "--account",
          "b",
        ])
      ),
    ] as [(String?, SessionRequest)])
  func theFixedSetIsRecognised(command: String?, request: SessionRequest) {
    #expect(SessionRequest.read(command).request == request)
  }

  @Test(arguments: [
    "sh", "show", "show passwd", "show units --database x", "show units --database=x",
    "show units -h", "show units --help", "show units --format", "show units --theme=x",
    "kiosk x", "kiosk --database x", "kiosk --database=x", "kiosk --help", "kiosk --utf8",
    "kiosk --pages", "kiosk --bell=x", "show units --format --database /x",
    "show unit long-bien --unit -h", "kiosk --pages --database x --every 30s",
    "kiosk --every '--database x,tasks'",
    "import", "import x.csv", "import - x", "import - --dry-run --dry-run", "import - --all",
    "journal", "journal list", "journal verify x", "--version x", "--lang", "--lang xx",
    "--lang=xx show units", "console", "session --account a", "-- show units",
    "show units " + String(repeating: "a", count: 5_000),
  ])
  func everythingElseIsRefused(command: String) {
    #expect(SessionRequest.read(command).request == .refused)
  }

  @Test func theLanguageIsReadWhereverItStands() {
    for command in ["--lang en show units", "show --lang=en units", "show units --lang en"] {
      let reading = SessionRequest.read(command)
      #expect(reading.language == .english)
      #expect(reading.request == .show(["units"]))
    }
  }

  @Test(arguments: [
    (["session"], true), (["session", "--account", "a"], true),
    (["--database", "x", "session"], true), (["--lang=en", "session"], true),
    (["show", "session"], false), (["--database", "session"], false), ([], false),
    (["show", "unit", "x", "--", "session"], false),
  ])
  func aSessionIsSeenBeforeAnythingIsParsed(arguments: [String], isWanted: Bool) {
    #expect(SessionEnvironment.isWanted(by: arguments) == isWanted)
  }

  @Test func nothingOfTheEnvironmentIsKeptButWhatWasLookedAt() {
    let kept = SessionEnvironment.harmless([
      "TERM": "xterm-256color", "LANG": "vi_VN.UTF-8", "LC_ALL": "../evil", "HOME": "/x",
      "XDG_STATE_HOME": "/x", "TERMINFO": "/x", "TERMINFO_DIRS": "/x", "TERMCAP": "x",
      "NCURSES_NO_SETBUF": "1", "ESCDELAY": "1", "KHUE_DATABASE": "/x", "KHUE_LANG": "en",
      "PATH": "/x", "LD_PRELOAD": "/x", "SSH_ORIGINAL_COMMAND": "sh", "COLORTERM": "truecolor",
      "SSH_CONNECTION": "10.0.0.1 1 2 3",
    ])
    #expect(
      kept == [
        "TERM": "xterm-256color", "LANG": "vi_VN.UTF-8", "SSH_ORIGINAL_COMMAND": "sh",
        "COLORTERM": "truecolor", "SSH_CONNECTION": "10.0.0.1 1 2 3",
      ])
  }

  @Test(arguments: [
    "../x", "/x", ".x", "", "x y", "x\u{1B}", "x/y", "x\n", String(repeating: "x", count: 65), "é",
  ])
  func aTerminalNameThatIsNoneIsReplaced(name: String) {
    #expect(
      SessionEnvironment.harmless(["TERM": name])["TERM"] == SessionEnvironment.fallbackTerminal)
  }

  @Test(
    arguments: [
      ("10.0.0.1 1 2 22", "10.0.0.1"), ("2001:DB8::1 1 2 22", "2001:db8::1"),
      ("fe80::1%eth0 1 2 22", "fe80::1"), ("::ffff:1.2.3.4 1 2 3", "::ffff:1.2.3.4"),
      ("evil 1 2 3", nil), ("10.0.0.256 1", nil), ("", nil), ("1.2.3", nil), ("\u{1B}[2J", nil),
    ] as [(String, String?)])
  func anAddressIsANumberOrNothing(connection: String, address: String?) {
    #expect(ClientAddress.of(["SSH_CONNECTION": connection]) == address)
    #expect(
      ClientAddress.of(["SSH_CONNECTION": "x", "SSH_CLIENT": connection]) == address)
  }
}
