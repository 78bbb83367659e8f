public import Programme
public import ScreenGrid

/// What a user has settled once: `config.toml` in the configuration folder. Nil is not said.
public struct Configuration: Hashable, Sendable {
  public var theme: String?
  public var language: Language?
  public var mouse: Bool?
  public var glyphs: Glyphs.Level?
  public var colours: ColourDepth?
  /// What sessions may use; who administers the machine writes it.
  public var session: SessionSettings?
  /// Where the log of the machine goes; who administers the machine writes it.
  public var log: LogSettings?

  public init(
    theme: String? = nil, language: Language? = nil, mouse: Bool? = nil,
    glyphs: Glyphs.Level? = nil, colours: ColourDepth? = nil, session: SessionSettings? = nil,
    log: LogSettings? = nil
  ) {
    self.theme = theme
    self.language = language
    self.mouse = mouse
    self.glyphs = glyphs
    self.colours = colours
    self.session = session
    self.log = log
  }

  /// Reads a configuration file whose every line is right.
  ///
  /// - Parameter file: the path, as errors shall name it.
  /// - Throws: the first fault.
  public init(_ text: String, file: String) throws(SettingsFault) {
    let reading = ParsedConfiguration(text, file: file)
    if let fault = reading.faults.first { throw fault }
    self = reading.configuration
  }

  /// These settings, with what they leave open taken from others.
  public func over(_ other: Configuration) -> Configuration {
    Configuration(
      theme: theme ?? other.theme, language: language ?? other.language,
      mouse: mouse ?? other.mouse, glyphs: glyphs ?? other.glyphs,
      colours: colours ?? other.colours, session: session ?? other.session,
      log: log ?? other.log)
  }

  /// A file that reads back as these settings.
  public var text: String {
    entries.map { "\($0.key) = \($0.value)\n" }.joined()
  }

  /// Another file with these settings in it: only the lines that name them change, or are added
  /// before the first table; comments, order and lines that nobody here reads stay.
  ///
  /// - Throws: what makes the file one that cannot be changed so, line by line.
  public func text(in original: String, file: String) throws(SettingsFault) -> String {
    _ = try SettingsTable(original, file: file)
    var missing = entries
    // By bytes: a carriage return and a line feed are one Character, which ends no line.
    var lines = original.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    var end = lines.count
    for (number, line) in lines.enumerated() {
      let start = line.drop { $0 == " " || $0 == "\t" }
      if start.hasPrefix("[") {
        end = number
        break
      }
      guard let sign = start.firstIndex(of: "=") else { continue }
      let key = start[..<sign].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
      guard let place = missing.firstIndex(where: { $0.key == key }) else { continue }
      let comment = Self.comment(of: start[sign...]).map { "  " + $0 } ?? ""
      let carriage = line.hasSuffix("\r") && !comment.hasSuffix("\r") ? "\r" : ""
      lines[number] = "\(key) = \(missing[place].value)" + comment + carriage
      missing.remove(at: place)
    }
    lines.insert(contentsOf: missing.map { "\($0.key) = \($0.value)" }, at: end)
    let changed = lines.map { $0 + "\n" }.joined()
    let readBack = ParsedConfiguration(changed, file: file)
    guard over(readBack.configuration) == readBack.configuration else {
      throw readBack.faults.first
        ?? SettingsFault(file: file, place: .file, rule: .syntax(parserMessage: ""))
    }
    return changed
  }

  /// The comment behind a value on the same line.
  private static func comment(of line: Substring) -> Substring? {
    var quote: Character?
    for place in line.indices {
      let character = line[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" {
        return line[place...]
      }
    }
    return nil
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
  static let depths: [(name: String, value: ColourDepth)] = [
    ("none", .none), ("8", .eight), ("16", .sixteen), ("256", .palette), ("24bit", .full),
  ]
}
