import Programme
import TOMLKit

/// A table of a TOML file whose mistakes name the file and the key.
struct SettingsTable {
  let file: String
  /// The keys of the tables around this one, each with a dot behind it.
  private let path: String
  private let table: TOMLTable

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
      let before = text[..<zero].split(separator: "\n", omittingEmptySubsequences: false)
      let place = SettingsFault.Place.line(before.count, column: (before.last?.count ?? 0) + 1)
      throw SettingsFault(file: file, place: place, rule: .syntax(parserMessage: "NUL"))
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = SettingsFault.Place.line(
        error.source.begin.line, column: error.source.begin.column)
      throw SettingsFault(
        file: file, place: place, rule: .syntax(parserMessage: error.description))
    } catch {
      throw SettingsFault(file: file, place: .file, rule: .syntax(parserMessage: ""))
    }
  }

  private init(file: String, path: String, table: TOMLTable) {
    self.file = file
    self.path = path
    self.table = table
  }

  var keys: [String] { table.keys }

  func fault(_ key: String, _ rule: SettingsFault.Rule) -> SettingsFault {
    SettingsFault(file: file, place: .key(path + key), rule: rule)
  }

  /// The text under a key; nil when there is none.
  func text(_ key: String) throws(SettingsFault) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw fault(key, .wrongType(expected: .text)) }
    return text
  }

  func truth(_ key: String) throws(SettingsFault) -> Bool? {
    guard let value = table[key] else { return nil }
    guard let truth = value.bool else { throw fault(key, .wrongType(expected: .truth)) }
    return truth
  }

  func table(_ key: String) throws(SettingsFault) -> SettingsTable? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw fault(key, .wrongType(expected: .table)) }
    return SettingsTable(file: file, path: path + key + ".", table: inner)
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
