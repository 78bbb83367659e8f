import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 2, đơn vị: all units, the pilots first, then those that live group by group; or the pilots
/// alone.
struct UnitsPage: Page {
  var scope: Query.UnitScope = .all

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
    let table = UnitTable(scene, rows: rows(shown, content, scene))
    let isCut = content.units.count < content.total
    let cut = wording.phrase(ListPhrase.firstOf(content.units.count, total: content.total))
    let matches = wording.phrase(
      ListPhrase.matches(shown.count, among: content.units.count, of: content.total))
    let isFiltered = !scene.view(.units).pattern.isEmpty
    let count = scene.count(shown.count, of: content.total)
    let first: ListPhrase = scope == .pilots ? .inOrder : .byGroup
    let names = [first, .byName, .byAge, .worstFirst].map(wording.phrase)
    var pane = Pane(
      .units, title: wording.sentenceCase(wording.name(scope)),
      remark: isCut
        ? (isFiltered ? matches : cut) : count + ", " + scene.orderName(.units, names),
      in: scene.room, items: table.items,
      emptyText: wording.phrase(BoxPhrase.noFilterMatch) + (isCut ? " (\(cut))" : ""),
      body: .table(columns: table.columns, showsHeader: true, cell: table.cell))
    pane.isFilterable = true
    pane.sorts = names
    return [pane]
  }

  /// Under the headings of their groups, unless they are sorted otherwise or are of one group.
  private func rows(
    _ units: [UnitTile], _ content: UnitsContent, _ scene: Scene
  ) -> [UnitTable.Row] {
    guard scope == .all, scene.view(.units).order == 0, content.groups.count > 1 else {
      return units.map { .unit($0) }
    }
    let isFiltered = !scene.view(.units).pattern.isEmpty
    let groups = Dictionary(grouping: units) { $0.organisation.group(on: scene.day) }
    return UnitGroup.allCases.flatMap { group -> [UnitTable.Row] in
      guard let members = groups[group] else { return [] }
      let count = isFiltered ? members.count : content.groups[group] ?? members.count
      return [.heading(group, count: count)] + members.map { .unit($0) }
    }
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .units(let new) = after.content else { return [] }
    var changes = Changes(since: before)
    changes.add(new.units, entry: \.entry) { ItemID.unit($0.organisation.code) }
    return changes.ids
  }
}
