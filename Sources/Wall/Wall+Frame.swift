public import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Wall {
  /// The screen as it is now; of any size, nothing at all included.
  public func frame(after last: Frame? = nil) -> Frame {
    var grid = Grid(width: size.width, height: size.height, glyphs: options.glyphs)
    guard size.width >= 30, size.height >= 8 else {
      drawLeast(on: &grid)
      return Frame(grid: grid)
    }
    let rooms = rooms
    drawTitle(on: &grid, in: rooms)
    drawAge(on: &grid, in: rooms)
    if let banner { draw(banner, on: &grid, in: rooms) }
    drawBody(on: &grid, in: rooms.body)
    drawProgress(on: &grid, in: rooms.progress)
    return Frame(grid: grid)
  }

  /// The screen without one row and column, which take turns in staying dark: nothing is to burn in.
  private var rooms: WallRooms {
    let bounds = Rect(size)
    let wish = WallRooms.Wish(
      glyphs: options.glyphs, bannerRows: banner.map { $0.rows(in: bounds.width) } ?? 0,
      isOld: isOld, isTight: stop == .checklist && size.height < 30)
    guard size.width >= 60, size.height >= 20 else { return WallRooms(bounds, wish) }
    let place = turns / max(1, plan.count) % 4
    let (x, y) = [(0, 0), (1, 0), (1, 1), (0, 1)][place]
    // On a low screen no row stays dark: what stands above the page takes the empty one below it.
    let dark = size.height >= 30 ? 1 : 0
    let room = Rect(x: x, y: y * dark, width: size.width - 1, height: size.height - dark)
    return WallRooms(room, wish, isLowered: dark == 0 && y == 1)
  }

  /// The clock, where there is room for nothing else.
  private func drawLeast(on grid: inout Grid) {
    let bounds = Rect(size)
    grid.write(
      wording.clock(now), in: bounds.row(bounds.height / 2), style: Style(.strong), align: .centre,
      overflow: .clip)
  }

  // MARK: The page

  private func drawBody(on grid: inout Grid, in rect: Rect) {
    guard let answer = answers[stop] else {
      let phrase: ConsolePhrase = trouble == nil ? .reading : .nothingShown
      grid.write(
        wording.phrase(phrase), in: rect.row(rect.height / 2), style: Style(.muted), align: .centre)
      return
    }
    let scene = WallScene(
      wording: wording, glyphs: options.glyphs, day: answer.snapshot.freshness.asOf.day,
      today: now.day, options: options)
    switch answer.snapshot.content {
    case .overview(let content):
      guard !isLost else { break }
      WallOverview(
        scene: scene, content: content, units: tiles(of: content), alerts: openAlerts,
        lateTasks: lateTasks(of: content)
      ).draw(on: &grid, in: rect)
    case .unit(let content): WallUnit(scene: scene, content: content).draw(on: &grid, in: rect)
    case .checklist(let content):
      WallChecklist(
        scene: scene, content: content, units: units(of: content), turn: checklistTurn ?? 0
      )
      .draw(on: &grid, in: rect)
    case .tasks(let content):
      WallTasks(scene: scene, tasks: tasks(of: content)).draw(on: &grid, in: rect)
    case .alerts(let content):
      WallAlerts(scene: scene, alerts: alerts(of: content)).draw(on: &grid, in: rect)
    case .meeting(let content):
      WallMeeting(scene: scene, conclusions: conclusions(of: content), owners: content.owners)
        .draw(on: &grid, in: rect)
    default: break
    }
  }

  private var openAlerts: Int? {
    guard case .alerts(let content)? = answers[.alerts]?.snapshot.content else { return nil }
    return alerts(of: content).count { $0.status == .open }
  }

  /// The late tasks of this room; nil where they are not known yet.
  private func lateTasks(of overview: OverviewContent) -> Int? {
    guard options.isNarrowed else { return overview.tasks[.overdue] + overview.tasks[.slow] }
    guard case .tasks(let content)? = answers[.tasks]?.snapshot.content else { return nil }
    return tasks(of: content).count(where: \.isLate)
  }
}
