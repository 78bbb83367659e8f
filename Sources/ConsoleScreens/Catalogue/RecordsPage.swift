import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The records of one kind, whatever it is: code, name, and what else each says.
struct RecordsPage: Page {
  let kind: RecordKind

  var destination: Destination { .records(kind) }
  var firstPane: PaneID { .recordList }

  func query(_ asOf: AsOf) -> Query { .records(kind, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(records: .catalogue) + ": " + wording.name(kind)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .records(let content) = scene.content, content.kind == kind else { return nil }
    let wording = scene.wording
    let lines = kept(content, scene)
    var pane = Pane(
      .recordList,
      title: wording.phrase(
        records: .records(kind, shown: lines.count, of: content.total)),
      remark: scene.orderName(.recordList, orderNames(wording)), in: scene.room,
      items: lines.map { Item(RecordsPage.id($0), opens: .record($0.reference)) },
      emptyText: scene.view(.recordList).pattern.isEmpty
        ? wording.phrase(records: .noRecords) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: columns(scene), showsHeader: true,
        cell: { row, column in RecordsPage.cell(lines[row], column, wording) }))
    pane.isFilterable = true
    pane.sorts = orderNames(wording)
    return [pane]
  }

  private func columns(_ scene: Scene) -> [Column] {
    let wording = scene.wording
    return [
      Column(wording.phrase(records: .name), least: 24, share: 3, most: 70),
      Column(wording.phrase(records: .code), least: 14, share: 1, most: 34, priority: 1),
      Column(wording.phrase(records: .more), least: 16, share: 3, priority: 2),
    ]
  }

  private static func cell(_ line: RecordLine, _ column: Int, _ wording: Wording) -> Line {
    switch column {
    case 0: Line(wording.text(line.name))
    case 1: Line(line.reference.key, .muted)
    default: Line(line.facts.flatMap { text($0, line, wording) }.joined(separator: " · "), .muted)
    }
  }

  private static func text(
    _ fact: RecordFact, _ line: RecordLine, _ wording: Wording
  ) -> [String] {
    wording.lines(fact, of: line.reference.kind)
  }

  private func orderNames(_ wording: Wording) -> [String] {
    [wording.phrase(ListPhrase.byName), wording.phrase(ListPhrase.newestFirst)]
  }

  private func kept(_ content: RecordsContent, _ scene: Scene) -> [RecordLine] {
    let wording = scene.wording
    return scene.rows(
      of: .recordList, content.lines,
      text: { line in
        ([wording.text(line.name), line.reference.key]
          + line.facts.flatMap { RecordsPage.text($0, line, wording) }).joined(separator: " ")
      },
      by: [nil, { .place(-Int($0.entry)) }])
  }

  private static func id(_ line: RecordLine) -> String {
    "record \(line.reference.kind.rawValue) \(line.reference.key)"
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .records(let content) = after.content else { return [] }
    var changes = Changes(since: before)
    changes.add(content.lines, entry: \.entry) { RecordsPage.id($0) }
    return changes.ids
  }
}

extension PaneID {
  static let recordList: PaneID = "records.list"
}
