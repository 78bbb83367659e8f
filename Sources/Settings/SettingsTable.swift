import Programme
import TOMLKit

/// A table of a TOML file whose mistakes name the file and the key.
struct SettingsTable {
  let file: String
  /// The keys of the tables around this one, each with a dot behind it.
  private let path: String
  private let content: Content

  private enum Content {
    /// A plain file, seen from one of its tables.
    case plain(PlainTOML, table: Int)
    case parsed(TOMLTable)
  }

  /// Files above this size are refused unread: a theme has some kilobytes.
  static let mostBytes = 256 * 1_024

  /// - Throws: a fault with line and column when the text is no TOML.
  init(_ text: String, file: String) throws(SettingsFault) {
    self.file = file
    path = ""
    guard text.utf8.count <= Self.mostBytes else {
      throw SettingsFault(file: file, place: .file, rule: .tooLarge(bytes: text.utf8.count))
    }
    // The parser is handed a C string: what stands behind a zero byte would be dropped in silence.
    if let zero = text.utf8.firstIndex(of: 0) {
      let lines = text.utf8[..<zero].split(separator: 0x0A, omittingEmptySubsequences: false)
      let column = lines.last.map { String(decoding: $0, as: UTF8.self).count + 1 } ?? 1
      let place = SettingsFault.Place.line(lines.count, column: column)
      throw SettingsFault(file: file, place: place, rule: .syntax(parserMessage: "NUL"))
    }
    if let plain = PlainTOML(text) {
      content = .plain(plain, table: 0)
      return
    }
    do throws(TOMLSyntax.Fault) {
      try TOMLSyntax.check(text)
    } catch {
      throw SettingsFault(
        file: file, place: .line(error.line, column: error.column),
        rule: .syntax(parserMessage: error.message))
    }
    do {
      content = .parsed(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let place = SettingsFault.Place.line(
        error.source.begin.line, column: error.source.begin.column)
      throw SettingsFault(
        file: file, place: place, rule: .syntax(parserMessage: error.description))
    } catch {
      throw SettingsFault(file: file, place: .file, rule: .syntax(parserMessage: ""))
    }
  }

  private init(file: String, path: String, content: Content) {
    self.file = file
    self.path = path
    self.content = content
  }

  /// The keys, in the order of the file or of the alphabet.
  var keys: [String] {
    switch content {
    case .parsed(let table): return table.keys
    case .plain(let plain, let number):
      let own = plain.tables[number].entries.map(\.key)
      return number == 0 ? own + plain.tables.dropFirst().map(\.name) : own
    }
  }

  /// Every key with its text.
  func texts() throws(SettingsFault) -> [(key: String, text: String)] {
    var texts: [(key: String, text: String)] = []
    if case .plain(let plain, let number) = content {
      for (key, value) in plain.tables[number].entries {
        guard case .text(let text) = value else { throw fault(key, .wrongType(expected: .text)) }
        texts.append((key, text))
      }
    } else {
      for key in keys { texts.append((key, try text(key) ?? "")) }
    }
    return texts
  }

  func fault(_ key: String, _ rule: SettingsFault.Rule) -> SettingsFault {
    SettingsFault(file: file, place: .key(path + SettingsTable.shown(key)), rule: rule)
  }

  /// A key as it can stand in a file: between quotation marks where it is no plain word, so that an
  /// empty one, or one with a dot in it, is seen.
  private static func shown(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && !key.isEmpty ? key : "\"\(key)\""
  }

  /// The text under a key; nil when there is none.
  func text(_ key: String) throws(SettingsFault) -> String? {
    switch value(key) {
    case .none: return nil
    case .text(let text): return text
    default: throw fault(key, .wrongType(expected: .text))
    }
  }

  func truth(_ key: String) throws(SettingsFault) -> Bool? {
    switch value(key) {
    case .none: return nil
    case .truth(let truth): return truth
    default: throw fault(key, .wrongType(expected: .truth))
    }
  }

  /// The whole number under a key; nil when there is none.
  func number(_ key: String, within range: ClosedRange<Int>) throws(SettingsFault) -> Int? {
    switch value(key) {
    case .none: return nil
    case .number(let number):
      guard range.contains(number) else {
        throw fault(key, .outOfRange(number, least: range.lowerBound, most: range.upperBound))
      }
      return number
    default: throw fault(key, .wrongType(expected: .number))
    }
  }

  func table(_ key: String) throws(SettingsFault) -> SettingsTable? {
    switch value(key) {
    case .none: return nil
    case .table(let inner): return SettingsTable(file: file, path: path + key + ".", content: inner)
    default: throw fault(key, .wrongType(expected: .table))
    }
  }

  private enum Value {
    case text(String)
    case truth(Bool)
    case number(Int)
    case table(Content)
    case other
  }

  private func value(_ key: String) -> Value? {
    switch content {
    case .parsed(let table):
      guard let value = table[key] else { return nil }
      if let text = value.string { return .text(text) }
      if let truth = value.bool { return .truth(truth) }
      if let number = value.int { return .number(number) }
      return value.table.map { .table(.parsed($0)) } ?? .other
    case .plain(let plain, let number):
      switch plain.tables[number].entries.first(where: { $0.key == key })?.value {
      case .text(let text): return .text(text)
      case .truth(let truth): return .truth(truth)
      case nil: break
      }
      guard number == 0, let inner = plain.tables.dropFirst().firstIndex(where: { $0.name == key })
      else { return nil }
      return .table(.plain(plain, table: inner))
    }
  }

  /// One of the values that a key can have, told by their names.
  func choice<Value>(
    _ key: String, of values: [(name: String, value: Value)]
  ) throws(SettingsFault) -> Value? {
    guard let text = try text(key) else { return nil }
    guard let value = values.first(where: { $0.name == text }) else {
      throw fault(key, .unknownValue(text, allowed: values.map(\.name)))
    }
    return value.value
  }

  /// Refuses a key that nobody reads, because it is a mistake in writing.
  func checkKeys(_ known: [String]) throws(SettingsFault) {
    for key in keys where !known.contains(key) { throw fault(key, .unknownKey) }
  }
}
