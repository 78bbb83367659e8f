import VietnameseText

/// Lines of words for pipes and screen readers: headings, items, and facts below an item.
///
/// All text of `khue show` in words leaves through here, made harmless (design, section 5).
struct ShownPage {
  private(set) var lines: [String] = []

  /// A heading, after an empty line.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    append(text)
  }

  /// A line at the left edge.
  mutating func line(_ text: String) {
    append(text)
  }

  mutating func item(_ text: String) {
    append("  " + text)
  }

  /// A named fact of the last item; nothing where there is no value.
  mutating func fact(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    append("    " + name + ": " + value)
  }

  /// A named fact at the left edge.
  mutating func topFact(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    append(name + ": " + value)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func append(_ text: String) {
    lines.append(displayable(text))
  }
}
