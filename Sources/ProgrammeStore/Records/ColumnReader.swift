import GRDB
import Programme
import VietnameseText

/// Reads the columns of one version, in the order of its layout.
struct ColumnReader {
  let db: Database
  let row: Row
  private(set) var index: Int
  let version: Int64

  init(_ db: Database, _ row: Row, at index: Int, version: Int64) {
    self.db = db
    self.row = row
    self.index = index
    self.version = version
  }

  mutating func text() -> String? {
    defer { index += 1 }
    return row[index]
  }

  mutating func requiredText() throws -> String { try required(text()) }

  mutating func bilingual() -> BilingualText? {
    let (vietnamese, english) = (text(), text())
    return vietnamese.map { BilingualText($0, english: english) }
  }

  mutating func requiredBilingual() throws -> BilingualText { try required(bilingual()) }

  mutating func integer() -> Int64? {
    defer { index += 1 }
    return row[index]
  }

  mutating func requiredInteger() throws -> Int { Int(try required(integer())) }

  mutating func flag() throws -> Bool { try required(integer()) == 1 }

  mutating func day() -> Day? { integer().map { Day(number: Int32(clamping: $0)) } }

  mutating func requiredDay() throws -> Day { try required(day()) }

  mutating func decimal() -> ExactDecimal? {
    let (mantissa, scale) = (integer(), integer())
    guard let mantissa, let scale else { return nil }
    return ExactDecimal(mantissa: mantissa, checkedScale: Int(scale))
  }

  mutating func code<Subject>() -> Code<Subject>? { text().map { Code($0) } }

  mutating func requiredCode<Subject>() throws -> Code<Subject> { try required(code()) }

  mutating func codes<Subject>() -> [Code<Subject>] {
    text().map { $0.split(separator: " ").map { Code(String($0)) } } ?? []
  }

  mutating func word<Word: RawRepresentable>() throws -> Word where Word.RawValue == String {
    try required(optionalWord())
  }

  mutating func optionalWord<Word: RawRepresentable>() throws -> Word?
  where Word.RawValue == String {
    guard let text = text() else { return nil }
    return try required(Word(rawValue: text))
  }

  mutating func provenance() throws -> Provenance {
    Provenance(sources: codes(), confidence: try optionalWord(), note: text())
  }

  mutating func evidence() -> Evidence? {
    let (text, address) = (text(), text())
    return text.map { Evidence(text: $0, address: address) }
  }

  mutating func milestones() throws -> [Milestone] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT title, title_en, due, done_on FROM milestone WHERE version_id = ?
        ORDER BY position
        """)
    var result: [Milestone] = []
    let rows = try Row.fetchCursor(statement, arguments: [version])
    while let row = try rows.next() {
      var reader = ColumnReader(db, row, at: 0, version: version)
      result.append(
        Milestone(title: try reader.requiredBilingual(), due: reader.day(), doneOn: reader.day()))
    }
    return result
  }

  /// The value of an attribute; nil of a flag that says nothing.
  mutating func value(of form: AttributeForm) throws -> AttributeValue? {
    switch form {
    case .text, .word: .text(text())
    case .bilingual: .bilingual(bilingual())
    case .integer: .integer(integer())
    case .flag: integer().map { .flag($0 == 1) }
    case .day: .day(day())
    case .decimal: .decimal(decimal())
    case .reference: .reference(text())
    case .references: .references(text().map { $0.split(separator: " ").map(String.init) } ?? [])
    case .milestones: .milestones(try milestones())
    }
  }

  /// A column that the schema does not let be empty or another word; that it is means damage.
  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw ColumnReader.damage(String(index - 1)) }
    return value
  }

  static func damage(_ column: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(column) is empty")
  }
}
