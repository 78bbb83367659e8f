import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// A record before and after a change: side by side where there is room, below each other
/// otherwise; what changed comes first.
struct EntryDifference: Sendable {
  /// One field on both sides.
  struct Field: Hashable, Sendable {
    var name: String
    var before: String?
    var after: String?

    var isChanged: Bool { before != after }
  }

  private struct Row {
    var mark = Line()
    var name = ""
    var before = Line()
    var after = Line()
  }

  private let scene: Scene
  private let content: JournalEntryContent
  private let fields: [Field]

  init(_ scene: Scene, _ content: JournalEntryContent) {
    self.scene = scene
    self.content = content
    let all = EntryDifference.fields(before: content.before, after: content.after)
    fields = all.filter(\.isChanged) + all.filter { !$0.isChanged }
  }

  /// The fields of both sides, in the order of the record after, and then what only stood before.
  static func fields(before: [JournalField], after: [JournalField]) -> [Field] {
    let old = Dictionary(
      before.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let names = Set(after.map(\.name))
    return after.map { Field(name: $0.name, before: old[$0.name] ?? nil, after: $0.value) }
      + before.filter { !names.contains($0.name) }
      .map { Field(name: $0.name, before: $0.value, after: nil) }
  }

  private var wording: Wording { scene.wording }
  private var kind: RecordKind { content.line.kind }
  private var hasBoth: Bool { !content.before.isEmpty && !content.after.isEmpty }

  private var remark: String {
    guard !fields.isEmpty else { return "" }
    guard hasBoth else {
      return wording.phrase(journal: content.before.isEmpty ? .created : .removed)
    }
    return wording.phrase(
      journal: .changedFields(fields.count { $0.isChanged }, of: fields.count))
  }

  func pane(in rect: Rect) -> Pane {
    let isBeside = hasBoth && rect.width >= 100
    let nameWidth = min(24, max(14, rect.width / 5))
    // The gutter, the mark, the gaps, and a scrollbar.
    let left = max(1, rect.width - nameWidth - 6)
    let lines = rows(isBeside: isBeside, room: isBeside ? (left - 1) / 2 : left)
    let names: [JournalPhrase] = [.fieldColumn, .beforeColumn, .afterColumn]
    let value =
      hasBoth
      ? ""
      : wording.phrase(
        journal: content.before.isEmpty ? .afterColumn : .beforeColumn)
    let columns =
      [Column("", least: 1), Column(wording.phrase(journal: names[0]), least: nameWidth)]
      + (isBeside
        ? names.dropFirst().map {
          Column(wording.phrase(journal: $0), least: 10, share: 1)
        } : [Column(value, least: 10, share: 1)])
    return Pane(
      .entryDifference, title: wording.phrase(journal: .difference), remark: remark, in: rect,
      items: lines.indices.map { Item("field \($0)", about: .entry(content.line)) },
      emptyText: wording.phrase(journal: .noFields),
      body: .table(
        columns: columns, showsHeader: !lines.isEmpty && (isBeside || !hasBoth),
        cell: { row, column in
          switch column {
          case 0: lines[row].mark
          case 1: Line(lines[row].name, .muted)
          case 2: lines[row].before
          default: lines[row].after
          }
        }))
  }

  private func rows(isBeside: Bool, room: Int) -> [Row] {
    fields.flatMap { field -> [Row] in
      var rows =
        !hasBoth || !field.isChanged
        ? plain(field, isBeside: isBeside, to: room)
        : isBeside ? beside(field, to: room) : below(field, to: room)
      rows[0].name = wording.journalField(field.name, of: kind)
      if hasBoth, field.isChanged {
        rows[0].mark = Line("\(Character(scene.glyphs.changedMark))", .changed)
      }
      return rows
    }
  }

  /// What is the same on both sides, or stands on one side only.
  private func plain(_ field: Field, isBeside: Bool, to room: Int) -> [Row] {
    let value = content.after.isEmpty ? field.before : field.after
    return lines(value, of: field.name, to: room).map { part in
      let line = Line(part, hasBoth ? .muted : .text)
      return Row(before: line, after: isBeside ? line : Line())
    }
  }

  private func beside(_ field: Field, to room: Int) -> [Row] {
    let (before, after) = (
      lines(field.before, of: field.name, to: room), lines(field.after, of: field.name, to: room)
    )
    return (0..<max(before.count, after.count)).map { number in
      Row(
        before: before.indices.contains(number) ? Line(before[number], .atRisk) : Line(),
        after: after.indices.contains(number) ? Line(after[number], .strong) : Line())
    }
  }

  private func below(_ field: Field, to room: Int) -> [Row] {
    labelled(.beforeColumn, lines(field.before, of: field.name, to: room), .atRisk)
      + labelled(.afterColumn, lines(field.after, of: field.name, to: room), .strong)
  }

  private func labelled(
    _ phrase: JournalPhrase, _ value: [String], _ role: Role
  ) -> [Row] {
    let head = padded(wording.phrase(journal: phrase) + ":", to: 8)
    let indent = String(repeating: " ", count: displayWidth(head))
    return value.enumerated().map { number, part in
      Row(before: Line(number == 0 ? head : indent, .muted) + Line(part, role))
    }
  }

  /// A value as wide as its column, with room for the word before it where both stand in one.
  private func lines(_ value: String?, of field: String, to room: Int) -> [String] {
    guard let value, !value.isEmpty else { return [wording.phrase(journal: .nothing)] }
    return value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      wrapped(wording.value(String($0), of: field, in: kind), to: max(8, room - 8))
    }
  }
}
