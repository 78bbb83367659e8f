import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Entries of the journal as lines of a list.
struct JournalRows: Sendable {
  let scene: Scene
  let lines: [ChangeLine]
  private let content: JournalContent
  private let isNarrowed: Bool
  private let fields: [Field]

  private enum Field: CaseIterable {
    case number, moment, account, origin, action, object, figure, unit
  }

  init(_ scene: Scene, _ content: JournalContent, isNarrowed: Bool) {
    self.scene = scene
    self.content = content
    self.isNarrowed = isNarrowed
    let wording = scene.wording
    lines = scene.rows(of: .journalList, content.entries) { line in
      [
        line.account, line.address ?? "", wording.deed(line), wording.name(line.kind), line.key,
        line.title.map { wording.text($0) } ?? "", line.unit.map { wording.name($0) } ?? "",
        wording.name(line.origin),
      ].joined(separator: " ")
    }
    fields = Field.allCases
  }

  private var wording: Wording { scene.wording }

  /// Whether addresses and whole names of units have room.
  private var isWide: Bool { scene.room.width >= 150 }

  private func column(_ field: Field) -> Column {
    switch field {
    case .number:
      Column(wording.phrase(journal: .numberColumn), least: 7, align: .trailing)
    case .moment:
      Column(wording.phrase(journal: .momentColumn), least: isWide ? 14 : 11)
    case .account:
      Column(
        wording.phrase(journal: .accountColumn), least: isWide ? 28 : 11, share: 1, most: 30)
    case .origin:
      Column(wording.phrase(journal: .originColumn), least: 15, priority: 4)
    case .action:
      Column(wording.phrase(journal: .actionColumn), least: 12, share: 1, most: 20)
    case .object:
      Column(wording.phrase(journal: .objectColumn), least: 22, share: 4, most: 90)
    case .figure:
      Column(
        wording.phrase(journal: .figureColumn), least: isWide ? 18 : 9, priority: 2,
        align: .trailing)
    case .unit:
      Column(wording.phrase(journal: .unitColumn), least: isWide ? 23 : 10, priority: 3)
    }
  }

  func pane(_ id: PaneID, in rect: Rect) -> Pane {
    let (rows, fields) = (self, fields)
    let range = content.entries.first.flatMap { first in
      content.entries.last.map { last in
        wording.phrase(
          journal: .entries(
            from: first.sequence, to: last.sequence, hasMore: content.hasMore))
      }
    }
    var pane = Pane(
      id, title: wording.phrase(journal: .title), remark: range ?? "", in: rect,
      items: lines.map { line in
        Item(
          ItemID.change(line.sequence), opens: .journalEntry(line.sequence), about: .entry(line))
      },
      emptyText: emptyText,
      body: .table(
        columns: fields.map(column), showsHeader: !lines.isEmpty,
        cell: { row, column in rows.cell(rows.lines[row], fields[column]) }))
    pane.isFilterable = true
    pane.keepsPlace = true
    return pane
  }

  private var emptyText: String {
    if !scene.view(.journalList).pattern.isEmpty { return wording.phrase(BoxPhrase.noFilterMatch) }
    return wording.phrase(journal: isNarrowed ? .emptyNarrowed : .empty)
  }

  private func cell(_ line: ChangeLine, _ field: Field) -> Line {
    switch field {
    case .number: return Line(wording.count(Int(clamping: line.sequence)), .muted)
    case .moment: return Line(moment(line.at), .muted)
    case .account: return account(line)
    case .origin: return Line(wording.name(line.origin), .muted)
    case .action: return Line(wording.deed(line), line.role)
    case .object: return object(line)
    case .figure: return figure(line)
    case .unit:
      return Line(
        line.unit.map { isWide ? wording.name($0) : wording.columnName($0) } ?? "", .muted)
    }
  }

  /// The time of a day, of today without the day.
  private func moment(_ instant: Instant) -> String {
    guard instant.day.year == scene.today.year else { return wording.day(instant.day) }
    let clock = isWide ? wording.clockWithSeconds(instant) : wording.clock(instant)
    return wording.dayAndMonth(instant.day) + " " + clock
  }

  private func account(_ line: ChangeLine) -> Line {
    guard isWide, let address = line.address else { return Line(line.account) }
    return Line(line.account) + Line(" \(address)", .muted)
  }

  /// Its title, and of an import how many rows it stored.
  private func object(_ line: ChangeLine) -> Line {
    guard let rows = line.rows else { return Line(line.objectName(wording)) }
    return Line(line.objectName(wording))
      + Line(" " + wording.phrase(BoxPhrase.rows(rows)), .muted)
  }

  private func figure(_ line: ChangeLine) -> Line {
    guard let figure = line.figure else { return Line() }
    return Line(
      isWide
        ? wording.figure(figure, of: line) : wording.figure(figure, kind: line.indicatorKind),
      .strong)
  }
}

extension ChangeLine {
  /// What it is about, by its title, else by its key.
  func objectName(_ wording: Wording) -> String {
    if kind == .batch, key == "init" { return wording.phrase(.firstCatalogue) }
    return title.map { wording.text($0) } ?? key
  }

  /// What takes something away, or was refused, is seen among the rest.
  fileprivate var role: Role {
    switch action {
    case .withdraw, .retract: .atRisk
    case .refuse: .overdue
    default: .text
    }
  }
}
