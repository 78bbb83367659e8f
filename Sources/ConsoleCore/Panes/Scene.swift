package import Programme
package import ScreenGrid
package import VietnameseText
package import Wording

/// What a page is made of: the data, the words, the room, and how each list is filtered and sorted.
///
/// What is selected is no part of it: panes are made once and stay while a person moves in them.
package struct Scene: Sendable {
  package let content: Snapshot.Content
  /// The day that is judged on.
  package let day: Day
  /// The journal's newest entry and its digest.
  package let head: (sequence: Int64, digest: String)
  let look: Look

  /// All but the data: as long as it and the data are the same, so are the panes.
  struct Look: Equatable, Sendable {
    let wording: Wording
    let glyphs: Glyphs
    /// The room between the status line and the footer.
    let room: Rect
    let today: Day
    let views: [PaneID: PaneView]
    let focus: PaneID
  }

  package var wording: Wording { look.wording }
  package var glyphs: Glyphs { look.glyphs }
  package var room: Rect { look.room }
  /// The day of the clock.
  package var today: Day { look.today }
  package var focus: PaneID { look.focus }

  package func view(_ id: PaneID) -> PaneView { look.views[id] ?? PaneView() }

  /// Whether a pane has the focus.
  package func isFocused(_ id: PaneID) -> Bool { focus == id }

  /// The rows of a pane as its filter leaves them, sorted by the value that the chosen order looks
  /// at; nil keeps the order of the data, and so do equal values.
  ///
  /// - Parameters:
  ///   - text: what the filter searches.
  ///   - values: what each order sorts by.
  package func rows<Row>(
    of id: PaneID, _ rows: [Row], text: (Row) -> String,
    by values: [((Row) -> SortValue)?] = [nil]
  ) -> [Row] {
    let view = view(id)
    let pattern = view.pattern
    let kept = pattern.isEmpty ? rows : rows.filter { pattern.matches(text($0)) }
    guard values.indices.contains(view.order), let value = values[view.order] else { return kept }
    let keyed = kept.enumerated().map { (value: value($1), place: $0) }
    return keyed.sorted { ($0.value, $0.place) < ($1.value, $1.place) }.map { kept[$0.place] }
  }

  /// "12", or "3/12" while a filter hides some.
  package func count(_ shown: Int, of total: Int) -> String {
    shown == total
      ? wording.count(total) : "\(wording.count(shown))/\(wording.count(total))"
  }

  /// The name of the order that a pane's rows are in.
  package func orderName(_ id: PaneID, _ names: [String]) -> String {
    let order = view(id).order
    return names.indices.contains(order) ? names[order] : ""
  }
}
