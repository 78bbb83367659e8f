import Programme
import VietnameseText

/// What is measured, what it shall reach, who owes it, and the numbers that the rules turn on.
extension CatalogueSection {
  static let indicators = CatalogueSection("indicators") { record in
    .indicator(
      Indicator(
        code: record.ownCode(), title: record.bilingual("title"),
        kind: record.word("kind") ?? .amount, nature: record.word("nature") ?? .stock,
        direction: record.word("direction", default: .higherIsBetter) ?? .higherIsBetter,
        measure: record.optionalBilingual("measure"),
        instrument: record.optionalBilingual("instrument"),
        pillar: record.optionalWord("pillar"), mayExceedHundred: record.flag("may_exceed_hundred"),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .indicator(let indicator) = definition else { return false }
    record.code("code", indicator.code)
    record.bilingual("title", indicator.title)
    record.word("kind", indicator.kind)
    record.word("nature", indicator.nature)
    record.word("direction", indicator.direction)
    record.bilingual("measure", indicator.measure)
    record.bilingual("instrument", indicator.instrument)
    record.word("pillar", indicator.pillar)
    if indicator.mayExceedHundred { record.flag("may_exceed_hundred", true) }
    record.provenance(indicator.provenance)
    return true
  }

  static let targets = CatalogueSection("targets") { record in
    .target(
      Target(
        code: record.ownCode(), indicator: record.code("indicator", Reference.indicator),
        unit: record.code("unit", Reference.organisation),
        document: record.optionalCode("document", Reference.document),
        due: record.optionalDay("due"), comparison: record.word("comparison") ?? .atLeast,
        value: record.optionalNumber("value"), upper: record.optionalNumber("upper"),
        start: record.optionalDay("start"), baseline: record.optionalNumber("baseline"),
        principles: record.codes("principles", Reference.principle),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .target(let target) = definition else { return false }
    record.code("code", target.code)
    record.code("indicator", target.indicator)
    record.code("unit", target.unit)
    record.code("document", target.document)
    record.day("due", target.due)
    record.word("comparison", target.comparison)
    record.number("value", target.value)
    record.number("upper", target.upper)
    record.day("start", target.start)
    record.number("baseline", target.baseline)
    record.codes("principles", target.principles)
    record.provenance(target.provenance)
    return true
  }

  static let duties = CatalogueSection("duties") { record in
    .duty(
      Duty(
        code: record.ownCode(), indicator: record.code("indicator", Reference.indicator),
        unit: record.code("unit", Reference.organisation),
        every: record.word("every") ?? .month,
        calendar: record.word("calendar", default: .statistical) ?? .statistical,
        dueAfterDays: record.whole("due_after_days"),
        first: record.day("first"), last: record.optionalDay("last"),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .duty(let duty) = definition else { return false }
    record.code("code", duty.code)
    record.code("indicator", duty.indicator)
    record.code("unit", duty.unit)
    record.word("every", duty.every)
    if duty.calendar != .statistical { record.word("calendar", duty.calendar) }
    record.whole("due_after_days", duty.dueAfterDays)
    record.day("first", duty.first)
    record.day("last", duty.last)
    record.provenance(duty.provenance)
    return true
  }

  static let thresholds = CatalogueSection("thresholds") { record in
    guard let kind: Threshold.Kind = record.word("kind") else { return nil }
    return .threshold(
      Threshold(
        kind: kind, value: record.number("value"),
        validFrom: record.optionalDay("valid_from") ?? .distantPast,
        validTo: record.optionalDay("valid_to"), provenance: record.provenance()))
  } write: { definition, record in
    guard case .threshold(let threshold) = definition else { return false }
    record.word("kind", threshold.kind)
    record.number("value", threshold.value)
    record.day("valid_from", threshold.validFrom == .distantPast ? nil : threshold.validFrom)
    record.day("valid_to", threshold.validTo)
    record.provenance(threshold.provenance)
    return true
  }
}
