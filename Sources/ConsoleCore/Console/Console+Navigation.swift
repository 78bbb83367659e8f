import Programme
import ScreenGrid
import Wording

extension Console {
  /// How many pages the back stack holds, and how many of them keep their data.
  static let deepest = 32
  static let keptAnswers = 4

  var canGoBack: Bool {
    box != nil || !stack.isEmpty || !visit.focusedState.filter.isEmpty || visit.page.widened != nil
  }

  /// What Enter does: the box's choice, or the page of the selected row.
  mutating func open() -> [Effect] {
    if box != nil { return choose() }
    if let destination = visit.selectedItem?.opens {
      go(to: destination)
    } else if visit.selectedItem?.asksForReport == true {
      openForm(.report)
    } else if let explanation {
      box = Box(.why(explanation))
    }
    return []
  }

  mutating func go(to destination: Destination) {
    guard destination != visit.page.destination else { return }
    push(Visit(screens.page(destination)))
  }

  mutating func go(toRoot destination: Destination) {
    box = nil
    guard destination.home != visit.page.destination.home else { return }
    push(remembered[destination.home] ?? Visit(screens.page(destination)))
  }

  private mutating func push(_ next: Visit) {
    leave()
    stack.append(visit)
    if stack.count > Console.deepest { stack.removeFirst() }
    for index in stack.indices.dropLast(Console.keptAnswers) { stack[index].forgetData() }
    enter(next)
  }

  /// Goes on to another page in place of this one, so that back leads to where this one came from.
  mutating func replace(with destination: Destination) {
    leave()
    var next = Visit(screens.page(destination))
    // The same pane stays in view, from its beginning.
    next.focus = visit.focus
    next.states = visit.states.mapValues { state in
      var fresh = PaneState()
      fresh.order = state.order
      fresh.filter = state.filter
      return fresh
    }
    enter(next)
  }

  mutating func goBack() {
    if box != nil {
      box = nil
      return
    }
    if !visit.focusedState.filter.isEmpty {
      visit.states[visit.focus]?.filter.replaceAll(with: "")
      return
    }
    if let wider = visit.page.widened {
      turn(to: wider)
      return
    }
    guard let previous = stack.popLast() else { return }
    leave()
    enter(previous)
  }

  private mutating func leave() {
    isFiltering = false
    visit.marks = [:]
    let destination = visit.page.destination
    if destination.isRoot { remembered[destination.home] = visit }
  }

  /// What was seen there is shown at once and read again, as it may have changed meanwhile.
  private mutating func enter(_ next: Visit) {
    box = nil
    visit = next
    requestReload()
  }

  var neighbours: (previous: Destination?, next: Destination?)? {
    visit.answer.flatMap { visit.page.neighbours($0.snapshot.content) }
  }
}
