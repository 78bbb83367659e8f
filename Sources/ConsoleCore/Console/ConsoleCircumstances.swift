import Programme
import Wording

/// The console as the actions see it, for as long as they are looked at together: what all of them
/// ask is worked out once, and the console is copied once.
final class ConsoleCircumstances: Circumstances {
  private let console: Console
  private lazy var place = console.formPlace

  init(_ console: Console) {
    self.console = console
  }

  var options: Options { console.options }
  var visit: Visit { console.visit }
  var hasDrafts: Bool { !console.drafts.isEmpty }
  var canGoBack: Bool { console.canGoBack }
  var neighbours: (previous: Destination?, next: Destination?)? { console.neighbours }
  var whyNothingOpens: Unavailable? { console.whyNothingOpens }
  var hasExplanation: Bool { console.explanation != nil || console.pageExplanation != nil }
  var duesUnit: Code<Organisation>? { console.duesUnit }
  var selectedUnit: Code<Organisation>? { console.selectedUnit }
  var whyReadOnly: Unavailable? { console.whyReadOnly }
  func whyNotMine(_ right: Right) -> Unavailable? { console.whyNotMine(right) }

  func whyNoForm(_ action: ActionName) -> Unavailable? {
    switch console.blueprint(for: action, at: place) {
    case .success: nil
    case .failure(let reason): reason.reason
    }
  }

  func isNarrowable(by column: JournalColumn) -> Bool { console.narrowed(by: column) != nil }
  var hasUndoable: Bool { console.undoable != nil }
  var hasRedoable: Bool { console.redoable != nil }
}

extension Console {
  /// What actions look at, as it is now.
  var circumstances: ConsoleCircumstances { ConsoleCircumstances(self) }
}
