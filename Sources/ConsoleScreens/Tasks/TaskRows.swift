import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Tasks as lines of a list, under the headings of their groups.
struct TaskRows: Sendable {
  enum Row: Sendable {
    case heading(code: String, title: String, count: Int)
    /// The nth line of the same task, as one that serves two focuses stands under both.
    case task(TaskLine, copy: Int)
  }

  let scene: Scene
  let rows: [Row]
  private let fields: [Field]

  private enum Field: Hashable {
    case marks, state, title, lead, deadline, firstDeadline, left, progress, report
  }

  init(_ scene: Scene, _ rows: [Row]) {
    self.scene = scene
    self.rows = rows
    let isExtended = rows.contains {
      if case .task(let line, _) = $0 { line.isExtended } else { false }
    }
    let first: [Field] = isExtended ? [.firstDeadline] : []
    fields = [.marks, .state, .title, .lead, .deadline] + first + [.left, .progress, .report]
  }

  private var wording: Wording { scene.wording }

  /// Whether progress has room for a bar beside its number.
  private var showsBar: Bool { scene.room.width >= 100 }

  /// Whether units have room for their whole names.
  private var isWide: Bool { scene.room.width >= 160 }

  private func column(_ field: Field) -> Column {
    switch field {
    case .marks: Column("", least: 8)
    case .state: Column(wording.phrase(tasks: .stateColumn), least: 12, priority: 4)
    case .title:
      Column(wording.phrase(tasks: .column), least: showsBar ? 38 : 28, share: 4, most: 90)
    case .lead:
      Column(wording.phrase(tasks: .leadColumn), least: isWide ? 23 : 10, priority: 1)
    case .deadline: Column(wording.phrase(tasks: .deadlineColumn), least: 10)
    case .firstDeadline:
      Column(wording.phrase(tasks: .firstDeadlineColumn), least: 10, priority: 3)
    case .left: Column(wording.phrase(tasks: .leftColumn), least: 9, align: .trailing)
    case .progress:
      Column(
        wording.phrase(tasks: .progressColumn), least: showsBar ? 13 : 8, align: .trailing)
    case .report:
      Column(wording.phrase(tasks: .reportColumn), least: 4, priority: 5, align: .trailing)
    }
  }

  func pane(_ id: PaneID, title: String, remark: String, in rect: Rect) -> Pane {
    let list = self
    var pane = Pane(
      id, title: title, remark: remark, in: rect, items: rows.map(\.item),
      emptyText: scene.view(id).pattern.isEmpty
        ? wording.phrase(tasks: .empty) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: fields.map(column), showsHeader: true,
        cell: { row, column in list.cell(row, list.fields[column]) }))
    pane.isFilterable = true
    pane.why = { list.explanation($0) }
    return pane
  }

  private func cell(_ row: Int, _ field: Field) -> Line {
    switch rows[row] {
    case .heading(let code, let title, let count):
      switch field {
      case .marks:
        return [Span(padded(code, to: 4), .heading), Span(wording.count(count), .muted)]
      case .title: return Line(title, .heading)
      default: return Line()
      }
    case .task(let line, _): return cell(line, field)
    }
  }

  private func cell(_ line: TaskLine, _ field: Field) -> Line {
    let judgement = line.judgement
    switch field {
    case .marks:
      return StateMarks(wording, scene.glyphs).marks(judgement.verdict, most: 2)
    case .state: return Line(wording.label(judgement).short, judgement.role)
    case .title: return Line(wording.text(line.task.title))
    case .lead:
      return line.lead.map { Line(isWide ? wording.name($0) : wording.columnName($0)) } ?? unknown
    case .deadline: return judgement.deadline.map { Line(wording.day($0)) } ?? unknown
    case .firstDeadline:
      guard line.isExtended else { return Line() }
      return Line(judgement.firstDeadline.map(wording.day) ?? "–", .inProgressLate)
    case .left: return left(judgement)
    case .progress: return progress(line)
    case .report:
      return Line(
        judgement.report.map { wording.shortAge($0.asOf, on: scene.day) }
          ?? "–", .muted)
    }
  }

  private var unknown: Line { Line(wording.phrase(tasks: .unknown), .notAssignable) }

  private func left(_ judgement: TaskJudgement) -> Line {
    // Of what is frozen no days are counted any more: its page tells those of its last day.
    guard let deadline = judgement.deadline, !judgement.state.isDone, judgement.frozenOn == nil
    else { return Line("–", .muted) }
    let day = scene.day
    let role: Role = deadline < day ? .overdue : deadline - day <= 14 ? .atRisk : .text
    return Line(wording.shortRemaining(until: deadline, on: day, today: scene.today), role)
  }

  private func progress(_ line: TaskLine) -> Line {
    guard let report = line.judgement.report else {
      return Line(wording.phrase(tasks: .notReported), .muted)
    }
    guard let percent = report.percent ?? (report.state == .done ? ExactDecimal(100) : nil) else {
      return Line("–", .muted)
    }
    let number = Line(padded(wording.percent(percent), to: 6, .right))
    guard showsBar else { return number }
    let bar = InlineGraph(glyphs: scene.glyphs)
      .bar(percent.double / 100, width: 6, role: line.judgement.role)
    return bar + Line(" ") + number
  }

  func explanation(_ row: Int) -> Explanation? {
    guard rows.indices.contains(row), case .task(let line, _) = rows[row] else { return nil }
    return line.explanation(wording, on: scene.day)
  }
}

extension TaskRows.Row {
  var item: Item {
    switch self {
    case .heading(let code, let title, _): .heading("group \(code) \(title)")
    case .task(let line, let copy):
      Item(
        TaskRows.id(line.task.code, copy: copy), opens: .task(line.task.code),
        about: .task(line.task.code, lead: line.task.lead))
    }
  }
}

extension TaskRows {
  static func id(_ code: Code<BreakthroughTask>, copy: Int) -> String {
    copy == 0 ? ItemID.task(code) : ItemID.task(code) + " \(copy)"
  }
}

extension TaskLine {
  /// Whether the deadline in force is not the first one.
  var isExtended: Bool { judgement.deadline != judgement.firstDeadline }
}
