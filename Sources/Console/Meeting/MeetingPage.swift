import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 9, giao ban: the red items one by one, worst first, and what is concluded of each.
struct MeetingPage: Page {
  let day: Day

  var destination: Destination { .meeting(day) }
  var firstPane: PaneID { .meetingItems }

  func query(_ asOf: AsOf) -> Query { .meeting(day, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(meeting: .titleOf(day))
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .meeting(let content) = scene.content else { return nil }
    let layout = MeetingLayout(scene.room)
    let rows = MeetingRows(scene, content, width: layout.list.width)
    var list = rows.pane(in: layout.list)
    list.beside = { state in
      guard rows.rows.indices.contains(state.index) else { return [] }
      return [told(rows.rows[state.index], rows, in: layout.item)]
    }
    return [list]
  }

  private func told(_ row: MeetingRows.Row, _ rows: MeetingRows, in rect: Rect) -> Pane {
    let (scene, wording) = (rows.scene, rows.scene.wording)
    let detail = MeetingDetail(scene: scene, content: rows.content)
    // Long lines are hard to read out.
    let width = min(max(1, rect.width - 2), 100)
    switch row {
    case .item(let line, let number):
      return scene.lines(
        "meeting.item",
        title: number <= rows.count
          ? wording.phrase(meeting: .item(number, of: rows.count))
          : wording.phrase(meeting: .settled),
        remark: line.alert.subject.reference.key, detail.lines(line, width: width), in: rect)
    case .standing(let act):
      return scene.lines(
        "meeting.item",
        title: act.act.meeting.map { wording.phrase(meeting: .minutesOf($0)) }
          ?? wording.phrase(meeting: .conclusions), detail.lines(act, width: width), in: rect)
    case .minutes, .heading:
      return scene.lines(
        "meeting.item", title: wording.phrase(meeting: .minutesOf(day)),
        detail.minutes(width: width), in: rect)
    }
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .meeting(let old) = before.content, case .meeting(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.items, before: old.items) { ItemID.attention($0.alert.attention) }
    return changes.ids
  }
}

extension PaneID {
  static let meetingItems: PaneID = "meeting.items"
}

/// Where the panes of a meeting stand: the item that is talked of has most of the room.
struct MeetingLayout {
  let list: Rect
  let item: Rect

  init(_ room: Rect) {
    if room.width >= 112 {
      let columns = room.columns([.share(2), .share(3)], spacing: 2)
      (list, item) = (columns[0], columns[1])
    } else {
      let rows = room.rows([.cells(max(5, room.height / 3)), .share(1)])
      (list, item) = (rows[0], rows[1])
    }
  }
}
