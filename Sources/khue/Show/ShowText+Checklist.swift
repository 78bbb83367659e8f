import Programme
import Wording

extension ShowText {
  /// Principle by principle, the units in each state; what is silent everywhere is said once.
  mutating func add(_ content: ChecklistContent) {
    let units = Dictionary(
      content.units.map { ($0.code, words.shortName($0)) }, uniquingKeysWith: { first, _ in first })
    let cells = Dictionary(grouping: content.cells, by: \.principle)
    for list in Principle.List.allCases {
      let principles = content.principles.filter { $0.list == list }
      if principles.isEmpty { continue }
      page.heading(words.label(list).full)
      for principle in principles {
        page.item(title(of: principle))
        let said = cells[principle.code] ?? []
        for verdict in verdicts(of: said) {
          let names = said.filter { $0.verdict == verdict }.map { units[$0.unit] ?? $0.unit.text }
          page.fact(words.cell(verdict), names.joined(separator: ", "))
        }
        let silent = content.units.count - said.count
        if silent > 0 { page.fact(words.cell(nil), words.unitCount(silent)) }
      }
    }
  }

  /// The different verdicts, worst first.
  private func verdicts(of cells: [CellLine]) -> [Verdict] {
    Set(cells.map(\.verdict)).sorted {
      ($0.severity, $0.state.text, $0.flags.rawValue)
        < ($1.severity, $1.state.text, $1.flags.rawValue)
    }
  }

  mutating func add(_ content: CellContent) {
    page.line("")
    page.topFact(words.field(.unit), named(content.unit))
    page.line(title(of: content.principle))
    page.line(words.text(content.principle.detail))
    page.topFact(words.field(.attested), words.verdict(content.judgement))
    page.line(words.sentenceCase(words.label(content.judgement.measured).full))
    page.topFact(words.field(.provenance), provenance(content.principle.provenance))
    why(words.why(content.judgement, targets: content.targets, indicators: content.indicators))
    addTargets(content.targets, indicators: content.indicators)
    heading(.assessments, .newestFirst)
    if content.assessments.isEmpty { page.item(words.field(.none)) }
    for assessment in content.assessments { add(assessment) }
  }

  private mutating func add(_ assessment: Assessment) {
    page.item(words.day(assessment.asOf) + ": " + words.label(assessment.attestation).full)
    page.fact(words.field(.assessor), assessment.assessor)
    page.fact(words.field(.evidence), assessment.evidence.map(evidence))
    page.fact(words.field(.provenance), provenance(assessment.provenance))
  }

  mutating func addTargets(_ targets: [TargetLine], indicators: [Indicator]) {
    heading(.targets)
    if targets.isEmpty { page.item(words.field(.noTargets)) }
    for line in targets {
      guard let indicator = indicators.first(where: { $0.code == line.target.indicator }) else {
        page.item(line.target.code.text + ": " + words.verdict(line.judgement))
        continue
      }
      page.item(words.text(indicator.title) + ": " + value(line, of: indicator))
    }
  }

  func evidence(_ evidence: Evidence) -> String {
    evidence.text + (evidence.address.map { " <" + $0 + ">" } ?? "")
  }
}
