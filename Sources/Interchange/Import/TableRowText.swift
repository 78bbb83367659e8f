import Programme
import VietnameseText

/// What the cells of an understood row say, to name the one that a refusal or finding is about.
struct TableRowText: RowText {
  let header: ImportHeader
  let record: TableRecord

  /// The title of a column and what stands in it; nil where the file lacks the column.
  func cell(_ column: ImportColumn) -> RowCell? {
    header.place(of: column).map { place in
      let value = nfc(record.cell(place)).trimmed
      return RowCell(column: header.titles[place], value: value.isEmpty ? nil : value)
    }
  }

  /// The first of the columns that the file has and the row fills, else the last that it has.
  func cell(_ columns: [ImportColumn]) -> RowCell? {
    let cells = columns.compactMap(cell)
    return cells.first { $0.value != nil } ?? cells.last
  }
}

extension TableRowText {
  var size: Int { record.size }

  func cell(of refusal: Refusal, in change: Change) -> RowCell? {
    cell(columns(of: refusal, in: change))
  }

  func cell(of finding: Finding) -> RowCell? {
    switch finding {
    case .outsideLife: cell(ReadingColumn.period)
    case .mixedScripts: cell(TaskColumn.title)
    case .progressContradicts: cell(ProgressColumn.percent)
    case .dayNotTaken: cell(ReadingColumn.reportedOn)
    case .progressDayNotTaken: cell(ProgressColumn.reportedOn)
    case .saidBeforeEnd: cell(ReadingColumn.reportedOn) ?? periodCell
    default: valueCell
    }
  }

  var valueCell: RowCell? {
    cell([ReadingColumn.value, ReadingColumn.numerator])
  }

  var periodCell: RowCell? { cell(ReadingColumn.period) }

  var correctionCell: RowCell? { cell(ReadingColumn.correction) }

  private func columns(of refusal: Refusal, in change: Change) -> [ImportColumn] {
    switch change {
    case .report(let reading): ReadingColumn.columns(of: refusal, reading)
    case .progress(let report): ProgressColumn.columns(of: refusal, report)
    case .define(.task, _): TaskColumn.columns(of: refusal)
    default: []
    }
  }
}

extension ReadingColumn {
  fileprivate static func columns(of refusal: Refusal, _ reading: Reading) -> [ImportColumn] {
    switch refusal {
    case .futureDay(let day, _): day == reading.period.last ? [period] : [reportedOn, period]
    case .saidBeforeEnd: [reportedOn, period]
    case .earlierDayWithoutEvidence: [reportedOn]
    case .identicalReading, .contradictsReading: [value, numerator]
    case .unknown(.indicator): [indicator]
    case .unknown(.organisation): [unit]
    case .unknown(.source): [source]
    case .unknown(.reading): [correction]
    case .wrongFigure(_, let fault): columns(of: fault)
    case .emptyText(_, "note"): [note]
    case .emptyText(_, "ranked"): [ranked]
    case .emptyText: [evidence]
    default: []
    }
  }

  private static func columns(of fault: FigureFault) -> [ImportColumn] {
    switch fault {
    case .denominatorNotPositive: [denominator, value]
    case .numeratorWithoutDenominator, .partsWithoutShare: [numerator, value]
    case .rankAbovePopulation, .populationWithoutRank: [population, value]
    case .upperBelowLower: [upper, value]
    default: [value, numerator]
    }
  }
}

extension ProgressColumn {
  fileprivate static func columns(
    of refusal: Refusal, _ report: ProgressReport
  ) -> [ImportColumn] {
    switch refusal {
    case .futureDay(let day, _): day == report.asOf ? [asOf] : [reportedOn, asOf]
    case .earlierDayWithoutEvidence: [reportedOn, asOf]
    case .percentOutOfRange: [percent]
    case .daysOutOfOrder: [doneOn]
    case .unknown(.task): [task]
    case .unknown(.source): [source]
    case .emptyText(_, "result"): [result]
    case .emptyText(_, "difficulty"): [difficulty]
    case .emptyText(_, "proposal"): [proposal]
    case .emptyText: [evidence]
    default: []
    }
  }
}

extension TaskColumn {
  fileprivate static func columns(of refusal: Refusal) -> [ImportColumn] {
    switch refusal {
    case .malformedCode: [code]
    case .daysOutOfOrder: [deadline, start]
    case .unknown(.organisation): [lead]
    case .unknown(.document): [document]
    case .unknown(.taskGroup): [group]
    case .unknown(.principle): [principles]
    case .unknown(.target): [targets]
    case .unknown(.source): [source]
    case .emptyText(_, "title"): [title]
    case .emptyText(_, "output"): [output]
    case .emptyText(_, "note"): [note]
    default: []
    }
  }
}
