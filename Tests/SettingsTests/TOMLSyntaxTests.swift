import Programme
@testable import Settings
import Testing

/// No text ends the process: the parser behind these files does so on some that are no TOML.
@Suite struct TOMLSyntaxTests {
  /// Texts on which the parser alone gives up the process, and their neighbours.
  static let nasty: [(text: String, line: Int, column: Int)] = [
    ("[\n", 1, 2), ("[.]", 1, 2), ("[[[\n", 1, 3), ("[[[a]]]", 1, 3), ("[", 1, 2), ("[[", 1, 3),
    ("[a.]", 1, 4), ("[a]]", 1, 4), ("[[a]", 1, 5), ("[ ]", 1, 3), ("a=[}", 1, 4), ("a=]", 1, 3),
    ("a={]", 1, 4), ("a=,", 1, 3), ("a=[,]", 1, 4), ("a={,}", 1, 4), ("a={b=1,}", 1, 8),
    ("=", 1, 1),
    ("a", 1, 2), ("a.", 1, 3), (".a=1", 1, 1), ("a=", 1, 3), ("a=\"", 1, 4), ("a=\"\\", 1, 5),
    ("a=\"\\x\"", 1, 5), ("a=\"\\u12\"", 1, 8), ("a=\"\\uD800\"", 1, 10), ("a='\n'", 1, 4),
    ("a=\"\"\"", 1, 6), ("a='''''", 1, 8), ("a = 1979-05-27 3", 1, 5), ("a=1979-13-01", 1, 3),
    ("a=1979-02-29", 1, 3), ("a=25:00:00", 1, 3), ("a=1__0", 1, 3), ("a=_1", 1, 3), ("a=0x", 1, 3),
    ("a=01", 1, 3), ("a=1.", 1, 3), ("a=1e", 1, 3), ("a=+", 1, 3), ("a=-0x1", 1, 3),
    ("a=tru", 1, 3),
    ("a=1 b=2", 1, 5), ("# \u{1}", 1, 3), ("a=1\rb=2", 1, 4), ("\u{7F}", 1, 1), ("ế=1", 1, 1),
    ("# ế\nb = \"ế\" x", 2, 9), ("a=1\n\n[b\n", 3, 3),
    (String(repeating: "a=[", count: 1) + String(repeating: "[", count: 9_000), 1, 36),
  ]

  @Test(arguments: nasty)
  func aMistypedFileIsAFaultWithItsPlace(text: String, line: Int, column: Int) {
    let reading = ParsedConfiguration(text, file: "config.toml")
    #expect(reading.configuration == Configuration())
    #expect(reading.faults.count == 1)
    let fault = reading.faults.first
    #expect(fault?.place == .line(line, column: column), "\(text)")
    guard case .syntax(let message) = fault?.rule else {
      Issue.record("\(text) is \(String(describing: fault))")
      return
    }
    #expect(!message.isEmpty)
    let theme = Themes.choose("mine", userFile: ("mine.toml", Array(text.utf8)))
    #expect(theme.fault?.place == .line(line, column: column))
  }

  /// The grammar's own examples: none may be refused before the parser sees it.
  @Test(arguments: [
    "", "\n", "\r\n# c\r\n", "\u{FEFF}a = 1", "a = 1 # c", "a.b . \"c d\" . 'e' = 1", "\"\" = 1",
    "1.2 = 3", "[a]", "[ a . b ] # c", "[[a]]\n[[a]]\n[a.b]", "[\"ế\".'x']", "a = 'ế\\'",
    "a = \"\\b\\t\\n\\f\\r\\\"\\\\\\u1EBF\\U0001F600\"", "a = \"\"\"\"\"\"", "a = ''''''",
    "a = \"\"\"x\"\"\"\"\"", "a = '''''x'''''", "a = \"\"\"\nx \\  \n\n  y \\\" \"\" z\"\"\"",
    "a = '''\r\n\\ ' '' \\n'''", "a = +1", "a = -0", "a = 1_000", "a = 0xdead_BEEF", "a = 0o755",
    "a = 0b1101", "a = 3.14", "a = -0.0", "a = 5e+22", "a = 6.6_2E-3_4", "a = inf", "a = -nan",
    "a = 1e06", "a = true", "a = false", "a = 1979-05-27", "a = 1979-05-27T07:32:00Z",
    "a = 1979-05-27 07:32:00.99-07:00", "a = 1979-05-27t00:00:00", "a = 2024-02-29",
    "a = 07:32:00.5", "a = 1979-05-27  # c", "a = []", "a = [ ]", "a = [1,2,]",
    "a = [\n1, # c\n\n2\n]",
    "a = [[1], ['b'], {c = 2}]", "a = {}", "a = { b = 1, c.d = [\n1\n] }", "a = {b={c={}}}",
  ])
  func whatIsOfTheGrammarReachesTheParser(text: String) throws {
    try TOMLSyntax.check(text)
    _ = try SettingsTable(text, file: "f")
  }

  /// Files as hands and disks spoil them: cut, doubled, with a byte or a nasty piece in between.
  @Test func spoiltFilesAreFaultsOrAreRead() throws {
    var corpus = ["theme = \"dark\"\nlanguage = 'vi'\nmouse = true\n[x]\ny = [1, {z = 2}]\n"]
    for name in ShippedFile.names(under: "Themes") + ShippedFile.names(under: "Data/catalogue") {
      corpus.append(String(try #require(ShippedFile.text(name)).suffix(1_500)))
    }
    var spoiling = Spoiling(seed: 2_025)
    for _ in 0..<3_000 {
      let text = spoiling.spoilt(corpus)
      _ = ParsedConfiguration(text, file: "config.toml")
      _ = Themes.choose("mine", userFile: ("mine.toml", Array(text.utf8)))
    }
  }
}

/// Spoils texts, the same ones for the same seed.
struct Spoiling {
  private var state: UInt64

  private static let pieces =
    TOMLSyntaxTests.nasty.map(\.text).filter { $0.utf8.count < 20 } + [
      "]", "[[", "]]", ".", "=", "\"", "'", "\"\"\"", "'''", "{", "}", ",", "\n", "\r", "\t", " ",
      "#",
      "0x", "1e", "+", "-", "_", "inf", "nan", "true", "1979-05-27", "T07:32:00", "Z", "\\", "\\u",
      "[a.b]\n", "a.b=1\n", "a={b=1}\n", "[[a]]\n", "ế", "\u{2028}", "\u{FEFF}", "\0",
    ]

  init(seed: UInt64) {
    state = seed
  }

  mutating func spoilt(_ corpus: [String]) -> String {
    var bytes: [UInt8] = []
    switch number(below: 4) {
    case 0: for _ in 0...number(below: 10) { bytes += piece() }
    case 1:
      let whole = Array(corpus[number(below: corpus.count)].utf8)
      let start = number(below: whole.count)
      bytes = Array(whole[start...].prefix(number(below: 120)))
      spoil(&bytes)
    default:
      bytes = Array(corpus[number(below: corpus.count)].utf8)
      spoil(&bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func spoil(_ bytes: inout [UInt8]) {
    for _ in 0...number(below: 4) {
      let place = number(below: bytes.count + 1)
      switch number(below: 5) {
      case 0: bytes.insert(contentsOf: piece(), at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(below: 4)))
      case 2 where place < bytes.count: bytes[place] = UInt8(number(below: 256))
      case 3: bytes.insert(contentsOf: bytes[place...].prefix(number(below: 40)), at: place)
      default: if number(below: 3) == 0 { bytes.removeSubrange(place...) }
      }
    }
  }

  private mutating func piece() -> [UInt8] {
    Array(Spoiling.pieces[number(below: Spoiling.pieces.count)].utf8)
  }

  /// SplitMix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
