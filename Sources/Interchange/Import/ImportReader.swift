public import Programme

/// Reads a file of readings, tasks or progress row by row.
///
/// Holds one chunk and one row at a time, however long the file is. Rows that are wrong are told
/// with everything that is wrong with them, and reading goes on; a file that stops being a table
/// (bad encoding, a quote never closed) ends with that fault.
public struct ImportReader: Sendable {
  /// What the file holds, told from its first row.
  public let kind: ImportKind

  private let file: String
  private let header: ImportHeader
  private let known: KnownRecords
  private var table: TableReader
  private var record = TableRecord()
  private var periods = PeriodMemory()
  private var legacy: LegacyWatch
  private var hasEnded = false

  /// Reads the first row; throws when there is none or it is no header that is known.
  public init(
    file: String, bytes: any ByteSource, known: KnownRecords
  ) throws(ImportFault) {
    self.file = file
    self.known = known
    do throws(TableFault) {
      table = try TableReader(bytes)
      repeat {
        guard try table.read(into: &record) else { throw TableFault(.emptyFile) }
      } while record.isBlank
    } catch {
      throw ImportFault(file: file, line: error.line, rule: error.rule)
    }
    var titles = LegacyWatch(isCodePage: table.isCodePage)
    if record.isBeyondASCII, let found = titles.find(in: record.cells, line: record.line) {
      throw ImportReader.fault(found, titles: nil, file: file)
    }
    legacy = LegacyWatch(isCodePage: table.isCodePage)
    header = try ImportHeader(record, file: file, isOfCommas: table.delimiter == 0x2C)
    kind = header.kind
  }

  /// Titles that name no column of the kind, such as "STT"; what stands under them is not read.
  public var ignoredColumns: [String] { header.ignored }

  /// How many bytes of the file were read, for a progress line.
  public var bytesRead: Int { table.bytesRead }

  /// The next row that is not empty; nil at the end.
  public mutating func next() -> ImportRow? {
    if hasEnded { return nil }
    do throws(TableFault) {
      repeat {
        guard try table.read(into: &record) else {
          hasEnded = true
          return legacy.whole.map(refused)
        }
      } while record.isBlank || isEmptyRow
    } catch {
      hasEnded = true
      let fault = ImportFault(
        file: file, line: error.line == 0 ? record.line : error.line, rule: error.rule)
      return .refused(line: fault.line, [fault])
    }
    // The code page is known with its first letter, which may come in any row.
    if table.isCodePage != legacy.isCodePage { legacy = LegacyWatch(isCodePage: table.isCodePage) }
    if record.isBeyondASCII, let found = legacy.find(in: record.cells, line: record.line) {
      // The whole file is so; one row says it.
      hasEnded = true
      return refused(found)
    }
    return understood()
  }

  private func refused(_ found: LegacyWatch.Sighting) -> ImportRow {
    let fault = ImportReader.fault(found, titles: header.titles, file: file)
    return .refused(line: found.line, [fault])
  }

  private static func fault(
    _ found: LegacyWatch.Sighting, titles: [String]?, file: String
  ) -> ImportFault {
    let title = titles.flatMap { $0.indices.contains(found.column) ? $0[found.column] : nil }
    return ImportFault(
      file: file, line: found.line, column: title, value: found.text.trimmed,
      rule: .legacyEncoding(found.encoding))
  }

  private var isEmptyRow: Bool {
    (0..<record.count).allSatisfy { record.cell($0).trimmed.isEmpty }
  }

  private mutating func understood() -> ImportRow {
    var cells = RowCells(file: file, header: header, record: record, periods: periods)
    // One owner at a time: the memory is not copied.
    periods = PeriodMemory()
    defer { periods = cells.periods }
    let candidate: ImportCandidate? =
      switch kind {
      case .readings: ReadingRow(known: known).candidate(&cells)
      case .tasks: TaskRow(known: known).candidate(&cells)
      case .progress: ProgressRow(known: known).candidate(&cells)
      }
    if var candidate {
      candidate.text = TableRowText(header: header, record: record)
      return .candidate(line: record.line, candidate)
    }
    return .refused(line: record.line, cells.faults)
  }
}
