import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 7, one entry of the journal: who did what, and the record before and after.
struct EntryPage: Page {
  let sequence: Int64

  var destination: Destination { .journalEntry(sequence) }
  var firstPane: PaneID { .entryDifference }

  func query(_ asOf: AsOf) -> Query { .journalEntry(sequence, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(journal: .entry(sequence))
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .journalEntry(let content) = scene.content else { return nil }
    let room = scene.room
    let facts = EntryFacts(scene: scene, content: content)
    let difference = EntryDifference(scene, content)
    if room.width >= 160 {
      let columns = room.columns([.share(2), .share(5)], spacing: 2)
      return [difference.pane(in: columns[1]), facts.pane(in: columns[0])]
    }
    let above = facts.pane(in: room)
    let rows = room.rows([.cells(min(above.wantedHeight, room.height * 11 / 20)), .share(1)])
    return [difference.pane(in: rows[1]), above.placed(in: rows[0])]
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> { [] }
}

extension PaneID {
  static let entryDifference: PaneID = "entry.difference"
  static let entryFacts: PaneID = "entry.facts"
}
