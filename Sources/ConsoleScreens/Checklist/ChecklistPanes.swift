import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The panes of the checklist: the matrix with the names above it, and what is selected below.
struct ChecklistPanes: Sendable {
  let scene: Scene
  let content: ChecklistContent
  private let matrix: ChecklistMatrix
  private let layout: ChecklistLayout
  private let names: [String]

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ content: ChecklistContent) {
    self.scene = scene
    self.content = content
    let wording = scene.wording
    let kept = scene.rows(of: .checklistMatrix, content.principles) { principle in
      [
        principle.code.text, wording.text(principle.title), wording.text(principle.detail),
        wording.label(principle.list).full,
      ].joined(separator: " ")
    }
    names = content.units.map { displayable(wording.columnName($0)) }
    layout = ChecklistLayout(
      scene.room, label: ChecklistMatrix.labelWidth(of: content.principles, wording),
      name: min(12, names.map(displayWidth).max() ?? 0), units: content.units.count,
      rows: content.principles.count + Set(content.principles.map(\.list)).count)
    matrix = ChecklistMatrix(scene, content, kept: kept, showsTotals: layout.cellWidth > 3)
  }

  /// In the order of Tab.
  var all: [Pane] {
    var cells = cells
    let visible = cells.visibleRows
    cells.why = { explanation(of: $0) }
    cells.beside = { state in
      [
        heads(selected: state.index, from: state.columnOffset),
        detail(
          selected: state.index,
          hidden: hidden(from: state.offset, visible: visible, column: state.columnOffset)),
      ]
    }
    let worst =
      layout.worst.isEmpty
      ? [] : [WorstCells(scene: scene, content: content).pane(in: layout.worst)]
    return [cells] + worst
  }

  private var cells: Pane {
    let (matrix, layout, names, wording) = (matrix, layout, names, wording)
    let hasUnits = !matrix.units.isEmpty
    var pane = Pane(
      .checklistMatrix, title: wording.phrase(checklist: .title), in: layout.matrix,
      items: matrix.items,
      emptyText: scene.view(.checklistMatrix).pattern.isEmpty || !hasUnits
        ? wording.phrase(checklist: .empty) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .matrix(
        Pane.MatrixBody(
          groups: [Matrix.Group("", count: matrix.units.count)], cellWidth: layout.cellWidth,
          labelWidth: layout.labelWidth, rowLabel: { matrix.label($0) },
          columnLabel: { column in
            let name = names[column]
            let fits = displayWidth(name) < layout.cellWidth
            let head = wording.columnHead(matrix.units[column])
            return Line(
              fits ? name : String(head.prefix(max(1, layout.cellWidth - 1))), .tableHeader)
          }, cell: { matrix.cell($0) })))
    pane.hasTitle = false
    pane.isFilterable = true
    return pane
  }

  /// The unit and the row that a selected item stands for.
  private func place(_ selected: Int) -> (unit: UnitReference, row: ChecklistMatrix.Row)? {
    guard !matrix.units.isEmpty else { return nil }
    let (row, column) = selected.quotientAndRemainder(dividingBy: matrix.units.count)
    guard matrix.rows.indices.contains(row) else { return nil }
    return (matrix.units[column], matrix.rows[row])
  }

  /// The title, and the names of the units where their columns are too narrow for them.
  private func heads(selected: Int, from first: Int) -> Pane {
    let filter = scene.view(.checklistMatrix).filter
    let kept = matrix.rows.count { if case .principle = $0 { true } else { false } }
    let counts = [
      wording.phrase(checklist: .contents(shown: kept, of: content.principles.count)),
      wording.unitCount(matrix.units.count),
      wording.phrase(checklist: .contradictions(matrix.contradictions)),
    ]
    let unit = place(selected).map { wording.name($0.unit) } ?? wording.phrase(checklist: .title)
    let (names, layout) = (names, layout)
    let column = selected % max(1, matrix.units.count)
    return Pane(
      "checklist.heads", title: unit + (filter.isEmpty ? "" : "  / \(filter)"),
      remark: counts.joined(separator: " · "), in: layout.names,
      body: .drawing { grid, rect in
        ColumnNames(names: names, layout: layout, selected: column, first: first).draw(
          on: &grid, in: rect)
      })
  }

  /// How many rows are scrolled away above and below, and how many units at the sides:
  /// "↑ 3  ↓ 5"; empty where all are seen.
  private func hidden(from above: Int, visible: Int, column: Int) -> String {
    let arrows = scene.glyphs
    let right = matrix.units.count - column - layout.columns
    return [
      (arrows.arrowUp, above), (arrows.arrowDown, matrix.rows.count - above - visible),
      (arrows.arrowLeft, column), (arrows.arrowRight, right),
    ].filter { $0.1 > 0 }.map { "\(Character($0.0)) \(wording.count($0.1))" }
      .joined(separator: "  ")
  }

  /// What the selected cell says, in words.
  private func detail(selected: Int, hidden: String) -> Pane {
    let lines = place(selected).map { self.lines($0, $1) } ?? []
    let legend = legend
    var pane = Pane(
      "checklist.detail", title: "", in: layout.detail,
      body: .drawing { grid, rect in
        grid.horizontalLine(rect.row(0))
        if !hidden.isEmpty {
          grid.write(Line(" " + hidden, .muted), in: rect.row(0), align: .trailing)
        }
        let room = rect.inset(Insets(top: 1, left: 1))
        let bottom = room.height > 3 ? 1 : 0
        grid.draw(Paragraph(lines), in: room.inset(Insets(bottom: bottom)))
        if bottom > 0 { grid.write(legend, in: room.row(room.height - 1)) }
      })
    pane.hasTitle = false
    return pane
  }

  /// What the selected cell says, as a box.
  private func explanation(of item: Int) -> Explanation? {
    guard let (unit, row) = place(item) else { return nil }
    let lines = lines(unit, row).map { $0.spans.map(\.text).joined() }
    return Explanation(title: lines.first ?? "", sentences: Array(lines.dropFirst()))
  }

  private func lines(_ unit: UnitReference, _ row: ChecklistMatrix.Row) -> [Line] {
    switch row {
    case .list(let list, let principles):
      let met = matrix.met(unit, principles)
      let said = met.map { ChecklistPhrase.metOf($0, total: principles.count) } ?? .noneAssessed
      return [
        [
          Span(wording.sentenceCase(wording.label(list).full), .strong),
          Span(" · " + wording.name(unit)),
        ],
        Line(wording.phrase(checklist: said), .muted),
      ]
    case .principle(let principle): return lines(unit, principle)
    }
  }

  private func lines(_ unit: UnitReference, _ principle: Principle) -> [Line] {
    let verdict = matrix.verdict(unit, principle) ?? Verdict(.cell(.notAssessed))
    var state = StateMarks(wording, scene.glyphs).mark(verdict.state)
    let isContradicted = verdict.flags.contains(.contradicted)
    state.append(
      " " + wording.cell(verdict), isContradicted ? .contradicted : StateMarks.role(verdict.state))
    return [
      [
        Span("\(principle.code.text) \(wording.text(principle.title))", .strong),
        Span(" · " + wording.name(unit)),
      ],
      state,
      Line(wording.text(principle.detail), .muted),
    ]
  }

  private var legend: Line {
    let marks = StateMarks(wording, scene.glyphs)
    var line = Line()
    for state in [Attestation.met, .partly, .notMet, .notAssessed] {
      line += marks.name(state) + Line("   ")
    }
    let glyph = scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!"
    line.append("\(glyph) \(wording.label(Flag.contradicted).full)", .contradicted)
    return line
  }
}
