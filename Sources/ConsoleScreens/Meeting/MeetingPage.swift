import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 9, giao ban: the red items one by one, worst first, and what is concluded of each.
struct MeetingPage: Page {
  let day: Day
  /// The items as they stood when the meeting began to conclude, each as it was seen last.
  private var order: [MeetingLine] = []

  init(day: Day) {
    self.day = day
  }

  var destination: Destination { .meeting(day) }
  var firstPane: PaneID { .meetingItems }

  func query(_ asOf: AsOf) -> Query { .meeting(day, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(meeting: .titleOf(day))
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .meeting(let content) = scene.content else { return nil }
    let layout = MeetingLayout(scene.room)
    let rows = MeetingRows(scene, ordered(content), width: layout.list.width)
    var list = rows.pane(in: layout.list)
    list.beside = { state in
      guard rows.rows.indices.contains(state.index) else { return [] }
      return [detail(rows.rows[state.index], rows, in: layout.item)]
    }
    return [list]
  }

  /// While a meeting goes on its items stand still, whatever becomes of them: nobody loses the place.
  /// Before it has concluded anything they are sorted anew.
  mutating func took(_ content: Snapshot.Content) {
    guard case .meeting(let content) = content else { return }
    order = content.conclusions.isEmpty ? content.items : ordered(content).items
  }

  private func ordered(_ content: MeetingContent) -> MeetingContent {
    var now = Dictionary(content.items.map { ($0.alert.subject, $0) }) { first, _ in first }
    var content = content
    var kept = order.compactMap { before -> MeetingLine? in
      let subject = before.alert.subject
      if let line = now.removeValue(forKey: subject) { return line }
      // What was concluded of it settled it: it stays as it was, with what was concluded.
      let concluded = content.others.filter { $0.act.subject == subject }
      guard !concluded.isEmpty else { return nil }
      var line = before
      line.conclusions = concluded
      return line
    }
    let subjects = Set(kept.map(\.alert.subject))
    kept += content.items.filter { !subjects.contains($0.alert.subject) }
    content.items = kept
    content.others.removeAll { subjects.contains($0.act.subject) }
    return content
  }

  private func detail(_ row: MeetingRows.Row, _ rows: MeetingRows, in rect: Rect) -> Pane {
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
