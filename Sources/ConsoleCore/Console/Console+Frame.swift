import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Console {
  /// Builds the panes from state and data, and finds every selection again in them.
  mutating func arrange() {
    if let answer = visit.answer { arrange(answer) }
    arrangeBox()
    arrangeForm()
  }

  private mutating func arrange(_ answer: Visit.Answer) {
    make(answer)
    if visit.focused?.takesFocus != true, let first = visit.focusable.first {
      visit.focus = first
      // Where a page shows one pane at a time, it is another one now.
      make(answer)
    }
    for pane in visit.panes where pane.takesFocus {
      visit.states[pane.id, default: PaneState()].settle(in: pane)
    }
    for pane in visit.made?.panes ?? [] {
      guard let beside = pane.beside, let state = visit.states[pane.id] else { continue }
      visit.panes += beside(state)
    }
    // While another part is awaited, the rows of the one before say nothing.
    if let item = visit.selectedItem, answer.query == visit.page.query(answer.query.asOf) {
      visit.page.follow(item, in: answer.snapshot.content)
    }
  }

  /// Makes the panes anew, unless all that they are made of is as it was.
  private mutating func make(_ answer: Visit.Answer) {
    let views = visit.states.mapValues(\.view).filter { $0.value != PaneView() }
    let look = Scene.Look(
      wording: wording, glyphs: options.glyphs, room: chrome.body, today: now.day,
      views: views, focus: visit.focus)
    if visit.made?.look != look {
      let freshness = answer.snapshot.freshness
      let scene = Scene(
        content: answer.snapshot.content, day: freshness.asOf.day,
        head: (freshness.journalHead, freshness.journalDigest), look: look)
      makings += 1
      visit.made = Visit.Made(number: makings, look: look, panes: visit.page.panes(scene) ?? [])
    }
    visit.panes = visit.made?.panes ?? []
  }

  /// The screen as it is now, the same whatever frame came before: what that one drew of panes that
  /// look as they did is taken from it.
  public func frame(after last: Frame? = nil) -> Frame {
    var grid = Grid(width: size.width, height: size.height, glyphs: options.glyphs)
    guard isLargeEnough else {
      drawTooSmall(on: &grid)
      return Frame(grid: grid)
    }
    let chrome = chrome
    var panes = DrawnPanes()
    drawBody(chrome.body, on: &grid, &panes, after: last?.panes)
    drawChrome(chrome, on: &grid)
    if let box { draw(box, on: &grid) }
    if let form { draw(form, on: &grid) }
    return Frame(grid: grid, panes: panes)
  }

  private func drawBody(
    _ body: Rect, on grid: inout Grid, _ drawn: inout DrawnPanes, after last: DrawnPanes?
  ) {
    guard let answer = visit.answer else {
      if trouble == nil { message(.reading, in: body, on: &grid) }
      return
    }
    if case .absent(let reference) = answer.snapshot.content {
      message(.absent(reference), in: body, on: &grid)
      return
    }
    drawStrip(on: &grid, in: body)
    let changed = Set(visit.marks.keys)
    for pane in visit.panes where pane.isVisible {
      let state = visit.states[pane.id] ?? PaneState()
      let look = PaneLook(
        state: state, isFocused: pane.id == visit.focus, isAlone: visit.paneCount < 2,
        changed: changed, filterText: filterText(of: pane, state))
      // What stands beside a selection is made with each move, and what has the focus is moved in.
      guard !look.isFocused, let made = visit.made, made.panes.contains(where: { $0.id == pane.id })
      else {
        pane.draw(look, on: &grid)
        continue
      }
      let now = DrawnPanes.Pane(making: made.number, id: pane.id, look: look)
      if let last, last.panes.contains(now) {
        grid.take(pane.rect, from: last.grid)
      } else {
        pane.draw(look, on: &grid)
      }
      drawn.panes.append(now)
    }
    drawn.grid = grid
  }

  func filterText(of pane: Pane, _ state: PaneState) -> String? {
    let isTyping = isFiltering && pane.id == visit.focus
    return isTyping || !state.filter.isEmpty ? state.filter.text : nil
  }

  private func message(_ phrase: ConsolePhrase, in rect: Rect, on grid: inout Grid) {
    grid.write(
      wording.phrase(phrase), in: rect.row(rect.height / 2), style: Style(.muted), align: .centre)
  }

  private func drawTooSmall(on grid: inout Grid) {
    let text = wording.phrase(
      ConsolePhrase.tooSmall(
        width: Console.least.width, height: Console.least.height, isWidth: size.width,
        isHeight: size.height))
    let lines = Paragraph(text, style: Style(.strong))
    let rows = min(size.height, lines.height(forWidth: size.width))
    grid.draw(
      lines, in: Rect(x: 0, y: (size.height - rows) / 2, width: size.width, height: rows))
  }
}
