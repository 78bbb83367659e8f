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

  @Test func whatSomebodyWroteStays() {
    let settings = Configuration(theme: "light", mouse: false, colours: .full)
    let original = """
      # mine
      theme="dark"  # at night

      mouse = true
      """
    #expect(
      settings.text(rewriting: original) == """
        # mine
        theme = "light"  # at night

        mouse = false
        colours = "24bit"

        """)
    #expect(settings.text(rewriting: "") == settings.text)
    // Neither a broken file nor one that says more than these settings can be kept.
    #expect(settings.text(rewriting: "theme = [\n") == settings.text)
    #expect(settings.text(rewriting: "glyphs = \"half\"\n") == settings.text)
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
      .unknownTheme("../etc", known: ["dark", "light", "high-contrast", "colour-blind"])
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
