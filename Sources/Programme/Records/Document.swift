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

extension Document: DescribedRecord {
  public static let description = RecordDescription<Document>(
    .document, file: "documents", blank: Document(code: "", number: "", title: BilingualText("")),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .text("number", { $0.number }, { $0.number = $1 }),
      .bilingual("title", { $0.title }, { $0.title = $1 }).naming,
      .optionalText("issuer", { $0.issuer }, { $0.issuer = $1 }),
      .optionalDay("issued_on", { $0.issuedOn }, { $0.issuedOn = $1 }).inFiles("issued"),
      .optionalText("issued_text", { $0.issuedText }, { $0.issuedText = $1 }),
      .optionalCode("replaces", .document, { $0.replaces }, { $0.replaces = $1 }),
    ])

  public var definition: Definition { .document(self) }

  public func check() throws(Refusal) {
    if replaces == code { throw .namesItself(reference, field: "replaces") }
  }
}
