package import Programme
package import Wording

/// A screen: which query it needs, and the panes that it makes of the answer.
///
/// A page holds only what is its own to remember (a grouping, a scope); selection, scrolling,
/// filters and orders are the panes', and the data is the visit's.
package protocol Page: Sendable {
  var destination: Destination { get }
  /// The pane that has the focus at first.
  var firstPane: PaneID { get }
  func query(_ asOf: AsOf) -> Query
  /// What the status line calls the page; the content is nil before the first answer.
  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String
  /// The panes in the order of Tab; nil when the content is not this page's.
  func panes(_ scene: Scene) -> [Pane]?
  /// How many ways of grouping there are, and the next one.
  var groupings: Int { get }
  mutating func regroup()
  /// The pages beside this one, for going on without going back.
  func neighbours(_ content: Snapshot.Content) -> (previous: Destination?, next: Destination?)?
  /// The items that differ between two answers, by their identity.
  func changed(from before: Snapshot, to after: Snapshot) -> Set<String>
  /// The page narrowed to what a row says in a column; nil where that is nothing new.
  func narrowed(to item: Item, by column: JournalColumn) -> (any Page)?
  /// The page narrowed to sessions and refusals; nil where it is no journal, or has a kind already.
  var ofSessions: (any Page)? { get }
  /// The page without its newest narrowing; nil where there is none.
  var widened: (any Page)? { get }
  /// Takes note of the selected row: a page that holds a part of a long list moves it along.
  mutating func follow(_ item: Item, in content: Snapshot.Content)
  /// Takes note of an answer: a page whose rows stand still remembers how they stood.
  mutating func took(_ content: Snapshot.Content)
  /// Whether the panes tell the head of the journal's chain.
  var showsHead: Bool { get }
}

extension Page {
  package var groupings: Int { 1 }
  package mutating func regroup() {}
  package func narrowed(to item: Item, by column: JournalColumn) -> (any Page)? { nil }
  package var ofSessions: (any Page)? { nil }
  package var widened: (any Page)? { nil }
  package mutating func follow(_ item: Item, in content: Snapshot.Content) {}
  package mutating func took(_ content: Snapshot.Content) {}
  package var showsHead: Bool { false }

  package func neighbours(_ content: Snapshot.Content) -> (
    previous: Destination?, next: Destination?
  )? {
    nil
  }
}
