import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 3, one principle in one unit: what is attested, what the numbers say, and whether the two
/// agree.
struct CellPage: Page {
  let unit: Code<Organisation>
  let principle: Code<Principle>

  var destination: Destination { .cell(unit: unit, principle: principle) }
  var firstPane: PaneID { .cellFacts }

  func query(_ asOf: AsOf) -> Query { .cell(unit: unit, principle: principle, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .cell(let cell) = content else { return wording.phrase(checklist: .title) }
    return "\(cell.principle.code.text) · \(wording.name(cell.unit))"
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .cell(let content) = scene.content else { return nil }
    return CellPanes(scene: scene, content: content).all
  }

  /// The same principle in the units beside this one.
  func neighbours(_ content: Snapshot.Content) -> (previous: Destination?, next: Destination?)? {
    guard case .cell(let cell) = content else { return nil }
    func beside(_ unit: UnitReference?) -> Destination? {
      unit.map { .cell(unit: $0.code, principle: principle) }
    }
    return (beside(cell.previous), beside(cell.next))
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .cell(let old) = before.content, case .cell(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.targets, before: old.targets) { TargetRows.id($0) }
    return changes.ids
  }
}

extension PaneID {
  static let cellFacts: PaneID = "cell.facts"
}
