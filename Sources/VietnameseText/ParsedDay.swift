/// Why a text is not a day or a period.
public enum DayTextError: Error, Hashable, Sendable {
  case empty
  /// No form that is known.
  case unreadable
  /// A date that the calendar lacks, such as 30/02/2025.
  case impossibleDate(year: Int, month: Int, day: Int)
  /// Month 13, quarter 5, week 60, year 0.
  case impossiblePeriod(Granularity, number: Int, year: Int)
  /// A day, month, quarter or week without its year.
  case yearMissing
  /// 30/06/25.
  case yearNotFourDigits
  case endsBeforeStart(first: Day, last: Day)
}

extension DayText {
  /// A period as written, with the granularity that was written.
  public typealias Period = (first: Day, last: Day, granularity: Granularity)

  /// Reads one day: 30/06/2025, 30-6-2025, 30.06.2025, 2025-06-30, "ngày 30 tháng 6 năm 2025".
  public static func day(_ text: String) throws(DayTextError) -> Day {
    let period = try period(text)
    guard period.granularity == .day else { throw .unreadable }
    return period.first
  }

  /// Reads a day, week, month, quarter, year or range of them, with or without accents:
  /// "tháng 6/2025", "T6/2025", "06/2025", "Quý II/2025", "Q2/2025", "năm 2025", "2025",
  /// "tuần 06/2024", "6 tháng đầu năm 2025", "01/07–23/09/2025", "2021–2025".
  ///
  /// A range that is exactly one month, quarter, … has that granularity, else `unknown`.
  public static func period(_ text: String) throws(DayTextError) -> Period {
    if let day = plainDay(text) { return (day, day, .day) }
    guard text.utf8.count <= 200 else { throw .unreadable }
    let words = folded(nfc(text)).split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { throw .empty }
    if let part = try partOfYear(words) { return part }
    guard let compact = compacted(words) else { throw .unreadable }
    let whole = attempt(compact)
    if case .success(let period?) = whole { return period }
    let halves = range(compact)
    if case .success(let period?) = halves { return period }
    // What is wrong with the whole says more than what is wrong with its halves.
    _ = try whole.get()
    _ = try halves.get()
    throw .unreadable
  }
}

/// The form that nearly every imported date has, dd/MM/yyyy, without the work for the others.
private func plainDay(_ text: String) -> Day? {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count == 10, bytes[2] == 0x2F, bytes[5] == 0x2F,
      let day = digits(bytes[0..<2]), let month = digits(bytes[3..<5]),
      let year = digits(bytes[6..<10])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

/// A period, a mistake in one, or nil for a text of another form.
private typealias Attempt = Result<DayText.Period?, DayTextError>

private func attempt(_ text: String) -> Attempt {
  Attempt { () throws(DayTextError) in try single(text) }
}

// MARK: - Words

/// "6 tháng đầu năm 2025" and "6 tháng cuối năm 2025", as the reports count.
private func partOfYear(_ words: [String]) throws(DayTextError) -> DayText.Period? {
  guard words.count == 5, words[1] == "thang", words[3] == "nam",
    words[2] == "dau" || words[2] == "cuoi",
    let count = digits(words[0].utf8), let year = yearNumber(words[4])
  else { return nil }
  let whole = try yearPeriod(year)
  guard (1...12).contains(count) else {
    throw .impossiblePeriod(.month, number: count, year: year)
  }
  let first = words[2] == "dau" ? whole.first : whole.last.adding(days: 1 - 31)
  let start = words[2] == "dau" ? first : first.adding(months: 1 - count)
  let last = words[2] == "dau" ? first.adding(months: count - 1).lastOfMonth : whole.last
  return (start, last, Granularity(first: start, last: last))
}

/// The words as one piece of letters, digits and marks; nil when two numbers have nothing
/// between them. The words between the parts of a date become its marks.
private func compacted(_ words: [String]) -> String? {
  // "6 tháng 2025" may be six months; only a day or a year that is named makes it a date.
  let isNamed = words[0] == "ngay" || words.contains("nam")
  var result = ""
  for word in words {
    let piece: String
    switch word {
    case "ngay", "tu", "from": continue
    case "den", "toi", "to": piece = "-"
    case "thang", "nam":
      let isBetween = result.last?.isNumberOrRoman == true
      if isBetween, !isNamed { return nil }
      piece = isBetween ? "/" : word
    default: piece = word
    }
    if let last = result.last, let first = piece.first, last.isNumber, first.isNumber { return nil }
    result += piece
  }
  return result
}

extension Character {
  fileprivate var isNumberOrRoman: Bool { isNumber || self == "i" || self == "v" }
}

// MARK: - Ranges

/// Two halves around the first dash that makes sense of both, or the first mistake in a half.
private func range(_ text: String) -> Attempt {
  var mistake: Attempt?
  for dash in text.indices where text[dash] == "-" {
    let left = String(text[..<dash])
    let right = String(text[text.index(after: dash)...])
    let both = Attempt { () throws(DayTextError) in
      guard let end = try single(right), let start = try beginning(left, of: end) else {
        return nil
      }
      guard start.first <= end.last else {
        throw .endsBeforeStart(first: start.first, last: end.last)
      }
      return (start.first, end.last, Granularity(first: start.first, last: end.last))
    }
    switch both {
    case .success(_?): return both
    case .success(nil): continue
    case .failure: mistake = mistake ?? both
    }
  }
  return mistake ?? .success(nil)
}

/// The left half of a range, which may lack the year, or the month and the year, of its end.
private func beginning(_ text: String, of end: DayText.Period) throws(DayTextError)
  -> DayText.Period?
{
  if end.granularity == .day, let fields = Fields(text), fields.areShort {
    switch fields.numbers.count {
    case 1: return try dayPeriod(end.first.year, end.first.month, fields.numbers[0])
    case 2: return try dayPeriod(end.first.year, fields.numbers[1], fields.numbers[0])
    default: return nil
    }
  }
  guard let start = try single(text), start.granularity == end.granularity else { return nil }
  return start
}

// MARK: - Single periods

private func single(_ text: String) throws(DayTextError) -> DayText.Period? {
  let word = String(text.prefix { $0.isLetter })
  var rest = text.dropFirst(word.count)
  if word.isEmpty { return try numeric(text) }
  if rest.first == "." {
    rest.removeFirst()
    if rest.first?.isLetter == true { return try single(word + rest) }
  }
  switch word {
  case "thang", "month", "t", "m":
    return try numbered(rest, .month)
  case "nam", "year", "y":
    guard let year = yearNumber(String(rest)) else { return nil }
    return try yearPeriod(year)
  case "tuan", "week", "w":
    return try numbered(rest, .week)
  case "quy", "quarter", "q":
    return try numbered(rest, .quarter)
  default:
    return try romanQuarter(word, rest)
  }
}

/// "quyii/2025".
private func romanQuarter(
  _ word: String, _ rest: Substring
) throws(DayTextError) -> DayText.Period? {
  for (index, roman) in ["i", "ii", "iii", "iv"].enumerated()
  where word == "quy" + roman || word == "q" + roman || word == "quarter" + roman {
    return try numbered("\(index + 1)" + rest, .quarter)
  }
  return nil
}

/// A number within a year, and the year: 6/2025.
private func numbered(
  _ text: Substring, _ granularity: Granularity
) throws(DayTextError) -> DayText.Period? {
  guard let fields = Fields(String(text)) else { return nil }
  guard fields.numbers.count > 1 else {
    if fields.areShort { throw .yearMissing }
    return nil
  }
  guard fields.numbers.count == 2, fields.lengths[0] <= 2 else { return nil }
  guard fields.lengths[1] == 4 else { throw .yearNotFourDigits }
  return try periodOfYear(granularity, fields.numbers[0], fields.numbers[1])
}

/// Digits and marks only: a day, a month or a year.
private func numeric(_ text: String) throws(DayTextError) -> DayText.Period? {
  if let week = try isoWeek(text) { return week }
  guard let fields = Fields(text) else { return nil }
  let numbers = fields.numbers
  switch fields.lengths.map({ $0 <= 2 ? 2 : $0 }) {
  case [4]: return try yearPeriod(numbers[0])
  case [2, 4]: return try periodOfYear(.month, numbers[0], numbers[1])
  case [4, 2]: return try periodOfYear(.month, numbers[1], numbers[0])
  case [2, 2, 4]: return try dayPeriod(numbers[2], numbers[1], numbers[0])
  case [4, 2, 2]: return try dayPeriod(numbers[0], numbers[1], numbers[2])
  case [2, 2]: throw .yearMissing
  case [2, 2, 2]: throw .yearNotFourDigits
  default: return nil
  }
}

/// 2024-w06, as ISO 8601 writes it.
private func isoWeek(_ text: String) throws(DayTextError) -> DayText.Period? {
  let halves = text.split(separator: "-w", omittingEmptySubsequences: false)
  guard halves.count == 2, let year = yearNumber(String(halves[0])), halves[1].count == 2,
    let week = digits(halves[1].utf8)
  else { return nil }
  return try periodOfYear(.week, week, year)
}

/// Numbers of one to four digits between marks of one kind.
private struct Fields {
  var numbers: [Int] = []
  var lengths: [Int] = []

  init?(_ text: String) {
    guard let mark = text.first(where: { !$0.isNumber }) else {
      guard add(text[...]) else { return nil }
      return
    }
    guard mark == "/" || mark == "-" || mark == "." else { return nil }
    for part in text.split(separator: mark, omittingEmptySubsequences: false) {
      guard add(part) else { return nil }
    }
  }

  private mutating func add(_ text: Substring) -> Bool {
    guard text.utf8.count <= 4, let number = digits(text.utf8) else { return false }
    numbers.append(number)
    lengths.append(text.utf8.count)
    return numbers.count <= 3
  }

  var areShort: Bool { lengths.allSatisfy { $0 <= 2 } }
}

// MARK: - The calendar

private func yearNumber(_ text: String) -> Int? {
  text.utf8.count == 4 ? digits(text.utf8) : nil
}

private func dayPeriod(
  _ year: Int, _ month: Int, _ number: Int
) throws(DayTextError) -> DayText.Period {
  guard let day = Day(year: year, month: month, day: number) else {
    throw .impossibleDate(year: year, month: month, day: number)
  }
  return (day, day, .day)
}

private func yearPeriod(_ year: Int) throws(DayTextError) -> DayText.Period {
  guard let day = Day(year: year, month: 1, day: 1) else {
    throw .impossiblePeriod(.year, number: year, year: year)
  }
  return (day, day.lastOfYear, .year)
}

private func periodOfYear(
  _ granularity: Granularity, _ number: Int, _ year: Int
) throws(DayTextError) -> DayText.Period {
  switch granularity {
  case .month:
    if let day = Day(year: year, month: number, day: 1) { return (day, day.lastOfMonth, .month) }
  case .quarter:
    if let day = Day(year: year, month: number * 3, day: 1) {
      return (day.firstOfQuarter, day.lastOfQuarter, .quarter)
    }
  default:
    if let day = Day(isoWeekYear: year, week: number) { return (day, day.lastOfWeek, .week) }
  }
  throw .impossiblePeriod(granularity, number: number, year: year)
}
