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
