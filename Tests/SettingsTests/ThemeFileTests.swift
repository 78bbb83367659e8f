import Programme
import ScreenGrid
import Settings
import Testing

@Suite struct ThemeFileTests {
  private func choose(_ text: String) -> Themes.Choice {
    Themes.choose("mine", userFile: (path: "themes/mine.toml", bytes: Array(text.utf8)))
  }

  @Test func aWholeLookIsRead() {
    let choice = choose(
      """
      title = { vi = "Của tôi" }
      [colours]
      brick = "#a04030"
      [roles]
      overdue = "brick on 17 bold underline"
      muted = "#9ab"
      title = "plain"
      """)
    #expect(choice.fault == nil)
    #expect(choice.theme.name == "mine")
    #expect(choice.theme.vietnameseTitle == "Của tôi")
    #expect(
      choice.theme[.overdue]
        == RoleLook(
          foreground: .rgb(RGB(hex: 0xa04030)), background: .indexed(17),
          attributes: [.bold, .underline]))
    #expect(choice.theme[.muted]?.foreground == .rgb(RGB(hex: 0x99aabb)))
    #expect(choice.theme[.title] == RoleLook(attributes: []))
  }

  /// Each broken file names the place and the rule, and the dark theme is used instead.
  @Test(arguments: [
    ("name = \"x", "line 1", "syntax"),
    ("a = 1\nname == 2\n", "line 2", "syntax"),
    ("name = \"a\u{0}b\"", "line 1", "syntax"),
    ("name = 3", "name", "wrongType(expected: Programme.SettingsFault.ValueType.text)"),
    ("roles = 3", "roles", "wrongType(expected: Programme.SettingsFault.ValueType.table)"),
    ("title = \"x\"", "title", "wrongType(expected: Programme.SettingsFault.ValueType.table)"),
    ("colors = {}", "colors", "unknownKey"),
    ("title = { fr = \"x\" }", "title.fr", "unknownKey"),
    ("[roles]\noverdo = \"red\"", "roles.overdo", "unknownRole"),
    ("[sixteen]\nlate = \"1\"", "sixteen.late", "unknownRole"),
    (
      "[roles]\noverdue = 5", "roles.overdue",
      "wrongType(expected: Programme.SettingsFault.ValueType.text)"
    ),
    ("[roles]\noverdue = \"rde\"", "roles.overdue", "badColour(\"rde\")"),
    ("[roles]\noverdue = \"#12345\"", "roles.overdue", "badColour(\"#12345\")"),
    ("[roles]\noverdue = \"256\"", "roles.overdue", "badColour(\"256\")"),
    ("[roles]\noverdue = \"+5\"", "roles.overdue", "badColour(\"+5\")"),
    ("[roles]\noverdue = \"red on\"", "roles.overdue", "badColour(\"red\")"),
    ("[roles]\noverdue = \"1 on\"", "roles.overdue", "unexpectedWord(\"on\")"),
    ("[roles]\noverdue = \"1 2\"", "roles.overdue", "unexpectedWord(\"2\")"),
    ("[roles]\noverdue = \"bold 2\"", "roles.overdue", "unexpectedWord(\"2\")"),
    ("[colours]\nred = \"crimson\"", "colours.red", "badColour(\"crimson\")"),
    ("assumed_background = \"default\"", "assumed_background", "badColour(\"default\")"),
  ])
  func aBrokenFileNamesThePlaceAndFallsBack(text: String, place: String, rule: String) throws {
    let choice = choose(text)
    #expect(choice.theme.name == "dark")
    let fault = try #require(choice.fault)
    #expect(fault.file == "themes/mine.toml")
    switch fault.place {
    case .line(let line, let column):
      #expect("line \(line)" == place)
      #expect(column >= 1)
    case .key(let key): #expect(key == place)
    case .file: Issue.record("no place")
    }
    #expect("\(fault.rule)".hasPrefix(rule))
  }

  @Test func anUnknownThemeFallsBack() {
    let choice = Themes.choose("nope")
    #expect(choice.theme.name == "dark")
    #expect(choice.fault?.rule == .unknownTheme("nope", known: Themes.shippedNames))
  }

  @Test func anEnormousFileIsRefusedUnread() {
    let text = "# " + String(repeating: "x", count: 300_000)
    #expect(choose(text).fault?.rule == .tooLarge(bytes: text.utf8.count))
  }

  @Test(arguments: [
    ("dark", true), ("my_theme-2", true), ("", false), ("../x", false), (".hidden", false),
    ("a/b", false), ("tối", false), (String(repeating: "a", count: 65), false),
  ])
  func onlyPlainNamesAreNames(name: String, isName: Bool) {
    #expect(Themes.isName(name) == isName)
  }
}
