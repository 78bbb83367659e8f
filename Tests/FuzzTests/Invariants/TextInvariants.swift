import VietnameseText

/// A match lies within the text, in order; what finds a text finds it in any case.
enum SearchInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    let half = text.index(text.startIndex, offsetBy: min(text.count, 12))
    let pattern = SearchPattern(String(text[..<half]))
    let ranges = pattern.ranges(in: text)
    let count = text.count
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, range.upperBound <= count, !range.isEmpty else {
        return "\(ranges) of \(count)"
      }
      end = range.upperBound
    }
    let isFound = pattern.matches(text)
    if !ranges.isEmpty, !isFound { return "ranges \(ranges) of what is not found" }
    if isFound != pattern.matches(folded: folded(text), original: text) { return "folded differs" }
    let shown = displayable(text)
    return displayable(shown) == shown ? nil : "what is shown is not shown as it is"
  }
}

/// A number is exact: written out, it is read as the same.
enum NumberInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    for style in [nil, .vietnamese, .english] as [NumberStyle?] {
      do throws(NumberTextError) {
        let number = try parseNumber(text, style: style)
        guard ExactDecimal(canonical: number.value.canonical) == number.value else {
          return "canonical \(number.value.canonical)"
        }
        let written = NumberStyle.vietnamese.text(number.value)
        let again: WrittenNumber
        do throws(NumberTextError) {
          again = try parseNumber(written, style: .vietnamese)
        } catch {
          return "\(written) is not read: \(error)"
        }
        guard again.value == number.value else { return "\(written) is \(again.value)" }
      } catch {
        if case .malformed(let offset) = error, !(0...text.count).contains(offset) {
          return "offset \(offset) of \(text.count)"
        }
      }
    }
    return nil
  }
}

/// A day or period lies in the calendar, and is the same when it is written and read again.
enum DayInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    if let day = try? DayText.day(text) {
      guard (try? DayText.day(DayText.full(day))) == day, Day(iso: day.iso) == day else {
        return "\(day.iso) came back otherwise"
      }
    }
    guard let period = try? DayText.period(text) else { return nil }
    guard period.first <= period.last, period.first >= .distantPast, period.last <= .distantFuture
    else { return "\(period)" }
    let written = DayText.span(
      first: period.first, last: period.last, granularity: period.granularity)
    guard let again = try? DayText.period(written), again == period else {
      return "\(written) came back otherwise"
    }
    return nil
  }
}
