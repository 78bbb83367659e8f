import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The principles by units as rows and columns, each list under its heading.
struct ChecklistMatrix: Sendable {
  enum Row: Sendable {
    /// A list's heading; its cells count what is met.
    case list(Principle.List, [Principle])
    case principle(Principle)
  }

  let scene: Scene
  let rows: [Row]
  let units: [UnitReference]
  private let verdicts: [String: Verdict]

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ content: ChecklistContent, kept: [Principle]) {
    self.scene = scene
    units = content.units
    verdicts = Dictionary(
      content.cells.map { (ItemID.cell($0.unit, $0.principle), $0.verdict) },
      uniquingKeysWith: { first, _ in first })
    rows = Principle.List.allCases.flatMap { list -> [Row] in
      let principles = kept.filter { $0.list == list }
      guard !principles.isEmpty else { return [] }
      return [.list(list, principles)] + principles.map { .principle($0) }
    }
  }

  /// What is known of a cell; nil where nobody assessed it and nothing measures it.
  func verdict(_ unit: UnitReference, _ principle: Principle) -> Verdict? {
    verdicts[ItemID.cell(unit.code, principle.code)]
  }

  var items: [Item] {
    rows.flatMap { row in
      units.map { unit in
        switch row {
        case .list(let list, _):
          Item("list \(list.rawValue) \(unit.code.text)", opens: .unit(unit.code))
        case .principle(let principle):
          Item(
            ItemID.cell(unit.code, principle.code),
            opens: .cell(unit: unit.code, principle: principle.code))
        }
      }
    }
  }

  func label(_ row: Int) -> Line {
    guard rows.indices.contains(row) else { return Line() }
    switch rows[row] {
    case .list(let list, _):
      return Line(" " + wording.sentenceCase(wording.label(list).full), .heading)
    case .principle(let principle):
      return [
        Span(" " + padded(principle.code.text, to: 4), .code),
        Span(wording.text(principle.title)),
      ]
    }
  }

  /// The columns of the widest label.
  var labelWidth: Int { rows.indices.map { label($0).width }.max() ?? 0 }

  func cell(_ place: Matrix.Place) -> Line {
    guard rows.indices.contains(place.row), units.indices.contains(place.column) else {
      return Line()
    }
    let unit = units[place.column]
    switch rows[place.row] {
    case .list(_, let principles): return count(unit, principles)
    case .principle(let principle):
      let marks = StateMarks(wording, scene.glyphs)
      guard let verdict = verdict(unit, principle) else {
        return marks.mark(Attestation.notAssessed)
      }
      let mark = marks.mark(verdict.state)
      guard verdict.flags.contains(.contradicted) else { return mark }
      let glyph = scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!"
      return mark + Line(glyph, .contradicted)
    }
  }

  /// How many of a list are attested as met; unknown is not zero.
  private func count(_ unit: UnitReference, _ principles: [Principle]) -> Line {
    guard let met = met(unit, principles) else { return Line("–", .muted) }
    return Line("\(met)/\(principles.count)", .muted)
  }

  /// How many are attested as met; nil where none is assessed.
  func met(_ unit: UnitReference, _ principles: [Principle]) -> Int? {
    let states = principles.compactMap { verdict(unit, $0)?.state }
      .filter { $0 != .cell(.notAssessed) }
    return states.isEmpty ? nil : states.count { $0 == .cell(.met) }
  }

  var contradictions: Int { verdicts.values.count { $0.flags.contains(.contradicted) } }
}
