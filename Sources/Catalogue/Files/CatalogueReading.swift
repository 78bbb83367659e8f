public import Programme
import VietnameseText

/// What the files of a catalogue say: definitions in an order in which each follows those that it
/// refers to, or everything that is wrong with the files.
public struct CatalogueReading: Hashable, Sendable {
  /// One `define` per record. A record without `known_from` is known as if always.
  public var changes: [Change] = []
  public var faults: [CatalogueFault] = []

  /// Reads all files of a catalogue together; references between them are checked.
  public init(_ files: [CatalogueFile]) {
    var mentions: [RecordReader.Mention] = []
    for section in CatalogueSection.all {
      for file in files where file.name == section.name + ".toml" {
        read(file, section, &mentions)
      }
    }
    let names = Set(CatalogueSection.all.map { $0.name + ".toml" })
    for file in files where !names.contains(file.name) {
      faults.append(CatalogueFault(file: file.name, rule: .unknownKey))
    }
    checkReferences(mentions)
  }

  private mutating func read(
    _ file: CatalogueFile, _ section: CatalogueSection,
    _ mentions: inout [RecordReader.Mention]
  ) {
    let root: [String: TOMLTree]
    do throws(CatalogueFault) {
      root = try TOMLTree.parse(file)
    } catch {
      faults.append(error)
      return
    }
    for key in root.keys.sorted() where key != section.table {
      faults.append(CatalogueFault(file: file.name, keyPath: key, rule: .unknownKey))
    }
    guard let value = root[section.table] else { return }
    guard case .list(let records) = value else {
      faults.append(
        CatalogueFault(
          file: file.name, keyPath: section.table, rule: .wrongType(expected: "list of tables")))
      return
    }
    var seen: Set<Reference> = []
    for (index, record) in records.enumerated() {
      guard case .table(let entries) = record else {
        faults.append(
          CatalogueFault(
            file: file.name, keyPath: "\(section.table)[\(index)]",
            rule: .wrongType(expected: "table")))
        continue
      }
      var reader = RecordReader(
        file: file, table: section.table, index: index, entries: entries)
      let definition = section.read(&reader)
      let knownFrom = reader.optionalDay("known_from") ?? .distantPast
      reader.finish()
      if let definition, !seen.insert(definition.reference).inserted {
        reader.refuse(nil, .duplicateCode(definition.reference.key))
      }
      faults += reader.faults
      mentions += reader.mentions
      if let definition, reader.faults.isEmpty {
        changes.append(.define(definition, knownFrom: knownFrom))
      }
    }
  }

  private mutating func checkReferences(_ mentions: [RecordReader.Mention]) {
    // Where records could not be read, what refers to them is not to blame.
    guard faults.isEmpty else { return }
    var defined: Set<Reference> = []
    for case .define(let definition, _) in changes { defined.insert(definition.reference) }
    faults += mentions.filter { !defined.contains($0.reference) }.map(\.fault)
  }
}

extension CatalogueFile {
  /// The files of a catalogue that defines the same, without comments; the other changes are left.
  ///
  /// Every section has its file, though it may be empty.
  public static func files(defining changes: [Change]) -> [CatalogueFile] {
    CatalogueSection.all.map { section in
      var lines: [String] = []
      for case .define(let definition, let knownFrom) in changes {
        var writer = RecordWriter(table: section.table)
        guard section.write(definition, &writer) else { continue }
        if let knownFrom, knownFrom != .distantPast { writer.day("known_from", knownFrom) }
        if !lines.isEmpty { lines.append("") }
        lines += writer.lines
      }
      return CatalogueFile(
        name: section.name + ".toml", text: lines.map { $0 + "\n" }.joined())
    }
  }
}
