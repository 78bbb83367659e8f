import Programme
import Wording

struct IndicatorPage: Page {
  let code: Code<Indicator>
  let unit: Code<Organisation>

  var destination: Destination { .indicator(code, unit: unit) }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query { .indicator(code, unit: unit, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.indicators)
  }

  func panes(_ scene: Scene) -> [Pane]? { nil }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}
