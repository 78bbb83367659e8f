import Programme
import VietnameseText

/// The cells of one row, asked by column; remembers everything that is wrong with them.
struct RowCells {
  static let textLimit = 4_000

  let file: String
  let header: ImportHeader
  let record: TableRecord
  var periods: PeriodMemory
  private(set) var faults: [ImportFault] = []

  init(file: String, header: ImportHeader, record: TableRecord, periods: PeriodMemory) {
    self.periods = periods
    self.file = file
    self.header = header
    self.record = record
    if let rule = shape() {
      faults = [ImportFault(file: file, line: record.line, rule: rule)]
    } else if header.isOfCommas {
      refuseSplitNumbers()
    }
  }

  /// What is wrong with the row's number of cells.
  private func shape() -> ImportFault.Rule? {
    let (found, titles) = (record.count, header.titles.count)
    if found < header.titleCount, record.isUnended {
      return .lastRowCut(found: found, expected: header.titleCount)
    }
    let expected = header.isOfCommas ? header.titleCount : titles
    guard found > expected else { return nil }
    let isFilled = (expected..<found).contains { !record.cell($0).trimmed.isEmpty }
    if header.isOfCommas {
      return isFilled || found > titles ? .splitByComma(found: found, expected: expected) : nil
    }
    return isFilled ? .wrongFieldCount(found: found, expected: expected) : nil
  }

  /// Digits, a separating comma, digits: what was one number and what were two cells nobody can
  /// tell, unless the title says that a point begins the fraction, or the row has just as many
  /// cells as there are titles and something in the last: one number less would leave it short.
  private mutating func refuseSplitNumbers() {
    guard header.style != .english else { return }
    for column in header.kind.splitColumns {
      guard let place = header.place(of: column), !record.isQuoted(place),
        !record.isQuoted(place + 1)
      else { continue }
      let last = header.titleCount - 1
      let isWhole = record.count == header.titleCount && !record.cell(last).trimmed.isEmpty
      if isWhole, place + 1 < last { continue }
      let (first, second) = (record.cell(place).trimmed, record.cell(place + 1).trimmed)
      guard first.last.map(RowCells.isDigit) ?? false, RowCells.mayEndNumber(second) else {
        continue
      }
      refuse(column, first + "," + second, .commaBetweenDigits)
    }
  }

  /// Whether a text can be the second half of a number, with what is written behind numbers:
  /// "5", "5 %", "5–8", "5/100", "5đ"; a date is none.
  private static func mayEndNumber(_ text: String) -> Bool {
    guard let first = text.first, isDigit(first), text.count(where: { $0 == "/" }) < 2 else {
      return false
    }
    return text.allSatisfy { isDigit($0) || "%.–-/ đ".contains($0) }
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }

  /// Whether the file lacks the column or the row leaves it empty.
  func isEmpty(_ column: ImportColumn) -> Bool { cell(column).value.isEmpty }

  /// A column's title and what stands in it.
  func cell(_ column: ImportColumn) -> (title: String, value: String) {
    guard let place = header.place(of: column) else { return (column.title, "") }
    return (header.titles[place], nfc(record.cell(place)).trimmed)
  }

  mutating func refuse(_ column: ImportColumn, _ value: String?, _ rule: ImportFault.Rule) {
    let title = header.place(of: column).map { header.titles[$0] } ?? column.title
    faults.append(
      ImportFault(file: file, line: record.line, column: title, value: value, rule: rule))
  }

  /// The cell's text in NFC without white space around it; nil when empty or unfit to be read.
  mutating func text(_ column: ImportColumn) -> String? {
    guard let place = header.place(of: column) else { return nil }
    let text = CellText.unguarded(nfc(record.cell(place)).trimmed)
    if text.isEmpty { return nil }
    if CellText.isDamaged(text) {
      refuse(column, text, .damagedText)
      return nil
    }
    if text.utf8.first == UInt8(ascii: "=") {
      refuse(column, text, .formula)
      return nil
    }
    return text
  }

  /// Text that people read: no formula, not too long.
  mutating func prose(_ column: ImportColumn) -> String? {
    guard let place = header.place(of: column) else { return nil }
    let raw = nfc(record.cell(place)).trimmed
    guard let text = text(column) else { return nil }
    // A guarded cell is text by its writer's word.
    if raw == text, CellText.isFormula(text) {
      refuse(column, text, .formula)
      return nil
    }
    guard text.utf8.count <= RowCells.textLimit || text.count <= RowCells.textLimit else {
      refuse(column, String(text.prefix(40)), .textTooLong(limit: RowCells.textLimit))
      return nil
    }
    return text
  }

  /// The cell's text, which must not be empty.
  mutating func required(_ column: ImportColumn) -> String? {
    let before = faults.count
    let text = prose(column)
    if text == nil, faults.count == before { refuse(column, nil, .emptyField) }
    return text
  }

  mutating func number(_ column: ImportColumn) -> ExactDecimal? {
    guard let text = text(column) else { return nil }
    return number(text, column, allowsPercent: false)
  }

  /// The number that a text is; refused with the reason where it is none.
  mutating func number(
    _ text: String, _ column: ImportColumn, allowsPercent: Bool
  ) -> ExactDecimal? {
    if let whole = wholeDigits(text) { return ExactDecimal(whole) }
    do throws(NumberTextError) {
      let number = try parseNumber(text, style: header.style)
      if !number.isPercent || allowsPercent { return number.value }
      refuse(column, text, .percentNotAllowed)
    } catch .ambiguous {
      refuse(column, text, .ambiguousNumber)
    } catch .tooLong {
      refuse(column, String(text.prefix(40)), .numberTooLong)
    } catch {
      refuse(column, text, reason(text))
    }
    return nil
  }

  /// Why a text is no number: it says that there is none, or it is one in the other style.
  private func reason(_ text: String) -> ImportFault.Rule {
    if CellText.saysNothing(text) { return .noValue }
    if let style = header.style, (try? parseNumber(text)) != nil {
      return .numberInOtherStyle(declared: style)
    }
    return .notANumber
  }

  /// The number of a text of digits alone, which has one reading in every style.
  private func wholeDigits(_ text: String) -> Int64? {
    let digits = text.utf8
    guard (1...18).contains(digits.count) else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  mutating func whole(_ column: ImportColumn) -> Int? {
    guard let text = text(column), let number = number(text, column, allowsPercent: false) else {
      return nil
    }
    guard number.scale == 0, let whole = Int(exactly: number.mantissa) else {
      refuse(column, text, .notANumber)
      return nil
    }
    return whole
  }

  mutating func day(_ column: ImportColumn) -> Day? {
    guard let text = text(column) else { return nil }
    guard let day = periods.day(text) else {
      refuse(column, text, .notADay)
      return nil
    }
    return day
  }

  /// One of the column's words; the default where the cell is empty.
  mutating func word<Meaning>(
    _ column: ImportColumn, _ words: ImportWords<Meaning>, default: Meaning? = nil
  ) -> Meaning? {
    guard let text = text(column) else { return `default` }
    guard let meaning = words.meaning(of: text) else {
      refuse(column, text, .unknownWord(allowed: words.allowed))
      return nil
    }
    return meaning
  }

  /// Names separated by commas, semicolons or line breaks.
  mutating func list(_ column: ImportColumn) -> [String] {
    guard let text = prose(column) else { return [] }
    return text.split { $0 == "," || $0 == ";" || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  mutating func evidence(_ column: ImportColumn) -> Evidence? {
    guard let text = prose(column) else { return nil }
    let address = text.split(whereSeparator: \.isWhitespace).first { $0.contains("://") }
    return Evidence(text: text, address: address.map(String.init))
  }
}
