/// One content of the checklist 5-5-5 and the 5 focuses (nội dung 5-5-5).
///
/// Codes ĐM1–5, BĐ1–5, K1–5, TT1–5 are ours; the Decision numbers nothing.
public struct Principle: Hashable, Sendable {
  /// The four lists, in the order of the Decision.
  public enum List: String, CaseIterable, Sendable {
    case push
    case guarantee
    case no
    case focus
  }

  public var code: Code<Principle>
  public var list: List
  /// Its place in the list, 1 to 5.
  public var order: Int
  public var title: BilingualText
  public var detail: BilingualText
  public var provenance: Provenance

  public init(
    code: Code<Principle>, list: List, order: Int, title: BilingualText, detail: BilingualText,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.list = list
    self.order = order
    self.title = title
    self.detail = detail
    self.provenance = provenance
  }
}

extension Principle: DescribedRecord {
  public static let description = RecordDescription<Principle>(
    .principle, file: "principles",
    blank: Principle(
      code: "", list: .push, order: 0, title: BilingualText(""), detail: BilingualText("")),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .word("list", { $0.list }, { $0.list = $1 }),
      .integer("display_order", isRequired: true, { $0.order }, { $0.order = $1 })
        .inFiles("number"),
      .bilingual("title", { $0.title }, { $0.title = $1 }).naming,
      .bilingual("detail", { $0.detail }, { $0.detail = $1 }).inFiles("description"),
    ])

  public var definition: Definition { .principle(self) }

  public func check() throws(Refusal) {
    try check(order, "display_order", from: 1, to: 5)
  }
}
