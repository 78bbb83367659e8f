import Programme
import ScreenGrid
@testable import Settings
import Testing

/// The quick reader of plain files and the TOML parser must never mean different things. A value in
/// apostrophes before it makes any file one for the parser, so each text is read both ways.
@Suite struct PlainTOMLTests {
  @Test(arguments: [
    "theme = \"light\"", "theme=\"light\"#x", "  theme\t= \"light\"  # c", "theme = \"light\"\r\n",
    "\r\n\r\ntheme = \"light\"\r\n", "theme = \"light\"\r", "theme = \"li\\u0067ht\"",
    "theme = 'light'", "\"theme\" = \"light\"", "theme = \"\"\"light\"\"\"", "theme = \"\"\"\"\"\"",
    "theme = \"light\" x", "theme \"light\"", "= \"light\"", "theme = ", "theme = \"light",
    "theme = \"a\"\ntheme = \"b\"", "mouse = true", "mouse = True", "mouse = true false",
    "mouse = tru", "[theme]", "[theme]\n[theme]", "theme = \"light\"\n[theme]", "[mouse] x",
    "[a.b]\nc = \"d\"", "a.b = \"c\"", "[[theme]]", "[ theme ]", "[]", "# \u{1} c", "# \u{7F}",
    "#\ttab", "theme = \"a\tb\"", "theme = \"tối\"", "\u{FEFF}theme = \"light\"", "mouse = +true",
    "theme = \"light\" # \u{2}", "language = \"en\"\nglyphs = \"half\"", "1 = \"a\"", "-_ = \"a\"",
    "colours = \"8\" ,", "theme = \"\"", "theme == \"a\"", "mouse = true#", "\t", "", "\n\n",
  ])
  func bothReadersAgree(text: String) {
    func outcome(_ text: String) -> String {
      do {
        let read = try Configuration(text, file: "f")
        return "\(read)"
      } catch {
        if case .syntax = error.rule { return "syntax" }
        if case .key(let key) = error.place { return "\(key) \(error.rule)" }
        return "\(error)"
      }
    }
    let parsedOnly = outcome("glyphs = '''full'''\n" + text)
    let plainFirst = outcome("glyphs = \"full\"\n" + text)
    #expect(parsedOnly == plainFirst)
  }

  /// The start has a fifth of a millisecond for the theme, and the parser alone would take more.
  @Test func shippedThemesArePlain() throws {
    for name in ShippedFile.names(under: "Themes") {
      let text = try #require(ShippedFile.text(name))
      #expect(PlainTOML(text) != nil, "\(name)")
    }
  }

  @Test func aThemeReadsTheSameBothWays() throws {
    for name in Themes.shippedNames {
      let text = try #require(ShippedFile.text("Themes/\(name).toml"))
      // TOML's other quotation marks say the same, and only the parser reads them.
      var parsed = ""
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isEntry = line.first?.isLetter == true
        parsed += isEntry ? String(line.map { $0 == "\"" ? "'" : $0 }) : String(line)
        parsed += "\n"
      }
      try #require(PlainTOML(parsed) == nil)
      #expect(try ThemeFile.theme(parsed, file: "", name: "") == Themes.shipped(name))
    }
  }
}
