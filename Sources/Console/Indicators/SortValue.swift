import Programme
import ScreenGrid
import VietnameseText

/// What rows are sorted by: worked out once per row, as the key of a Vietnamese text costs more
/// than comparing it.
enum SortValue: Comparable, Sendable {
  case day(Day)
  case text(String)

  static func name(_ text: String) -> SortValue { .text(sortKey(text)) }
}

extension Scene {
  /// The rows of a pane as its filter leaves them, sorted by the value that the chosen order looks
  /// at; nil keeps the order of the data, and so do equal values.
  func rows<Row>(
    of id: PaneID, _ rows: [Row], text: (Row) -> String, by values: [((Row) -> SortValue)?]
  ) -> [Row] {
    let kept = self.rows(of: id, rows, text: text)
    let order = state(id).order
    guard values.indices.contains(order), let value = values[order] else { return kept }
    let keyed = kept.enumerated().map { (value: value($1), place: $0, row: $1) }
    return keyed.sorted { ($0.value, $0.place) < ($1.value, $1.place) }.map(\.row)
  }
}
