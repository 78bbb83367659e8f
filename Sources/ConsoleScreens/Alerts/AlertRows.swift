import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Alerts as lines of a list, under the headings of their groups.
struct AlertRows: Sendable {
  enum Row: Sendable {
    case heading(title: String, role: Role, count: Int)
    case alert(AlertLine)
  }

  let scene: Scene
  let rows: [Row]
  private let fields: [Field]
  private let width: Int

  private enum Field: Hashable {
    case marks, status, title, unit, reminders, last, age
  }

  /// - Parameter width: the columns that the list will have.
  init(_ scene: Scene, _ rows: [Row], by grouping: AlertGroupKey, width: Int) {
    self.scene = scene
    self.rows = rows
    self.width = width
    let status: [Field] = grouping == .status ? [] : [.status]
    let unit: [Field] = grouping == .unit ? [] : [.unit]
    fields = [.marks] + status + [.title] + unit + [.reminders, .last, .age]
  }

  private var wording: Wording { scene.wording }

  /// Whether units have room for their whole names.
  private var isWide: Bool { width >= 110 }

  private func column(_ field: Field) -> Column {
    switch field {
    case .marks: Column("", least: 5)
    case .status: Column(wording.phrase(alerts: .statusColumn), least: 13)
    case .title: Column(wording.phrase(alerts: .column), least: 20, share: 4, most: 90)
    case .unit:
      Column(wording.phrase(alerts: .unitColumn), least: isWide ? 23 : 10, priority: 1)
    case .reminders:
      Column(wording.phrase(alerts: .remindersColumn), least: 5, priority: 2, align: .trailing)
    case .last:
      Column(wording.phrase(alerts: .lastColumn), least: isWide ? 30 : 18, priority: 3)
    case .age: Column(wording.phrase(alerts: .ageColumn), least: 4, align: .trailing)
    }
  }

  func pane(_ id: PaneID, title: String, remark: String, in rect: Rect) -> Pane {
    let list = self
    let fields = width >= 90 ? fields : fields.filter { $0 != .last }
    var pane = Pane(
      id, title: title, remark: remark, in: rect, items: rows.map { $0.item(wording) },
      emptyText: scene.view(id).pattern.isEmpty
        ? wording.phrase(alerts: .empty) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: fields.map(column), showsHeader: !rows.isEmpty,
        cell: { row, column in list.cell(row, fields[column]) }))
    pane.isFilterable = true
    pane.why = { row in
      guard let line = list.alert(row) else { return nil }
      return line.explanation(list.wording, on: list.scene.day)
    }
    return pane
  }

  func alert(_ row: Int) -> AlertLine? {
    guard rows.indices.contains(row), case .alert(let line) = rows[row] else { return nil }
    return line
  }

  private func cell(_ row: Int, _ field: Field) -> Line {
    switch rows[row] {
    case .heading(let title, let role, let count):
      switch field {
      case .marks: Line(wording.count(count), .muted)
      case .title: Line(title, role)
      default: Line()
      }
    case .alert(let line): cell(line, field)
    }
  }

  private func cell(_ line: AlertLine, _ field: Field) -> Line {
    let attention = line.attention
    let isSettled = line.status.order >= AlertStatus.acknowledged(until: scene.day).order
    switch field {
    case .marks: return StateMarks(wording, scene.glyphs).marks(attention.verdict, most: 1)
    case .status: return Line(wording.label(line.status).short, line.status.role)
    case .title: return Line(wording.text(attention.title), isSettled ? .muted : .text)
    case .unit:
      return Line(
        attention.unit.map { isWide ? wording.name($0) : wording.columnName($0) } ?? "–", .muted)
    case .reminders: return line.reminderMark(wording)
    case .last: return line.lastAct.map(last) ?? Line("–", .muted)
    case .age: return Line(wording.shortAge(attention.since, on: scene.day), .muted)
    }
  }

  /// When somebody did something last, who, and where there is room what.
  private func last(_ act: ActLine) -> Line {
    let when =
      act.at.day == scene.today ? wording.clock(act.at) : wording.dayAndMonth(act.at.day)
    let what = isWide ? ", " + wording.name(act.act.kind) : ""
    return Line("\(when) \(act.account)\(what)", .muted)
  }
}

extension AlertRows.Row {
  fileprivate func item(_ wording: Wording) -> Item {
    switch self {
    case .heading(let title, _, _): .heading("group " + title)
    case .alert(let line):
      Item(
        ItemID.attention(line.attention), opens: line.attention.destination, about: .alert(line))
    }
  }
}
