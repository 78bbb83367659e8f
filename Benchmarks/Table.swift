/// A Markdown table: a row for each thing measured, a column for each program, and the ratio to the
/// first column in brackets.
struct Table {
  private let columns: [String]
  private var rows: [[String]] = []

  init(_ columns: [String]) {
    self.columns = columns
  }

  /// Adds a row. Ratios are left out where the first value is missing or nothing.
  mutating func add(_ name: String, _ values: [Double?]) {
    let floor = values.first ?? nil
    let cells = values.enumerated().map { index, value in
      guard let value else { return "–" }
      guard index > 0, let floor, floor > 0 else { return Table.text(value) }
      return "\(Table.text(value)) (\(Table.text(value / floor))×)"
    }
    add(name, cells: cells)
  }

  /// Adds three rows: the median, with its ratio to the first column's and, of the four quarters of
  /// the run, the lowest and the highest ratio; half of all values; and the 99th percentile.
  mutating func add(_ name: String, times: [Samples?]) {
    let floor = times.first ?? nil
    let medians = times.enumerated().map { index, samples in
      guard let samples, let median = samples.quantile(0.5) else { return "–" }
      guard index > 0, let floor, let least = floor.quantile(0.5), least > 0 else {
        return Table.text(median)
      }
      let ratio = Table.text(median / least)
      return "\(Table.text(median)) (\(ratio)×\(Self.range(samples, floor)))"
    }
    add("\(name), p50", cells: medians)
    let halves = times.map { samples in
      guard let low = samples?.quantile(0.25), let high = samples?.quantile(0.75) else {
        return "–"
      }
      return "\(Table.text(low))–\(Table.text(high))"
    }
    add("… p25–p75", cells: halves)
    add("… p99", times.map { $0?.quantile(0.99) })
  }

  private static func range(_ samples: Samples, _ floor: Samples) -> String {
    let ratios = (0..<4).compactMap { number -> Double? in
      guard let value = samples.quarter(number).quantile(0.5),
        let least = floor.quarter(number).quantile(0.5), least > 0
      else { return nil }
      return value / least
    }
    guard ratios.count == 4, let low = ratios.min(), let high = ratios.max() else { return "" }
    return "; \(Table.text(low))–\(Table.text(high))"
  }

  mutating func add(_ name: String, cells: [String]) {
    let missing = Array(repeating: "–", count: max(0, columns.count - cells.count))
    rows.append([name] + cells + missing)
  }

  var markdown: String {
    let lines =
      [[""] + columns, ["---"] + columns.map { _ in "---:" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Three digits, no more.
  static func text(_ value: Double) -> String {
    if value >= 100 || value == value.rounded() { return String(Int(value.rounded())) }
    let scale = value >= 10 ? 10.0 : value >= 1 ? 100.0 : 1_000.0
    return "\((value * scale).rounded() / scale)"
  }
}
