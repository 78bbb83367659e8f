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
