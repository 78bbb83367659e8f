import Programme

/// Units, what became of them, and what is known of their models and activities.
extension CatalogueSection {
  static let units = CatalogueSection("units") { record in
    .organisation(
      Organisation(
        code: record.ownCode(), name: record.bilingual("name"),
        kind: record.word("kind") ?? .agency,
        parent: record.optionalCode("parent", Reference.organisation),
        isPilot: record.flag("pilot"), order: record.whole("order", default: 0),
        life: Life(
          first: record.optionalDay("valid_from"), last: record.optionalDay("valid_to")),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .organisation(let unit) = definition else { return false }
    record.code("code", unit.code)
    record.bilingual("name", unit.name)
    record.word("kind", unit.kind)
    record.code("parent", unit.parent)
    record.flag("pilot", unit.isPilot)
    record.whole("order", unit.order)
    record.day("valid_from", unit.life.first)
    record.day("valid_to", unit.life.last)
    record.provenance(unit.provenance)
    return true
  }

  static let successions = CatalogueSection("successions") { record in
    .succession(
      Succession(
        predecessor: record.code("from", Reference.organisation),
        successor: record.code("to", Reference.organisation), day: record.optionalDay("day"),
        extent: record.word("extent", default: .unknown) ?? .unknown,
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .succession(let succession) = definition else { return false }
    record.code("from", succession.predecessor)
    record.code("to", succession.successor)
    record.day("day", succession.day)
    record.word("extent", succession.extent)
    record.provenance(succession.provenance)
    return true
  }

  static let models = CatalogueSection("models") { record in
    .model(
      PilotModel(
        code: record.ownCode(), unit: record.optionalCode("unit", Reference.organisation),
        pillar: record.optionalWord("pillar"), name: record.optionalBilingual("name"),
        count: record.whole("count", default: 1), provenance: record.provenance()))
  } write: { definition, record in
    guard case .model(let model) = definition else { return false }
    record.code("code", model.code)
    record.code("unit", model.unit)
    record.word("pillar", model.pillar)
    record.bilingual("name", model.name)
    record.whole("count", model.count)
    record.provenance(model.provenance)
    return true
  }

  static let activities = CatalogueSection("activities") { record in
    .activity(
      Activity(
        code: record.ownCode(), unit: record.code("unit", Reference.organisation),
        pillar: record.optionalWord("pillar"), text: record.bilingual("text"),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .activity(let activity) = definition else { return false }
    record.code("code", activity.code)
    record.code("unit", activity.unit)
    record.word("pillar", activity.pillar)
    record.bilingual("text", activity.text)
    record.provenance(activity.provenance)
    return true
  }
}
