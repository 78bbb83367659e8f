import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 2, đơn vị: the pilot units as a list, or all units.
struct UnitsPage: Page {
  var scope: Query.UnitScope = .pilots

  /// More units than this are found through the palette, not by scrolling.
  static let most = 500

  var destination: Destination { .units }
  var firstPane: PaneID { .units }

  func query(_ asOf: AsOf) -> Query {
    .units(asOf, scope: scope, offset: 0, limit: UnitsPage.most)
  }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(ConsolePhrase.units)
  }

  var groupings: Int { 2 }

  mutating func regroup() {
    scope = scope == .pilots ? .all : .pilots
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .units(let content) = scene.content else { return nil }
    let wording = scene.wording
    let shown = scene.rows(
      of: .units, content.units,
      text: { wording.name($0.organisation) + " " + $0.organisation.code.text },
      by: UnitsPage.orders(wording))
    let table = UnitTable(scene, shown)
    let isCut = content.units.count < content.total
    let cut = wording.phrase(ListPhrase.firstOf(content.units.count, total: content.total))
    let matches = wording.phrase(
      ListPhrase.matches(shown.count, among: content.units.count, of: content.total))
    let isFiltered = !scene.view(.units).pattern.isEmpty
    let count = scene.count(shown.count, of: content.total)
    let names = [ListPhrase.inOrder, .byName, .byAge, .worstFirst].map(wording.phrase)
    var pane = Pane(
      .units, title: wording.sentenceCase(wording.name(scope)),
      remark: isCut
        ? (isFiltered ? matches : cut) : count + ", " + scene.orderName(.units, names),
      in: scene.room,
      items: shown.map { unit in
        Item(ItemID.unit(unit.organisation.code), opens: .unit(unit.organisation.code))
      },
      emptyText: wording.phrase(BoxPhrase.noFilterMatch) + (isCut ? " (\(cut))" : ""),
      body: .table(columns: table.columns, showsHeader: true, cell: table.cell))
    pane.isFilterable = true
    pane.sorts = names
    return [pane]
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .units(let new) = after.content else { return [] }
    var changes = Changes(since: before)
    changes.add(new.units, entry: \.entry) { ItemID.unit($0.organisation.code) }
    return changes.ids
  }
}
