import Programme
import VietnameseText

extension BreakthroughTask: VersionedRecord {
  static let layout = RecordLayout(
    kind: .task, table: "task",
    fields: [
      .bilingual("title"), .bilingual("output"), .reference("lead", .organisation),
      RecordField(
        name: "coordinating",
        form: .references(.organisation, table: "task_coordinating", column: "unit_id")),
      .day("start"), .day("first_deadline"), .reference("document", .document), .text("basis"),
      .text("pillar"), .reference("group", .taskGroup),
      RecordField(
        name: "principles",
        form: .references(.principle, table: "task_principle", column: "principle_id")),
      RecordField(
        name: "targets",
        form: .references(.target, table: "task_target", column: "target_id")),
      RecordField(name: "milestones", form: .milestones),
    ],
    derived: ["folded", "sort_key"])

  var definition: Definition { .task(self) }
  var values: [RecordFieldValue] {
    [
      .bilingual(title), .bilingual(output), .reference(lead?.text),
      .references(coordinating.map(\.text)), .day(start), .day(firstDeadline),
      .reference(document?.text), .text(basis.rawValue), .text(pillar?.rawValue),
      .reference(group?.text), .references(principles.map(\.text)),
      .references(targets.map(\.text)), .milestones(milestones),
    ]
  }
  var derived: [String] { [searchText(title, key), sortKey(title.vietnamese)] }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), title: try reader.requiredBilingual(),
      output: reader.bilingual(), lead: reader.code(), coordinating: reader.codes(),
      start: reader.day(), firstDeadline: reader.day(), document: reader.code(),
      basis: try reader.word(), pillar: try reader.optionalWord(), group: reader.code(),
      principles: reader.codes(), targets: reader.codes(), milestones: try reader.milestones(),
      provenance: try reader.provenance())
  }
}
