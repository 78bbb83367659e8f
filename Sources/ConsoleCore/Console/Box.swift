import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What lies above a page until it is closed: help, the palette, or an explanation.
struct Box: Sendable {
  package enum Kind: Sendable {
    case help
    case palette
    case why(Explanation)
  }

  package let kind: Kind
  var state = PaneState()
  /// What is typed into the palette.
  var input = TextInput(limit: 80)
  /// What the store found, and for which text.
  var matches: [Match] = []
  var matchesFor = ""
  /// Its rows as built; nil before the first arrangement.
  var pane: Pane?
  /// What the palette offers, row by row.
  var choices: [Choice] = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  var isPalette: Bool {
    if case .palette = kind { true } else { false }
  }

  /// The search that the store has yet to answer.
  func search(_ asOf: AsOf) -> Query? {
    let text = folded(input.text)
    guard isPalette, !text.isEmpty, text != matchesFor else { return nil }
    return .find(text, limit: 40, asOf)
  }
}

extension Console {
  /// Takes in what the store found, unless other text stands in the palette by now.
  mutating func receive(_ matches: [Match], for text: String) {
    guard let input = box?.input.text, folded(input) == text else { return }
    box?.matches = matches
    box?.matchesFor = text
  }

  /// Where a box stands: as large as its kind needs, never more than the screen leaves.
  func boxSize(_ kind: Box.Kind) -> Size {
    let room = chrome.body
    switch kind {
    case .help: return Size(width: min(room.width - 2, 100), height: room.height)
    case .palette: return Size(width: min(room.width - 2, 84), height: min(room.height, 22))
    case .why(let explanation):
      let width = min(room.width - 2, 88)
      let rows = explanation.sentences.reduce(0) { $0 + wrapped($1, to: max(1, width - 6)).count }
      return Size(width: width, height: min(room.height, rows + explanation.sentences.count + 1))
    }
  }

  /// Builds the rows of the box from what it knows now.
  mutating func arrangeBox() {
    guard var box else { return }
    let modal = modal(of: box)
    let room = modal.content(in: chrome.body)
    switch box.kind {
    case .help: box.pane = helpPane(in: room)
    case .palette:
      box.choices = choices(for: box)
      box.pane = palettePane(box.choices, in: room.inset(Insets(top: 2)))
    case .why(let explanation): box.pane = whyPane(explanation, in: room)
    }
    if let pane = box.pane { box.state.settle(in: pane) }
    self.box = box
  }

  func modal(of box: Box) -> ModalBox {
    let title: String =
      switch box.kind {
      case .help: wording.phrase(.helpTitle)
      case .palette: wording.phrase(.paletteTitle)
      case .why(let explanation): explanation.title
      }
    return ModalBox(title: Line(title), size: boxSize(box.kind))
  }

  func draw(_ box: Box, on grid: inout Grid) {
    guard let pane = box.pane else { return }
    let look = PaneLook(
      state: box.state, isFocused: true, isAlone: true, changed: [], filterText: nil)
    modal(of: box).draw(on: &grid, in: chrome.body) { grid, room in
      pane.draw(look, on: &grid)
      guard box.isPalette else { return }
      let field = room.row(0)
      grid.write(":", in: field, style: Style(.key))
      grid.draw(
        TextField(box.input, placeholder: wording.phrase(.paletteHint)),
        in: field.inset(Insets(left: 2)))
    }
  }

  private func whyPane(_ explanation: Explanation, in rect: Rect) -> Pane {
    let facts = explanation.sentences.enumerated().flatMap { number, sentence in
      [Fact("", sentence, number == 0 ? .strong : .text)]
        + (number + 1 < explanation.sentences.count ? [Fact("", "")] : [])
    }
    return .facts("why", title: "", in: rect, facts, hasTitle: false)
  }
}
