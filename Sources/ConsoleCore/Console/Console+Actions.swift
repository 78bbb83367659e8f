import Programme
import ScreenGrid
import Wording

extension Console {
  mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    if form != nil { return takeInForm(key) }
    switch key {
    case .click(let column, let row):
      return click(Point(x: column, y: row))
    case .wheelUp(let column, let row):
      wheel(at: Point(x: column, y: row), by: -3)
      return []
    case .wheelDown(let column, let row):
      wheel(at: Point(x: column, y: row), by: 3)
      return []
    default: break
    }
    if let field = typingField {
      return type(key, into: field)
    }
    guard let action = Action.of(key) else { return [] }
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Effect] {
    if box != nil, action.name == .quit || action.name == .help {
      box = nil
      return []
    }
    if action.place == .pages { box = nil }
    if let reason = action.unavailable(circumstances) {
      notice = wording.reason(reason)
      return []
    }
    return perform(action.name)
  }

  private mutating func perform(_ name: ActionName) -> [Effect] {
    switch name {
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case .left: move(columns: -1)
    case .right: move(columns: 1)
    case .pageUp: move(pages: -1)
    case .pageDown: move(pages: 1)
    case .first: moveToEnd(-1)
    case .last: moveToEnd(1)
    case .nextPane: visit.moveFocus(by: 1)
    case .previousPane: visit.moveFocus(by: -1)
    case .open: return open()
    case .back: goBack()
    case .overview: go(toRoot: .overview)
    case .units: go(toRoot: .units)
    case .checklist: go(toRoot: .checklist)
    case .tasks: go(toRoot: .tasks)
    case .indicators: go(toRoot: .indicators)
    case .alerts: go(toRoot: .alerts)
    case .journal: go(toRoot: .journal(JournalFilter()))
    case .meeting: go(toRoot: .meeting(asOf.day))
    case .catalogue: go(to: .catalogue)
    case .dues: duesUnit.map { go(toRoot: .dues($0)) }
    case .previousUnit: neighbours?.previous.map { replace(with: $0) }
    case .nextUnit: neighbours?.next.map { replace(with: $0) }
    case .filter: isFiltering = true
    case .sort: sort()
    case .group: regroup()
    case .why: box = (explanation ?? pageExplanation).map { Box(.why($0)) }
    case .unitJournal: selectedUnit.map { go(to: .journal(JournalFilter(unit: $0))) }
    case .onlyAccount: narrow(by: .account)
    case .onlyUnit: narrow(by: .unit)
    case .onlyKind: narrow(by: .kind)
    case .onlyDay: narrow(by: .day)
    case .onlySessions: if let page = visit.page.ofSessions { turn(to: page) }
    case .reload: reload()
    case .freeze: toggleFreeze()
    case .report, .progress, .explain, .requestExtension, .acknowledge, .closeAlert, .remind,
      .request, .conclude, .grantExtension, .correct, .assess, .edit, .create, .withdraw:
      openForm(name)
    case .drafts: showDrafts()
    case .send, .copyLast: break
    case .undo: return undo()
    case .redo: return redo()
    case .palette: box = Box(.palette)
    case .help: box = Box(.help)
    case .theme: return nextTheme()
    case .language: return nextLanguage()
    case .mouse: return toggleMouse()
    case .saveSettings: return [saved]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func sort() {
    guard let pane = visit.focused, pane.sorts.count > 1 else { return }
    let order = (visit.focusedState.order + 1) % pane.sorts.count
    visit.states[visit.focus, default: PaneState()].order = order
    notice = wording.phrase(.sortedBy(pane.sorts[order]))
  }

  private mutating func regroup() {
    visit.page.regroup()
    visit.made = nil
    visit.states[visit.focus]?.selected = nil
    visit.states[visit.focus]?.index = 0
  }

  /// Reads again what is on the screen; a held screen is then held from now on.
  private mutating func reload() {
    if freeze != nil { freeze = Freeze(since: now, asOf: asOf) }
    requestReload()
  }

  private mutating func toggleFreeze() {
    if freeze == nil {
      freeze = Freeze(since: now, asOf: asOf)
    } else {
      freeze = nil
      requestReload()
    }
  }

  private mutating func nextTheme() -> [Effect] {
    let place = options.themes.firstIndex(of: options.theme) ?? -1
    options.theme = options.themes[(place + 1) % options.themes.count]
    notice = wording.phrase(.theme(options.theme))
    return [.applyTheme(options.theme)]
  }

  private mutating func nextLanguage() -> [Effect] {
    options.language = options.language == .vietnamese ? .english : .vietnamese
    return []
  }

  private mutating func toggleMouse() -> [Effect] {
    options.mouse.toggle()
    notice = wording.phrase(options.mouse ? .mouseOn : .mouseOff)
    return [.setMouse(options.mouse)]
  }

  private var saved: Effect {
    .saveSettings(
      SavedSettings(
        language: options.language, theme: options.theme, mouse: options.mouse))
  }

  /// What the selected row's judgement rests on; nil where it has none.
  var explanation: Explanation? {
    guard let pane = visit.focused, let why = pane.why, visit.selectedItem != nil else {
      return nil
    }
    return why(visit.focusedState.index)
  }

  /// What the judgement rests on that the whole page is about, whichever row is selected.
  var pageExplanation: Explanation? {
    guard case .task(let content)? = visit.answer?.snapshot.content else { return nil }
    return content.line.explanation(wording, on: asOf.day)
  }

  /// Why Enter would do nothing.
  var whyNothingOpens: Unavailable? {
    if box != nil { return nil }
    guard let item = visit.selectedItem else { return .nothingSelected }
    if item.asksForReport { return whyNotMine(.report) ?? whyNoForm(.report) }
    return item.opens == nil && explanation == nil ? .nothingToOpen : nil
  }
}
