import Programme
import Wording

/// One row of the table of actions: everything that there is to know of it.
///
/// Key handling, `?`, the palette, the footer and the printed list of keys are read from these
/// rows (design, section 5). Its name and help sentence in both languages are in `Wording`.
struct Action: Sendable {
  /// Where an action applies.
  enum Place: Hashable, Sendable {
    case everywhere
    /// On pages, not above them in a box.
    case pages
  }

  var name: ActionName
  var section: ActionSection
  /// The first one is what the footer shows; none for what only the palette offers.
  var keys: [Key]
  var place: Place
  /// The right that it needs; reading is everybody's.
  var right: Right
  /// Its place in the footer: lower goes first and is left out last; nil is never in the footer.
  var footer: Int?
  /// Whether it acts on what the page shows, and so waits for the page's first answer.
  var needsAnswer: Bool
  /// Why it cannot be done here and now; nil where it can.
  var unavailable: @Sendable (any Circumstances) -> Unavailable?

  package init(
    _ name: ActionName, _ section: ActionSection, keys: [Key], in place: Place = .everywhere,
    right: Right = .read, footer: Int? = nil, onAnswer needsAnswer: Bool = false,
    unlessReason unavailable: @escaping @Sendable (any Circumstances) -> Unavailable? = { _ in nil }
  ) {
    self.name = name
    self.section = section
    self.keys = keys
    self.place = place
    self.right = right
    self.footer = footer
    self.needsAnswer = needsAnswer
    guard right != .read else {
      self.unavailable = unavailable
      return
    }
    self.unavailable = { here in here.whyNotMine(right) ?? unavailable(here) }
  }
}
