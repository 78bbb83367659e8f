import Programme
import Wording

extension Console {
  /// Why an action's form cannot be opened for what is selected.
  func whyNoForm(_ action: ActionName) -> Unavailable? { .notApplicable }

  mutating func openForm(_ action: ActionName) {}

  var undoable: Int64? { nil }
  var redoable: Int64? { nil }

  mutating func undo() -> [Effect] { [] }
  mutating func redo() -> [Effect] { [] }
}

extension Console {
  /// What stands in the open form and is not stored; the host keeps it when the session ends.
  public var unsavedDraft: Draft? { nil }
}
