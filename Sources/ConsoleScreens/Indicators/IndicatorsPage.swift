import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 5, chỉ tiêu: the indicators of every unit that reports, is measured or owes.
struct IndicatorsPage: Page {
  var destination: Destination { .indicators }
  var firstPane: PaneID { .indicatorList }

  func query(_ asOf: AsOf) -> Query { .indicators(asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(indicators: .title)
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .indicators(let content) = scene.content else { return nil }
    let layout = IndicatorsLayout(scene.room, isEmpty: content.indicators.isEmpty)
    let rows = IndicatorRows(scene: scene, lines: kept(content, scene))
    var list = rows.pane(
      .indicatorList,
      title: scene.wording.phrase(
        indicators: .indicators(shown: rows.lines.count, of: content.total)),
      remark: remark(content, scene), in: layout.list)
    list.tellsWhom(content.census, scene.wording)
    list.sorts = orderNames(scene.wording)
    list.beside = { state in
      guard rows.lines.indices.contains(state.index) else { return [] }
      return IndicatorPreview(scene: scene, line: rows.lines[state.index])
        .panes(told: layout.told, chart: layout.chart)
    }
    return [list]
  }

  private func remark(_ content: IndicatorsContent, _ scene: Scene) -> String {
    let order = scene.orderName(.indicatorList, orderNames(scene.wording))
    guard content.indicators.count < content.total else { return order }
    return scene.wording.phrase(
      ListPhrase.firstOf(content.indicators.count, total: content.total)) + " · " + order
  }

  private func orderNames(_ wording: Wording) -> [String] {
    [
      wording.phrase(indicators: .worstFirst), wording.phrase(indicators: .byName),
      wording.phrase(indicators: .byAge), wording.phrase(indicators: .byUnit),
    ]
  }

  /// The indicators as the filter and the order leave them.
  private func kept(_ content: IndicatorsContent, _ scene: Scene) -> [IndicatorLine] {
    let wording = scene.wording
    return scene.rows(
      of: .indicatorList, content.indicators,
      text: { line in
        let state = line.worst.map { wording.label($0.judgement.state).full } ?? ""
        return [
          wording.text(line.indicator.title), wording.name(line.unit), line.indicator.code.text,
          line.indicator.instrument.map { wording.text($0) } ?? "", state,
        ].joined(separator: " ")
      },
      by: [
        nil, { .name(wording.text($0.indicator.title)) }, { .day($0.lastDay) },
        { .name(wording.shortName($0.unit)) },
      ])
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .indicators(let old) = before.content, case .indicators(let new) = after.content
    else { return [] }
    var changes = Changes(since: before)
    changes.add(new.indicators, entry: \.entry) {
      ItemID.indicator($0.indicator.code, $0.unit.code)
    }
    changes.add(new.indicators, before: old.indicators) {
      ItemID.indicator($0.indicator.code, $0.unit.code)
    }
    return changes.ids
  }
}

extension PaneID {
  static let indicatorList: PaneID = "indicators.list"
}

extension IndicatorLine {
  /// The day that the newest reading is about; what has none has no age and comes last.
  fileprivate var lastDay: Day { newest?.reading.period.last ?? .distantFuture }
}

/// Where the panes of the list of indicators stand: what is selected is told below, or beside
/// where the screen is wide.
struct IndicatorsLayout {
  let list: Rect
  let told: Rect
  let chart: Rect

  init(_ room: Rect, isEmpty: Bool) {
    let nothing = Rect(width: 0, height: 0)
    if isEmpty {
      (list, told, chart) = (room, nothing, nothing)
    } else if room.width >= 160 {
      let columns = room.columns([.share(5), .share(2)], spacing: 2)
      let side = columns[1].rows([.share(2), .share(3)])
      (list, chart, told) = (columns[0], side[0], side[1])
    } else if room.height >= 30, room.width >= 100 {
      let rows = room.rows([.share(1), .cells(11)])
      let below = rows[1].columns([.share(3), .share(2)], spacing: 2)
      (list, told, chart) = (rows[0], below[0], below[1])
    } else {
      let rows = room.rows([.share(1), .cells(5)])
      (list, told, chart) = (rows[0], rows[1], nothing)
    }
  }
}
