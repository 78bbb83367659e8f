import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// Page 3, danh mục 5-5-5: the principles by pilot units.
struct ChecklistPage: Page {
  var destination: Destination { .checklist }
  var firstPane: PaneID { .checklistMatrix }

  func query(_ asOf: AsOf) -> Query { .checklist(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(checklist: .title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .checklist(let content) = scene.content else { return nil }
    return ChecklistPanes(scene, content).all
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .checklist(let old) = before.content, case .checklist(let new) = after.content
    else { return [] }
    var changes = Changes(since: before)
    changes.add(new.cells, before: old.cells) { ItemID.cell($0.unit, $0.principle) }
    return changes.ids
  }
}

extension PaneID {
  static let checklistMatrix: PaneID = "checklist.matrix"
}
