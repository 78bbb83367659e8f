import Programme

/// One file of the catalogue: how its records become definitions, and back.
struct CatalogueSection: Sendable {
  let kind: RecordKind
  /// The file's name without ".toml".
  let name: String
  /// The array of tables in it: `[[units]]`.
  let table: String
  let read: @Sendable (inout TOMLRecordReader) -> Definition?
  /// Writes a record of the section's kind.
  let write: @Sendable (Definition, inout TOMLRecordWriter) -> Void

  private init<Record: DescribedRecord>(_ type: Record.Type) {
    let description = Record.description
    kind = description.kind
    name = description.file
    table = description.table
    read = { $0.record(description)?.definition }
    write = { definition, writer in
      guard let record = definition.record as? Record else { return }
      writer.write(record, description)
    }
  }

  /// All sections, each after those that it refers to.
  static let all: [CatalogueSection] = RecordRegistry.catalogue.map { CatalogueSection($0) }
}
