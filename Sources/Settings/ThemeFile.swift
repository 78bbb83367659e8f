import Programme
import ScreenGrid

/// A theme file in TOML; `Themes/dark.toml` explains how one is written.
enum ThemeFile {
  /// - Parameter name: the name by which the theme was asked for; a file may give itself another.
  static func theme(
    _ text: String, file: String, name: String
  ) throws(SettingsFault) -> Theme {
    let table = try SettingsTable(text, file: file)
    try table.checkKeys([
      "name", "title", "assumed_foreground", "assumed_background", "colours", "roles", "sixteen",
    ])
    let titles = try table.table("title")
    try titles?.checkKeys(["vi", "en"])
    let foreground = try screenColour("assumed_foreground", in: table)
    let background = try screenColour("assumed_background", in: table)
    var theme = Theme(
      name: try table.text("name") ?? name, vietnameseTitle: try titles?.text("vi") ?? "",
      englishTitle: try titles?.text("en") ?? "",
      assumedForeground: foreground ?? RGB(hex: 0xd0d0d0),
      assumedBackground: background ?? RGB(hex: 0x000000))
    let colours = try namedColours(table.table("colours"))
    if let roles = try table.table("roles") {
      for (role, look) in try looks(in: roles, colours) { theme[role] = look }
    }
    if let roles = try table.table("sixteen") {
      for (role, look) in try looks(in: roles, colours) { theme[sixteen: role] = look }
    }
    return theme
  }

  private static func screenColour(
    _ key: String, in table: SettingsTable
  ) throws(SettingsFault) -> RGB? {
    guard let text = try table.text(key) else { return nil }
    guard let rgb = Colour(text)?.appearance else { throw table.fault(key, .badColour(text)) }
    return rgb
  }

  private static func namedColours(
    _ table: SettingsTable?
  ) throws(SettingsFault) -> [String: Colour] {
    var colours: [String: Colour] = [:]
    guard let table else { return colours }
    for (key, text) in try table.texts() {
      guard let colour = Colour(text) else { throw table.fault(key, .badColour(text)) }
      colours[key] = colour
    }
    return colours
  }

  private static func looks(
    in table: SettingsTable, _ colours: [String: Colour]
  ) throws(SettingsFault) -> [(Role, RoleLook)] {
    var looks: [(Role, RoleLook)] = []
    for (key, text) in try table.texts() {
      guard let role = Role(rawValue: key) else { throw table.fault(key, .unknownRole) }
      do {
        looks.append((role, try look(text, colours)))
      } catch {
        throw table.fault(key, error)
      }
    }
    return looks
  }

  /// Reads `red on #202020 bold`.
  static func look(
    _ text: String, _ colours: [String: Colour]
  ) throws(SettingsFault.Rule) -> RoleLook {
    var look = RoleLook()
    var awaitsBackground = false
    for word in text.split(separator: " ") {
      if awaitsBackground {
        look.background = try colour(word, colours)
        awaitsBackground = false
      } else if word == "on", look.background == nil {
        awaitsBackground = true
      } else if word == "plain" {
        look.attributes = look.attributes ?? []
      } else if let named = Attributes.named.first(where: { $0.name == word }) {
        look.attributes = (look.attributes ?? []).union(named.attribute)
      } else if look == RoleLook() {
        look.foreground = try colour(word, colours)
      } else {
        throw .unexpectedWord(String(word))
      }
    }
    if awaitsBackground { throw .unexpectedWord("on") }
    return look
  }

  private static func colour(
    _ word: Substring, _ colours: [String: Colour]
  ) throws(SettingsFault.Rule) -> Colour {
    let word = String(word)
    guard let colour = colours[word] ?? Colour(word) else { throw .badColour(word) }
    return colour
  }
}
