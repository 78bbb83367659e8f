import Programme
import VietnameseText

/// A record of a catalogue file, by its kind's description.
extension TOMLRecordReader {
  /// The record; nil where what names it cannot be read. Every fault is remembered.
  mutating func record<Record: DescribedRecord>(
    _ description: RecordDescription<Record>
  ) -> Record? {
    var record = description.blank
    var isNamed = true
    if let code = description.code {
      isNamed = read(code, into: &record)
      if isNamed, code.form == .text, case .text(let text?) = code.value(record),
        !Code<Record>(text).isWellFormed
      {
        refuse(code.key, .malformedCode(text))
      }
    }
    for attribute in description.attributes {
      let isRead = read(attribute, into: &record)
      if attribute.isIdentity { isNamed = isNamed && isRead }
    }
    if description.hasProvenance { record.provenance = provenance() }
    return isNamed ? record : nil
  }

  /// Gives the record what the file says of an attribute; false where that was refused.
  private mutating func read<Record>(
    _ attribute: Attribute<Record>, into record: inout Record
  ) -> Bool {
    let before = faultCount
    let value = value(attribute.key, attribute.form)
    guard faultCount == before else { return false }
    guard let value else {
      // What says nothing keeps what the blank record says.
      if attribute.isRequired { refuse(attribute.key, .missingKey) }
      return !attribute.isRequired
    }
    do throws(AttributeFault) {
      try attribute.assign(&record, value)
      return true
    } catch {
      refuse(attribute.key, rule(error, attribute.form))
      return false
    }
  }

  /// What stands under a key; nil where nothing does.
  private mutating func value(_ key: String, _ form: AttributeForm) -> AttributeValue? {
    switch form {
    case .text, .word: return optionalText(key).map { .text($0) }
    case .bilingual: return optionalBilingual(key).map { .bilingual($0) }
    case .integer: return optionalWhole(key).map { .integer($0) }
    case .flag: return optionalFlag(key).map { .flag($0) }
    case .day: return optionalDay(key).map { .day($0) }
    case .decimal: return optionalNumber(key).map { .decimal($0) }
    case .reference(let kind):
      guard let code = optionalText(key) else { return nil }
      mention(code, key, of: kind)
      return .reference(code)
    case .references(let kind):
      guard let codes = texts(key) else { return nil }
      for code in codes { mention(code, key, of: kind) }
      return .references(codes)
    case .milestones: return .milestones(milestones(key))
    }
  }

  private func rule(_ fault: AttributeFault, _ form: AttributeForm) -> CatalogueFault.Rule {
    switch fault {
    case .missing: .missingKey
    case .unknownWord(let word, let allowed): .unknownWord(word, allowed: allowed)
    case .wrongForm: .wrongType(expected: "\(form)")
    }
  }

  private mutating func milestones(_ key: String) -> [Milestone] {
    tables(key).enumerated().map { index, entries in
      nested("\(key)[\(index)]", entries) { inner in
        let before = inner.faultCount
        let title = inner.optionalBilingual("title")
        if title == nil, inner.faultCount == before { inner.refuse("title", .missingKey) }
        return Milestone(
          title: title ?? BilingualText(""), due: inner.optionalDay("due"),
          doneOn: inner.optionalDay("done"))
      }
    }
  }

  /// Sources, confidence and note.
  private mutating func provenance() -> Provenance {
    let sources = texts("sources") ?? []
    for source in sources { mention(source, "sources", of: .source) }
    var confidence: Confidence?
    if let text = optionalText("confidence") {
      confidence = Confidence(rawValue: text)
      if confidence == nil {
        refuse(
          "confidence", .unknownWord(text, allowed: Confidence.allCases.map(\.rawValue)))
      }
    }
    return Provenance(
      sources: sources.map { Code($0) }, confidence: confidence, note: optionalText("note"))
  }
}

extension TOMLRecordWriter {
  /// Writes a record, as the reader takes it.
  mutating func write<Record: DescribedRecord>(
    _ record: Record, _ description: RecordDescription<Record>
  ) {
    if let code = description.code { write(code.key, code.value(record)) }
    for attribute in description.attributes {
      let value = attribute.value(record)
      if attribute.isLater, value == attribute.value(description.blank) { continue }
      write(attribute.key, value)
    }
    if description.hasProvenance { provenance(record.provenance) }
  }

  private mutating func write(_ key: String, _ value: AttributeValue) {
    switch value {
    case .text(let text), .reference(let text): self.text(key, text)
    case .bilingual(let text): bilingual(key, text)
    case .integer(let number): whole(key, number)
    case .flag(let flag): self.flag(key, flag)
    // A day before all others is what nothing is said of.
    case .day(let day): self.day(key, day == .distantPast ? nil : day)
    case .decimal(let number): self.number(key, number)
    case .references(let codes): self.codes(key, codes)
    case .milestones(let milestones):
      if !milestones.isEmpty { tables(key, milestones.map(\.entries)) }
    }
  }
}

extension Milestone {
  fileprivate var entries: [(key: String, text: String)] {
    var entries = [(key: "title", text: title.vietnamese)]
    if let english = title.english { entries.append(("title_en", english)) }
    if let due { entries.append(("due", DayText.full(due))) }
    if let doneOn { entries.append(("done", DayText.full(doneOn))) }
    return entries
  }
}
