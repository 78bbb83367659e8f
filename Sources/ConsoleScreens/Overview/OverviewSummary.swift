import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The overview's counts that are not lists: tasks by state, the city, and the signs used.
struct OverviewSummary: Sendable {
  let scene: Scene
  let content: OverviewContent

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  /// A row for each group of living units, for the tasks, and, where there is room, for the
  /// checklist as a strip.
  func drawLines(on grid: inout Grid, in rect: Rect) {
    let living = LivingLines(scene: scene, groups: content.living)
    let names = [ConsolePhrase.tasks, .shortChecklist].map(wording.phrase)
    let label = max(living.labelWidth, names.map { displayWidth($0) }.max() ?? 0)
    for (row, group) in content.living.enumerated() {
      drawRow(living.labels[row], labelWidth: label, in: rect.row(row), on: &grid) { grid, room in
        grid.write(living.line(of: group, room: room.width), in: room)
      }
    }
    let rest = rect.inset(Insets(top: content.living.count))
    guard !rest.isEmpty else { return }
    drawRow(names[0], labelWidth: label, in: rest.row(0), on: &grid) { grid, room in
      grid.write(taskCounts(room: room.width), in: room)
    }
    guard rest.height > 1 else { return }
    drawRow(names[1], labelWidth: label, in: rest.row(1), on: &grid) { grid, room in
      grid.draw(PrincipleStrip(scene: scene, lines: content.principles).strip, in: room)
    }
  }

  private func drawRow(
    _ label: String, labelWidth: Int, in row: Rect, on grid: inout Grid,
    _ draw: (inout Grid, Rect) -> Void
  ) {
    let parts = row.columns([.cells(1), .cells(labelWidth), .cells(2), .share(1)])
    grid.write(label, in: parts[1], style: Style(.heading))
    draw(&grid, parts[3])
  }

  /// A bar of the tasks by state, and under it their counts.
  func drawTasks(on grid: inout Grid, in rect: Rect) {
    let room = rect.inset(Insets(left: 1))
    guard content.tasks.total > 0 else {
      grid.write(wording.phrase(OverviewPhrase.noTasks), in: room.row(0), style: Style(.muted))
      return
    }
    grid.draw(marks.bar(content.tasks, counted: true), in: room.row(0))
    grid.write(taskCounts(room: room.width), in: room.row(1))
  }

  /// With the names of what is said beside the states where there is room for them.
  private func taskCounts(room: Int) -> Line {
    let named = taskCounts(naming: true)
    return named.width <= room ? named : taskCounts(naming: false)
  }

  private func taskCounts(naming: Bool) -> Line {
    guard content.tasks.total > 0 else {
      return Line(wording.phrase(OverviewPhrase.noTasks), .muted)
    }
    var line = marks.letteredCounts(content.tasks)
    for flag in [Flag.claimed, .notAssignable, .stale] {
      let count = content.tasks.count(of: flag.bits)
      guard count > 0 else { continue }
      line += Line("  ") + marks.mark(flag)
      line.append(wording.count(count), flag.role)
      if naming { line.append(" " + wording.label(flag).short, flag.role) }
    }
    return line
  }

  /// One row per state, with its name.
  func drawTaskList(on grid: inout Grid, in rect: Rect) {
    let room = rect.inset(Insets(left: 1))
    drawTasks(on: &grid, in: rect)
    let states = TaskState.worstFirst.filter { content.tasks[$0] > 0 }
    for (row, state) in states.enumerated() {
      var line = marks.mark(state)
      line.append(" \(wording.label(state).full)", state.role)
      grid.write(line, in: room.row(row + 2))
      grid.write(
        wording.count(content.tasks[state]), in: room.row(row + 2), style: Style(state.role),
        align: .trailing)
    }
  }

  /// The city's own targets by state; the names tell what the signs on this page mean.
  func drawCity(on grid: inout Grid, in rect: Rect) {
    let room = rect.inset(Insets(left: 1))
    let across = room.width >= 40 ? 2 : 1
    let places = room.columns(Array(repeating: .share(1), count: across), spacing: 2)
    let all = TargetState.worstFirst
    // Where there is no room for all, those that nothing is in go first.
    let counted = all.filter { content.city[$0] > 0 }
    let shown = all.count <= room.height * across ? all : counted
    let most = max(1, room.height * across)
    let listed = shown.count <= most ? shown : Array(shown.prefix(most - 1))
    let rows = min(room.height, (shown.count + across - 1) / across)
    drawRest(Array(shown.dropFirst(listed.count)), in: places[across - 1].row(rows - 1), on: &grid)
    for (number, state) in listed.enumerated() {
      let place = places[number / max(1, rows)].row(number % max(1, rows))
      let count = content.city[state]
      var line = marks.mark(state)
      let label = wording.label(state)
      line.append(
        " " + (place.width < 32 ? label.short : label.full), count > 0 ? state.role : .muted)
      grid.write(line, in: place.inset(Insets(right: 4)))
      grid.write(
        count > 0 ? wording.count(count) : "–", in: place,
        style: Style(count > 0 ? state.role : .muted), align: .trailing)
    }
  }

  /// The states for which there is no row of their own share the last one, without their names.
  private func drawRest(_ states: [TargetState], in row: Rect, on grid: inout Grid) {
    var line = Line()
    for state in states {
      if !line.isEmpty { line += Line(" ") }
      line += marks.mark(state)
      line.append(wording.count(content.city[state]), state.role)
    }
    if !states.isEmpty { grid.write(line, in: row) }
  }
}
