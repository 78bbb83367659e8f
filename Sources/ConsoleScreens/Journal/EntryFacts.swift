import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What the journal says of an entry besides the record itself.
struct EntryFacts: Sendable {
  let scene: Scene
  let content: JournalEntryContent

  private var wording: Wording { scene.wording }
  private var line: ChangeLine { content.line }

  func pane(in rect: Rect) -> Pane {
    var pane = Pane.facts(
      .entryFacts, title: wording.phrase(journal: .facts), remark: wording.entry(line.sequence),
      in: rect, facts)
    for index in pane.items.indices { pane.items[index].about = .entry(line) }
    return pane
  }

  private var facts: [Fact] {
    [action] + object + who + relations + digests
  }

  private func label(_ phrase: JournalPhrase) -> String { wording.phrase(journal: phrase) }

  private var action: Fact { Fact(label(.action), wording.deed(line), .strong) }

  private var object: [Fact] {
    let unit = line.unit.map { ", " + wording.name($0) } ?? ""
    let page = line.destination
    var facts = [
      Fact(
        label(.object), line.objectName(wording) + unit, page == nil ? .text : .link, opens: page)
    ]
    if let figure = line.figure {
      facts.append(Fact(label(.figure), wording.figure(figure, of: line), .strong))
    }
    if let rows = line.rows { facts.append(Fact(label(.rows), wording.count(rows))) }
    return facts
  }

  private var who: [Fact] {
    let at = "\(wording.clockWithSeconds(line.at)) \(wording.day(line.at.day))"
    let address = line.address.map { ", " + $0 } ?? ""
    return [
      Fact(label(.who), line.account),
      Fact(label(.moment), at),
      Fact(label(.origin), wording.name(line.origin) + address),
    ]
  }

  private var relations: [Fact] {
    let pairs: [(JournalPhrase, Int64?)] = [
      (.reverts, content.reverts), (.revertedBy, content.revertedBy),
    ]
    return pairs.compactMap { phrase, sequence in
      sequence.map {
        Fact(label(phrase), wording.entry($0), .link, opens: .journalEntry($0))
      }
    }
  }

  private var digests: [Fact] {
    [
      Fact(label(.digest), content.digest, .code),
      Fact(label(.previousDigest), content.previous.isEmpty ? "–" : content.previous, .muted),
    ]
  }
}
