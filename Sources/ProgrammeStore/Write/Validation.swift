import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Refuses texts that say nothing where they are there at all, and names without a letter; notes
  /// names whose letters only look like those of one alphabet.
  func checkTexts<Record: VersionedRecord>(_ record: Record) throws {
    for attribute in Record.description.attributes {
      let value = attribute.value(record)
      var isName = ["name", "title"].contains(attribute.name)
      let texts: [String?]
      switch value {
      case .text(let text): texts = [text]
      case .bilingual(let text): texts = [text?.vietnamese, text?.english]
      case .milestones(let milestones):
        texts = milestones.flatMap { [$0.title.vietnamese, $0.title.english] }
        isName = true
      default: continue
      }
      for text in texts.compactMap({ $0 }) {
        guard isName ? text.namesSomething : text.saysSomething else {
          throw Refusal.emptyText(record.reference, field: attribute.name)
        }
        if isName, let word = wordOfMixedScripts(text) {
          suspicions.append(
            (.record(record.reference), .mixedScripts(record.reference, word: word)))
        }
      }
    }
    guard record.provenance.note?.saysSomething ?? true else {
      throw Refusal.emptyText(record.reference, field: "note")
    }
  }

  /// Refuses a unit that would be above itself; looks at each unit once, however deep they stand.
  func checkParents(of units: some Sequence<Int64>) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT parent_id FROM organisation_version WHERE organisation_id = ?
          AND closed_by IS NULL
        """)
    var ending: Set<Int64> = []
    for unit in units {
      var above: Set<Int64> = []
      var next: Int64? = unit
      while let parent = next, !ending.contains(parent) {
        guard above.insert(parent).inserted else {
          let code = try String.fetchOne(
            db, sql: "SELECT code FROM organisation WHERE id = ?", arguments: [parent])
          throw Refusal.parentCycle(Code(code ?? ""))
        }
        next = try Int64.fetchOne(statement, arguments: [parent])
      }
      ending.formUnion(above)
    }
  }
}
