import Programme
import Wording

extension Console {
  /// The page narrowed to what the selected row says in a column; nil where it cannot be.
  func narrowed(by column: JournalColumn) -> (any Page)? {
    visit.selectedItem.flatMap { visit.page.narrowed(to: $0, by: column) }
  }

  mutating func narrow(by column: JournalColumn) {
    if let page = narrowed(by: column) { turn(to: page) }
  }

  /// The unit that the selected row is about.
  var selectedUnit: Code<Organisation>? { visit.selectedItem?.about?.unit }

  /// Turns the page on the screen to another form of itself; the selected row stays selected where
  /// it is still there.
  mutating func turn(to page: any Page) {
    visit.page = page
    visit.made = nil
  }
}
