import Programme
import VietnameseText

extension Source: VersionedRecord {
  static let layout = RecordLayout(
    kind: .source, table: "source",
    fields: [
      .text("kind"), .text("title"), .text("publisher"), .text("address"),
      .day("published_on").later,
    ],
    hasProvenance: false)

  var definition: Definition { .source(self) }
  var provenance: Provenance { .none }
  var values: [RecordFieldValue] {
    [
      .text(kind.rawValue), .text(title), .text(publisher), .text(address), .day(publishedOn),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), kind: try reader.word(), title: try reader.requiredText(),
      publisher: reader.text(), address: reader.text(), publishedOn: reader.day())
  }
}

extension Document: VersionedRecord {
  static let layout = RecordLayout(
    kind: .document, table: "document",
    fields: [
      .text("number"), .bilingual("title"), .text("issuer"), .day("issued_on"),
      .text("issued_text"), .reference("replaces", .document),
    ])

  var definition: Definition { .document(self) }
  var values: [RecordFieldValue] {
    [
      .text(number), .bilingual(title), .text(issuer), .day(issuedOn), .text(issuedText),
      .reference(replaces?.text),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), number: try reader.requiredText(),
      title: try reader.requiredBilingual(), issuer: reader.text(), issuedOn: reader.day(),
      issuedText: reader.text(), replaces: reader.code(), provenance: try reader.provenance())
  }
}

extension PillarRecord: VersionedRecord {
  static let layout = RecordLayout(kind: .pillar, table: "pillar", fields: [.bilingual("name")])

  var definition: Definition { .pillar(self) }
  var values: [RecordFieldValue] { [.bilingual(name)] }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      pillar: try reader.word(), name: try reader.requiredBilingual(),
      provenance: try reader.provenance())
  }
}

extension TaskGroup: VersionedRecord {
  static let layout = RecordLayout(
    kind: .taskGroup, table: "task_group",
    fields: [.integer("display_order"), .bilingual("name"), .reference("document", .document)])

  var definition: Definition { .taskGroup(self) }
  var values: [RecordFieldValue] {
    [.integer(Int64(order)), .bilingual(name), .reference(document?.text)]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), order: try reader.requiredInteger(),
      name: try reader.requiredBilingual(), document: reader.code(),
      provenance: try reader.provenance())
  }
}

extension Principle: VersionedRecord {
  static let layout = RecordLayout(
    kind: .principle, table: "principle",
    fields: [
      .text("list"), .integer("display_order"), .bilingual("title"), .bilingual("detail"),
    ])

  var definition: Definition { .principle(self) }
  var values: [RecordFieldValue] {
    [.text(list.rawValue), .integer(Int64(order)), .bilingual(title), .bilingual(detail)]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), list: try reader.word(),
      order: try reader.requiredInteger(), title: try reader.requiredBilingual(),
      detail: try reader.requiredBilingual(), provenance: try reader.provenance())
  }
}

extension PilotModel: VersionedRecord {
  static let layout = RecordLayout(
    kind: .model, table: "model",
    fields: [
      .reference("unit", .organisation), .text("pillar"), .bilingual("name"), .integer("count"),
    ])

  var definition: Definition { .model(self) }
  var values: [RecordFieldValue] {
    [
      .reference(unit?.text), .text(pillar?.rawValue), .bilingual(name), .integer(Int64(count)),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), unit: reader.code(), pillar: try reader.optionalWord(),
      name: reader.bilingual(), count: try reader.requiredInteger(),
      provenance: try reader.provenance())
  }
}

extension Activity: VersionedRecord {
  static let layout = RecordLayout(
    kind: .activity, table: "activity",
    fields: [.reference("unit", .organisation), .text("pillar"), .bilingual("text")])

  var definition: Definition { .activity(self) }
  var values: [RecordFieldValue] {
    [.reference(unit.text), .text(pillar?.rawValue), .bilingual(text)]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), unit: try reader.requiredCode(),
      pillar: try reader.optionalWord(), text: try reader.requiredBilingual(),
      provenance: try reader.provenance())
  }
}
