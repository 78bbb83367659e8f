import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Box {
  /// Something that the palette offers.
  enum Choice: Sendable {
    case action(Action)
    case match(Match)
    case place(PalettePlace)
  }
}

extension Console {
  /// The actions that the typed text finds, and then what the store found.
  func choices(for box: Box) -> [Box.Choice] {
    let typed = folded(box.input.text)
    let actions = Action.table.filter { $0.section != .moving && $0.name != .palette }
    guard !typed.isEmpty else {
      let here = circumstances
      let can = actions.filter { $0.unavailable(here) == nil }
      let cannot = actions.filter { $0.unavailable(here) != nil }
      return (can + cannot).map(Box.Choice.action)
    }
    let places = PalettePlace.all(named: box.input.text, wording)
    if !places.isEmpty { return places.map(Box.Choice.place) }
    let found = actions.enumerated().compactMap { number, action in
      score(of: action, for: typed).map { (number, $0, action) }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    let strewn = 22 + typed.count
    let near = found.filter { $0.1 <= strewn }
    // Letters that are strewn about find little that was meant: what the store has goes before it,
    // and until it has answered nobody shall choose what they did not mean.
    guard box.matchesFor == typed else { return near.map { .action($0.2) } }
    let far = found.filter { $0.1 > strewn }
    return near.map { .action($0.2) } + box.matches.map { .match($0) } + far.map { .action($0.2) }
  }

  /// How well a text finds an action in this language: lower is better, nil is not at all.
  private func score(of action: Action, for typed: String) -> Int? {
    let names = [wording.label(action.name), wording.help(action.name), action.name.rawValue]
    return names.enumerated().compactMap { place, name in
      fuzzyScore(of: folded(name), for: typed).map { $0 + place }
    }.min()
  }

  func palettePane(_ choices: [Box.Choice], in rect: Rect) -> Pane {
    // Made here and not when they are drawn: a row that asked the console then would keep this
    // console, with the palette before this one in it, and so all that ever were.
    let here = circumstances
    let rows = choices.map { row(of: $0, in: here, room: rect.width - 16) }
    var pane = Pane(
      "palette", title: "", in: rect,
      items: choices.enumerated().map { Item("\($0.offset).\($0.element.id)") },
      emptyText: awaitedSearch == nil ? wording.phrase(.noMatch) : wording.phrase(.reading),
      body: .table(
        columns: [Column("", least: 12), Column("", least: 10, share: 1)], showsHeader: false,
        cell: { row, column in column == 0 ? rows[row].what : rows[row].offer }))
    pane.hasTitle = false
    return pane
  }

  /// What a choice is, its key or its kind, and what it offers.
  private func row(
    of choice: Box.Choice, in here: ConsoleCircumstances, room: Int
  ) -> (what: Line, offer: Line) {
    switch choice {
    case .action(let action):
      (Line(action.keys.first.map(keyName) ?? "", .key), offer(action, in: here, room: room))
    case .match(let match): (Line(wording.name(match.subject), .muted), offer(match))
    case .place(let place): (Line(place.kind, .muted), Line(place.title))
    }
  }

  /// What an action does; where it cannot be done, why, which is worth more room than how it does it.
  private func offer(_ action: Action, in here: ConsoleCircumstances, room: Int) -> Line {
    guard let reason = action.unavailable(here) else { return Line(wording.help(action.name)) }
    let forms = [wording.help(action.name), wording.label(action.name)]
      .map { "\($0) (\(wording.reason(reason)))" }
    return Line(forms.first { displayWidth($0) <= room } ?? forms[1], .disabled)
  }

  private func offer(_ match: Match) -> Line {
    var line = Line(wording.text(match.title))
    if let detail = match.detail { line.append("  \(detail)", .muted) }
    return line
  }

  /// Does what is selected in the box.
  mutating func choose() -> [Effect] {
    guard let box else { return [] }
    self.box = nil
    guard box.isPalette, box.choices.indices.contains(box.state.index) else { return [] }
    switch box.choices[box.state.index] {
    case .action(let action): return perform(action)
    case .match(let match):
      go(to: match.subject.destination)
      return []
    case .place(let place):
      go(to: place.destination)
      return []
    }
  }
}

extension Box.Choice {
  fileprivate var id: String {
    switch self {
    case .action(let action): action.name.rawValue
    case .place(let place): place.title
    case .match(let match):
      switch match.subject {
      case .unit(let code): "unit " + code.text
      case .task(let code): "task " + code.text
      case .indicator(let code, let unit): "indicator \(code.text) \(unit.text)"
      }
    }
  }
}

extension Match.Subject {
  var destination: Destination {
    switch self {
    case .unit(let code): .unit(code)
    case .task(let code): .task(code)
    case .indicator(let code, let unit): .indicator(code, unit: unit)
    }
  }
}

/// How well typed letters find a text that holds them in order: 0 where it begins with them, more
/// where they begin a word, stand inside, or are strewn about; nil where they do not occur.
func fuzzyScore(of text: String, for typed: String) -> Int? {
  if text.hasPrefix(typed) { return 0 }
  let words = text.split(separator: " ")
  if words.contains(where: { $0.hasPrefix(typed) }) { return 10 }
  let (hay, needle) = (Array(text.utf8), Array(typed.utf8))
  guard let first = needle.first else { return 0 }
  var best: Int?
  for start in hay.indices where hay[start] == first {
    guard let end = lastPlace(of: needle, in: hay, from: start) else { break }
    let spread = end - start + 1 - needle.count
    best = min(best ?? .max, 20 + spread)
  }
  // Letters strewn too widely find everything, which is nothing.
  return best.flatMap { $0 <= 20 + needle.count * 2 ? $0 : nil }
}

/// Where the last byte stands when the bytes are taken one after the other; nil where one lacks.
private func lastPlace(of needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
  var place = start
  for (number, byte) in needle.enumerated() {
    guard let found = hay[place...].firstIndex(of: byte) else { return nil }
    if number + 1 == needle.count { return found }
    place = found + 1
  }
  return nil
}
