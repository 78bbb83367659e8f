import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Those who report today, a line for each group: what is counted of them, or what nobody has
/// assigned to them.
struct LivingLines: Sendable {
  let scene: Scene
  let groups: [GroupStanding]

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  var labels: [String] { groups.map { wording.units(of: $0.group, $0.units) } }

  var labelWidth: Int { labels.map { displayWidth($0) }.max() ?? 0 }

  func draw(on grid: inout Grid, in rect: Rect) {
    let width = labelWidth
    for (row, group) in groups.enumerated() where row < rect.height {
      let parts = rect.row(row).columns([.cells(1), .cells(width), .cells(2), .share(1)])
      grid.write(labels[row], in: parts[1], style: Style(.heading))
      grid.write(line(of: group, room: parts[3].width), in: parts[3])
    }
  }

  /// As much of a group as there is room for: its targets, its reports, its tasks, what it lacks.
  func line(of group: GroupStanding, room: Int) -> Line {
    if group.standing.isEmpty { return Line(wording.unassigned(group) ?? "–", .muted) }
    var line = Line()
    for part in parts(of: group) {
      let next = line.isEmpty ? part : line + Line("  ") + part
      if !line.isEmpty, next.width > room { break }
      line = next
    }
    return line
  }

  private func parts(of group: GroupStanding) -> [Line] {
    let standing = group.standing
    var parts: [Line] = []
    if standing.targets.total > 0 {
      parts.append(
        Line(wording.phrase(.targets(standing.targets.total)) + " ", .muted)
          + marks.counts(standing.targets))
    }
    if standing.coverage.owed > 0 {
      let isWhole = standing.coverage.reported == standing.coverage.owed
      parts.append(
        Line(wording.phrase(TilePhrase.coverage(standing.coverage)), isWhole ? .text : .atRisk))
    }
    if standing.tasks.total > 0 {
      parts.append(
        Line(wording.taskCount(standing.tasks.total) + " ", .muted)
          + marks.counts(standing.tasks))
    }
    if let missing = wording.unassigned(group) { parts.append(Line(missing, .muted)) }
    return parts
  }
}
