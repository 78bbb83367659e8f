import GRDB
import Programme
import VietnameseText

/// How readings are stored and read back.
enum ReadingTable {
  /// The columns of `reading`, in the order of the table.
  static let columns = [
    "id", "recording_id", "indicator_id", "unit_id", "period_first", "period_last", "granularity",
    "period_is_derived", "is_withdrawal", "value_mantissa", "value_scale", "upper_mantissa",
    "upper_scale", "qualifier", "numerator_mantissa", "numerator_scale", "denominator_mantissa",
    "denominator_scale", "population", "ranked", "reported_on", "reported_is_derived",
    "source_id", "is_own_report", "confidence", "evidence", "evidence_address", "note",
  ]

  /// A table of readings, with the statement that inserts one, put together once.
  struct Destination: Sendable {
    static let stored = Destination("reading")
    static let staged = Destination("staged.reading")

    let insertion: String

    private init(_ name: String) {
      let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
      insertion = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    }
  }

  /// SELECT …, to be followed by a WHERE on `r`.
  static let selection = """
    SELECT r.id, (SELECT code FROM indicator WHERE id = r.indicator_id),
      (SELECT code FROM organisation WHERE id = r.unit_id),
      (SELECT code FROM source WHERE id = r.source_id),
      (SELECT replaced_id FROM correction WHERE reading_id = r.id),
      r.period_first, r.period_last, r.granularity, r.period_is_derived, r.is_withdrawal,
      r.value_mantissa, r.value_scale, r.upper_mantissa, r.upper_scale, r.qualifier,
      r.numerator_mantissa, r.numerator_scale, r.denominator_mantissa, r.denominator_scale,
      r.population, r.ranked, r.reported_on, r.reported_is_derived, r.is_own_report,
      r.confidence, r.evidence, r.evidence_address, r.note, r.recording_id
    FROM reading r
    """

  /// The same of the readings that an import has staged.
  static let staged =
    selection
    .replacing("FROM correction WHERE", with: "FROM staged.correction WHERE")
    .replacing("FROM reading r", with: "FROM staged.reading r")

  static func fetch(
    _ db: Database, where rest: String, _ arguments: StatementArguments
  ) throws -> [Reading] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE \(rest)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var readings: [Reading] = []
    while let row = try rows.next() { readings.append(try reading(db, row)) }
    return readings
  }

  /// The reading of one row of `selection`.
  static func reading(_ db: Database, _ row: Row) throws -> Reading {
    var reader = ColumnReader(db, row, at: 1, version: 0)
    let indicator: Code<Indicator> = try reader.requiredCode()
    let unit: Code<Organisation> = try reader.requiredCode()
    let source: Code<Source> = try reader.requiredCode()
    let replaces = reader.integer()
    let period = try period(&reader)
    let isWithdrawal = try reader.flag()
    let figure = try figure(&reader)
    let reportedOn = try reader.requiredDay()
    let isDerived = try reader.flag()
    var reading = Reading(
      id: row[0], indicator: indicator, unit: unit, period: period,
      statement: isWithdrawal ? .withdrawal : .figure(figure), reportedOn: reportedOn,
      source: source, isOwnReport: try reader.flag(), confidence: try reader.optionalWord(),
      evidence: reader.evidence(), note: reader.text(), replaces: replaces)
    reading.reportedOnIsDerived = isDerived
    return reading
  }

  private static func period(_ reader: inout ColumnReader) throws -> Period {
    let (first, last) = (try reader.requiredDay(), try reader.requiredDay())
    let granularity: Granularity = try reader.word()
    let isDerived = try reader.flag()
    let basis: Period.Basis = isDerived ? .derived : .printed
    guard
      let period = Period(first: first, last: last, granularity: granularity, basis: basis)
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a period that ends early")
    }
    return period
  }

  private static func figure(_ reader: inout ColumnReader) throws -> Figure {
    let (value, upper) = (reader.decimal(), reader.decimal())
    let qualifier: Figure.Qualifier = try reader.word()
    let (numerator, denominator) = (reader.decimal(), reader.decimal())
    return Figure(
      value: value, upper: upper, qualifier: qualifier, numerator: numerator,
      denominator: denominator, population: reader.integer().map { Int($0) },
      ranked: reader.text())
  }
}

/// The ids that a stored reading points to.
struct ReadingKeys: Hashable, Sendable {
  var recording: Int64
  var indicator: Int64
  var unit: Int64
  var source: Int64
}

extension Reading {
  /// Inserts the row itself; corrections are kept elsewhere.
  func insert(_ db: Database, _ keys: ReadingKeys, into table: ReadingTable.Destination) throws {
    let statement = try db.cachedStatement(sql: table.insertion)
    try statement.execute(arguments: StatementArguments(row(keys)))
  }

  /// The values of `ReadingTable.columns`.
  func row(_ keys: ReadingKeys) -> [(any DatabaseValueConvertible)?] {
    let figure = figure
    return [
      id, keys.recording, keys.indicator, keys.unit, period.first.number, period.last.number,
      period.granularity.rawValue, period.basis == .derived, figure == nil,
      figure?.value?.mantissa, figure?.value?.scale, figure?.upper?.mantissa,
      figure?.upper?.scale, (figure?.qualifier ?? .exact).rawValue, figure?.numerator?.mantissa,
      figure?.numerator?.scale, figure?.denominator?.mantissa, figure?.denominator?.scale,
      figure?.population, figure?.ranked.map(nfc), reportedOn.number, reportedOnIsDerived,
      keys.source, isOwnReport, confidence?.rawValue, evidence.map { nfc($0.text) },
      evidence?.address.map(nfc), note.map(nfc),
    ]
  }
}
