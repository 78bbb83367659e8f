import Programme
package import ScreenGrid
import VietnameseText

/// A label with what is known of it, which may be long: one fact of a pane of facts.
package struct Fact: Sendable {
  var label: String
  var value: String
  package var role: Role
  var opens: Destination?
  /// In several styles; not wrapped, as it is short.
  var line: Line?

  package init(_ label: String, line: Line, opens: Destination? = nil) {
    self.init(label, "", opens: opens)
    self.line = line
  }

  package init(_ label: String, _ value: String, _ role: Role = .text, opens: Destination? = nil) {
    self.label = label
    self.value = value
    self.role = role
    self.opens = opens
  }
}

extension Pane {
  /// A pane of facts, wrapped to its width; its rows scroll like those of a list.
  package static func facts(
    _ id: PaneID, title: String, remark: String = "", in rect: Rect, _ facts: [Fact],
    hasTitle: Bool = true
  ) -> Pane {
    let labels = facts.map { displayWidth($0.label) }.max() ?? 0
    let labelWidth = min(labels, max(0, rect.width * 2 / 5))
    // The gutter, the gap between the columns, and a scrollbar.
    let room = max(1, rect.width - labelWidth - (labelWidth > 0 ? 1 : 0) - 2)
    var rows: [(label: String, value: Line)] = []
    var items: [Item] = []
    for (number, fact) in facts.enumerated() {
      for (part, text) in wrapped(fact.value, to: room).enumerated() {
        rows.append((part == 0 ? fact.label : "", fact.line ?? Line(text, fact.role)))
        items.append(Item("\(id.text).\(number).\(part)", opens: fact.opens))
      }
    }
    let columns = [Column("", least: labelWidth), Column("", least: 1, share: 1)]
    let lines = rows
    var pane = Pane(
      id, title: title, remark: remark, in: rect, items: items,
      body: .table(
        columns: labelWidth > 0 ? columns : [columns[1]], showsHeader: false,
        cell: { row, column in
          column == 0 && labelWidth > 0 ? Line(lines[row].label, .muted) : lines[row].value
        }))
    pane.hasTitle = hasTitle
    return pane
  }
}

extension Evidence {
  /// Its words and where to find it.
  package var whole: String {
    guard let address, !address.isEmpty else { return text }
    return "\(text) (\(address))"
  }
}
