import Programme
import TOMLKit

/// A TOML file as plain values; the only place that knows the parser.
enum TOMLTree: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([TOMLTree])
  case table([String: TOMLTree])
  /// A float, a date or a time: catalogue files write numbers and days as text, to keep them exact.
  case other

  /// Parses a file; throws its first mistake with line and column.
  static func parse(_ file: CatalogueFile) throws(CatalogueFault) -> [String: TOMLTree] {
    if file.text.utf8.contains(0) {
      throw CatalogueFault(file: file.name, rule: .syntax(detail: "NUL"))
    }
    do throws(TOMLSyntax.Fault) {
      try TOMLSyntax.check(file.text)
    } catch {
      throw CatalogueFault(
        file: file.name, line: error.line, column: error.column,
        rule: .syntax(detail: error.message))
    }
    do {
      return entries(of: try TOMLTable(string: file.text))
    } catch let error as TOMLParseError {
      throw CatalogueFault(
        file: file.name, line: error.source.begin.line, column: error.source.begin.column,
        rule: .syntax(detail: error.description))
    } catch {
      throw CatalogueFault(file: file.name, rule: .syntax(detail: "\(error)"))
    }
  }

  /// All texts in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    case .table(let entries): entries.keys.sorted().flatMap { entries[$0]?.texts ?? [] }
    case .whole, .flag, .other: []
    }
  }

  private static func entries(of table: TOMLTable) -> [String: TOMLTree] {
    var entries: [String: TOMLTree] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = TOMLTree(value) }
    }
    return entries
  }

  private init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .whole(number)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let array = value.array {
      self = .list(array.map { TOMLTree($0) })
    } else if let table = value.table {
      self = .table(TOMLTree.entries(of: table))
    } else {
      self = .other
    }
  }
}
