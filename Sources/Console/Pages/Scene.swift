import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What a page is drawn from: the data, the words, the room, and where the reader is.
struct Scene: Sendable {
  let content: Snapshot.Content
  let freshness: Freshness
  let wording: Wording
  let glyphs: Glyphs
  /// The room between the status line and the footer.
  let room: Rect
  let now: Instant
  let states: [PaneID: PaneState]
  let focus: PaneID

  /// The day that is judged on.
  var day: Day { freshness.asOf.day }

  func state(_ id: PaneID) -> PaneState { states[id] ?? PaneState() }

  /// Whether a pane has the focus.
  func isFocused(_ id: PaneID) -> Bool { focus == id }

  /// The rows of a pane as its filter leaves them, in the order that is chosen.
  ///
  /// - Parameters:
  ///   - text: what the filter searches.
  ///   - orders: how each order sorts; nil keeps the order of the data.
  func rows<Row>(
    of id: PaneID, _ rows: [Row], text: (Row) -> String,
    orders: [((Row, Row) -> Bool)?] = [nil]
  ) -> [Row] {
    let state = state(id)
    var kept = rows
    let pattern = state.pattern
    if !pattern.isEmpty { kept = kept.filter { pattern.matches(text($0)) } }
    if orders.indices.contains(state.order), let sorts = orders[state.order] {
      // Stable, so that equal rows keep the data's own order, worst first.
      kept = kept.enumerated().sorted { one, other in
        if sorts(one.element, other.element) { return true }
        if sorts(other.element, one.element) { return false }
        return one.offset < other.offset
      }.map(\.element)
    }
    return kept
  }

  /// "12", or "3/12" while a filter hides some.
  func count(_ shown: Int, of total: Int) -> String {
    shown == total
      ? wording.count(total) : "\(wording.count(shown))/\(wording.count(total))"
  }

  /// The name of the order that a pane's rows are in.
  func orderName(_ id: PaneID, _ names: [String]) -> String {
    let order = state(id).order
    return names.indices.contains(order) ? names[order] : ""
  }
}
