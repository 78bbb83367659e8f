import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The axes of a figure over time: bounds and marks at round numbers and at the beginnings of
/// years, months or days.
struct ChartScale {
  let wording: Wording

  /// A range that holds all values, and round numbers in it.
  ///
  /// - Parameter rows: how many rows the chart has, so that marks do not stand too close.
  func vertical(
    _ values: [Double], kind: Indicator.Kind, rows: Int
  ) -> (range: ClosedRange<Double>, labels: [LineChart.Label]) {
    let finite = values.filter(\.isFinite)
    guard var low = finite.min(), var high = finite.max() else { return (0...1, []) }
    // Zero belongs on the axis unless the values are far from it.
    if low >= 0, low < high * 0.6 { low = 0 }
    widen(&low, &high, kind: kind)
    let whole = isWhole(kind) ? 1.0 : 0
    // The bounds are close to the values however few rows there are for marks.
    let most = max(1, min(5, rows / 3))
    let step = max(whole, roundStep((high - low) / Double(max(4, most))))
    guard step.isFinite, step > 0, (high - low) / step < 100 else { return (low...high, []) }
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    let every = (1...max(1, Int(last - first))).first {
      Int(last - first) % $0 == 0 && Int(last - first) / $0 <= most
    }
    let labels = stride(from: first, through: last, by: Double(every ?? 1)).map { number in
      LineChart.Label(value: number * step, text: text(number * step, step: step, kind: kind))
    }
    return (first * step...last * step, labels)
  }

  /// A small move shall not look like a large one: at least ten points of a percentage, four
  /// places of a rank, a tenth of any other figure; not below zero nor above all of 100 %.
  private func widen(_ low: inout Double, _ high: inout Double, kind: Indicator.Kind) {
    let least = kind == .percent ? 10 : max(isWhole(kind) ? 4 : 0, abs(high) * 0.1)
    let missing = (least > 0 ? least : 1) - (high - low)
    guard missing > 0 else { return }
    let (floor, ceiling) = (low >= 0, kind == .percent && high <= 100)
    low -= missing / 2
    high += missing / 2
    if floor, low < 0 { (low, high) = (0, high - low) }
    if ceiling, high > 100 { (low, high) = (low - (high - 100), 100) }
  }

  private func isWhole(_ kind: Indicator.Kind) -> Bool {
    switch kind {
    case .rank, .count, .yesNo: true
    case .amount, .percent, .score: false
    }
  }

  /// The least of 1, 2, 2.5 and 5 times a power of ten that is not below a width.
  func roundStep(_ width: Double) -> Double {
    guard width.isFinite, width > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= width, power < 1e18 { power *= 10 }
    while power > width, power > 1e-12 { power /= 10 }
    return [1, 2, 2.5, 5].map { $0 * power }.first { $0 >= width } ?? power * 10
  }

  private func text(_ value: Double, step: Double, kind: Indicator.Kind) -> String {
    var scale = 0
    var whole = step
    while abs(whole - whole.rounded()) > whole * 1e-9, scale < ExactDecimal.maximumScale {
      whole *= 10
      scale += 1
    }
    guard let number = ExactDecimal(rounding: value, scale: scale) else { return "" }
    return kind == .percent ? wording.percent(number) : wording.number(number)
  }

  /// Marks at the beginnings of years, months or days, as many as there is room for.
  func horizontal(from first: Day, to last: Day, columns: Int) -> [LineChart.Label] {
    let days = last - first
    let most = max(1, columns / 9)
    if days > 900 {
      let every = max(1, (last.year - first.year) / most + 1)
      return stride(from: first.year, through: last.year, by: every).compactMap { year in
        Day(year: year, month: 1, day: 1).map { label($0, "\(year)", within: first...last) }
      }.compactMap { $0 }
    }
    if days > 62 {
      let months = days / 30
      // A label at the edge is moved inwards; its neighbour shall not give way to it.
      let fewer = max(1, columns / 12)
      let every = [1, 2, 3, 6].first { months / $0 <= fewer } ?? 12
      let start = first.firstOfYear
      return (0...(days / 28 + 13)).compactMap { number in
        let day = start.adding(months: number * every)
        let month = day.month < 10 ? "0\(day.month)" : "\(day.month)"
        return label(day, "\(month)/\(day.year)", within: first...last)
      }
    }
    let every = max(1, days / most + 1)
    return (0...max(0, days / every)).compactMap { number in
      let day = first.adding(days: number * every)
      return label(day, wording.dayAndMonth(day), within: first...last)
    }
  }

  private func label(_ day: Day, _ text: String, within days: ClosedRange<Day>) -> LineChart.Label?
  {
    days.contains(day) ? LineChart.Label(value: Double(day.number), text: text) : nil
  }
}
