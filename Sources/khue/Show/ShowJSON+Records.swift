import Programme
import VietnameseText
import Wording

extension ShowJSON {
  func reference(_ unit: UnitReference) -> JSON {
    .object([
      ("code", .string(unit.code.text)), ("name", text(unit.name)),
      ("kind", .string(unit.kind.rawValue)),
    ])
  }

  func provenance(_ provenance: Provenance) -> JSON {
    .object([
      ("sources", codes(provenance.sources)),
      ("confidence", .optional(provenance.confidence?.rawValue)),
      ("note", .optional(provenance.note)),
    ])
  }

  func life(_ life: Life) -> JSON {
    .object([("first", .day(life.first)), ("last", .day(life.last))])
  }

  func succession(_ line: SuccessionLine) -> JSON {
    .object([
      ("unit", reference(line.unit)), ("day", .day(line.succession.day)),
      ("extent", .string(line.succession.extent.rawValue)),
      ("provenance", provenance(line.succession.provenance)),
    ])
  }

  func period(_ period: Period) -> JSON {
    .object([
      ("first", .day(period.first)), ("last", .day(period.last)),
      ("granularity", .string(period.granularity.rawValue)),
      ("basis", .string(period.basis.rawValue)),
    ])
  }

  func figure(_ figure: Figure) -> JSON {
    .object([
      ("value", .decimal(figure.value)), ("upper", .decimal(figure.upper)),
      ("qualifier", .string(figure.qualifier.rawValue)),
      ("numerator", .decimal(figure.numerator)), ("denominator", .decimal(figure.denominator)),
      ("population", .some(figure.population, JSON.count)), ("ranked", .optional(figure.ranked)),
    ])
  }

  func evidence(_ evidence: Evidence) -> JSON {
    .object([("text", .string(evidence.text)), ("address", .optional(evidence.address))])
  }

  func reading(_ reading: Reading) -> JSON {
    .object([
      ("id", .integer(reading.id)), ("indicator", .string(reading.indicator.text)),
      ("unit", .string(reading.unit.text)), ("period", period(reading.period)),
      ("figure", .some(reading.figure, figure)), ("reportedOn", .day(reading.reportedOn)),
      ("reportedOnIsDerived", .bool(reading.reportedOnIsDerived)),
      ("source", .string(reading.source.text)), ("isOwnReport", .bool(reading.isOwnReport)),
      ("confidence", .optional(reading.confidence?.rawValue)),
      ("evidence", .some(reading.evidence, evidence)), ("note", .optional(reading.note)),
      ("replaces", .some(reading.replaces, JSON.integer)),
    ])
  }

  func readingLine(_ line: ReadingLine) -> JSON {
    .object([
      ("reading", reading(line.reading)),
      ("sourceTitle", .string(line.source.title)),
      ("sourceKind", .string(line.source.kind.rawValue)),
      ("sourcePublishedOn", .day(line.source.publishedOn)),
      ("indicatorTitle", text(line.indicator.title)),
      ("recordedAt", .string(line.recordedAt.iso)), ("isReplaced", .bool(line.isReplaced)),
      ("saidOn", .day(line.saidOn)), ("recorder", .some(line.recorder, recorder)),
    ])
  }

  private func recorder(_ recorder: Recorder) -> JSON {
    .object([
      ("account", .string(recorder.account)), ("name", .optional(recorder.name)),
      ("unit", .some(recorder.unit, reference)), ("entry", .integer(recorder.entry)),
    ])
  }

  func indicator(_ indicator: Indicator) -> JSON {
    .object([
      ("code", .string(indicator.code.text)), ("title", text(indicator.title)),
      ("kind", .string(indicator.kind.rawValue)), ("nature", .string(indicator.nature.rawValue)),
      ("direction", .string(indicator.direction.rawValue)),
      ("measure", .some(indicator.measure, text)),
      ("instrument", .some(indicator.instrument, text)),
      ("pillar", .optional(indicator.pillar?.rawValue)),
      ("mayExceedHundred", .bool(indicator.mayExceedHundred)),
      ("provenance", provenance(indicator.provenance)),
    ])
  }

  func document(_ document: Document) -> JSON {
    .object([
      ("code", .string(document.code.text)), ("number", .string(document.number)),
      ("title", text(document.title)), ("issuer", .optional(document.issuer)),
      ("issuedOn", .day(document.issuedOn)), ("issuedText", .optional(document.issuedText)),
      ("replaces", code(document.replaces)), ("provenance", provenance(document.provenance)),
    ])
  }

  func principle(_ principle: Principle) -> JSON {
    .object([
      ("code", .string(principle.code.text)), ("list", .string(principle.list.rawValue)),
      ("order", .count(principle.order)), ("title", text(principle.title)),
      ("detail", text(principle.detail)), ("provenance", provenance(principle.provenance)),
    ])
  }

  func model(_ model: PilotModel) -> JSON {
    .object([
      ("code", .string(model.code.text)), ("pillar", .optional(model.pillar?.rawValue)),
      ("name", .some(model.name, text)), ("count", .count(model.count)),
      ("provenance", provenance(model.provenance)),
    ])
  }

  func activity(_ activity: Activity) -> JSON {
    .object([
      ("code", .string(activity.code.text)), ("pillar", .optional(activity.pillar?.rawValue)),
      ("text", text(activity.text)), ("provenance", provenance(activity.provenance)),
    ])
  }

  func assessment(_ assessment: Assessment) -> JSON {
    .object([
      ("asOf", .day(assessment.asOf)), ("attestation", .string(assessment.attestation.rawValue)),
      ("assessor", .optional(assessment.assessor)),
      ("evidence", .some(assessment.evidence, evidence)),
      ("provenance", provenance(assessment.provenance)),
    ])
  }

  func change(_ change: ChangeLine) -> JSON {
    .object([
      ("sequence", .integer(change.sequence)), ("at", .string(change.at.iso)),
      ("account", .string(change.account)), ("origin", .string(change.origin.rawValue)),
      ("address", .optional(change.address)), ("action", .optional(change.action?.rawValue)),
      ("act", .optional(change.act?.rawValue)),
      ("kind", .string(change.kind.rawValue)), ("key", .string(change.key)),
      ("title", .some(change.title, text)), ("unit", .some(change.unit, reference)),
      ("rows", .some(change.rows, JSON.count)), ("figure", .some(change.figure, figure)),
    ])
  }
}
