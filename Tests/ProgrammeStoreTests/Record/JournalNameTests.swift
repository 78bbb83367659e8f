import Programme
import Testing
import Wording

@testable import ProgrammeStore

/// Every attribute that the store writes into the journal has a name that a person reads.
@Suite struct JournalNameTests {
  private static let languages = Language.allCases

  private struct Named: Hashable {
    var name: String
    var kind: RecordKind
  }

  @Test func everyAttributeOfEveryKindHasALabel() {
    var count = 0
    for kind in RecordRegistry.kinds {
      for name in attributes(of: kind) {
        count += 1
        for language in Self.languages {
          #expect(Wording(language).label(name, of: kind) != nil, "\(name) of \(kind.rawValue)")
        }
      }
    }
    #expect(count > 90)
  }

  /// Each word of a list is told by its name, in both languages.
  @Test func everyWordOfEveryListHasAName() throws {
    var count = 0
    for type in RecordRegistry.all { count += try expectWords(type) }
    #expect(count > 60)
  }

  private func expectWords<Record: DescribedRecord>(_ type: Record.Type) throws -> Int {
    let description = Record.description
    var count = 0
    for attribute in description.attributes + [description.code].compactMap({ $0 }) {
      for word in attribute.words {
        count += 1
        let named = Wording(.vietnamese).value(word, of: attribute.name, in: description.kind)
        #expect(named != word, "\(word) of \(attribute.name) of \(description.kind.rawValue)")
      }
    }
    return count
  }

  private func attributes(of kind: RecordKind) -> [String] {
    func names<Record: DescribedRecord>(_ type: Record.Type) -> [String] {
      ([Record.description.code].compactMap { $0 } + Record.description.attributes).map(\.name)
    }
    return RecordRegistry.type(of: kind).map { names($0) } ?? []
  }

  @Test func everyAttributeOfAWholeJournalHasAName() throws {
    let database = try KeptDatabase.filled()
    var names: Set<Named> = []
    _ = try Reader(path: database.path).journalEntries { entry in
      for text in [entry.before, entry.after].compactMap({ $0 }) {
        for line in text.split(separator: "\n") {
          guard let name = line.split(separator: "=").first else { continue }
          names.insert(Named(name: String(name), kind: entry.kind))
        }
      }
    }
    #expect(names.count > 30)
    let wording = Wording(.vietnamese)
    #expect(names.filter { wording.journalField($0.name, of: $0.kind) == $0.name }.isEmpty)
  }
}
