import Programme

/// Pillars, task groups and principles: what everything else is arranged by.
extension CatalogueSection {
  static let pillars = CatalogueSection("pillars") { record in
    guard let pillar: Pillar = record.word("code") else { return nil }
    return .pillar(
      PillarRecord(
        pillar: pillar, name: record.bilingual("title"), provenance: record.provenance()))
  } write: { definition, record in
    guard case .pillar(let pillar) = definition else { return false }
    record.word("code", pillar.pillar)
    record.bilingual("title", pillar.name)
    record.provenance(pillar.provenance)
    return true
  }

  static let taskGroups = CatalogueSection("task-groups", table: "task_groups") { record in
    .taskGroup(
      TaskGroup(
        code: record.ownCode(), order: record.whole("number"), name: record.bilingual("title"),
        document: record.optionalCode("document", Reference.document),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .taskGroup(let group) = definition else { return false }
    record.code("code", group.code)
    record.whole("number", group.order)
    record.bilingual("title", group.name)
    record.code("document", group.document)
    record.provenance(group.provenance)
    return true
  }

  static let principles = CatalogueSection("principles") { record in
    .principle(
      Principle(
        code: record.ownCode(), list: record.word("list") ?? .push,
        order: record.whole("number"), title: record.bilingual("title"),
        detail: record.bilingual("description"), provenance: record.provenance()))
  } write: { definition, record in
    guard case .principle(let principle) = definition else { return false }
    record.code("code", principle.code)
    record.word("list", principle.list)
    record.whole("number", principle.order)
    record.bilingual("title", principle.title)
    record.bilingual("description", principle.detail)
    record.provenance(principle.provenance)
    return true
  }
}
