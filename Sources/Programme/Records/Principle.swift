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
