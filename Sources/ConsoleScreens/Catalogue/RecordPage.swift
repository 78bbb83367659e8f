import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// One record, whatever its kind: its attributes in words, its versions in time, and what names it.
struct RecordPage: Page {
  let reference: Reference

  var destination: Destination { .record(reference) }
  var firstPane: PaneID { .recordFacts }

  func query(_ asOf: AsOf) -> Query { .record(reference, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    guard case .record(let record) = content else { return wording.name(reference) }
    return wording.text(record.name)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .record(let content) = scene.content, content.reference == reference else {
      return nil
    }
    let isWide = scene.room.width >= 110
    let parts =
      isWide
      ? scene.room.columns([.share(3), .share(2)], spacing: 2)
      : scene.room.rows([.share(3), .share(2)])
    let below = parts[1].rows([.share(1), .share(1)])
    return [
      .facts(
        .recordFacts, title: scene.wording.phrase(records: .facts),
        remark: scene.wording.name(reference), in: parts[0], facts(content, scene)),
      .facts(
        .recordVersions, title: scene.wording.phrase(records: .versions), in: below[0],
        versions(content, scene)),
      .facts(
        .recordMentions, title: scene.wording.phrase(records: .mentions), in: below[1],
        mentions(content, scene)),
    ]
  }

  private func facts(_ content: RecordContent, _ scene: Scene) -> [Fact] {
    let wording = scene.wording
    return content.facts.flatMap { fact in
      wording.lines(fact, of: reference.kind).enumerated().map { number, line in
        let named = fact.named.indices.contains(number) ? fact.named[number].reference : nil
        return Fact(
          number == 0 ? wording.label(fact, of: reference.kind) : "", line,
          named == nil ? .text : .link, opens: named.map { .record($0) })
      }
    }
  }

  private func versions(_ content: RecordContent, _ scene: Scene) -> [Fact] {
    content.versions.flatMap { version in
      [
        Fact(
          "", scene.wording.line(version, of: reference.kind),
          version.knownTo == nil ? .text : .muted, opens: .journalEntry(version.entry)),
        Fact("", "  " + scene.wording.recorder(of: version), .muted),
      ]
    }
  }

  private func mentions(_ content: RecordContent, _ scene: Scene) -> [Fact] {
    let wording = scene.wording
    guard !content.mentions.isEmpty else {
      return [Fact("", wording.phrase(records: .noMentions), .muted)]
    }
    return content.mentions.flatMap { mentions in
      var facts = [Fact("", wording.sentenceCase(wording.line(mentions)), .strong)]
      facts += mentions.records.map {
        Fact("", "  " + wording.name($0), .link, opens: .record($0.reference))
      }
      let others = mentions.total - mentions.records.count
      if others > 0 {
        facts.append(Fact("", "  " + wording.phrase(records: .others(others)), .muted))
      }
      return facts
    }
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}

extension PaneID {
  static let recordFacts: PaneID = "record.facts"
  static let recordVersions: PaneID = "record.versions"
  static let recordMentions: PaneID = "record.mentions"
}
