import ScreenGrid
import Wording

/// How keys are written.
struct KeyNames: Sendable {
  package let wording: Wording
  package let glyphs: Glyphs

  func text(_ keys: [Key]) -> String {
    keys.map(text).joined(separator: " ")
  }

  func text(_ key: Key) -> String {
    switch key {
    case .character(" "): wording.phrase(BoxPhrase.space)
    case .character(let character): String(character)
    case .up: String(Character(glyphs.arrowUp))
    case .down: String(Character(glyphs.arrowDown))
    case .left: String(Character(glyphs.arrowLeft))
    case .right: String(Character(glyphs.arrowRight))
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .deleteWord: "Ctrl-W"
    case .deleteLine: "Ctrl-U"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    case .paste, .brokenPaste, .click, .wheelUp, .wheelDown: ""
    }
  }
}
