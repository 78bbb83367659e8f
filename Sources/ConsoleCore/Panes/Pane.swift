package import ScreenGrid

/// A column of a table on the screen; `Wording` names those of files.
package typealias Column = ScreenGrid.Column

/// One row, tile or cell that can be selected.
package struct Item: Hashable, Sendable {
  /// Its identity among all that the page shows.
  var id: String
  /// The page that Enter opens.
  var opens: Destination?
  /// What it is about, for the actions.
  package var about: RowSubject?
  var isSelectable = true

  package init(
    _ id: String, opens: Destination? = nil, about: RowSubject? = nil, isSelectable: Bool = true
  ) {
    self.id = id
    self.opens = opens
    self.about = about ?? opens?.about
    self.isSelectable = isSelectable
  }

  package static func heading(_ id: String) -> Item {
    Item(id, isSelectable: false)
  }
}

/// Why something is judged so: a heading and plain sentences.
package struct Explanation: Hashable, Sendable {
  package var title: String
  package var sentences: [String]

  package init(title: String, sentences: [String]) {
    self.title = title
    self.sentences = sentences
  }
}

/// A part of a page, as built from state and data: what it lists and how to draw it.
package struct Pane: Sendable {
  package enum Body: Sendable {
    case table(columns: [Column], showsHeader: Bool, cell: @Sendable (Int, Int) -> Line)
    case tiles(across: Int, height: Int, draw: @Sendable (Int, inout Grid, Rect) -> Void)
    case matrix(MatrixBody)
    /// Nothing to select.
    case drawing(@Sendable (inout Grid, Rect) -> Void)
  }

  package struct MatrixBody: Sendable {
    package var groups: [Matrix.Group]
    package var cellWidth: Int
    package var labelWidth: Int
    package var rowLabel: @Sendable (Int) -> Line
    package var columnLabel: @Sendable (Int) -> Line
    package var cell: @Sendable (Matrix.Place) -> Line

    package init(
      groups: [Matrix.Group], cellWidth: Int, labelWidth: Int,
      rowLabel: @escaping @Sendable (Int) -> Line, columnLabel: @escaping @Sendable (Int) -> Line,
      cell: @escaping @Sendable (Matrix.Place) -> Line
    ) {
      self.groups = groups
      self.cellWidth = cellWidth
      self.labelWidth = labelWidth
      self.rowLabel = rowLabel
      self.columnLabel = columnLabel
      self.cell = cell
    }

    var columnCount: Int { groups.reduce(0) { $0 + $1.count } }
  }

  package var id: PaneID
  package var title: String
  /// Said at the right of the title.
  package var remark: String
  /// What is said instead where there is less room, longer before shorter.
  package var shorterRemarks: [String] = []
  /// Where it stands; empty when there is no room for it.
  var rect: Rect
  package var items: [Item]
  var body: Body
  package var isFilterable = false
  /// Whether the selected row stays where it is on the screen when rows come or go above it.
  package var keepsPlace = false
  /// The names of the orders that the rows can be in.
  package var sorts: [String] = []
  /// What is said where there are no rows.
  package var emptyText: String
  /// Explains the judgement of a row.
  package var why: (@Sendable (Int) -> Explanation?)?
  /// What is told of the selected row, in panes of its own that hold nothing to select.
  package var beside: (@Sendable (PaneState) -> [Pane])?
  /// Whether the title is drawn above; without it the pane is content only.
  package var hasTitle = true

  package init(
    _ id: PaneID, title: String, remark: String = "", in rect: Rect, items: [Item] = [],
    emptyText: String = "", body: Body
  ) {
    self.id = id
    self.title = title
    self.remark = remark
    self.rect = rect
    self.items = items
    self.emptyText = emptyText
    self.body = body
  }

  package var isVisible: Bool { !rect.isEmpty }

  /// Whether the keys can go to it.
  var takesFocus: Bool {
    if case .drawing = body { false } else { true }
  }

  /// What is below the title.
  var content: Rect { rect.inset(Insets(top: hasTitle ? 1 : 0)) }

  /// How many items stand side by side.
  var across: Int {
    switch body {
    case .table, .drawing: 1
    case .tiles(let across, _, _): max(1, across)
    case .matrix(let matrix): max(1, matrix.columnCount)
    }
  }

  /// How many rows of items are seen at once.
  package var visibleRows: Int {
    switch body {
    case .table(_, let showsHeader, _): max(0, content.height - (showsHeader ? 1 : 0))
    case .tiles(_, let height, _): content.height / max(1, height)
    case .matrix(let matrix):
      max(0, content.height - (matrix.groups.allSatisfy(\.title.isEmpty) ? 1 : 2))
    case .drawing: 0
    }
  }

  /// The nearest row that can be selected, going one way and then, at the end, the other.
  func selectable(from index: Int, towards step: Int) -> Int? {
    let ahead = stride(from: index, through: step < 0 ? 0 : items.count - 1, by: step < 0 ? -1 : 1)
    if let found = ahead.first(where: { items[$0].isSelectable }) { return found }
    let behind = stride(from: index, through: step < 0 ? items.count - 1 : 0, by: step < 0 ? 1 : -1)
    return behind.first { items[$0].isSelectable }
  }

  func selectable(near index: Int) -> Int? {
    selectable(from: index, towards: 1)
  }

  /// How many headings stand without a gap above a row.
  func headings(above index: Int) -> Int {
    guard across == 1 else { return 0 }
    return items[..<min(index, items.count)].reversed().prefix { !$0.isSelectable }.count
  }
}

extension Item {
  /// Whether Enter on it begins the report.
  var asksForReport: Bool {
    if case .due? = about { true } else { false }
  }
}
