import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The alerts by status, how many are to be escalated, and whom they are looked for at, in one row.
struct AlertSummary: Sendable {
  let scene: Scene
  let alerts: [AlertLine]
  let census: UnitCensus

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0).inset(Insets(left: 1))
    let forms: [(Names, Bool, String)] = [
      (.full, true, "   "), (.full, true, "  "), (.short, true, "  "), (.short, false, "  "),
      (.letters, false, " "),
    ]
    let lines = forms.lazy.map { line($0.0, isEscalationNamed: $0.1, gap: $0.2) }
    guard let line = lines.first(where: { $0.width <= row.width }) ?? lines.last else { return }
    grid.write(line, in: row)
    let whom = [wording.census(census), wording.briefCensus(census)]
    guard census.total > 0,
      let said = whom.first(where: { displayWidth($0) + line.width + 3 <= row.width })
    else { return }
    grid.write(said, in: row.inset(Insets(right: 1)), style: Style(.muted), align: .trailing)
  }

  /// How much of a status is said.
  private enum Names {
    case full, short, letters
  }

  private func line(_ names: Names, isEscalationNamed: Bool, gap: String) -> Line {
    var line = Line()
    for status in AlertStatus.inOrder {
      let count = alerts.count { $0.status.isLike(status) }
      guard count > 0 else { continue }
      if !line.isEmpty { line += Line(gap) }
      let label = wording.label(status)
      let name =
        switch names {
        case .full: label.full
        case .short: label.short
        case .letters: label.letter
        }
      line.append(wording.count(count) + " " + name, status.role)
    }
    let escalated = alerts.count { $0.isEscalated }
    if escalated > 0 {
      line += Line("\(gap)\(Character(scene.glyphs.separator))\(gap)", .muted)
      line.append(
        isEscalationNamed
          ? "! " + wording.phrase(alerts: .escalated(escalated)) : "!\(wording.count(escalated))",
        .claimed)
    }
    return line
  }
}
