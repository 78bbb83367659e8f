import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The overview's panes, made of its content for the room there is.
struct OverviewPanes: Sendable {
  let scene: Scene
  let content: OverviewContent
  let layout: OverviewLayout

  var wording: Wording { scene.wording }
  var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }

  /// The panes have no title of their own where the strip names them.
  private func titled(_ pane: Pane) -> Pane {
    var pane = pane
    pane.hasTitle = layout.scale != .compact || scene.focus != pane.id
    return pane
  }

  var units: Pane {
    let shown = scene.rows(of: .units, content.units) { unit in
      wording.name(unit.organisation) + " " + unit.organisation.code.text
    }
    let items = shown.map { unit in
      Item(ItemID.unit(unit.organisation.code), opens: .unit(unit.organisation.code))
    }
    let body: Pane.Body
    if layout.scale == .compact {
      let table = UnitTable(scene, shown)
      body = .table(columns: table.columns, showsHeader: true, cell: table.cell)
    } else {
      let tiles = UnitTileFace(scene: scene, units: shown)
      body = .tiles(across: layout.across, height: layout.tileHeight, draw: tiles.draw)
    }
    var pane = Pane(
      .units, title: wording.phrase(.pilotUnits(content.units.count)),
      remark: wording.phrase(TilePhrase.models(content.models)), in: layout[.units], items: items,
      emptyText: wording.phrase(BoxPhrase.noFilterMatch), body: body)
    pane.isFilterable = true
    return titled(pane)
  }

  var attention: Pane {
    let (scene, wording) = (scene, wording)
    let shown = scene.rows(of: .attention, content.attention) { line in
      wording.text(line.title) + " " + (line.unit.map(wording.name) ?? "")
    }
    let list = AttentionList(
      scene: scene, lines: shown, isWide: layout[.attention].width >= 75)
    let remark =
      scene.view(.attention).pattern.isEmpty
      ? wording.phrase(.attentionTotal(shown: shown.count, of: content.attentionTotal))
      : wording.phrase(
        ListPhrase.matches(
          shown.count, among: content.attention.count, of: content.attentionTotal))
    var pane = Pane(
      .attention, title: wording.phrase(.attention),
      remark: remark,
      in: layout[.attention],
      items: shown.map { Item(ItemID.attention($0), opens: $0.destination, about: $0.about) },
      emptyText: wording.phrase(.nothingNeedsAttention),
      body: .table(columns: list.columns, showsHeader: false, cell: list.cell))
    pane.tellsWhom(content.census, wording)
    pane.isFilterable = true
    pane.why = { row in
      Explanation(
        title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(shown[row].title),
        sentences: wording.why(shown[row], on: scene.day))
    }
    return titled(pane)
  }

  var principles: Pane {
    let strip = PrincipleStrip(scene: scene, lines: content.principles)
    return titled(
      Pane(
        .principles, title: wording.phrase(ConsolePhrase.checklist), in: layout[.principles],
        items: content.principles.map {
          Item(ItemID.principle($0.principle.code), opens: .checklist)
        },
        body: layout.scale == .standard
          ? .tiles(across: 5, height: 1, draw: strip.draw)
          : .table(columns: strip.columns, showsHeader: false, cell: strip.cell)))
  }

  var changes: Pane {
    let list = ChangeList(scene: scene, lines: content.changes)
    let told = layout.scale == .spacious ? RecentChanges(list, width: layout[.changes].width) : nil
    return titled(
      Pane(
        .changes, title: wording.phrase(.changes), in: layout[.changes],
        items: told?.items ?? list.items, emptyText: wording.phrase(.noChanges),
        body: told.map { .table(columns: $0.columns, showsHeader: false, cell: $0.cell) }
          ?? .table(columns: list.columns, showsHeader: false, cell: list.cell)))
  }

  var tasks: Pane {
    let summary = OverviewSummary(scene: scene, content: content)
    var pane = Pane(
      .tasks, title: wording.phrase(.tasksByState), remark: wording.count(content.tasks.total),
      in: layout[.tasks],
      body: .drawing { grid, rect in
        switch layout.scale {
        case .compact: summary.drawLines(on: &grid, in: rect)
        case .standard: summary.drawTasks(on: &grid, in: rect)
        case .spacious: summary.drawTaskList(on: &grid, in: rect)
        }
      })
    pane.hasTitle = layout.scale != .compact
    return pane
  }

  /// Those who report today, group by group.
  var living: Pane {
    let lines = LivingLines(scene: scene, groups: content.living)
    // Of a day before the reorganisation the tile must not claim to count all that there were.
    let isPartial = content.living.isBeforeReorganisation
    var pane = Pane(
      .living, title: wording.phrase(isPartial ? .knownUnits : .livingUnits),
      remark: wording.phrase(isPartial ? .wardsUnknown : .eachOnce),
      in: layout[.living], body: .drawing { grid, rect in lines.draw(on: &grid, in: rect) })
    pane.shorterRemarks = isPartial ? [wording.phrase(.fewWards), ""] : [""]
    return pane
  }

  var city: Pane {
    let summary = OverviewSummary(scene: scene, content: content)
    return Pane(
      .city, title: wording.phrase(.city), remark: wording.phrase(.targets(content.city.total)),
      in: layout[.city],
      body: .drawing { grid, rect in summary.drawCity(on: &grid, in: rect) })
  }
}
