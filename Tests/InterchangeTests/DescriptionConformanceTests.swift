import Programme
import Testing
import VietnameseText

@testable import Interchange

/// What is true of every kind of record that is described, whatever it holds.
@Suite struct DescriptionConformanceTests {
  /// Random records are the same after a file: attributes are given and taken without a loss, and
  /// each has its key.
  @Test(arguments: RecordRegistry.catalogue.indices)
  func aRecordIsTheSameAfterAFile(index: Int) throws {
    try expectSameAfterAFile(RecordRegistry.catalogue[index])
  }

  private func expectSameAfterAFile<Record: DescribedRecord>(_ type: Record.Type) throws {
    let description = Record.description
    var chance = Chance(seed: 7)
    var count = 0
    for _ in 0..<60 {
      var known: Set<Reference> = []
      guard let record = chance.record(description, &known) else { continue }
      count += 1
      let files = CatalogueFile.files(defining: [
        .define(record.definition, knownFrom: nil)
      ])
      let read = ParsedCatalogue(files, beside: known)
      #expect(read.faults.isEmpty, "\(read.faults)")
      #expect(read.changes == [.define(record.definition, knownFrom: .distantPast)])
    }
    #expect(count >= 20, "\(description.kind.rawValue): \(count)")
  }

  /// Names, keys and the order of identities are what the journal and files rest on.
  @Test(arguments: RecordRegistry.all.indices)
  func namesAndKeysAreOfOneAttributeEach(index: Int) {
    func check<Record: DescribedRecord>(_ type: Record.Type) {
      let attributes =
        [Record.description.code].compactMap { $0 } + Record.description.attributes
      #expect(Set(attributes.map(\.name)).count == attributes.count)
      #expect(Set(attributes.map(\.key)).count == attributes.count)
      #expect(Record.description.code != nil || attributes.contains(where: \.isIdentity))
      for attribute in attributes {
        #expect(attribute.words.isEmpty == (attribute.form != .word), "\(attribute.name)")
        #expect(!["sources", "confidence", "note", "known_from"].contains(attribute.key))
      }
    }
    check(RecordRegistry.all[index])
  }

  /// What an attribute cannot be leaves the record as it was.
  @Test(arguments: RecordRegistry.all.indices)
  func whatCannotBeTakenChangesNothing(index: Int) {
    func check<Record: DescribedRecord>(_ type: Record.Type) {
      let blank = Record.description.blank
      for attribute in Record.description.attributes {
        var record = blank
        let wrong: AttributeValue =
          attribute.form == .flag ? .text("x") : .flag(true)
        #expect(throws: AttributeFault.wrongForm) { try attribute.assign(&record, wrong) }
        if attribute.form == .word {
          #expect(throws: AttributeFault.unknownWord("?", allowed: attribute.words)) {
            try attribute.assign(&record, .text("?"))
          }
        }
        #expect(record == blank)
      }
    }
    check(RecordRegistry.all[index])
  }

  /// A required attribute that nobody gives is told by its key; nothing else is.
  @Test(arguments: RecordRegistry.catalogue.indices)
  func whatIsRequiredIsAskedFor(index: Int) {
    func check<Record: DescribedRecord>(_ type: Record.Type) {
      let description = Record.description
      let file = CatalogueFile(name: "x.toml", text: "[[\(description.table)]]\n")
      let missing = ParsedCatalogue([file], beside: []).faults.compactMap { fault in
        fault.rule == .missingKey ? fault.keyPath : nil
      }
      let required = ([description.code].compactMap { $0 } + description.attributes)
        .filter(\.isRequired).map { "\(description.table)[0].\($0.key)" }
      #expect(missing.sorted() == required.sorted())
      #expect(!required.isEmpty)
    }
    check(RecordRegistry.catalogue[index])
  }
}

/// Random values of every form; the same for the same seed (SplitMix64).
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A record that its kind's checks let pass, with what it names; nil where they do not.
  mutating func record<Record: DescribedRecord>(
    _ description: RecordDescription<Record>, _ known: inout Set<Reference>
  ) -> Record? {
    var record = description.blank
    do {
      if let code = description.code {
        try code.assign(&record, .text(code.words.randomElement(using: &self) ?? self.code()))
      }
      for attribute in description.attributes {
        guard attribute.isRequired || Bool.random(using: &self) else { continue }
        let value = value(attribute)
        known.formUnion(references(attribute.form, value))
        try attribute.assign(&record, value)
      }
      if description.hasProvenance {
        let source = self.code()
        known.insert(.source(Code(source)))
        record.provenance = Provenance(
          sources: [Code(source)], confidence: Confidence.allCases.randomElement(using: &self),
          note: Bool.random(using: &self) ? text() : nil)
      }
      try record.check()
      return record
    } catch {
      return nil
    }
  }

  private mutating func value<Record>(_ attribute: Attribute<Record>) -> AttributeValue {
    switch attribute.form {
    case .text: .text(text())
    case .bilingual:
      .bilingual(BilingualText(text(), english: Bool.random(using: &self) ? text() : nil))
    case .integer: .integer(Int64.random(in: 1...5, using: &self))
    case .flag: .flag(Bool.random(using: &self))
    case .day: .day(day())
    case .decimal:
      .decimal(ExactDecimal(mantissa: Int64.random(in: 0...99_999, using: &self), checkedScale: 2))
    case .word: .text(attribute.words.randomElement(using: &self))
    case .reference: .reference(code())
    case .references: .references((0..<Int.random(in: 0...3, using: &self)).map { _ in code() })
    case .milestones:
      .milestones(
        (0..<Int.random(in: 0...2, using: &self)).map { _ in
          Milestone(title: BilingualText(text()), due: day())
        })
    }
  }

  private func references(_ form: AttributeForm, _ value: AttributeValue) -> [Reference] {
    switch (form, value) {
    case (.reference(let kind), .reference(let code?)): [kind.reference(code)].compactMap { $0 }
    case (.references(let kind), .references(let codes)): codes.compactMap { kind.reference($0) }
    default: []
    }
  }

  private mutating func code() -> String { "ma-\(Int.random(in: 1...9_999, using: &self))" }

  private mutating func day() -> Day {
    Day(number: Int32.random(in: 10_000...20_000, using: &self))
  }

  private mutating func text() -> String {
    let parts = ["Đơn vị", "“dẫn”", "a\\b", "dòng\nhai", "\"", "x=y", "#", "ộ", "1.234,5"]
    return (1...3).map { _ in parts.randomElement(using: &self) ?? "" }.joined(separator: " ")
  }
}
