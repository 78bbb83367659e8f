import Programme
import VietnameseText
import Wording

extension ShowJSON {
  func overview(_ content: OverviewContent) -> JSON {
    .object([
      ("units", .list(content.units, tile)), ("living", .list(content.living, group)),
      ("covers", census(content.census)), ("city", tally(content.city)),
      ("principles", .list(content.principles, principleLine)), ("tasks", tally(content.tasks)),
      ("models", models(content.models)),
      ("attentionTotal", .count(content.attentionTotal)),
      ("attention", .list(content.attention, attention)),
      ("changes", .list(content.changes, change)),
    ])
  }

  private func principleLine(_ line: PrincipleLine) -> JSON {
    .object([("principle", principle(line.principle)), ("cells", tally(line.cells))])
  }

  private func models(_ models: ModelCount) -> JSON {
    .object([("counted", .count(models.counted)), ("named", .count(models.named))])
  }

  func attention(_ line: AttentionLine) -> JSON {
    let (kind, code, indicator): (String, String, String?) =
      switch line.subject {
      case .target(let code, let indicator): ("target", code.text, indicator.text)
      case .task(let code): ("task", code.text, nil)
      case .cell(let code): ("cell", code.text, nil)
      case .duty(let code, let indicator): ("duty", code.text, indicator.text)
      }
    return .object([
      ("kind", .string(kind)), ("code", .string(code)), ("indicator", .optional(indicator)),
      ("unit", .some(line.unit, reference)), ("title", text(line.title)),
      ("verdict", verdict(line.verdict)), ("since", .day(line.since)),
      (
        "alerts",
        .array(
          line.alerts.map { alert in
            .object([("kind", .string(alert.kind.rawValue)), ("since", .day(alert.since))])
          })
      ),
    ])
  }

  func tile(_ tile: UnitTile) -> JSON {
    let unit = tile.organisation
    return .object([
      ("code", .string(unit.code.text)), ("name", text(unit.name)),
      ("kind", .string(unit.kind.rawValue)), ("parent", code(unit.parent)),
      ("isPilot", .bool(unit.isPilot)), ("order", .count(unit.order)), ("life", life(unit.life)),
      ("hasEnded", .bool(unit.life.hasEnded(by: asOf.day))),
      ("provenance", provenance(unit.provenance)),
      ("successors", .list(tile.successors, succession)),
      ("successorsToday", .some(tile.heirs, heirs)),
      (
        "pillars",
        .object(Pillar.allCases.map { ($0.rawValue, tally(tile.pillars[$0] ?? .init())) })
      ),
      ("targets", tally(tile.targets)), ("tasks", tally(tile.tasks)), ("cells", tally(tile.cells)),
      ("owed", .count(tile.coverage.owed)), ("reported", .count(tile.coverage.reported)),
      ("readings", .count(tile.readings)), ("newestPeriodEnd", .day(tile.newestPeriodEnd)),
    ])
  }

  func unit(_ content: UnitContent) -> JSON {
    .object([
      ("unit", tile(content.tile)), ("parent", .some(content.parent, reference)),
      ("children", .list(content.children, reference)),
      ("predecessors", .list(content.predecessors, succession)),
      ("models", .list(content.models, model)),
      ("activities", .list(content.activities, activity)),
      ("tasks", .list(content.tasks, taskLine)),
      ("indicators", .list(content.indicators, indicatorLine)),
      ("principles", .list(content.principles, principle)),
      ("cells", .list(content.cells, cellLine)),
      ("readingsTotal", .count(content.readingsTotal)),
      ("readings", .list(content.readings, readingLine)),
    ])
  }

  func checklist(_ content: ChecklistContent) -> JSON {
    .object([
      ("principles", .list(content.principles, principle)),
      ("units", .list(content.units, reference)), ("cells", .list(content.cells, cellLine)),
    ])
  }

  func cell(_ content: CellContent) -> JSON {
    let judgement = content.judgement
    return .object([
      ("unit", reference(content.unit)), ("principle", principle(content.principle)),
      ("attested", .string(judgement.attested.rawValue)),
      ("measured", .string(judgement.measured.rawValue)),
      ("flags", flags(judgement.verdict.flags)), ("frozenOn", .day(judgement.frozenOn)),
      (
        "why",
        sentences(
          words.why(judgement, targets: content.targets, indicators: content.indicators))
      ),
      ("assessments", .list(content.assessments, assessment)),
      ("targets", targets(content.targets, indicators: content.indicators)),
    ])
  }

  func tasks(_ content: TasksContent) -> JSON {
    .object([("tally", tally(content.tally)), ("tasks", .list(content.tasks, taskLine))])
  }

  func task(_ content: TaskContent) -> JSON {
    .object([
      ("task", taskLine(content.line)), ("document", .some(content.document, document)),
      ("coordinating", .list(content.coordinating, reference)),
      ("principles", .list(content.principles, principle)),
      ("targets", targets(content.targets, indicators: content.indicators)),
      ("reports", .list(content.reports, report)),
      ("extensions", .list(content.extensions, granted)),
      ("changes", .list(content.changes, change)),
    ])
  }

  private func granted(_ item: Extension) -> JSON {
    .object([
      ("deadline", .day(item.deadline)), ("grantedOn", .day(item.grantedOn)),
      ("document", .string(item.document)), ("note", .optional(item.note)),
    ])
  }

  func indicator(_ content: IndicatorContent) -> JSON {
    let line = content.line
    let names = FindingNames(
      indicators: [line.indicator.code: words.text(line.indicator.title)],
      units: [line.unit.code: words.name(line.unit)])
    return .object([
      ("indicator", indicatorLine(line)), ("history", .list(content.history, point)),
      ("readings", .list(content.readings, readingLine)),
      ("findings", .list(content.findings) { .string(words.finding($0, names: names)) }),
    ])
  }
}
