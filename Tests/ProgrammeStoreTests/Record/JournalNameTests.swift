import Programme
import Testing
import Wording

@testable import ProgrammeStore

/// Every attribute that the store writes into the journal has a name that a person reads.
@Suite struct JournalNameTests {
  private func unnamed(_ names: Set<String>) -> [String] {
    let wording = Wording(.vietnamese)
    return names.filter { wording.journalField($0) == $0 }.sorted()
  }

  @Test func everyFieldOfEveryKindHasAName() {
    var names: Set<String> = []
    for layout in RecordLayout.all { names.formUnion(layout.fields.map(\.name)) }
    #expect(names.count > 50)
    #expect(unnamed(names).isEmpty)
  }

  @Test func everyAttributeOfAWholeJournalHasAName() throws {
    let database = try KeptDatabase.filled()
    var names: Set<String> = []
    _ = try Reader(path: database.path).journalEntries { entry in
      for text in [entry.before, entry.after].compactMap({ $0 }) {
        for line in text.split(separator: "\n") {
          if let name = line.split(separator: "=").first { names.insert(String(name)) }
        }
      }
    }
    #expect(names.count > 30)
    #expect(unnamed(names).isEmpty)
  }
}
