import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Every reading of one indicator in one unit, replaced ones included and marked.
struct ReadingList: Sendable {
  let scene: Scene
  let lines: [ReadingLine]
  private let total: Int
  private let current: Reading.ID?

  private enum Field: CaseIterable {
    case period, value, standing, confidence, source, reported, note
  }

  init(_ scene: Scene, _ content: IndicatorContent) {
    self.scene = scene
    total = content.readings.count
    current = content.line.newest?.reading.id
    let wording = scene.wording
    lines = scene.rows(of: .indicatorReadings, content.readings) { line in
      [
        wording.period(line.reading.period, derived: .none), line.source.title,
        line.reading.note ?? "",
      ].joined(separator: " ")
    }
  }

  private var wording: Wording { scene.wording }

  private func column(_ field: Field) -> Column {
    switch field {
    case .period:
      Column(
        wording.phrase(indicators: .periodColumn), least: scene.room.width >= 100 ? 17 : 11,
        share: 1, most: 24)
    case .value:
      Column(
        wording.phrase(indicators: .figureColumn), least: 18, share: 1, most: 40, align: .trailing)
    case .standing: Column("", least: 10, priority: 1)
    case .confidence: Column("", least: 1)
    case .source: Column(wording.phrase(indicators: .sourceColumn), least: 14, share: 3, most: 60)
    case .reported: Column(wording.phrase(indicators: .reportedColumn), least: 11, priority: 2)
    case .note: Column(wording.phrase(indicators: .noteColumn), least: 12, share: 3, priority: 3)
    }
  }

  /// How many there are, and what the sign beside a day means.
  private var remark: String {
    let isDerived = lines.contains {
      $0.reading.reportedOnIsDerived || $0.reading.period.basis == .derived
    }
    let count = scene.count(lines.count, of: total)
    return isDerived ? count + " · " + wording.phrase(reading: .derivedSign) : count
  }

  func pane(_ id: PaneID, in rect: Rect) -> Pane {
    let (rows, fields) = (self, Field.allCases)
    var pane = Pane(
      id, title: wording.phrase(indicator: .readings), remark: remark, in: rect,
      items: lines.map { Item(ItemID.reading($0.reading.id), about: .reading($0)) },
      emptyText: scene.view(id).pattern.isEmpty
        ? wording.phrase(indicator: .noReadings) : wording.phrase(BoxPhrase.noFilterMatch),
      body: .table(
        columns: fields.map(column), showsHeader: !lines.isEmpty,
        cell: { row, column in rows.cell(rows.lines[row], fields[column]) }))
    pane.isFilterable = true
    pane.why = { rows.explanation(rows.lines[$0]) }
    return pane
  }

  private func cell(_ line: ReadingLine, _ field: Field) -> Line {
    let reading = line.reading
    let role: Role = line.isReplaced ? .disabled : .text
    switch field {
    case .period: return Line(wording.period(reading.period, derived: .sign), role)
    case .value:
      guard let figure = reading.figure else { return Line("–", .disabled) }
      let text =
        scene.room.width >= 160
        ? wording.wholeFigure(figure, of: line.indicator)
        : wording.figure(figure, of: line.indicator)
      return Line(text, line.isReplaced ? .disabled : .strong)
    case .standing: return standing(line)
    case .confidence:
      return Line(reading.confidence.map { wording.label($0).letter } ?? "–", .confidence)
    case .source: return Line(line.source.title, line.isReplaced ? .disabled : .muted)
    case .reported:
      return Line(
        wording.day(line.saidOn ?? reading.reportedOn)
          + (reading.reportedOnIsDerived && line.saidOn == nil ? "*" : ""), .muted)
    case .note: return Line(reading.note ?? "", .muted)
    }
  }

  /// Whether it is the one that counts, or was taken back.
  private func standing(_ line: ReadingLine) -> Line {
    if line.reading.figure == nil { return Line(wording.phrase(reading: .withdrawn), .disabled) }
    if line.isReplaced { return Line(wording.phrase(reading: .replaced), .disabled) }
    return line.reading.id == current ? Line(wording.phrase(reading: .counts), .achieved) : Line()
  }

  /// All that is known of one reading, as sentences.
  private func explanation(_ line: ReadingLine) -> Explanation {
    let reading = line.reading
    let said = reading.figure.map { wording.wholeFigure($0, of: line.indicator) }
    let sentences: [String?] = [
      line.isReplaced ? wording.phrase(reading: .wasReplaced) : nil,
      reading.replaces == nil ? nil : wording.phrase(reading: .corrects),
      wording.phrase(reading: .about(reading.period)),
      wording.phrase(reading: .source(line.source.title)) + " "
        + wording.sentenceCase(wording.name(line.source.kind)) + ".",
      wording.sentenceCase(wording.reportedOn(line)) + ".",
      wording.recorder(of: line).map { wording.phrase(reading: .recorder($0)) }
        ?? wording.phrase(reading: .recorded(line.recordedAt)),
      wording.confidence(of: reading).map { wording.sentenceCase($0) + "." },
      reading.figure == nil && reading.evidence == nil
        ? nil
        : reading.evidence.map { wording.phrase(reading: .evidence($0.whole)) }
          ?? wording.phrase(reading: .evidenceMissing),
      reading.note.flatMap { $0.isEmpty ? nil : wording.phrase(reading: .note($0)) },
    ]
    return Explanation(
      title: said ?? wording.sentenceCase(wording.phrase(reading: .withdrawn)),
      sentences: sentences.compactMap { $0 })
  }
}
