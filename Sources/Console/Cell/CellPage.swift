import Programme
import Wording

struct CellPage: Page {
  let unit: Code<Organisation>
  let principle: Code<Principle>

  var destination: Destination { .cell(unit: unit, principle: principle) }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .cell(unit: unit, principle: principle, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.checklist)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
