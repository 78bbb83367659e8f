import Programme
import ScreenGrid
import Wording

/// The alerts by status, and how many are to be escalated, in one row.
struct AlertSummary: Sendable {
  let scene: Scene
  let alerts: [AlertLine]

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0).inset(Insets(left: 1))
    let forms = [
      line(named: true, gap: "   "), line(named: true, gap: "  "), line(named: false, gap: " "),
    ]
    guard let line = forms.first(where: { $0.width <= row.width }) ?? forms.last else { return }
    grid.write(line, in: row)
  }

  private func line(named: Bool, gap: String) -> Line {
    var line = Line()
    for status in AlertStatus.inOrder {
      let count = alerts.count { $0.status.isLike(status) }
      guard count > 0 else { continue }
      if !line.isEmpty { line += Line(gap) }
      let label = wording.label(status)
      line.append(
        wording.count(count) + " " + (named ? label.full : label.letter), status.role)
    }
    let escalated = alerts.count { $0.isEscalated }
    if escalated > 0 {
      line += Line("\(gap)\(Character(scene.glyphs.separator))\(gap)", .muted)
      line.append("! " + wording.phrase(alerts: .escalated(escalated)), .claimed)
    }
    return line
  }
}
