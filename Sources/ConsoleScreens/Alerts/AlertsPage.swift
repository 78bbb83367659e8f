import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 6, cảnh báo: what needs eyes, who has done what about it, and for how long.
struct AlertsPage: Page {
  var grouping = AlertGroupKey.status

  var destination: Destination { .alerts }
  var firstPane: PaneID { .alertList }
  var groupings: Int { AlertGroupKey.allCases.count }

  mutating func regroup() {
    let all = AlertGroupKey.allCases
    let place = all.firstIndex(of: grouping) ?? 0
    grouping = all[(place + 1) % all.count]
  }

  func query(_ asOf: AsOf) -> Query { .alerts(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(alerts: .title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .alerts(let content) = scene.content else { return nil }
    let layout = AlertsLayout(scene.room, isEmpty: content.alerts.isEmpty)
    let (made, rows) = list(content, scene, in: layout.list)
    let summary = AlertSummary(scene: scene, alerts: content.alerts, census: content.census)
    var above = Pane(
      "alerts.summary", title: "", in: layout.summary,
      body: .drawing { grid, rect in summary.draw(on: &grid, in: rect) })
    above.hasTitle = false
    var list = made
    list.beside = { state in
      rows.alert(state.index).map { [detail(of: $0, scene, in: layout.detail)] } ?? []
    }
    return [list, above]
  }

  private func list(
    _ content: AlertsContent, _ scene: Scene, in rect: Rect
  ) -> (pane: Pane, rows: AlertRows) {
    let wording = scene.wording
    let alerts = scene.rows(
      of: .alertList, content.alerts, text: { searched($0, wording) },
      by: [
        nil, { .day($0.attention.since) }, { .place(-$0.reminders) },
        { .name($0.attention.unit.map { wording.name($0) } ?? "") },
      ])
    let rows = AlertRows(
      scene, AlertGroups(wording: wording).rows(alerts, by: grouping), by: grouping,
      width: rect.width)
    let orders = [
      wording.phrase(alerts: .needsHandsFirst), wording.phrase(alerts: .oldestFirst),
      wording.phrase(alerts: .mostRemindedFirst), wording.phrase(alerts: .byUnit),
    ]
    let first: [String] =
      content.total > content.alerts.count
      ? [wording.phrase(alerts: .firstOf(content.alerts.count, total: content.total))] : []
    var pane = rows.pane(
      .alertList,
      title: wording.phrase(alerts: .alerts(shown: alerts.count, of: content.alerts.count)),
      remark: (first + [
        scene.orderName(.alertList, orders), wording.phrase(alerts: .grouped(grouping)),
      ]).joined(separator: " · "),
      in: rect)
    pane.sorts = orders
    return (pane, rows)
  }

  /// What the filter searches in an alert.
  private func searched(_ line: AlertLine, _ wording: Wording) -> String {
    let attention = line.attention
    let words = [
      wording.text(attention.title), attention.unit.map { wording.name($0) } ?? "",
      wording.label(line.status).full, wording.name(line.kind),
      wording.verdict(attention.verdict), line.subject.reference.key,
    ]
    return (words + line.acts.map(\.account)).joined(separator: " ")
  }

  private func detail(of line: AlertLine, _ scene: Scene, in rect: Rect) -> Pane {
    let detail = AlertDetail(scene: scene, line: line)
    let width = max(1, rect.width - 1)
    let isShort = rect.height < 10
    return scene.lines(
      "alerts.detail",
      title: isShort
        ? scene.wording.text(line.attention.title) : scene.wording.phrase(alerts: .detail),
      remark: isShort ? "" : line.subject.reference.key,
      isShort ? detail.shortLines(width: width) : detail.lines(width: width), in: rect)
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .alerts(let old) = before.content, case .alerts(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.alerts, before: old.alerts) { ItemID.attention($0.attention) }
    return changes.ids
  }
}

extension PaneID {
  static let alertList: PaneID = "alerts.list"
}

/// Where the panes of the alerts stand: what is selected is told below, or beside where the screen
/// is wide.
struct AlertsLayout {
  let summary: Rect
  let list: Rect
  let detail: Rect

  init(_ room: Rect, isEmpty: Bool) {
    let rows = room.rows([.cells(1), .share(1)])
    summary = rows[0]
    if isEmpty {
      list = rows[1]
      detail = Rect(width: 0, height: 0)
    } else if room.width >= 120 {
      let columns = rows[1].columns([.share(9), .share(5)], spacing: 2)
      list = columns[0]
      detail = columns[1]
    } else {
      let parts = rows[1].rows([.share(1), .cells(room.height >= 30 ? 12 : 7)])
      list = parts[0]
      detail = parts[1]
    }
  }
}
