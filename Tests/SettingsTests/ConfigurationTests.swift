import Programme
import ScreenGrid
import Settings
import Testing

@Suite struct ConfigurationTests {
  @Test func aWholeFileIsRead() throws {
    let read = try Configuration(
      """
      theme = "light"
      language = "en"   # English
      mouse = true
      glyphs = "half"
      colours = "256"
      """, file: "config.toml")
    #expect(
      read
        == Configuration(
          theme: "light", language: .english, mouse: true, glyphs: .half, colours: .palette))
  }

  @Test func whatIsNotSaidIsNil() throws {
    #expect(try Configuration("", file: "config.toml") == Configuration())
    let over = Configuration(theme: "light").over(Configuration(theme: "dark", mouse: true))
    #expect(over == Configuration(theme: "light", mouse: true))
  }

  @Test func whatIsWrittenReadsBack() throws {
    for depth in ColourDepth.allCases {
      for level in Glyphs.Level.allCases {
        let settings = Configuration(
          theme: "dark", language: .vietnamese, mouse: false, glyphs: level, colours: depth)
        #expect(try Configuration(settings.text, file: "config.toml") == settings)
      }
    }
  }

  @Test func onlyTheLinesConcernedChange() throws {
    let settings = Configuration(theme: "light", mouse: false)
    let original = """
      # mine
      theme="dark#1"  # at night
      future = 3   # of a newer khue
      glyphs = "half"

      mouse = true
      [tomorrow]
      theme = "not ours"
      """
    #expect(
      try settings.text(in: original, file: "config.toml") == """
        # mine
        theme = "light"  # at night
        future = 3   # of a newer khue
        glyphs = "half"

        mouse = false
        [tomorrow]
        theme = "not ours"

        """)
    #expect(try settings.text(in: "", file: "config.toml") == settings.text)
    #expect(
      try Configuration(language: .english).text(in: "[a]\nb = 1\n", file: "x")
        == "language = \"en\"\n[a]\nb = 1\n")
    #expect(try Configuration().text(in: "# mine", file: "x") == "# mine\n")
  }

  /// As editors on Windows end lines, in all lines or in some: nothing is lost with a setting.
  @Test func linesThatEndWithACarriageReturnAreLines() throws {
    let light = Configuration(theme: "light")
    #expect(
      try light.text(in: "theme = 'dark'\r\nlanguage = \"en\"\r\n# hết\r\n", file: "x")
        == "theme = \"light\"\r\nlanguage = \"en\"\r\n# hết\r\n")
    #expect(
      try light.text(in: "mouse = true\r\ntheme = 'dark'\nlanguage = \"en\"\r\n", file: "x")
        == "mouse = true\r\ntheme = \"light\"\nlanguage = \"en\"\r\n")
    #expect(
      try light.text(in: "theme = 'dark' # đêm\r\n[log]\r\n", file: "x")
        == "theme = \"light\"  # đêm\r\n[log]\r\n")
  }

  @Test(arguments: ["theme = [\n", "theme = \"dark\n", "mouse = true\nmouse = true\n"])
  func aFileThatIsNoTOMLIsNeverWrittenOver(text: String) {
    #expect(throws: SettingsFault.self) {
      try Configuration(theme: "light").text(in: text, file: "config.toml")
    }
  }

  @Test func aFaultCostsOnlyItsOwnLine() {
    let reading = ParsedConfiguration(
      "theme = 5\nlanguage = \"fr\"\nmouse = true\nmousse = 1\n", file: "config.toml")
    #expect(reading.configuration == Configuration(mouse: true))
    #expect(
      Set(reading.faults.map(\.place)) == [.key("theme"), .key("language"), .key("mousse")])
    let bytes = ParsedConfiguration([0x61, 0xFF], file: "config.toml")
    #expect(bytes.faults.map(\.rule) == [.notUTF8])
  }

  @Test(arguments: [
    ("them = \"dark\"", "them", SettingsFault.Rule.unknownKey),
    ("mouse = \"yes\"", "mouse", .wrongType(expected: .truth)),
    ("theme = 4", "theme", .wrongType(expected: .text)),
    ("language = \"fr\"", "language", .unknownValue("fr", allowed: ["vi", "en"])),
    ("glyphs = \"no\"", "glyphs", .unknownValue("no", allowed: ["full", "half", "ascii"])),
    (
      "colours = \"many\"", "colours",
      .unknownValue("many", allowed: ["none", "8", "16", "256", "24bit"])
    ),
    (
      "theme = \"../etc\"", "theme",
      .unknownTheme("../etc", known: ["dark", "light", "high-contrast", "colour-blind", "wall"])
    ),
  ])
  func aBrokenFileNamesTheKey(text: String, key: String, rule: SettingsFault.Rule) {
    #expect(throws: SettingsFault(file: "config.toml", place: .key(key), rule: rule)) {
      try Configuration(text, file: "config.toml")
    }
  }

  @Test func brokenSyntaxNamesLineAndColumn() {
    do {
      _ = try Configuration("mouse = true\ntheme = dark\n", file: "config.toml")
      Issue.record("should have been refused")
    } catch {
      guard case .line(2, _) = error.place, case .syntax = error.rule else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
