public import Programme
public import ScreenGrid

/// What a user has settled once: `config.toml` in the configuration folder. Nil is not said.
public struct Configuration: Hashable, Sendable {
  public var theme: String?
  public var language: Language?
  public var mouse: Bool?
  public var glyphs: Glyphs.Level?
  public var colours: ColourDepth?

  public init(
    theme: String? = nil, language: Language? = nil, mouse: Bool? = nil,
    glyphs: Glyphs.Level? = nil, colours: ColourDepth? = nil
  ) {
    self.theme = theme
    self.language = language
    self.mouse = mouse
    self.glyphs = glyphs
    self.colours = colours
  }

  /// Reads a configuration file.
  ///
  /// - Parameter file: the path, as errors shall name it.
  /// - Throws: the first fault; a file is used whole or not at all.
  public init(_ text: String, file: String) throws(SettingsFault) {
    let table = try SettingsTable(text, file: file)
    try table.checkKeys(["theme", "language", "mouse", "glyphs", "colours"])
    theme = try table.text("theme")
    if let theme, !Themes.isName(theme) {
      throw table.fault("theme", .unknownTheme(theme, known: Themes.shippedNames))
    }
    language = try table.choice("language", of: Language.allCases.map { ($0.rawValue, $0) })
    mouse = try table.truth("mouse")
    glyphs = try table.choice("glyphs", of: Glyphs.Level.allCases.map { ($0.rawValue, $0) })
    colours = try table.choice("colours", of: Self.depths)
  }

  /// These settings, with what they leave open taken from others.
  public func over(_ other: Configuration) -> Configuration {
    Configuration(
      theme: theme ?? other.theme, language: language ?? other.language,
      mouse: mouse ?? other.mouse, glyphs: glyphs ?? other.glyphs,
      colours: colours ?? other.colours)
  }

  /// A file that reads back as these settings.
  public var text: String {
    entries.map { "\($0.key) = \($0.value)\n" }.joined()
  }

  /// A file that reads back as these settings and otherwise leaves another file as somebody wrote it: comments,
  /// order and blank lines stay. A file that cannot be kept so is written anew.
  public func text(rewriting original: String) -> String {
    var missing = entries
    var lines = original.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (number, line) in lines.enumerated() {
      let key = line.prefix { $0 != "=" }.filter { $0 != " " && $0 != "\t" }
      guard let place = missing.firstIndex(where: { $0.key == key }) else { continue }
      let comment = line.firstIndex(of: "#").map { "  " + line[$0...] } ?? ""
      lines[number] = "\(key) = \(missing[place].value)" + comment
      missing.remove(at: place)
    }
    lines += missing.map { "\($0.key) = \($0.value)" }
    let rewritten = lines.map { $0 + "\n" }.joined()
    let readBack = try? Configuration(rewritten, file: "")
    return readBack == self ? rewritten : text
  }

  private var entries: [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    if let theme { entries.append(("theme", "\"\(theme)\"")) }
    if let language { entries.append(("language", "\"\(language.rawValue)\"")) }
    if let mouse { entries.append(("mouse", "\(mouse)")) }
    if let glyphs { entries.append(("glyphs", "\"\(glyphs.rawValue)\"")) }
    if let depth = Self.depths.first(where: { $0.value == colours }) {
      entries.append(("colours", "\"\(depth.name)\""))
    }
    return entries
  }

  /// The names of the colour depths: how many colours, as people say it.
  private static let depths: [(name: String, value: ColourDepth)] = [
    ("none", .none), ("8", .eight), ("16", .sixteen), ("256", .palette), ("24bit", .full),
  ]
}
