package import Programme
import ScreenGrid
import VietnameseText

/// One stay on a page: all that the back stack remembers of it.
package struct Visit: Sendable {
  /// The newest answer to the page's query.
  package struct Answer: Sendable {
    var query: Query
    package var snapshot: Snapshot
    var receivedAt: Instant
  }

  package var page: any Page
  var focus: PaneID
  var states: [PaneID: PaneState] = [:]
  package var answer: Answer?
  /// Items that changed, each with the moment at which its mark goes.
  var marks: [String: Instant] = [:]
  /// The panes on the screen; empty before the first answer.
  var panes: [Pane] = []
  /// The panes as made from the answer; nil when they are to be made anew.
  var made: Made?

  /// The panes that do not depend on what is selected, and what they were made for.
  struct Made: Sendable {
    /// Another with each making, whatever the page.
    var number: Int
    var look: Scene.Look
    var panes: [Pane]
  }

  init(_ page: any Page) {
    self.page = page
    focus = page.firstPane
  }

  var focused: Pane? { panes.first { $0.id == focus } }

  var focusedState: PaneState { states[focus] ?? PaneState() }

  /// The panes that Tab goes through.
  var focusable: [PaneID] { panes.filter(\.takesFocus).map(\.id) }

  var paneCount: Int { focusable.count }

  /// The row that is selected in the focused pane.
  var selectedItem: Item? {
    guard let pane = focused, pane.items.indices.contains(focusedState.index) else { return nil }
    return pane.items[focusedState.index]
  }

  /// Moves the focus along the panes, round and round.
  mutating func moveFocus(by step: Int) {
    let panes = focusable
    guard let place = panes.firstIndex(of: focus), !panes.isEmpty else {
      focus = panes.first ?? focus
      return
    }
    focus = panes[(place + step + panes.count) % panes.count]
  }

  /// Takes an answer in and marks what differs from the one before.
  ///
  /// - Parameter until: when the marks shall go.
  mutating func receive(_ answer: Answer, marksUntil until: Instant) {
    if let before = self.answer, before.query == page.query(before.query.asOf) {
      for id in page.changed(from: before.snapshot, to: answer.snapshot) { marks[id] = until }
    }
    // The same once more, as when something else was changed: what was made of it stays.
    if answer.snapshot.content != self.answer?.snapshot.content
      || answer.snapshot.freshness.asOf != self.answer?.snapshot.freshness.asOf
      || page.showsHead
    {
      made = nil
    }
    self.answer = answer
    page.took(answer.snapshot.content)
  }

  /// Forgets what a page far down in the stack can read again.
  mutating func forgetData() {
    answer = nil
    marks = [:]
    panes = []
    made = nil
  }
}
