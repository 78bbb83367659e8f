import ScreenGrid
import Wording

extension Console {
  func drawFooter(_ chrome: Chrome, on grid: inout Grid) {
    if let form {
      grid.draw(KeyFooter(formHints(form)), in: chrome.footer)
    } else if isFiltering {
      drawFilter(in: chrome.footer, on: &grid)
    } else if let notice {
      grid.fill(chrome.footer, style: Style(.toast))
      grid.write(" " + notice, in: chrome.footer, style: Style(.toast))
    } else {
      grid.draw(KeyFooter(hints), in: chrome.footer)
    }
  }

  /// The keys that matter here: those that can be used now, from the table of actions.
  private var hints: [KeyFooter.Hint] {
    if box != nil { return boxHints }
    return Action.table
      .filter { $0.footer != nil && $0.unavailable(self) == nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .compactMap { action in
        action.keys.first.map {
          KeyFooter.Hint(
            key: keyName($0), label: wording.label(action.name), priority: action.footer ?? 99)
        }
      }
  }

  private var boxHints: [KeyFooter.Hint] {
    let choose = KeyFooter.Hint(key: "Enter", label: wording.phrase(BoxPhrase.choose))
    let arrows = keyName(.up) + keyName(.down)
    let scroll = KeyFooter.Hint(key: arrows, label: wording.phrase(BoxPhrase.scroll))
    let close = KeyFooter.Hint(key: "Esc", label: wording.phrase(BoxPhrase.close))
    return (box?.isPalette == true ? [choose] : []) + [scroll, close]
  }

  /// The line in which a filter is typed, in the place of the keys.
  private func drawFilter(in rect: Rect, on grid: inout Grid) {
    let hints = [
      KeyFooter.Hint(key: "Enter", label: wording.phrase(BoxPhrase.keepFilter)),
      KeyFooter.Hint(key: "Esc", label: wording.phrase(BoxPhrase.dropFilter)),
    ]
    let parts = rect.columns([.cells(3), .atLeast(20, share: 1), .atLeast(30, share: 1)])
    grid.fill(rect, style: Style(.footer))
    grid.write(" / ", in: parts[0], style: Style(.key))
    grid.draw(TextField(visit.focusedState.filter), in: parts[1])
    grid.draw(KeyFooter(hints), in: parts[2])
  }
}
