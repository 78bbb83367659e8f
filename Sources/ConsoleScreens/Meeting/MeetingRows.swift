import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What a meeting goes through, as lines of a list: its items, what is settled already, earlier
/// conclusions that are due, and at the end the minutes.
struct MeetingRows: Sendable {
  enum Row: Sendable {
    /// The number counts from one.
    case item(MeetingLine, number: Int)
    case heading(String)
    case standing(ActLine)
    case minutes(Int)
  }

  let scene: Scene
  let content: MeetingContent
  let rows: [Row]
  /// How many items are to be gone through.
  let count: Int
  private let width: Int

  init(_ scene: Scene, _ content: MeetingContent, width: Int) {
    self.scene = scene
    self.content = content
    self.width = width
    let wording = scene.wording
    let shown = scene.rows(of: .meetingItems, content.items) { line in
      let attention = line.alert.attention
      return [
        wording.text(attention.title), attention.unit.map { wording.name($0) } ?? "",
        wording.verdict(attention.verdict),
      ].joined(separator: " ")
    }
    let items = shown.filter(\.isToDiscuss)
    let settled = shown.filter { !$0.isToDiscuss }
    let due = content.due
    let numbered = (items + settled).enumerated().map { Row.item($1, number: $0 + 1) }
    count = items.count
    var rows = Array(numbered.prefix(items.count))
    if !settled.isEmpty {
      rows.append(.heading(wording.phrase(meeting: .settled)))
      rows += numbered.dropFirst(items.count)
    }
    if !due.isEmpty {
      rows.append(.heading(wording.phrase(meeting: .standing(due.count))))
      rows += due.map { .standing($0) }
    }
    self.rows = rows + [.minutes(content.conclusions.count)]
  }

  private var wording: Wording { scene.wording }

  func pane(in rect: Rect) -> Pane {
    let list = self
    let isWide = width >= 70
    let columns = [
      Column("", least: 3, align: .trailing), Column("", least: 5),
      Column("", least: 30, share: 4), Column("", least: isWide ? 21 : 10, priority: 1),
      Column("", least: 2),
    ]
    var pane = Pane(
      .meetingItems, title: wording.phrase(meeting: .items), remark: wording.count(count), in: rect,
      items: rows.map { $0.item(on: content.day, content) },
      body: .table(
        columns: columns, showsHeader: false,
        cell: { row, column in list.cell(row, column, isWide: isWide) }))
    pane.tellsWhom(content.census, wording)
    pane.isFilterable = true
    pane.why = { list.explanation($0) }
    return pane
  }

  private func cell(_ row: Int, _ column: Int, isWide: Bool) -> Line {
    switch rows[row] {
    case .heading(let title): return column == 2 ? Line(title, .heading) : Line()
    case .minutes(let number):
      return column == 2 ? Line(wording.phrase(meeting: .minutesRow(number)), .link) : Line()
    case .item(let line, let number):
      let attention = line.alert.attention
      switch column {
      case 0: return Line(wording.count(number), .muted)
      case 1: return StateMarks(wording, scene.glyphs).marks(attention.verdict, most: 1)
      case 2: return Line(wording.text(attention.title), line.alert.isSettled ? .muted : .text)
      case 3: return unit(attention.unit, isWide: isWide)
      default:
        return line.conclusions.isEmpty
          ? Line() : Line(wording.phrase(meeting: .concludedMark), .achieved)
      }
    case .standing(let act):
      let subject = content.subjects[act.act.subject]
      switch column {
      case 1: return Line(act.act.until.map { wording.dayAndMonth($0) } ?? "", .overdue)
      case 2: return Line(subject.map { wording.text($0.title) } ?? act.act.text)
      case 3:
        return unit(act.act.owner.flatMap { content.owners[$0] } ?? subject?.unit, isWide: isWide)
      default: return Line()
      }
    }
  }

  private func unit(_ unit: UnitReference?, isWide: Bool) -> Line {
    Line(unit.map { isWide ? wording.name($0) : wording.columnName($0) } ?? "–", .muted)
  }

  private func explanation(_ row: Int) -> Explanation? {
    switch rows[row] {
    case .item(let line, _): return line.alert.explanation(wording, on: scene.day)
    case .standing(let act):
      return Explanation(
        title: wording.sentenceCase(wording.act(act.act, owner: content.owner(act.act, wording))),
        sentences: [wording.actSentence(act, owner: content.owner(act.act, wording))])
    case .heading, .minutes: return nil
    }
  }
}

extension MeetingRows.Row {
  fileprivate func item(on day: Day, _ content: MeetingContent) -> Item {
    switch self {
    case .heading(let title): .heading("group " + title)
    case .minutes: Item("minutes", opens: .minutes(day))
    case .item(let line, _):
      Item(
        ItemID.attention(line.alert.attention), opens: line.alert.attention.destination,
        about: .meetingItem(line, day))
    case .standing(let act):
      Item(
        "act \(act.act.id)", opens: content.destination(of: act.act.subject), about: .act(act))
    }
  }
}

extension MeetingContent {
  /// Earlier conclusions whose deadline has come, the oldest deadline first.
  var due: [ActLine] {
    standing.filter { $0.act.until.map { $0 <= day } ?? false }
      .sorted { ($0.act.until ?? day, $0.act.id) < ($1.act.until ?? day, $1.act.id) }
  }

  /// All that this meeting concluded, by the order of its items.
  var conclusions: [ActLine] { items.flatMap(\.conclusions) + others }

  /// The name of the unit that a conclusion makes responsible.
  func owner(_ act: Act, _ wording: Wording) -> String? {
    act.owner.map { code in owners[code].map { wording.name($0) } ?? code.text }
  }

  func title(of subject: JudgedSubject, _ wording: Wording) -> String {
    if let line = items.first(where: { $0.alert.subject == subject }) {
      return wording.text(line.alert.attention.title)
    }
    return subjects[subject].map { wording.text($0.title) } ?? subject.reference.key
  }

  /// The page that tells more of what a conclusion is about.
  func destination(of subject: JudgedSubject) -> Destination? {
    if let line = items.first(where: { $0.alert.subject == subject }) {
      return line.alert.attention.destination
    }
    switch subject {
    case .task(let code): return .task(code)
    case .cell(let unit, let principle): return .cell(unit: unit, principle: principle)
    case .target, .duty:
      guard let name = subjects[subject], let indicator = name.indicator, let unit = name.unit
      else { return nil }
      return .indicator(indicator, unit: unit.code)
    }
  }
}

extension AlertLine {
  /// Whether it was taken note of, or closed.
  var isSettled: Bool { status.order >= AlertStatus.acknowledged(until: .distantPast).order }
}
