import Programme
import VietnameseText
import Wording

extension ShowJSON {
  func flags(_ flags: Verdict.Flags) -> JSON {
    .list(flags.named) { .string($0.rawValue) }
  }

  func verdict(_ verdict: Verdict) -> JSON {
    .object([
      ("state", .string(verdict.state.text)), ("flags", flags(verdict.flags)),
      ("measured", .optional(words.measured(verdict.flags)?.rawValue)),
    ])
  }

  /// All states with their counts, those of none too, and the flags that are there.
  func tally<State: RawRepresentable>(_ tally: Tally<State>) -> JSON
  where State.RawValue == String {
    .object([
      ("total", .count(tally.total)),
      ("states", .object(State.allCases.map { ($0.rawValue, .count(tally[$0])) })),
      ("flags", .object(Flag.allCases.map { ($0.rawValue, .count(tally.count(of: $0.bits))) })),
    ])
  }

  func target(
    _ line: TargetLine, of indicator: Indicator?, series: IndicatorLine? = nil
  ) -> JSON {
    let (target, judgement) = (line.target, line.judgement)
    return .object([
      ("code", .string(target.code.text)), ("indicator", .string(target.indicator.text)),
      ("unit", .string(target.unit.text)), ("document", .some(line.document, document)),
      ("due", .day(target.due)), ("comparison", .string(target.comparison.rawValue)),
      ("value", .decimal(target.value)), ("upper", .decimal(target.upper)),
      ("start", .day(target.start)), ("baseline", .decimal(target.baseline)),
      ("principles", codes(target.principles)), ("provenance", provenance(target.provenance)),
      ("state", .string(judgement.state.rawValue)), ("flags", flags(judgement.verdict.flags)),
      ("frozenOn", .day(judgement.frozenOn)),
      ("attainment", .rounded(judgement.attainment, scale: 4)),
      ("elapsed", .rounded(judgement.elapsed, scale: 4)),
      ("reading", .some(judgement.reading) { .integer($0.id) }),
      (
        "why", .some(indicator) { sentences(words.why(line, of: $0, on: asOf.day, series: series)) }
      ),
    ])
  }

  func targets(_ lines: [TargetLine], indicators: [Indicator]) -> JSON {
    .list(lines) { line in
      target(line, of: indicators.first { $0.code == line.target.indicator })
    }
  }

  func taskLine(_ line: TaskLine) -> JSON {
    let (task, judgement) = (line.task, line.judgement)
    return .object([
      ("code", .string(task.code.text)), ("title", text(task.title)),
      ("output", .some(task.output, text)), ("lead", .some(line.lead, reference)),
      ("coordinating", codes(task.coordinating)), ("start", .day(task.start)),
      ("deadline", .day(judgement.deadline)), ("firstDeadline", .day(task.firstDeadline)),
      ("document", code(task.document)), ("basis", .string(task.basis.rawValue)),
      ("pillar", .optional(task.pillar?.rawValue)), ("group", code(task.group)),
      ("principles", codes(task.principles)), ("targets", codes(task.targets)),
      ("milestones", .list(task.milestones, milestone)),
      ("provenance", provenance(task.provenance)),
      ("state", .string(judgement.state.rawValue)), ("flags", flags(judgement.verdict.flags)),
      ("frozenOn", .day(judgement.frozenOn)),
      ("gaps", .list(judgement.gaps) { .string($0.rawValue) }),
      ("lacksEvidence", .bool(judgement.lacksEvidence)),
      ("unachieved", codes(judgement.unachieved)),
      ("elapsed", .rounded(judgement.elapsed, scale: 4)),
      ("report", .some(judgement.report, report)),
      ("why", sentences(words.why(line, on: asOf.day))),
    ])
  }

  private func milestone(_ milestone: Milestone) -> JSON {
    .object([
      ("title", text(milestone.title)), ("due", .day(milestone.due)),
      ("doneOn", .day(milestone.doneOn)),
    ])
  }

  func report(_ report: ProgressReport) -> JSON {
    .object([
      ("asOf", .day(report.asOf)), ("reportedOn", .day(report.reportedOn)),
      ("state", .string(report.state.rawValue)), ("percent", .decimal(report.percent)),
      ("doneOn", .day(report.doneOn)), ("result", .optional(report.result)),
      ("difficulty", .optional(report.difficulty)), ("proposal", .optional(report.proposal)),
      ("evidence", .some(report.evidence, evidence)), ("source", code(report.source)),
    ])
  }

  func indicatorLine(_ line: IndicatorLine) -> JSON {
    .object([
      ("indicator", indicator(line.indicator)), ("unit", reference(line.unit)),
      ("newest", .some(line.newest, readingLine)),
      ("targets", .list(line.targets) { target($0, of: line.indicator, series: line) }),
      ("history", .list(line.history, point)), ("duty", .optional(line.duty?.rawValue)),
      ("isFrozen", .bool(line.isFrozen)),
    ])
  }

  func point(_ point: HistoryPoint) -> JSON {
    .object([
      ("day", .day(point.day)),
      (
        "value",
        point.figure?.value.map { .decimal($0) } ?? .rounded(point.value, scale: 6)
      ),
      ("figure", .some(point.figure, figure)),
    ])
  }

  func cellLine(_ line: CellLine) -> JSON {
    .object([
      ("unit", .string(line.unit.text)), ("principle", .string(line.principle.text)),
      ("verdict", verdict(line.verdict)),
    ])
  }
}
