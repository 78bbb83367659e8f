import ConsoleCore
import Programme
import Wording

/// Page 5, one indicator in one unit: its course with its targets, and every reading.
struct IndicatorPage: Page {
  let code: Code<Indicator>
  let unit: Code<Organisation>

  var destination: Destination { .indicator(code, unit: unit) }
  var firstPane: PaneID { .indicatorReadings }

  func query(_ asOf: AsOf) -> Query { .indicator(code, unit: unit, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .indicator(let indicator) = content else {
      return wording.phrase(indicators: .title)
    }
    let line = indicator.line
    return "\(wording.text(line.indicator.title)) · \(wording.name(line.unit))"
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .indicator(let content) = scene.content else { return nil }
    return IndicatorPanes(scene: scene, content: content).all
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .indicator(let old) = before.content, case .indicator(let new) = after.content
    else { return [] }
    var changes = Changes(since: before)
    changes.add(new.readings, before: old.readings) { ItemID.reading($0.reading.id) }
    changes.add(new.line.targets, before: old.line.targets) { TargetRows.id($0) }
    return changes.ids
  }
}

extension PaneID {
  static let indicatorReadings: PaneID = "indicator.readings"
}
