import ScreenGrid
import VietnameseText
import Wording

extension Console {
  func drawFooter(_ chrome: Chrome, on grid: inout Grid) {
    if let form {
      grid.draw(KeyFooter(formHints(form)), in: chrome.footer)
    } else if isFiltering {
      drawFilter(in: chrome.footer, on: &grid)
    } else if let notice {
      draw(notice, above: chrome.footer, on: &grid)
    } else {
      grid.draw(KeyFooter(hints), in: chrome.footer)
    }
  }

  /// What the last key led to, in as many rows as its words need.
  private func draw(_ notice: String, above footer: Rect, on grid: inout Grid) {
    let lines = wrapped(notice, to: max(1, footer.width - 2)).prefix(4)
    for (number, line) in lines.enumerated() {
      let row = Rect(
        x: footer.x, y: footer.y - (lines.count - 1 - number), width: footer.width, height: 1)
      grid.fill(row, style: Style(.toast))
      grid.write(" " + line, in: row, style: Style(.toast))
    }
  }

  /// The keys that matter here: those that can be used now, from the table of actions.
  private var hints: [KeyFooter.Hint] {
    if box != nil { return boxHints }
    let here = circumstances
    return Action.table
      .compactMap { action in place(of: action).map { (action, $0) } }
      .filter { $0.0.unavailable(here) == nil }
      .sorted { $0.1 < $1.1 }
      .compactMap { action, place in
        action.keys.first.map {
          KeyFooter.Hint(key: keyName($0), label: wording.label(action.name), priority: place)
        }
      }
  }

  /// An action's place in the footer: where alerts are gone through, what is done about them goes
  /// before the keys that are the same on every page.
  private func place(of action: Action) -> Int? {
    let work: [ActionName]
    switch visit.page.destination {
    case .alerts: work = [.acknowledge, .remind, .request, .conclude, .closeAlert]
    case .meeting: work = [.conclude, .remind, .request, .acknowledge, .closeAlert]
    default: work = []
    }
    guard let number = work.firstIndex(of: action.name) else {
      return action.footer.map { work.isEmpty || $0 < 2 ? $0 : $0 + work.count }
    }
    return 2 + number
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
