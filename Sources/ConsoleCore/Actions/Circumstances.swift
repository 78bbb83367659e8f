import Programme
import Wording

/// What actions look at to tell whether they can be done here and now: the console, as far as the
/// table of actions knows it.
protocol Circumstances {
  var options: Options { get }
  /// The page on the screen.
  var visit: Visit { get }
  var hasDrafts: Bool { get }
  var canGoBack: Bool { get }
  /// The pages beside this one.
  var neighbours: (previous: Destination?, next: Destination?)? { get }
  /// Why Enter would do nothing.
  var whyNothingOpens: Unavailable? { get }
  /// What the judgement rests on, of the selected row or of the whole page.
  var hasExplanation: Bool { get }
  /// The unit whose report would be made, and the one that the selected row is about.
  var duesUnit: Code<Organisation>? { get }
  var selectedUnit: Code<Organisation>? { get }
  /// Why nothing can be stored, or nothing that needs a right.
  var whyReadOnly: Unavailable? { get }
  func whyNotMine(_ right: Right) -> Unavailable?
  /// Why an action's form cannot be opened for what is selected.
  func whyNoForm(_ action: ActionName) -> Unavailable?
  /// Whether the page can be narrowed to what the selected row says in a column.
  func isNarrowable(by column: JournalColumn) -> Bool
  var hasUndoable: Bool { get }
  var hasRedoable: Bool { get }
}
