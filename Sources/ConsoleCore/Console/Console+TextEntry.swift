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

  /// Whether typed letters are text, rather than each a key with a meaning.
  public var takesText: Bool {
    guard let form else { return typingField != nil }
    switch form.phase {
    case .editing, .refused: return form.focused?.options.isEmpty == true
    default: return false
    }
  }

  /// Whether an event is a letter that a full field refuses again: the form stays as it is, and is
  /// not laid out anew for each of a thousand.
  func changesNothing(_ event: Event) -> Bool {
    guard case .key(.character(let letter)) = event, let form, case .editing = form.phase else {
      return false
    }
    return form.focused?.surelyRefuses(letter) == true
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
