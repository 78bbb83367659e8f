import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Stores a reading: the first of its chain, or what corrects the newest of it.
  ///
  /// A reading's identity is indicator, unit, period and source. While a figure stands, another
  /// for the same must name it as what it corrects (design, section 3): saying two things of one
  /// period is refused, and so is the same again.
  /// - Returns: the reading as it was stored.
  @discardableResult
  func report(_ told: Reading) throws -> Reading {
    try told.check(today: today)
    // What is taken back or said again by undoing has its day from that.
    var reading = revertedEntry == nil ? try rights.dated(told) : told
    let series = SeriesKey(
      unit: try codes.required(db, .organisation, reading.unit.text),
      indicator: try codes.required(db, .indicator, reading.indicator.text))
    let source = try codes.required(db, .source, reading.source.text)
    try checkFigure(reading, indicator: series.indicator)
    reading.replaces = try replaced(by: reading, in: series, source: source)
    if reading.figure == nil, reading.replaces == nil {
      throw Refusal.unknown(.reading(told.replaces ?? 0))
    }
    reading.id = try nextReadingID()
    try insert(reading, series, source: source)
    if reading.figure != nil { try PeriodEnds.note(db, reading) }
    writtenSeries[series] = entry
    affected.series.lower(series, to: reading.reportedOn)
    newReadings.append(reading.id)
    if let finding = reading.dayNotTaken(of: told) {
      suspicions.append((.reading(reading.id), finding))
    }
    try journal(
      .report, .reading, key: String(reading.id), subject: reading.id,
      before: try reading.replaces.flatMap { try stored($0)?.canonical },
      after: batch == nil ? reading.canonical : reading.toldText)
    return reading
  }

  /// Stores a reading in place of the one that stands for the same.
  @discardableResult
  func correct(_ told: Reading) throws -> Reading {
    guard let standing = try standing(of: told) else {
      throw Refusal.unknown(.reading(told.replaces ?? 0))
    }
    var reading = told
    reading.replaces = standing.id
    return try report(reading)
  }

  /// Takes a reading back: a correction without a value.
  func withdrawReading(_ id: Reading.ID, reportedOn: Day) throws {
    guard let reading = try stored(id) else { throw Refusal.unknown(.reading(id)) }
    try report(
      Reading(
        indicator: reading.indicator, unit: reading.unit, period: reading.period,
        statement: .withdrawal, reportedOn: max(reportedOn, reading.reportedOn),
        source: reading.source, isOwnReport: reading.isOwnReport, replaces: id))
  }

  func stored(_ id: Reading.ID) throws -> Reading? {
    try ReadingTable.fetch(db, where: "r.id = ?", [id]).first
  }

  private func checkFigure(_ reading: Reading, indicator id: Int64) throws {
    guard let figure = reading.figure else { return }
    guard let indicator = try newest(Indicator.self, id: id), indicator.isOpen else {
      throw Refusal.unknown(.indicator(reading.indicator))
    }
    let record = indicator.version.record
    guard let fault = figure.fault(for: record) else { return }
    // What is given back by an undo was stored once, perhaps before there was the limit.
    if fault == .percentAboveHundred, revertedEntry != nil { return }
    throw Refusal.wrongFigure(record.kind, fault)
  }

  /// The reading that a new one takes the place of; nil when it starts a chain.
  private func replaced(
    by reading: Reading, in series: SeriesKey, source: Int64
  ) throws -> Reading.ID? {
    if let named = reading.replaces {
      guard let old = try stored(named), old.indicator == reading.indicator,
        old.unit == reading.unit
      else { throw Refusal.unknown(.reading(named)) }
      guard try correction(of: named) == nil else { throw Refusal.alreadyReplaced(named) }
      if let refusal = reading.refusal(after: old, isCorrection: true) { throw refusal }
      return named
    }
    guard let newest = try newest(ofIdentity: reading, in: series, source: source) else {
      return nil
    }
    if let refusal = reading.refusal(after: newest) { throw refusal }
    return newest.id
  }

  /// The stored reading that one of the same indicator, unit, period and source would correct.
  private func standing(of reading: Reading) throws -> Reading? {
    guard let unit = try codes.id(db, .organisation, reading.unit.text),
      let indicator = try codes.id(db, .indicator, reading.indicator.text),
      let source = try codes.id(db, .source, reading.source.text)
    else { return nil }
    let series = SeriesKey(unit: unit, indicator: indicator)
    return try newest(ofIdentity: reading, in: series, source: source)
  }

  private func newest(
    ofIdentity reading: Reading, in series: SeriesKey, source: Int64
  ) throws -> Reading? {
    try ReadingTable.fetch(
      db,
      where: """
        r.unit_id = ? AND r.indicator_id = ? AND r.period_last = ? AND r.period_first = ?
          AND r.source_id = ? AND NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = r.id)
        """,
      [
        series.unit, series.indicator, reading.period.last.number, reading.period.first.number,
        source,
      ]
    ).last
  }

  func correction(of id: Reading.ID) throws -> Reading.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT reading_id FROM correction WHERE replaced_id = ?"),
      arguments: [id])
  }

  private func nextReadingID() throws -> Reading.ID {
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM reading"))
    return (last ?? 0) + 1
  }

  private func insert(_ reading: Reading, _ series: SeriesKey, source: Int64) throws {
    let recording = try recordingID(for: reading.id)
    let keys = ReadingKeys(
      recording: recording, indicator: series.indicator, unit: series.unit, source: source)
    try reading.insert(db, keys, into: .stored)
    if let replaces = reading.replaces {
      try db.execute(
        sql: "INSERT INTO correction (replaced_id, reading_id) VALUES (?, ?)",
        arguments: [replaces, reading.id])
    }
  }

  /// The recording that this entry's readings belong to; its id is that of the first of them.
  private func recordingID(for reading: Reading.ID) throws -> Int64 {
    let existing = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM recording WHERE entry = ?"), arguments: [entry])
    if let existing { return existing }
    try db.execute(
      sql: "INSERT INTO recording (id, entry) VALUES (?, ?)", arguments: [reading, entry])
    return reading
  }
}
