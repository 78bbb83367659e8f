import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The panes of the report page: what is owed, what is to be explained, and the tasks that are led.
struct DuesPanes: Sendable {
  let scene: Scene
  let content: DuesContent

  private var wording: Wording { scene.wording }

  /// In the order of Tab.
  var all: [Pane] {
    let panes =
      [dues] + (content.requests.isEmpty ? [] : [requests])
      + (content.reminded.isEmpty ? [] : [reminders]) + [tasks]
    return scene.room.stack(panes, spacing: scene.room.height >= 24 ? 1 : 0)
  }

  /// A duty may owe several periods.
  static func id(_ line: DueLine) -> String {
    "due " + line.duty.code.text + " " + line.period.last.iso
  }

  private var dues: Pane {
    let table = DueRows(scene: scene, lines: content.dues)
    var pane = Pane(
      .dues, title: wording.phrase(dues: .owed), remark: remark, in: scene.room,
      items: content.dues.map { Item(DuesPanes.id($0), about: .due($0)) },
      emptyText: wording.phrase(dues: content.ended.map { .nobodyOwes(since: $0) } ?? .nothingOwed),
      body: .table(
        columns: table.columns, showsHeader: !content.dues.isEmpty, cell: table.cell))
    pane.why = table.why
    return pane
  }

  /// How much is missing of the periods that have ended, and as of which day where the unit has.
  private var remark: String {
    let ended = content.dues.filter { $0.period.last <= scene.day }
    let missing = ended.count { !$0.state.isReported }
    let counts =
      ended.isEmpty ? nil : wording.phrase(dues: .missing(missing, of: ended.count))
    let frozen = content.dues.lazy.compactMap(\.frozenOn).first.map { wording.frozen(on: $0) }
    return [frozen, counts].compactMap { $0 }.joined(separator: " · ")
  }

  private var requests: Pane {
    let (lines, wording) = (content.requests, wording)
    return Pane(
      .requests, title: wording.hint(.requests), remark: wording.count(lines.count),
      in: scene.room,
      items: lines.map {
        Item(
          "request " + ItemID.attention($0.attention), opens: $0.attention.destination,
          about: .alert($0))
      },
      body: .table(
        columns: [Column("", least: 20, share: 1), Column("", least: 20, share: 1)],
        showsHeader: false,
        cell: { row, column in
          guard column > 0 else { return Line(wording.text(lines[row].attention.title)) }
          guard let act = lines[row].waitingRequest?.act else { return Line() }
          return Line(
            wording.hint(.askedOn(act.on, by: act.until, text: act.text)), .atRisk)
        }))
  }

  /// What the unit was reminded of, with the words of the newest reminder.
  private var reminders: Pane {
    let (lines, wording) = (content.reminded, wording)
    return Pane(
      .reminders, title: wording.phrase(dues: .reminded), remark: wording.count(lines.count),
      in: scene.room,
      items: lines.map {
        Item(
          "reminded " + ItemID.attention($0.attention), opens: $0.attention.destination,
          about: .alert($0))
      },
      body: .table(
        columns: [Column("", least: 20, share: 2), Column("", least: 24, share: 3)],
        showsHeader: false,
        cell: { row, column in
          let line = lines[row]
          guard column > 0 else { return Line(wording.text(line.attention.title)) }
          guard let reminder = line.newestReminder else { return Line() }
          return Line(
            wording.phrase(
              dues: .remindedOn(reminder.act.on, line.reminders, reminder.act.text)),
            line.isEscalated ? .overdue : .atRisk)
        }))
  }

  private var tasks: Pane {
    let table = UnitTasks(
      scene, content.tasks, of: content.unit.code, width: scene.room.width)
    var pane = Pane(
      .tasks, title: wording.phrase(UnitPhrase.tasks),
      remark: scene.count(table.lines.count, of: content.tasks.count), in: scene.room,
      items: table.items, emptyText: wording.phrase(UnitPhrase.noTasksHere),
      body: .table(columns: table.columns, showsHeader: !table.lines.isEmpty, cell: table.cell))
    pane.isFilterable = true
    pane.why = table.why
    return pane
  }
}

/// The readings that are owed as lines: what is missing, for which period, until when, and what
/// was said last.
struct DueRows: Sendable {
  let scene: Scene
  let lines: [DueLine]
  let columns: [Column]

  private var wording: Wording { scene.wording }

  init(scene: Scene, lines: [DueLine]) {
    self.scene = scene
    self.lines = lines
    let wording = scene.wording
    columns = [
      Column("", least: 2),
      Column(wording.phrase(ListPhrase.indicator), least: 15, share: 4),
      Column(wording.phrase(ListPhrase.period), least: 8, share: 1, most: 14),
      Column(wording.phrase(dues: .due), least: 10),
      Column(wording.phrase(ListPhrase.left), least: 10, priority: 2, align: .trailing),
      Column(wording.phrase(dues: .reported), least: 12, share: 2, most: 28, align: .trailing),
      Column(
        wording.phrase(dues: .last), least: 16, share: 2, most: 34, priority: 1,
        align: .trailing),
    ]
  }

  @Sendable
  func cell(_ row: Int, _ column: Int) -> Line {
    let line = lines[row]
    let isOwed = line.isOwed(on: scene.day)
    switch column {
    case 0: return StateMarks(wording, scene.glyphs).mark(line.state)
    case 1: return Line(wording.text(line.indicator.title), isOwed ? .strong : .text)
    case 2: return Line(wording.period(line.period, derived: .none))
    case 3:
      return Line(wording.day(line.dueOn), isOwed && line.dueOn < scene.day ? .overdue : .text)
    case 4:
      guard isOwed else { return Line("–", .muted) }
      return Line(
        wording.shortRemaining(until: line.dueOn, on: scene.day, today: scene.today),
        line.dueOn < scene.day ? .overdue : .text)
    case 5: return reported(line)
    default:
      guard let last = line.last else { return Line("–", .muted) }
      // Where there is little room the period is worth more than the measure.
      return Line(wording.latest(last, withMeasure: scene.room.width >= 100) ?? "–", .muted)
    }
  }

  @Sendable
  func why(_ row: Int) -> Explanation? {
    let line = lines[row]
    return Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(line.indicator.title),
      sentences: wording.why(line, on: scene.day))
  }

  /// What the unit reported for the period; where it did not, that, and what others said of it.
  private func reported(_ line: DueLine) -> Line {
    if let figure = line.current?.reading.figure {
      return Line(wording.figure(figure, of: line.indicator), .strong)
    }
    let other = line.beside?.reading.figure.map {
      Span(
        " (\(wording.phrase(dues: .beside)) \(wording.figure($0, of: line.indicator)))", .muted)
    }
    let state: Span =
      line.period.last > scene.day
      ? Span(wording.phrase(dues: .open), .muted)
      : Span(
        wording.phrase(dues: .notYet), line.frozenOn == nil ? .atRisk : .muted)
    return [state] + (other.map { [$0] } ?? [])
  }
}
