import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What needs hands, worst first, with how long it has stood and how often its unit was reminded.
///
/// An alert's age is never called lateness: its first day need not be the day after the due day.
struct WallAlerts {
  let scene: WallScene
  let alerts: [AlertLine]

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([.cells(WallHeadlines.height(in: rect)), .cells(1), .share(1)])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    let isWide = rect.width >= 150
    grid.draw(
      WallList(rows: alerts.map { row($0, isWide) }, wording: wording), in: rows[2])
  }

  private var headlines: [WallHeadlines.Headline] {
    let open = alerts.count { $0.status == .open }
    let asked = alerts.count { if case .asked = $0.status { true } else { false } }
    let escalated = alerts.count(where: \.isEscalated)
    return [
      scene.headline(open, .openAlerts, .overdue), scene.headline(asked, .askedAlerts, .atRisk),
      scene.headline(escalated, .escalatedAlerts, .claimed),
    ]
  }

  private func row(_ line: AlertLine, _ isWide: Bool) -> WallList.Row {
    let attention = line.attention
    let role = scene.role(of: attention.verdict)
    var status = Line(
      wording.label(line.status).short, line.status == .open ? role : .muted)
    if line.reminders > 0 {
      status.append("  \(line.reminders)×", line.isEscalated ? .claimed : .atRisk)
    }
    return WallList.Row(
      mark: scene.marks.marks(attention.verdict, most: 1), title: wording.text(attention.title),
      who: Line(attention.unit.map { isWide ? wording.name($0) : wording.columnName($0) } ?? "–"),
      remark: status,
      value: wording.standing(since: attention.since, on: scene.day, today: scene.today), role: role
    )
  }
}
