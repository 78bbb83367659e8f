import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// The tables are what the descriptions say, and give back what they were given.
@Suite struct RecordTableTests {
  private func reading(
    _ database: SmallDatabase, _ step: (Database) throws -> Void
  ) throws {
    let queue = try DatabaseQueue(path: database.path)
    defer { try? queue.close() }
    try queue.read(step)
  }

  private func columns(_ table: String, _ db: Database) throws -> Set<String> {
    Set(try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))").map { $0["name"] as String })
  }

  private func expected(_ field: RecordField) -> [String] {
    switch field.form {
    case .text, .word, .integer, .flag, .day: [field.name]
    case .bilingual: [field.name, field.name + "_en"]
    case .decimal: [field.name + "_mantissa", field.name + "_scale"]
    case .reference: [field.name + "_id"]
    case .references, .milestones: []
    }
  }

  @Test(arguments: RecordLayout.all.indices)
  func aTableHasTheAttributesAndNothingElse(index: Int) throws {
    let layout = RecordLayout.all[index]
    try reading(try SmallDatabase()) { db in
      var identity: Set<String> = ["id"]
      if layout.hasCode { identity.insert("code") }
      var version: Set<String> = [
        "id", layout.table + "_id", "known_from", "known_to", "entry", "closed_by",
      ]
      for field in layout.fields {
        if field.isIdentity {
          identity.formUnion(expected(field))
        } else {
          version.formUnion(expected(field))
        }
        if let list = field.list {
          let links = try columns(list.table, db)
          #expect(links == ["version_id", "position", list.column])
        }
        if case .references = field.form { #expect(field.list != nil) }
      }
      if layout.hasProvenance { version.formUnion(["citation_id", "confidence", "note"]) }
      if layout.isSearched { version.formUnion(["folded", "sort_key"]) }
      let (identities, versions) = (
        try columns(layout.table, db), try columns(layout.versions, db)
      )
      #expect(identities == identity)
      #expect(versions == version)
    }
  }

  /// A row read by its own reader is the row read by its attributes.
  @Test func rowsOfTheFirstScreensAreReadAsAllOthers() throws {
    func check<Record: VersionedRecord>(_ type: Record.Type, _ db: Database) throws -> Int {
      let statement = try db.cachedStatement(sql: Record.layout.selection)
      let rows = try Row.fetchCursor(statement)
      var count = 0
      while let row = try rows.next() {
        var own = ColumnReader(db, row, at: 5, version: row[1])
        var byAttributes = ColumnReader(db, row, at: 5, version: row[1])
        let (one, other) = (try Record(&own), try Record(attributesOf: &byAttributes))
        #expect(one == other)
        count += 1
      }
      return count
    }
    let database = try KeptDatabase.filled()
    try reading(database) { db in
      var count = 0
      for type in RecordLayout.types { count += try check(type, db) }
      #expect(count > 20)
    }
  }
}
