import Programme
import Wording

extension ShowText {
  mutating func add(_ line: RecordLine) {
    page.item(words.text(line.name) + " [" + line.reference.key + "]")
    for fact in line.facts { add(fact, of: line.reference.kind) }
  }

  private mutating func add(_ fact: RecordFact, of kind: RecordKind) {
    page.fact(
      words.label(fact.attribute, of: kind) ?? fact.attribute,
      words.lines(fact, of: kind).joined(separator: "; "))
  }

  mutating func add(_ content: RecordContent) {
    let kind = content.reference.kind
    page.line("")
    page.item(words.name(content.reference))
    for fact in content.facts { add(fact, of: kind) }
    page.heading(words.phrase(records: .versions))
    for version in content.versions {
      page.item(words.line(version, of: kind) + " (" + words.recorder(of: version) + ")")
    }
    page.heading(words.phrase(records: .mentions))
    if content.mentions.isEmpty { page.item(words.phrase(records: .noMentions)) }
    for mentions in content.mentions {
      page.item(words.sentenceCase(words.line(mentions)))
      for record in mentions.records { page.item("  " + words.name(record)) }
    }
  }
}
