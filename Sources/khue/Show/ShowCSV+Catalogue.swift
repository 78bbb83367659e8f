import Interchange
import Programme
import VietnameseText
import Wording

extension ShowCSV {
  mutating func add(_ content: CatalogueContent) {
    for line in content.kinds {
      row(
        .catalogue,
        [
          .code: .text(line.kind.rawValue), .title: .text(words.name(line.kind)),
          .value: .text(words.count(line.count)),
        ])
    }
  }

  /// A record, and a row for each of its facts.
  mutating func add(_ line: RecordLine) {
    row(
      .records,
      [.code: .text(line.reference.key), .title: .text(words.text(line.name))])
    for fact in line.facts { add(fact, of: line.reference) }
  }

  mutating func add(_ content: RecordContent) {
    row(
      .records,
      [.code: .text(content.reference.key), .title: .text(words.text(content.name))])
    for fact in content.facts { add(fact, of: content.reference) }
    for version in content.versions {
      row(
        .records,
        [
          .code: .text(content.reference.key),
          .state: .text(words.phrase(records: .versions)),
          .detail: .text(words.line(version, of: content.reference.kind)),
          .source: .text(words.recorder(of: version)),
        ])
    }
  }

  private mutating func add(_ fact: RecordFact, of reference: Reference) {
    row(
      .records,
      [
        .code: .text(reference.key), .state: .text(words.label(fact, of: reference.kind)),
        .detail: .text(words.lines(fact, of: reference.kind).joined(separator: "; ")),
      ])
  }
}
