import Programme
import Wording

extension Console: Circumstances {
  var hasDrafts: Bool { !drafts.isEmpty }
  var hasExplanation: Bool { explanation != nil || pageExplanation != nil }
  var hasUndoable: Bool { undoable != nil }
  var hasRedoable: Bool { redoable != nil }
  func isNarrowable(by column: JournalColumn) -> Bool { narrowed(by: column) != nil }
}
