import Programme

extension CatalogueSection {
  static let sources = CatalogueSection("sources") { record in
    .source(
      Source(
        code: record.ownCode(), kind: record.word("kind") ?? .published,
        title: record.text("title"), publisher: record.optionalText("publisher"),
        address: record.optionalText("url"), publishedOn: record.optionalDay("published")))
  } write: { definition, record in
    guard case .source(let source) = definition else { return false }
    record.code("code", source.code)
    record.word("kind", source.kind)
    record.text("title", source.title)
    record.text("publisher", source.publisher)
    record.text("url", source.address)
    record.day("published", source.publishedOn)
    return true
  }

  static let documents = CatalogueSection("documents") { record in
    .document(
      Document(
        code: record.ownCode(), number: record.text("number"),
        title: record.bilingual("title"), issuer: record.optionalText("issuer"),
        issuedOn: record.optionalDay("issued"), issuedText: record.optionalText("issued_text"),
        replaces: record.optionalCode("replaces", Reference.document),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .document(let document) = definition else { return false }
    record.code("code", document.code)
    record.text("number", document.number)
    record.day("issued", document.issuedOn)
    record.text("issued_text", document.issuedText)
    record.text("issuer", document.issuer)
    record.bilingual("title", document.title)
    record.code("replaces", document.replaces)
    record.provenance(document.provenance)
    return true
  }
}
