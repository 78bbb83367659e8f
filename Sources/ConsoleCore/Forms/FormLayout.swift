import ScreenGrid
import VietnameseText
import Wording

/// The rows of a form in a room: which field each belongs to, and how it is drawn.
struct FormLayout {
  struct Row {
    /// The field that it belongs to; nil for words above the fields.
    let field: Int?
    let draw: (inout Grid, Rect) -> Void
  }

  private(set) var rows: [Row] = []
  /// The row in which one types, where the words of a field take several.
  private var cursorRow: Int?
  private let form: Form
  private let wording: Wording
  private let glyphs: Glyphs
  private let width: Int
  private let labelWidth: Int
  private let faults: [String: FieldFault]

  init(_ form: Form, width: Int, wording: Wording, glyphs: Glyphs) {
    self.form = form
    self.wording = wording
    self.glyphs = glyphs
    self.width = width
    faults = form.faults
    let widest = form.shown.map { displayWidth(form.fields[$0].label) }.max() ?? 0
    labelWidth = max(8, min(widest + 2, width * (form.plan.isLarge ? 44 : 36) / 100))
    addIntro()
    addLeftovers()
    for index in form.shown { add(index) }
  }

  /// The rows that must be seen for a field to be worked on.
  func rows(of field: Int) -> Range<Int> {
    guard let first = rows.firstIndex(where: { $0.field == field }),
      let last = rows.lastIndex(where: { $0.field == field })
    else { return 0..<0 }
    return first..<(last + 1)
  }

  /// The first row to be shown, so that the focused field is seen with what is said of it.
  func offset(from offset: Int, visible: Int) -> Int {
    let wanted = rows(of: form.focus)
    let most = max(0, rows.count - visible)
    var offset = min(offset, most)
    if let cursorRow, wanted.count > visible {
      // More words than are seen at once: what is being typed is seen.
      offset = max(offset, cursorRow + 2 - visible)
      return min(max(0, min(offset, cursorRow - 1)), most)
    }
    if form.focus == form.shown.first { return 0 }
    if wanted.upperBound > offset + visible { offset = wanted.upperBound - visible }
    if wanted.lowerBound < offset { offset = wanted.lowerBound }
    return min(max(0, offset), most)
  }

  private var area: Int { max(4, width - labelWidth - 1) }

  private mutating func addIntro() {
    for line in form.plan.intro {
      for row in wrap(line, to: width) { rows.append(text(row, of: nil)) }
    }
    if !form.plan.intro.isEmpty { rows.append(text(Line(), of: nil)) }
  }

  /// What was typed and no field takes any more: it can be read, and copied from the screen.
  private mutating func addLeftovers() {
    guard !form.leftovers.isEmpty else { return }
    for row in wrapped(wording.phrase(FormPhrase.leftovers), to: width) {
      rows.append(text(Line(row, .error), of: nil))
    }
    for leftover in form.leftovers {
      for row in wrapped(leftover.label + ": " + leftover.text, to: max(1, width - 2)) {
        rows.append(text(Line(row), of: nil, inset: 2))
      }
      if let stands = leftover.stands {
        for row in wrapped(wording.phrase(FormPhrase.theirs(stands)), to: max(1, width - 4)) {
          rows.append(text(Line(row, .changed), of: nil, inset: 4))
        }
      }
    }
    rows.append(text(Line(), of: nil))
  }

  /// A line of one style wrapped; one of several is left to be cut.
  private func wrap(_ line: Line, to width: Int) -> [Line] {
    guard line.spans.count == 1, let span = line.spans.first else { return [line] }
    return wrapped(span.text, to: max(1, width)).map { Line($0, span.style) }
  }

  private func text(_ line: Line, of field: Int?, inset: Int = 0) -> Row {
    Row(field: field) { grid, rect in grid.write(line, in: rect.inset(Insets(left: inset))) }
  }

  private mutating func add(_ index: Int) {
    let field = form.fields[index]
    let isFocused = index == form.focus
    if let heading = field.heading {
      if index != form.shown.first { rows.append(text(Line(), of: nil)) }
      rows.append(text(heading, of: index))
      if let remark = field.remark {
        for row in wrap(remark, to: width) { rows.append(text(row, of: index)) }
      }
    }
    if field.isWide {
      addWide(index, field, isFocused)
    } else {
      addShort(index, field, isFocused)
    }
  }

  // MARK: Fields

  private func label(_ field: FormField, _ isFocused: Bool) -> Line {
    var line = Line(field.label, isFocused ? .strong : .text)
    if field.isRequired { line.append(" *", .key) }
    return line
  }

  /// A field that stands in one row, with what there is to say beside it where there is room.
  private mutating func addShort(_ index: Int, _ field: FormField, _ isFocused: Bool) {
    let columns = inputWidth(field)
    let said = remark(field, isFocused)
    let beside = area - columns - 2
    let fits = said.map { displayWidth($0.text) <= beside } ?? true
    let shownBeside = fits || !isFocused ? said : nil
    let (label, labelWidth, wording, glyphs) = (
      self.label(field, isFocused), labelWidth, wording, glyphs
    )
    rows.append(
      Row(field: index) { grid, rect in
        grid.write(label, in: Rect(x: rect.x, y: rect.y, width: labelWidth, height: 1))
        let place = Rect(x: rect.x + labelWidth + 1, y: rect.y, width: columns, height: 1)
        FieldLine(field: field, isFocused: isFocused, wording: wording, glyphs: glyphs)
          .draw(on: &grid, in: place)
        if let shownBeside, beside > 3 {
          let rest = Rect(
            x: place.maxX + 2, y: rect.y, width: rect.maxX - place.maxX - 2, height: 1)
          grid.write(Line(shownBeside.text, shownBeside.role), in: rest)
        }
      })
    if isFocused, !fits, let said { addBelow(said, index) }
    if isFocused { addWhole(field, index) }
  }

  /// A label that was cut is told whole while its field is worked on.
  private mutating func addWhole(_ field: FormField, _ index: Int) {
    guard displayWidth(field.label) + (field.isRequired ? 2 : 0) > labelWidth else { return }
    for row in wrapped(field.label, to: area) {
      rows.append(text(Line(row, .muted), of: index, inset: labelWidth + 1))
    }
  }

  /// Words over all the room, in as many rows as they need.
  private mutating func addWide(_ index: Int, _ field: FormField, _ isFocused: Bool) {
    let lines = WrappedInput(field.input, columns: area)
    let least: Int =
      if case .note = field.kind, isFocused { 2 } else { 1 }
    let count = max(least, lines.rows.count)
    let (label, labelWidth, area, wording, glyphs) = (
      self.label(field, isFocused), labelWidth, area, wording, glyphs
    )
    if isFocused { cursorRow = rows.count + lines.cursor.y }
    for row in 0..<count {
      rows.append(
        Row(field: index) { grid, rect in
          if row == 0 {
            grid.write(label, in: Rect(x: rect.x, y: rect.y, width: labelWidth, height: 1))
          }
          let place = Rect(x: rect.x + labelWidth + 1, y: rect.y, width: area, height: 1)
          FieldLine(field: field, isFocused: isFocused, wording: wording, glyphs: glyphs)
            .draw(row, of: lines, on: &grid, in: place)
        })
    }
    if let said = remark(field, isFocused), isFocused || said.role == .error {
      addBelow(said, index)
    }
    if isFocused { addWhole(field, index) }
  }

  private mutating func addBelow(_ said: (text: String, role: Role), _ index: Int) {
    for row in wrapped(said.text, to: area) {
      rows.append(text(Line(row, said.role), of: index, inset: labelWidth + 1))
    }
  }

  private func inputWidth(_ field: FormField) -> Int {
    let least = form.plan.isLarge ? 14 : 22
    switch field.kind {
    case .choice(let options):
      let widest = options.map { displayWidth($0.label) }.max() ?? 0
      return min(area, max(least, widest + 4))
    case .code: return min(area, 32)
    default: return min(area, least)
    }
  }

  /// The rule that is broken, what the other side says, or what helps to fill it in.
  private func remark(_ field: FormField, _ isFocused: Bool) -> (text: String, role: Role)? {
    if let theirs = field.theirs {
      return (wording.phrase(FormPhrase.theirs(shown(theirs, in: field))), .changed)
    }
    if field.isFull { return (wording.phrase(FormPhrase.full(field.input.limit)), .error) }
    if let fault = faults[field.name], form.hasTried || isSaid(fault, of: field) {
      return (wording.fault(fault), .error)
    }
    if field.isCopied { return (wording.phrase(FormPhrase.copied(of: field.lastWhen)), .changed) }
    if let last = field.last {
      return (wording.phrase(FormPhrase.last(last, of: field.lastWhen)), .muted)
    }
    if isFocused, !field.hint.isEmpty { return (field.hint, .muted) }
    return nil
  }

  /// Whether a fault is said as typed: that something is missing is said once it is to be sent.
  private func isSaid(_ fault: FieldFault, of field: FormField) -> Bool {
    switch fault {
    case .empty, .incomplete, .doneOnMissing, .doneWithoutEvidence: false
    case .outlier, .fell: true
    default: form.touched.contains(field.name)
    }
  }

  private func shown(_ value: String, in field: FormField) -> String {
    field.options.first { $0.value == value }?.label ?? value
  }
}

/// How what stands in a field is drawn.
struct FieldLine {
  let field: FormField
  let isFocused: Bool
  package let wording: Wording
  package let glyphs: Glyphs

  func draw(on grid: inout Grid, in rect: Rect) {
    if case .choice = field.kind {
      drawChoice(on: &grid, in: rect)
    } else {
      grid.draw(TextField(field.input, isFocused: isFocused), in: rect)
    }
  }

  private func drawChoice(on grid: inout Grid, in rect: Rect) {
    let label = field.options.first { $0.value == field.value }?.label ?? field.value
    grid.fill(rect, style: Style(.input))
    grid.write(label, in: rect.inset(Insets(horizontal: 2)), style: Style(.input))
    guard isFocused else { return }
    grid.write(
      String(Character(glyphs.arrowLeft)), in: rect.inset(Insets(right: rect.width - 1)),
      style: Style(.key))
    grid.write(
      String(Character(glyphs.arrowRight)), in: rect.inset(Insets(left: rect.width - 1)),
      style: Style(.key))
    let mark = Rect(x: rect.x + 2, y: rect.y, width: max(1, displayWidth(label)), height: 1)
    grid.restyle(mark.intersection(rect)) { $0.role = .cursor }
    grid.rest(at: Point(x: rect.x + 2, y: rect.y), isVisible: false)
  }

  /// One row of words that take several.
  func draw(_ row: Int, of lines: WrappedInput, on grid: inout Grid, in rect: Rect) {
    let style = Style(isFocused ? .inputFocused : .input)
    grid.fill(rect, style: style)
    if lines.rows.indices.contains(row) {
      grid.write(lines.rows[row], in: rect, style: style, overflow: .clip)
    }
    guard isFocused, row == lines.cursor.y else { return }
    grid.rest(
      at: Point(x: rect.x + min(lines.cursor.x, rect.width - 1), y: rect.y), isVisible: true)
  }
}
