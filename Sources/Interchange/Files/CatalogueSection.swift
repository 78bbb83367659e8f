import Programme

/// One file of the catalogue: how its records become definitions, and back.
struct CatalogueSection: Sendable {
  /// The file's name without ".toml".
  var name: String
  /// The array of tables in it: `[[units]]`.
  var table: String
  var read: @Sendable (inout TOMLRecordReader) -> Definition?
  /// Writes the definition when it belongs to the section; false otherwise.
  var write: @Sendable (Definition, inout TOMLRecordWriter) -> Bool

  init(
    _ name: String, table: String? = nil,
    read: @escaping @Sendable (inout TOMLRecordReader) -> Definition?,
    write: @escaping @Sendable (Definition, inout TOMLRecordWriter) -> Bool
  ) {
    self.name = name
    self.table = table ?? name
    self.read = read
    self.write = write
  }

  /// All sections, each after those that it refers to.
  static let all: [CatalogueSection] = [
    .sources, .documents, .pillars, .taskGroups, .principles, .units, .successions, .models,
    .activities, .indicators, .targets, .duties, .thresholds, .tasks,
  ]
}
