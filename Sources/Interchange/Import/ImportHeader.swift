import Programme
import VietnameseText

/// The first row of a file: what kind of file it is, which column is where, and the number style.
struct ImportHeader: Hashable, Sendable {
  let kind: ImportKind
  /// The titles as the file writes them.
  let titles: [String]
  /// The style of numbers, where a title states it: "Giá trị (1.234,5)" or "Value (1,234.5)".
  let style: NumberStyle?
  /// Titles that name no column of the kind.
  let ignored: [String]
  /// The place in the file of each column of the kind, in the order of its template.
  private let places: [Int?]

  /// Whether commas separate the cells, which decimal commas then do too.
  let isOfCommas: Bool

  init(
    _ record: TableRecord, file: String, isOfCommas: Bool = false
  ) throws(ImportFault) {
    let titles = (0..<record.count).map { nfc(record.cell($0)).trimmed }
    self.isOfCommas = isOfCommas
    for title in titles where title.utf8.count > ImportHeader.longestTitle {
      throw ImportFault(
        file: file, line: record.line, column: title,
        rule: .textTooLong(limit: ImportHeader.longestTitle))
    }
    if isOfCommas, let split = ImportHeader.splitTitle(titles) {
      throw ImportFault(file: file, line: record.line, value: split, rule: .splitTitle)
    }
    for title in titles where title.contains("?") || CellText.isDamaged(title) {
      throw ImportFault(file: file, line: record.line, column: title, rule: .damagedText)
    }
    let keys = titles.map(ImportColumn.key)
    let kind = try ImportHeader.kind(keys, file: file, line: record.line)
    var places = [Int?](repeating: nil, count: kind.columns.count)
    for (place, key) in keys.enumerated() where !key.isEmpty {
      guard let column = kind.columns.first(where: { $0.isCalled(key) }) else { continue }
      if let before = places[column.order] {
        // "Khó khăn, vướng mắc" fell apart at its own comma.
        let isSplit =
          isOfCommas && place == before + 1 && !record.isQuoted(before) && !record.isQuoted(place)
        if isSplit {
          throw ImportFault(
            file: file, line: record.line, value: titles[before] + ", " + titles[place],
            rule: .splitTitle)
        }
        throw ImportFault(
          file: file, line: record.line, column: titles[place], rule: .duplicateColumn)
      }
      places[column.order] = place
    }
    ignored = zip(titles, keys).filter { _, key in
      !key.isEmpty && !kind.columns.contains { $0.isCalled(key) }
    }.map(\.0)
    self.kind = kind
    self.titles = titles
    self.places = places
    style = ImportHeader.style(titles)
  }

  /// In bytes; each row's faults repeat it.
  private static let longestTitle = 400

  func place(of column: ImportColumn) -> Int? {
    places[column.order]
  }

  /// How many titles there are, without the empty ones that a spreadsheet leaves behind the last.
  var titleCount: Int { (titles.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// A title in whose brackets a comma has become a separator: "Giá trị (1.234" and "5)".
  private static func splitTitle(_ titles: [String]) -> String? {
    for (title, next) in zip(titles, titles.dropFirst()) {
      for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)]
      where title.contains(open) && !title.contains(close) && next.contains(close)
        && !next.contains(open)
      {
        return title + "," + next
      }
    }
    return nil
  }

  /// The kind whose required columns are all there; else the lack of the nearest kind is told.
  private static func kind(
    _ keys: [String], file: String, line: Int
  ) throws(ImportFault) -> ImportKind {
    var nearest: (kind: ImportKind, missing: [ImportColumn], known: Int)?
    for kind in ImportKind.allCases {
      let columns = kind.columns
      let known = keys.filter { key in columns.contains { $0.isCalled(key) } }.count
      let missing = columns.filter { column in
        column.isRequired && !keys.contains { column.isCalled($0) }
      }
      if known == 0 || (missing.count > 1 && known < 2) { continue }
      if let best = nearest,
        (best.missing.count, -best.known) <= (missing.count, -known)
      {
        continue
      }
      nearest = (kind, missing, known)
    }
    guard let nearest else { throw ImportFault(file: file, line: line, rule: .unknownKind) }
    if let missing = nearest.missing.first {
      throw ImportFault(file: file, line: line, rule: .missingColumn(missing.title))
    }
    return nearest.kind
  }

  private static func style(_ titles: [String]) -> NumberStyle? {
    if titles.contains(where: { $0.contains("1.234,5") }) { return .vietnamese }
    if titles.contains(where: { $0.contains("1,234.5") }) { return .english }
    return nil
  }
}

extension String {
  /// Without white space of any kind around it.
  var trimmed: String {
    // Most cells begin and end with an ASCII sign that is no white space.
    guard let head = utf8.first, let tail = utf8.last,
      !(0x21...0x7E).contains(head) || !(0x21...0x7E).contains(tail)
    else { return self }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return self }
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace }
    guard let start, let end = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
