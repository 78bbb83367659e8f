import Interchange
import Programme
import VietnameseText
import Wording

extension ShowCSV {
  /// A unit: a row for each state that any of its targets, tasks and cells is in.
  mutating func add(_ tile: UnitTile) {
    let unit: [ColumnHeading: TableWriter.Cell] = [
      .unitCode: .text(tile.organisation.code.text),
      .unitName: .text(words.name(tile.organisation)),
    ]
    var cells = unit
    cells[.value] = .whole(tile.readings)
    cells[.measure] = .text(words.field(.readings))
    if let newest = tile.newestPeriodEnd { cells[.periodLast] = .day(newest) }
    if let last = tile.organisation.life.last, tile.organisation.life.hasEnded(by: asOf.day) {
      cells[.state] = .text(words.frozen(on: last))
    }
    let heirs = tile.successors.map { words.succession($0) }.joined(separator: "; ")
    let details = [
      words.life(tile.organisation.life),
      heirs.isEmpty ? nil : words.field(.successors) + ": " + heirs, words.coverage(tile.coverage),
    ]
    cells[.detail] = .text(details.compactMap { $0 }.joined(separator: "; "))
    row(.units, cells)
    if let heirs = tile.heirs { add(heirs.standing, in: .heirs, unit, who: heirs) }
    for state in TargetState.allCases where tile.targets[state] > 0 {
      add(.targets, unit, words.label(state), tile.targets[state])
    }
    if tile.tasks.total == 0 {
      var none = unit
      none[.value] = .whole(0)
      none[.measure] = .text(counted(.tasks))
      none[.detail] = .text(words.field(.noTasks))
      row(.tasks, none)
    }
    for state in TaskState.allCases where tile.tasks[state] > 0 {
      add(.tasks, unit, words.label(state), tile.tasks[state])
    }
    for state in Attestation.allCases where tile.cells[state] > 0 {
      add(.principles, unit, words.label(state), tile.cells[state])
    }
  }

  /// Whom what follows covers: how many units, and which.
  func covering(_ census: UnitCensus) -> [ColumnHeading: TableWriter.Cell] {
    [
      .value: .whole(census.total), .measure: .text(words.field(.units)),
      .detail: .text(words.census(census)),
    ]
  }

  /// A group of living units: how many, what nobody gave them, and a row for each state.
  mutating func add(_ group: GroupStanding) {
    let name: [ColumnHeading: TableWriter.Cell] = [.unitName: .text(words.name(group.group))]
    var cells = name
    cells[.value] = .whole(group.units)
    cells[.measure] = .text(words.field(.units))
    let details = [words.unassigned(group), words.coverage(group.standing.coverage)]
    cells[.detail] = .text(details.compactMap { $0 }.joined(separator: "; "))
    row(.living, cells)
    add(group.standing, in: .living, name)
  }

  private mutating func add(
    _ standing: JointStanding, in section: Heading, _ unit: [ColumnHeading: TableWriter.Cell],
    who heirs: HeirStanding? = nil
  ) {
    if let heirs {
      var cells = unit
      cells[.value] = .whole(heirs.members.count)
      cells[.measure] = .text(words.field(.units))
      let names = heirs.units.map { words.name($0) }.joined(separator: "; ")
      cells[.detail] = .text(
        [names, words.unassigned(heirs), words.coverage(standing.coverage)]
          .compactMap { $0 }.joined(separator: "; "))
      row(section, cells)
    }
    for state in TargetState.allCases where standing.targets[state] > 0 {
      add(section, unit, words.label(state), standing.targets[state], of: .targets)
    }
    for state in TaskState.allCases where standing.tasks[state] > 0 {
      add(section, unit, words.label(state), standing.tasks[state], of: .tasks)
    }
  }

  private mutating func add(
    _ section: Heading, _ unit: [ColumnHeading: TableWriter.Cell], _ state: Label, _ count: Int,
    of counted: Heading
  ) {
    var cells = unit
    cells[.state] = .text(state.full)
    cells[.value] = .whole(count)
    cells[.measure] = .text(self.counted(counted))
    row(section, cells)
  }

  private mutating func add(
    _ section: Heading, _ unit: [ColumnHeading: TableWriter.Cell], _ state: Label, _ count: Int
  ) {
    add(section, unit, state, count, of: section)
  }

  mutating func add(_ content: UnitContent) {
    add(content.tile)
    let unit = UnitReference(
      code: content.tile.organisation.code, name: content.tile.organisation.name,
      kind: content.tile.organisation.kind)
    for line in content.tasks { add(line) }
    for line in content.indicators { add(line) }
    for cell in content.cells {
      let principle = content.principles.first { $0.code == cell.principle }
      add(cell, unit: unit, principle: principle)
    }
    for line in content.readings { add(line, unit: unit) }
  }

  mutating func add(_ content: ChecklistContent) {
    let cells = Dictionary(
      content.cells.map { (Place($0.unit, $0.principle), $0) },
      uniquingKeysWith: { first, _ in first })
    for principle in content.principles {
      for unit in content.units {
        let silent = CellLine(
          unit: unit.code, principle: principle.code,
          verdict: Verdict(.cell(.notAssessed)))
        add(
          cells[Place(unit.code, principle.code)] ?? silent, unit: unit, principle: principle)
      }
    }
  }

  /// Where a cell stands in the matrix.
  private struct Place: Hashable {
    let unit: Code<Organisation>
    let principle: Code<Principle>

    init(_ unit: Code<Organisation>, _ principle: Code<Principle>) {
      self.unit = unit
      self.principle = principle
    }
  }

  private mutating func add(_ cell: CellLine, unit: UnitReference, principle: Principle?) {
    var cells = self.unit(unit)
    cells[.code] = .text(cell.principle.text)
    cells[.title] = .text(principle.map { words.text($0.title) } ?? "")
    cells[.state] = .text(words.label(cell.verdict.state).full)
    cells[.flags] = .text(flags(cell.verdict.flags))
    cells[.detail] = .text(words.measured(cell.verdict.flags).map { words.label($0).full } ?? "")
    row(.principles, cells)
  }

  mutating func add(_ content: CellContent) {
    let line = CellLine(
      unit: content.unit.code, principle: content.principle.code,
      verdict: content.judgement.verdict)
    add(line, unit: content.unit, principle: content.principle)
    for assessment in content.assessments {
      var cells = unit(content.unit)
      cells[.state] = .text(words.label(assessment.attestation).full)
      cells[.reportedOn] = .day(assessment.asOf)
      cells[.source] = .text(assessment.assessor ?? "")
      cells[.detail] = .text(assessment.evidence?.text ?? "")
      row(.assessments, cells)
    }
    addTargets(content.targets, indicators: content.indicators, unit: content.unit)
  }

  mutating func addTargets(
    _ lines: [TargetLine], indicators: [Indicator], unit: UnitReference?
  ) {
    for line in lines {
      let indicator = indicators.first { $0.code == line.target.indicator }
      add(line, of: indicator, unit: unit)
    }
  }

  private mutating func add(_ line: TargetLine, of indicator: Indicator?, unit: UnitReference?) {
    var cells = unit.map(self.unit) ?? [.unitCode: .text(line.target.unit.text)]
    cells[.code] = .text(line.target.code.text)
    cells[.title] = .text(indicator.map { words.text($0.title) } ?? line.target.indicator.text)
    cells[.target] = .text(indicator.map { words.target(line.target, of: $0) } ?? "")
    if let due = line.target.due { cells[.due] = .day(due) }
    cells[.state] = .text(words.label(line.judgement.state).full)
    cells[.flags] = .text(flags(line.judgement.verdict.flags))
    cells[.source] = .text(line.document.map { words.number(of: $0) } ?? "")
    cells[.confidence] = .text(line.target.provenance.confidence?.rawValue ?? "")
    row(.targets, cells)
  }
}
