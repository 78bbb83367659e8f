import Programme
import VietnameseText

extension Indicator: VersionedRecord {
  static let layout = RecordLayout(
    kind: .indicator, table: "indicator",
    fields: [
      .bilingual("title"), .text("kind"), .text("nature"), .text("direction"),
      .bilingual("measure"), .bilingual("instrument"), .text("pillar"),
      .integer("may_exceed_hundred").later,
    ],
    derived: ["folded", "sort_key"])

  var definition: Definition { .indicator(self) }
  var values: [RecordFieldValue] {
    [
      .bilingual(title), .text(kind.rawValue), .text(nature.rawValue),
      .text(direction.rawValue), .bilingual(measure), .bilingual(instrument),
      .text(pillar?.rawValue), .integer(mayExceedHundred ? 1 : nil),
    ]
  }
  var derived: [String] { [searchText(title, key), sortKey(title.vietnamese)] }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), title: try reader.requiredBilingual(),
      kind: try reader.word(), nature: try reader.word(), direction: try reader.word(),
      measure: reader.bilingual(), instrument: reader.bilingual(),
      pillar: try reader.optionalWord(), mayExceedHundred: reader.integer() == 1,
      provenance: try reader.provenance())
  }
}

extension Target: VersionedRecord {
  static let layout = RecordLayout(
    kind: .target, table: "target",
    fields: [
      .reference("indicator", .indicator).identity, .reference("unit", .organisation).identity,
      .reference("document", .document), .day("due"), .text("comparison"), .decimal("value"),
      .decimal("upper"), .day("start"), .decimal("baseline"),
      RecordField(
        name: "principles",
        form: .references(.principle, table: "target_principle", column: "principle_id")),
    ])

  var definition: Definition { .target(self) }
  var values: [RecordFieldValue] {
    [
      .reference(indicator.text), .reference(unit.text), .reference(document?.text), .day(due),
      .text(comparison.rawValue), .decimal(value), .decimal(upper), .day(start),
      .decimal(baseline), .references(principles.map(\.text)),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), indicator: try reader.requiredCode(),
      unit: try reader.requiredCode(), document: reader.code(), due: reader.day(),
      comparison: try reader.word(), value: reader.decimal(), upper: reader.decimal(),
      start: reader.day(), baseline: reader.decimal(), principles: reader.codes(),
      provenance: try reader.provenance())
  }
}

extension Duty: VersionedRecord {
  static let layout = RecordLayout(
    kind: .duty, table: "duty",
    fields: [
      .reference("indicator", .indicator).identity, .reference("unit", .organisation).identity,
      .text("every"), .integer("due_after_days"), .day("first_day"), .day("last_day"),
      .text("calendar").later,
    ])

  var definition: Definition { .duty(self) }
  var values: [RecordFieldValue] {
    [
      .reference(indicator.text), .reference(unit.text), .text(every.rawValue),
      .integer(Int64(dueAfterDays)), .day(first), .day(last),
      .text(calendar == .statistical ? nil : calendar.rawValue),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), indicator: try reader.requiredCode(),
      unit: try reader.requiredCode(), every: try reader.word(),
      dueAfterDays: try reader.requiredInteger(), first: try reader.requiredDay(),
      last: reader.day())
    calendar = try reader.optionalWord() ?? .statistical
    provenance = try reader.provenance()
  }
}

extension Threshold: VersionedRecord {
  static let layout = RecordLayout(
    kind: .threshold, table: "threshold",
    fields: [
      RecordField.text("kind").identity, RecordField.day("valid_from").identity, .decimal("value"),
      .day("valid_to"),
    ],
    hasCode: false)

  var definition: Definition { .threshold(self) }
  var values: [RecordFieldValue] {
    [.text(kind.rawValue), .day(validFrom), .decimal(value), .day(validTo)]
  }

  init(_ reader: inout ColumnReader) throws {
    _ = reader.text()
    let kind: Threshold.Kind = try reader.word()
    let validFrom = try reader.requiredDay()
    self.init(
      kind: kind, value: reader.decimal() ?? .zero, validFrom: validFrom,
      validTo: reader.day(), provenance: try reader.provenance())
  }
}
