import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Page 9, the minutes: all that a meeting concluded, who does it and by when.
struct MinutesPage: Page {
  let day: Day

  var destination: Destination { .minutes(day) }
  var firstPane: PaneID { .minutes }

  func query(_ asOf: AsOf) -> Query { .meeting(day, asOf) }

  func title(_ content: Snapshot.Content?, _ wording: Wording) -> String {
    wording.phrase(meeting: .minutesOf(day))
  }

  func panes(_ scene: Scene) -> [Pane]? {
    guard case .meeting(let content) = scene.content else { return nil }
    return [MinutesTable(scene, content).pane(in: scene.room)]
  }

  func changed(from before: Snapshot, to after: Snapshot) -> Set<String> {
    guard case .meeting(let old) = before.content, case .meeting(let new) = after.content else {
      return []
    }
    var changes = Changes(since: before)
    changes.add(new.conclusions, before: old.conclusions) { MinutesTable.id($0) }
    return changes.ids
  }
}

extension PaneID {
  static let minutes: PaneID = "minutes"
}

/// Conclusions as a table, each as many rows high as its texts need.
struct MinutesTable: Sendable {
  private struct Row {
    var item: Item
    var cells: [Line] = []
    var act: ActLine?
  }

  private let scene: Scene
  private let content: MeetingContent

  init(_ scene: Scene, _ content: MeetingContent) {
    self.scene = scene
    self.content = content
  }

  static func id(_ act: ActLine) -> String { "act \(act.act.id)" }

  private var wording: Wording { scene.wording }

  func pane(in rect: Rect) -> Pane {
    let isWide = rect.width >= 110
    let rows = content.conclusions.enumerated().flatMap { number, act in
      self.rows(number + 1, act, isWide: isWide, width: rect.width)
    }
    let names: [MeetingPhrase] =
      isWide
      ? [.numberColumn, .itemColumn, .conclusionColumn, .ownerColumn, .deadlineColumn]
      : [.numberColumn, .conclusionColumn, .deadlineColumn]
    let widths = widths(rect.width, isWide: isWide)
    let columns = zip(names, widths).map { Column(wording.phrase(meeting: $0), least: $1) }
    let (words, content) = (wording, content)
    var pane = Pane(
      .minutes, title: wording.phrase(meeting: .conclusionCount(content.conclusions.count)),
      remark: wording.phrase(meeting: .export(content.day)), in: rect, items: rows.map(\.item),
      emptyText: wording.phrase(meeting: .noMinutes),
      body: .table(
        columns: columns, showsHeader: !rows.isEmpty,
        cell: { row, column in rows[row].cells[column] }
      ))
    pane.why = { row in
      rows[row].act.map { act in
        Explanation(
          title: content.title(of: act.act.subject, words),
          sentences: [words.actSentence(act, owner: content.owner(act.act, words))])
      }
    }
    return pane
  }

  /// The widths of the columns; the gutter, the gaps and a scrollbar are left out.
  private func widths(_ width: Int, isWide: Bool) -> [Int] {
    guard isWide else { return [2, max(20, width - 2 - 10 - 4), 10] }
    let left = width - 2 - 10 - 6
    let owner = min(30, left / 5)
    let item = (left - owner) * 2 / 5
    return [2, item, left - owner - item, owner, 10]
  }

  private func rows(_ number: Int, _ act: ActLine, isWide: Bool, width: Int) -> [Row] {
    let widths = widths(width, isWide: isWide)
    let title = content.title(of: act.act.subject, wording)
    let owner = content.owner(act.act, wording) ?? "–"
    let until = act.act.until.map(wording.day) ?? "–"
    let isLate = act.act.until.map { $0 < scene.day } ?? false
    func column(_ text: String, _ role: Role, _ place: Int) -> [Line] {
      wrapped(text, to: widths[place]).map { Line($0, role) }
    }
    let columns: [[Line]] =
      isWide
      ? [
        column("\(number)", .muted, 0), column(title, .strong, 1),
        column(act.act.text, .text, 2), column(owner, .text, 3),
        column(until, isLate ? .overdue : .text, 4),
      ]
      : [
        column("\(number)", .muted, 0),
        column(title, .strong, 1) + column(act.act.text, .text, 1) + column(owner, .muted, 1),
        column(until, isLate ? .overdue : .text, 2),
      ]
    let height = columns.map(\.count).max() ?? 1
    let rows = (0..<height).map { part in
      Row(
        item: part == 0
          ? Item(
            MinutesTable.id(act), opens: content.destination(of: act.act.subject),
            about: .act(act)) : .heading(MinutesTable.id(act) + " \(part)"),
        cells: columns.map { $0.indices.contains(part) ? $0[part] : Line() },
        act: part == 0 ? act : nil)
    }
    let gap = Row(
      item: .heading(MinutesTable.id(act) + " gap"), cells: columns.map { _ in Line() })
    return rows + [gap]
  }
}
