import Programme
import VietnameseText

/// Understands a row of a file of readings.
struct ReadingRow {
  let known: KnownRecords

  func candidate(_ cells: inout RowCells) -> ImportCandidate? {
    let indicator = indicator(&cells)
    let unit = unit(&cells)
    let period = period(&cells)
    let source = source(&cells)
    let correction = cells.word(
      ReadingColumn.correction, ColumnWords.correction, default: Correction.none)
    let reportedOn = cells.day(ReadingColumn.reportedOn)
    let confidence = cells.word(ReadingColumn.confidence, ColumnWords.confidence)
    let evidence = cells.evidence(ReadingColumn.evidence)
    let note = cells.prose(ReadingColumn.note)
    let statement: Reading.Statement? =
      if correction == .withdraw {
        .withdrawal
      } else {
        figure(&cells, kind: indicator?.kind).map(Reading.Statement.figure)
      }
    guard cells.faults.isEmpty, let indicator, let unit, let period, let source, let correction,
      let statement
    else { return nil }
    let reading = Reading(
      indicator: indicator.code, unit: unit, period: period, statement: statement,
      reportedOn: reportedOn ?? source.day(ofTelling: period), source: source.code,
      isOwnReport: source.kind == .ownReport,
      confidence: confidence, evidence: evidence, note: note)
    return ImportCandidate(change: .report(reading), correction: correction)
  }

  private func indicator(_ cells: inout RowCells) -> Indicator? {
    let column = ReadingColumn.indicator
    guard let text = cells.required(column) else { return nil }
    if let indicator = known.indicator(text) { return indicator }
    cells.refuse(column, text, .unknownIndicator)
    return nil
  }

  private func unit(_ cells: inout RowCells) -> Code<Organisation>? {
    let column = ReadingColumn.unit
    guard let text = cells.required(column) else { return nil }
    if let unit = known.unit(text) { return unit }
    cells.refuse(column, text, .unknownUnit)
    return nil
  }

  private func source(_ cells: inout RowCells) -> Source? {
    let column = ReadingColumn.source
    let text = cells.prose(column) ?? Source.ownReportCode.text
    if let source = known.source(text) { return source }
    cells.refuse(column, text, .unknownSource)
    return nil
  }

  private func period(_ cells: inout RowCells) -> Period? {
    let isDerived = cells.word(ReadingColumn.isDerived, ColumnWords.yesNo, default: false)
    let column = ReadingColumn.period
    guard let text = cells.required(column) else { return nil }
    guard let (first, last, granularity) = cells.periods.period(text) else {
      cells.refuse(column, text, .notAPeriod)
      return nil
    }
    return Period(
      first: first, last: last, granularity: granularity,
      basis: isDerived == true ? .derived : .printed)
  }
}

extension ReadingRow {
  private func figure(_ cells: inout RowCells, kind: Indicator.Kind?) -> Figure? {
    var figure = Figure()
    figure.numerator = cells.number(ReadingColumn.numerator)
    figure.denominator = cells.number(ReadingColumn.denominator)
    figure.population = cells.whole(ReadingColumn.population)
    figure.ranked = cells.prose(ReadingColumn.ranked)
    figure.upper = cells.number(ReadingColumn.upper)
    figure.qualifier =
      cells.word(ReadingColumn.qualifier, ColumnWords.qualifier, default: .exact) ?? .exact
    let before = cells.faults.count
    if let text = cells.text(ReadingColumn.value) {
      readValue(text, into: &figure, &cells, kind: kind)
    } else if figure.numerator == nil, cells.faults.count == before {
      cells.refuse(ReadingColumn.value, nil, .emptyField)
    }
    return figure
  }

  /// The value cell: a number, perhaps with words before it, or "có", "19/27", "7–7,5".
  private func readValue(
    _ text: String, into figure: inout Figure, _ cells: inout RowCells, kind: Indicator.Kind?
  ) {
    let column = ReadingColumn.value
    if kind == .yesNo {
      guard let isSo = ColumnWords.yesNo.meaning(of: text) else {
        cells.refuse(column, text, .unknownWord(allowed: ColumnWords.yesNo.allowed))
        return
      }
      figure.value = ExactDecimal(isSo ? 1 : 0)
      return
    }
    if CellText.saysNothing(text) {
      cells.refuse(column, text, .noValue)
      return
    }
    var rest = text
    if let (qualifier, number) = ColumnWords.qualifier.prefix(of: text) {
      let agrees = cells.isEmpty(ReadingColumn.qualifier) || figure.qualifier == qualifier
      if !agrees { contradict(ReadingColumn.qualifier, text, &cells) }
      figure.qualifier = qualifier
      rest = number
    }
    let isPercent = kind == .percent
    let halves = rest.utf8.contains(UInt8(ascii: "/")) ? shareHalves(rest) : []
    if halves.count == 2 {
      readShare(halves, into: &figure, &cells, kind: kind)
    } else if let (low, high) = range(rest) {
      figure.value = cells.number(low, column, allowsPercent: isPercent)
      let upper = cells.number(high, column, allowsPercent: isPercent)
      figure.upper = agreed(figure.upper, upper, ReadingColumn.upper, text, &cells)
    } else {
      figure.value = cells.number(rest, column, allowsPercent: isPercent)
    }
  }

  private func shareHalves(_ text: String) -> [String] {
    text.split(separator: "/", maxSplits: 1).map { String($0).trimmed }
  }

  /// "1/34" of a rank is its place and population; of anything else, parts: "19/27".
  private func readShare(
    _ halves: [String], into figure: inout Figure, _ cells: inout RowCells,
    kind: Indicator.Kind?
  ) {
    let column = ReadingColumn.value
    let first = cells.number(halves[0], column, allowsPercent: false)
    let second = cells.number(halves[1], column, allowsPercent: false)
    let text = halves.joined(separator: "/")
    if kind == .rank {
      guard let first, let second else { return }
      guard first.scale == 0, second.scale == 0, let population = Int(exactly: second.mantissa)
      else {
        cells.refuse(column, text, .rankNotWhole)
        return
      }
      if let told = figure.population, told != population {
        contradict(ReadingColumn.population, text, &cells)
      }
      figure.value = first
      figure.population = population
      return
    }
    figure.numerator = agreed(figure.numerator, first, ReadingColumn.numerator, text, &cells)
    figure.denominator = agreed(
      figure.denominator, second, ReadingColumn.denominator, text, &cells)
    if kind != .percent { figure.value = first }
  }

  /// What the value's cell says, where the number's own column says the same or nothing.
  private func agreed(
    _ told: ExactDecimal?, _ read: ExactDecimal?, _ column: ImportColumn, _ text: String,
    _ cells: inout RowCells
  ) -> ExactDecimal? {
    if let told, let read, !told.numericallyEquals(read) { contradict(column, text, &cells) }
    return read
  }

  /// Neither of two cells is taken for the other.
  private func contradict(_ column: ImportColumn, _ text: String, _ cells: inout RowCells) {
    let other = cells.cell(column)
    cells.refuse(
      ReadingColumn.value, text,
      .contradictsColumn(other.title, value: ImportFault.short(other.value)))
  }

  /// Two numbers around a dash; a leading minus is no dash.
  private func range(_ text: String) -> (low: String, high: String)? {
    // A hyphen, or the first byte of a dash.
    guard text.utf8.dropFirst().contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return nil }
    let dashes: Set<Character> = ["-", "–", "—"]
    guard let dash = text.dropFirst().firstIndex(where: { dashes.contains($0) }) else {
      return nil
    }
    let low = String(text[..<dash]).trimmed
    let high = String(text[text.index(after: dash)...]).trimmed
    guard low.last?.isNumber == true || low.hasSuffix("%"), high.first?.isNumber == true else {
      return nil
    }
    return (low, high)
  }
}
