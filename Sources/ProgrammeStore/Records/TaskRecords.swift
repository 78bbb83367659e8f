import Programme
import VietnameseText

extension BreakthroughTask: Recorded {
  static let layout = Layout(
    kind: .task, table: "task",
    fields: [
      .bilingual("title"), .bilingual("output"), .reference("lead", .organisation),
      Field(
        name: "coordinating",
        form: .references(.organisation, table: "task_coordinating", column: "unit_id")),
      .day("start"), .day("first_deadline"), .reference("document", .document), .text("basis"),
      .text("pillar"), .reference("group", .taskGroup),
      Field(
        name: "principles",
        form: .references(.principle, table: "task_principle", column: "principle_id")),
      Field(
        name: "targets",
        form: .references(.target, table: "task_target", column: "target_id")),
      Field(name: "milestones", form: .milestones),
    ],
    derived: ["folded", "sort_key"])

  var definition: Definition { .task(self) }
  var values: [FieldValue] {
    [
      .bilingual(title), .bilingual(output), .reference(lead?.text),
      .references(coordinating.map(\.text)), .day(start), .day(firstDeadline),
      .reference(document?.text), .text(basis.rawValue), .text(pillar?.rawValue),
      .reference(group?.text), .references(principles.map(\.text)),
      .references(targets.map(\.text)), .milestones(milestones),
    ]
  }
  var derived: [String] { [searchText(title, key), sortKey(title.vietnamese)] }

  init(_ reader: inout RecordReader) throws {
    self.init(
      code: try reader.requiredCode(), title: try reader.requiredBilingual(),
      output: reader.bilingual(), lead: reader.code(), coordinating: reader.codes(),
      start: reader.day(), firstDeadline: reader.day(), document: reader.code(),
      basis: try reader.word(), pillar: try reader.optionalWord(), group: reader.code(),
      principles: reader.codes(), targets: reader.codes(), milestones: try reader.milestones(),
      provenance: try reader.provenance())
  }
}
