import ConsoleCore
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
  private let verdicts: [Place: Verdict]
  private let marks: [Attestation: Line]
  private let contradicted: Line
  /// Whether a cell has room for a count and what it is of.
  private let showsTotals: Bool

  private struct Place: Hashable {
    let unit: Code<Organisation>
    let principle: Code<Principle>
  }

  private var wording: Wording { scene.wording }

  init(_ scene: Scene, _ content: ChecklistContent, kept: [Principle], showsTotals: Bool = true) {
    self.scene = scene
    self.showsTotals = showsTotals
    units = content.units
    verdicts = Dictionary(
      content.cells.map { (Place(unit: $0.unit, principle: $0.principle), $0.verdict) },
      uniquingKeysWith: { first, _ in first })
    let look = StateMarks(scene.wording, scene.glyphs)
    marks = Dictionary(
      Attestation.allCases.map { ($0, look.mark($0)) }, uniquingKeysWith: { first, _ in first })
    contradicted = Line(
      scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? "!", .contradicted)
    rows = Principle.List.allCases.flatMap { list -> [Row] in
      let principles = kept.filter { $0.list == list }
      guard !principles.isEmpty else { return [] }
      return [.list(list, principles)] + principles.map { .principle($0) }
    }
  }

  /// What is known of a cell; nil where nobody assessed it and nothing measures it.
  func verdict(_ unit: UnitReference, _ principle: Principle) -> Verdict? {
    verdicts[Place(unit: unit.code, principle: principle.code)]
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

  /// The columns of the widest label, so that a filter does not move the cells.
  static func labelWidth(of principles: [Principle], _ wording: Wording) -> Int {
    let titles = principles.map { 5 + displayWidth(displayable(wording.text($0.title))) }
    let lists = principles.map { 1 + displayWidth(wording.label($0.list).full) }
    return (titles + lists).max() ?? 0
  }

  func cell(_ place: Matrix.Place) -> Line {
    guard rows.indices.contains(place.row), units.indices.contains(place.column) else {
      return Line()
    }
    let unit = units[place.column]
    switch rows[place.row] {
    case .list(_, let principles): return count(unit, principles)
    case .principle(let principle):
      guard let verdict = verdict(unit, principle), case .cell(let state) = verdict.state else {
        return marks[.notAssessed] ?? Line()
      }
      let mark = marks[state] ?? Line()
      return verdict.flags.contains(.contradicted) ? mark + contradicted : mark
    }
  }

  /// How many of a list are attested as met; unknown is not zero.
  private func count(_ unit: UnitReference, _ principles: [Principle]) -> Line {
    guard let met = met(unit, principles) else { return Line("–", .muted) }
    return Line(showsTotals ? "\(met)/\(principles.count)" : "\(met)", .muted)
  }

  /// How many are attested as met; nil where none is assessed.
  func met(_ unit: UnitReference, _ principles: [Principle]) -> Int? {
    let states = principles.compactMap { verdict(unit, $0)?.state }
      .filter { $0 != .cell(.notAssessed) }
    return states.isEmpty ? nil : states.count { $0 == .cell(.met) }
  }

  var contradictions: Int { verdicts.values.count { $0.flags.contains(.contradicted) } }
}
