import ScreenGrid

extension Console {
  /// Where typed letters go.
  enum TypingField {
    case filter
    case palette
  }

  var typingField: TypingField? {
    if box?.isPalette == true { return .palette }
    return isFiltering ? .filter : nil
  }

  mutating func type(_ key: Key, into field: TypingField) -> [Effect] {
    switch key {
    case .enter where field == .palette: return choose()
    case .enter: isFiltering = false
    case .escape: leave(field)
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case .pageUp: move(pages: -1)
    case .pageDown: move(pages: 1)
    case .tab where field == .palette: move(rows: 1)
    case .backTab where field == .palette: move(rows: -1)
    default: edit(field, with: key)
    }
    return []
  }

  private mutating func leave(_ field: TypingField) {
    switch field {
    case .palette: box = nil
    case .filter:
      isFiltering = false
      visit.states[visit.focus]?.filter.replaceAll(with: "")
    }
  }

  private mutating func edit(_ field: TypingField, with key: Key) {
    switch field {
    case .palette:
      let before = box?.input.text
      box?.input.edit(key)
      if box?.input.text != before { box?.state = PaneState() }
    case .filter:
      let before = visit.focusedState.filter.text
      visit.states[visit.focus, default: PaneState()].filter.edit(key)
      if visit.focusedState.filter.text != before {
        visit.states[visit.focus]?.index = 0
        visit.states[visit.focus]?.selected = nil
      }
    }
  }
}

extension TextInput {
  /// What a key does to a line of text; keys that mean nothing there do nothing.
  mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .deleteWord: deleteWordBackward()
    case .deleteLine: replaceAll(with: "")
    case .left: moveLeft()
    case .right: moveRight()
    case .home: moveToStart()
    case .end: moveToEnd()
    default: break
    }
  }
}
