import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// The panes of a unit's page, for the room there is.
struct UnitPanes: Sendable {
  let scene: Scene
  let content: UnitContent

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }
  private var room: Rect { scene.room }

  private var isSpacious: Bool { room.width >= 160 && room.height >= 45 }

  /// In the order of Tab.
  var all: [Pane] {
    if isSpacious { return spacious }
    if room.width >= 112, room.height >= 30 { return standard }
    return scene.oneAtATime([
      profile(in: scene.roomBelowStrip), indicators(in: scene.roomBelowStrip),
      principles(in: scene.roomBelowStrip, named: true), tasks(in: scene.roomBelowStrip),
      readings(in: scene.roomBelowStrip),
    ])
  }

  private var standard: [Pane] {
    let columns = room.columns([.cells(42), .share(1)], spacing: 2)
    let left = columns[0].rows([.share(1), .cells(5), .cells(7)])
    let right = columns[1].rows([.share(1), .share(1)])
    return [
      profile(in: left[0]), indicators(in: right[0]), readings(in: right[1]),
      principles(in: left[1], named: false), tasks(in: left[2]),
    ]
  }

  private var spacious: [Pane] {
    let columns = room.columns([.share(4), .share(7)], spacing: 2)
    let left = columns[0].rows([.share(1), .cells(21)])
    let right = columns[1].rows([.share(4), .share(2), .share(3)])
    return [
      profile(in: left[0]), indicators(in: right[0]), tasks(in: right[1]), readings(in: right[2]),
      principles(in: left[1], named: true),
    ]
  }

  private func profile(in rect: Rect) -> Pane {
    .facts(
      .profile, title: wording.phrase(UnitPhrase.profile), in: rect,
      UnitProfile(scene: scene, content: content, width: rect.width).facts)
  }

  private func indicators(in rect: Rect) -> Pane {
    let table = UnitIndicators(scene, content.indicators, width: rect.width)
    let names = UnitIndicators.orderNames(wording)
    var pane = Pane(
      .indicators, title: wording.phrase(UnitPhrase.indicators),
      remark: scene.count(table.lines.count, of: content.indicators.count) + ", "
        + scene.orderName(.indicators, names),
      in: rect, items: table.items, emptyText: wording.phrase(ListPhrase.noIndicators),
      body: .table(columns: table.columns, showsHeader: true, cell: table.cell))
    pane.isFilterable = true
    pane.sorts = names
    pane.why = table.why
    return pane
  }

  private func tasks(in rect: Rect) -> Pane {
    let table = UnitTasks(
      scene, content.tasks, of: content.tile.organisation.code, width: rect.width)
    var pane = Pane(
      .tasks, title: wording.phrase(UnitPhrase.tasks),
      remark: scene.count(table.lines.count, of: content.tasks.count), in: rect,
      items: table.items,
      emptyText: wording.phrase(UnitPhrase.noTasksHere),
      body: .table(columns: table.columns, showsHeader: !table.lines.isEmpty, cell: table.cell))
    pane.isFilterable = true
    pane.why = table.why
    return pane
  }

  private func readings(in rect: Rect) -> Pane {
    let table = UnitReadings(scene, content.readings)
    let names = UnitReadings.orderNames(wording)
    var pane = Pane(
      .readings, title: wording.phrase(UnitPhrase.readings),
      remark: scene.count(table.lines.count, of: content.readingsTotal) + ", "
        + scene.orderName(.readings, names),
      in: rect, items: table.items, emptyText: wording.phrase(ListPhrase.noReadings),
      body: .table(columns: table.columns, showsHeader: true, cell: table.cell))
    pane.isFilterable = true
    pane.sorts = names
    return pane
  }

  private func principles(in rect: Rect, named: Bool) -> Pane {
    let cells = UnitCells(scene: scene, content: content)
    return Pane(
      .principles, title: wording.phrase(UnitPhrase.principles), in: rect, items: cells.items,
      emptyText: wording.phrase(ListPhrase.noPrinciples),
      body: named
        ? .table(columns: cells.columns, showsHeader: false, cell: cells.cell)
        : .tiles(across: 5, height: 1, draw: cells.draw))
  }
}
