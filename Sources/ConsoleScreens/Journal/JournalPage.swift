import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 7, nhật ký: every change, newest first, live.
///
/// It holds a part of the journal that moves along with the selected row, so that it costs the same
/// however long the journal is.
struct JournalPage: Page {
  /// In the order in which they were chosen; the last one goes first.
  var narrowings: [JournalScope]
  /// Each part that lies newer than the one on the screen begins before the entry of that number.
  var starts: [Int64] = []

  /// How many entries are read at once.
  static let length = 200
  /// So near the end of a part the next one is read.
  static let margin = 40

  init(_ filter: JournalFilter) {
    narrowings = filter.narrowings
  }

  var filter: JournalFilter { JournalFilter(narrowings) }
  var destination: Destination { .journal(filter) }
  var firstPane: PaneID { .journalList }
  var showsHead: Bool { true }

  func query(_ asOf: AsOf) -> Query {
    .journal(filter, before: starts.last, limit: JournalPage.length, asOf)
  }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(journal: .title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .journal(let content) = scene.content else { return nil }
    let rows = scene.room.rows([.cells(1), .share(1)])
    let header = JournalHeader(
      scene: scene, narrowings: narrowings, entries: content.entries)
    var above = Pane(
      "journal.header", title: "", in: rows[0],
      body: .drawing { grid, rect in header.draw(on: &grid, in: rect) })
    above.hasTitle = false
    return [
      JournalRows(scene, content, isNarrowed: !narrowings.isEmpty).pane(.journalList, in: rows[1]),
      above,
    ]
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .journal(let content) = after.content else { return [] }
    var changes = Changes(since: before)
    changes.add(content.entries, entry: \.sequence) { ItemID.change($0.sequence) }
    return changes.ids
  }
}

/// Narrowing and widening.
extension JournalPage {
  func narrowed(to item: Item, by column: JournalColumn) -> (any Page)? {
    guard case .entry(let line)? = item.about,
      let narrowing = JournalScope(line, by: column),
      !narrowings.contains(where: { $0.column == column })
    else { return nil }
    var page = self
    page.narrowings.append(narrowing)
    page.starts = []
    return page
  }

  var ofSessions: (any Page)? {
    guard !narrowings.contains(where: { $0.column == .kind }) else { return nil }
    var page = self
    page.narrowings.append(.kind(.session))
    page.starts = []
    return page
  }

  var widened: (any Page)? {
    guard !narrowings.isEmpty else { return nil }
    var page = self
    page.narrowings.removeLast()
    page.starts = []
    return page
  }
}

/// Moving along the journal.
extension JournalPage {
  mutating func follow(_ item: Item, in content: Snapshot.Content) {
    guard case .journal(let journal) = content, case .entry(let line)? = item.about,
      let place = journal.entries.firstIndex(where: { $0.sequence == line.sequence })
    else { return }
    if place == 0, !starts.isEmpty {
      starts = []
    } else if place < JournalPage.margin / 2, !starts.isEmpty {
      starts.removeLast()
    } else if journal.hasMore, place >= journal.entries.count - JournalPage.margin {
      // Half of what is there stays, so that the row stands among its neighbours.
      starts.append(journal.entries[journal.entries.count / 2].sequence)
    }
  }
}

extension PaneID {
  static let journalList: PaneID = "journal.list"
}
