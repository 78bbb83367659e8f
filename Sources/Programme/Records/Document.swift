public import VietnameseText

/// A decision, plan or resolution: number, date, issuer, title, source, what it replaces (văn bản).
public struct Document: Hashable, Sendable {
  public var code: Code<Document>
  public var number: String
  public var title: BilingualText
  public var issuer: String?
  /// The day of signature; nil where it was not found, as for Decision 6785.
  public var issuedOn: Day?
  /// What is known of the day where only a part of it is, such as "2024".
  public var issuedText: String?
  public var replaces: Code<Document>?
  public var provenance: Provenance

  public init(
    code: Code<Document>, number: String, title: BilingualText, issuer: String? = nil,
    issuedOn: Day? = nil, issuedText: String? = nil, replaces: Code<Document>? = nil,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.number = number
    self.title = title
    self.issuer = issuer
    self.issuedOn = issuedOn
    self.issuedText = issuedText
    self.replaces = replaces
    self.provenance = provenance
  }
}
