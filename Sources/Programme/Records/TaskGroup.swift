/// One of the seven groups of tasks of the city programme (nhóm nhiệm vụ).
public struct TaskGroup: Hashable, Sendable {
  public var code: Code<TaskGroup>
  public var order: Int
  public var name: BilingualText
  public var document: Code<Document>?
  public var provenance: Provenance

  public init(
    code: Code<TaskGroup>, order: Int, name: BilingualText, document: Code<Document>? = nil,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.order = order
    self.name = name
    self.document = document
    self.provenance = provenance
  }
}

extension TaskGroup: DescribedRecord {
  public static let description = RecordDescription<TaskGroup>(
    .taskGroup, file: "task-groups", table: "task_groups",
    blank: TaskGroup(code: "", order: 0, name: BilingualText("")),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .integer("display_order", isRequired: true, { $0.order }, { $0.order = $1 })
        .inFiles("number"),
      .bilingual("name", { $0.name }, { $0.name = $1 }).inFiles("title").naming,
      .optionalCode("document", .document, { $0.document }, { $0.document = $1 }),
    ])

  public var definition: Definition { .taskGroup(self) }

  public func check() throws(Refusal) {
    try check(order, "display_order", from: 0)
  }
}
