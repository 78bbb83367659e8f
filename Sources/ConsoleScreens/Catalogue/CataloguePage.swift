import ConsoleCore
import Programme
import ScreenGrid
import Wording

/// Danh mục: every kind of record, with how many stand.
struct CataloguePage: Page {
  var destination: Destination { .catalogue }
  var firstPane: PaneID { .catalogueKinds }

  func query(_ asOf: AsOf) -> Query { .catalogue(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(records: .catalogue)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .catalogue(let content) = scene.content else { return nil }
    let wording = scene.wording
    let lines = scene.rows(
      of: .catalogueKinds, content.kinds,
      text: { wording.name($0.kind) + " " + $0.kind.rawValue },
      by: [nil, { .name(wording.name($0.kind)) }])
    var pane = Pane(
      .catalogueKinds, title: wording.phrase(records: .kinds), in: scene.room,
      items: lines.map { Item(CataloguePage.id($0), opens: .records($0.kind)) },
      emptyText: wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: [
          Column(wording.phrase(records: .kind), least: 24),
          Column(wording.phrase(records: .count), least: 10, align: .trailing),
          Column("", least: 14, share: 1, priority: 1),
        ],
        showsHeader: true,
        cell: { row, column in
          let line = lines[row]
          return switch column {
          case 0: Line(wording.sentenceCase(wording.name(line.kind)))
          case 1: Line(wording.count(line.count), line.count == 0 ? .muted : .strong)
          default: Line(line.kind.rawValue, .muted)
          }
        }))
    pane.isFilterable = true
    pane.sorts = [wording.phrase(ListPhrase.inOrder), wording.phrase(ListPhrase.byName)]
    return [pane]
  }

  private static func id(_ line: KindLine) -> String { "kind " + line.kind.rawValue }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .catalogue(let content) = after.content else { return [] }
    var changes = Changes(since: before)
    changes.add(content.kinds, entry: \.entry) { CataloguePage.id($0) }
    return changes.ids
  }
}

extension PaneID {
  static let catalogueKinds: PaneID = "catalogue.kinds"
}
