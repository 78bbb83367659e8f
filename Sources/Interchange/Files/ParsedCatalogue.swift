public import Programme
import VietnameseText

/// What the files of a catalogue say: definitions in an order in which each follows those that it
/// refers to, or everything that is wrong with the files.
public struct ParsedCatalogue: Hashable, Sendable {
  /// One `define` per record. A record without `known_from` is known as if always.
  public var changes: [Change] = []
  /// The first thousand faults at most.
  public private(set) var faults: [CatalogueFault] = []
  /// How many there are in all.
  public private(set) var faultCount = 0

  /// The most faults that are kept to be told one by one.
  public static let mostFaults = 1_000

  /// Where units name the units above them.
  private var parents: [Code<Organisation>: TOMLRecordReader.Mention] = [:]
  /// Where each record stands.
  private var places: [Reference: TOMLRecordReader.Place] = [:]

  /// Reads all files of a catalogue together; references between them are checked.
  public init(_ files: [CatalogueFile]) {
    var mentions: [TOMLRecordReader.Mention] = []
    for section in CatalogueSection.all {
      for file in files where file.name == section.name + ".toml" {
        guard let root = parsed(file) else { continue }
        refuseTables(of: root, in: file) { $0 == section.table }
        read(root, file, section, &mentions)
      }
    }
    let names = Set(CatalogueSection.all.map { $0.name + ".toml" })
    for file in files where !names.contains(file.name) {
      refuse([CatalogueFault(file: file.name, rule: .unknownKey)])
    }
    checkReferences(mentions, beside: [])
    checkParents()
  }

  /// Reads files whatever their names, each with records of any kinds, to be defined beside what is
  /// there already.
  ///
  /// - Parameter known: what a database holds, so that files may name it.
  public init(_ files: [CatalogueFile], beside known: Set<Reference>) {
    var mentions: [TOMLRecordReader.Mention] = []
    let tables = Set(CatalogueSection.all.map(\.table))
    var roots: [(file: CatalogueFile, root: [String: TOMLTree])] = []
    for file in files {
      guard let root = parsed(file) else { continue }
      refuseTables(of: root, in: file, except: tables.contains)
      roots.append((file, root))
    }
    for section in CatalogueSection.all {
      for (file, root) in roots { read(root, file, section, &mentions) }
    }
    checkReferences(mentions, beside: known)
    checkParents()
  }

  private mutating func parsed(_ file: CatalogueFile) -> [String: TOMLTree]? {
    do throws(CatalogueFault) {
      return try TOMLTree.parse(file)
    } catch {
      refuse([error])
      return nil
    }
  }

  private mutating func refuseTables(
    of root: [String: TOMLTree], in file: CatalogueFile, except isKnown: (String) -> Bool
  ) {
    for key in root.keys.sorted() where !isKnown(key) {
      refuse([CatalogueFault(file: file.name, keyPath: key, rule: .unknownKey)])
    }
  }

  private mutating func read(
    _ root: [String: TOMLTree], _ file: CatalogueFile, _ section: CatalogueSection,
    _ mentions: inout [TOMLRecordReader.Mention]
  ) {
    guard let value = root[section.table] else { return }
    guard case .list(let records) = value else {
      refuse([
        CatalogueFault(
          file: file.name, keyPath: section.table, rule: .wrongType(expected: "list of tables"))
      ])
      return
    }
    let lines = CatalogueLines(file, table: section.table)
    var letters = CatalogueLetters()
    for (index, record) in records.enumerated() {
      guard case .table(let entries) = record else {
        refuse([
          CatalogueFault(
            file: file.name, keyPath: "\(section.table)[\(index)]",
            rule: .wrongType(expected: "table"))
        ])
        continue
      }
      var reader = TOMLRecordReader(
        file: lines, table: section.table, index: index, entries: entries)
      let definition = section.read(&reader)
      if let definition { reader.check(definition) }
      if case .organisation(let unit) = definition, unit.parent != nil {
        parents[unit.code] = reader.mentions.first { $0.key == "parent" }
      }
      letters.look(at: reader)
      let knownFrom = reader.optionalDay("known_from") ?? .distantPast
      reader.finish()
      if let definition, places[definition.reference] != nil {
        reader.refuse(nil, .duplicateCode(definition.reference.key))
      }
      refuse(reader.faults)
      faultCount += reader.untold
      mentions += reader.mentions
      if let definition { places[definition.reference] = reader.place }
      if let definition, reader.faults.isEmpty {
        changes.append(.define(definition, knownFrom: knownFrom))
      }
    }
    if let fault = letters.fault { refuse([fault]) }
  }

  /// The place of what was refused when it was to be stored; nil where it is about no record.
  public func fault(of refusal: Refusal) -> CatalogueFault? {
    guard let place = refusal.subject.flatMap({ places[$0] }) else { return nil }
    let kind = refusal.subject.flatMap { RecordRegistry.type(of: $0.kind) }
    let key = refusal.field.map { kind?.fileKey(of: $0) ?? $0 }
    return place.fault(key, .refused(refusal))
  }

  private mutating func checkReferences(
    _ mentions: [TOMLRecordReader.Mention], beside known: Set<Reference>
  ) {
    // Where records could not be read, what refers to them is not to blame.
    guard faults.isEmpty else { return }
    var defined = known
    for case .define(let definition, _) in changes { defined.insert(definition.reference) }
    for mention in mentions where !defined.contains(mention.reference) {
      // More are only counted: each is looked up in its file.
      if faults.count < ParsedCatalogue.mostFaults {
        refuse([mention.fault])
      } else {
        faultCount += 1
      }
    }
  }

  /// Refuses each circle of units above each other, at one of them; each unit is walked past once.
  private mutating func checkParents() {
    guard faults.isEmpty else { return }
    var ending: Set<Code<Organisation>> = []
    for case .define(.organisation(let unit), _) in changes {
      var above: Set<Code<Organisation>> = []
      var next = unit.code
      while let mention = parents[next], !ending.contains(next) {
        guard above.insert(next).inserted else {
          refuse([mention.fault(.refused(.parentCycle(next)))])
          break
        }
        next = Code(mention.text)
      }
      ending.formUnion(above)
    }
  }

  private mutating func refuse(_ found: [CatalogueFault]) {
    faultCount += found.count
    faults += found.prefix(max(0, ParsedCatalogue.mostFaults - faults.count))
  }
}

extension CatalogueFile {
  /// The files of a catalogue that defines the same, without comments; the other changes are left.
  ///
  /// Every section has its file, though it may be empty.
  public static func files(defining changes: [Change]) -> [CatalogueFile] {
    CatalogueSection.all.map { section in
      var lines: [String] = []
      for case .define(let definition, let knownFrom) in changes
      where definition.reference.kind == section.kind {
        var writer = TOMLRecordWriter(table: section.table)
        section.write(definition, &writer)
        if let knownFrom, knownFrom != .distantPast { writer.day("known_from", knownFrom) }
        if !lines.isEmpty { lines.append("") }
        lines += writer.lines
      }
      return CatalogueFile(
        name: section.name + ".toml", text: lines.map { $0 + "\n" }.joined())
    }
  }
}
