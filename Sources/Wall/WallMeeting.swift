import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The conclusions of earlier meetings whose deadline is near or past, the most pressing first.
struct WallMeeting {
  let scene: WallScene
  let conclusions: [ActLine]
  let owners: [Code<Organisation>: UnitReference]

  private var wording: Wording { scene.wording }

  private var lines: [ActLine] {
    conclusions.sorted {
      ($0.act.until ?? .distantFuture, $0.act.id) < ($1.act.until ?? .distantFuture, $1.act.id)
    }
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let rows = rect.rows([.cells(WallHeadlines.height(in: rect)), .cells(1), .share(1)])
    grid.draw(WallHeadlines(headlines: headlines), in: rows[0])
    let isWide = rect.width >= 110
    grid.draw(WallList(rows: lines.map { row($0.act, isWide) }, wording: wording), in: rows[2])
  }

  private var headlines: [WallHeadlines.Headline] {
    let late = lines.count { ($0.act.until ?? .distantFuture) < scene.day }
    return [
      scene.headline(lines.count, .standing, .atRisk),
      scene.headline(late, .lateConclusions, .overdue),
    ]
  }

  private func row(_ act: Act, _ isWide: Bool) -> WallList.Row {
    let until = act.until ?? .distantFuture
    let role: Role = until < scene.day ? .overdue : until - scene.day <= 7 ? .atRisk : .text
    return WallList.Row(
      title: act.text, who: owner(of: act, isWide),
      value: act.until.map { wording.shortRemaining(until: $0, on: scene.day, today: scene.today) }
        ?? "–", role: role)
  }

  private func owner(of act: Act, _ isWide: Bool) -> Line {
    guard let owner = act.owner else {
      return Line([Span(wording.phrase(tasks: .unknown), .notAssignable)])
    }
    guard let unit = owners[owner] else { return Line(owner.text) }
    return Line(isWide ? wording.shortName(unit) : wording.columnName(unit))
  }
}
