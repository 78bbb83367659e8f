import ScreenGrid

/// A column of a table on the screen; `Wording` names those of files.
typealias Column = ScreenGrid.Column

/// One row, tile or cell that can be selected.
struct Item: Hashable, Sendable {
  /// Its identity among all that the page shows.
  var id: String
  /// The page that Enter opens.
  var opens: Destination?
  /// What it is about, for the actions.
  var about: Subject?
  var isSelectable = true

  init(
    _ id: String, opens: Destination? = nil, about: Subject? = nil, isSelectable: Bool = true
  ) {
    self.id = id
    self.opens = opens
    self.about = about ?? opens?.about
    self.isSelectable = isSelectable
  }

  static func heading(_ id: String) -> Item {
    Item(id, isSelectable: false)
  }
}

/// Why something is judged so: a heading and plain sentences.
struct Explanation: Hashable, Sendable {
  var title: String
  var sentences: [String]
}

/// A part of a page, as built from state and data: what it lists and how to draw it.
struct Pane: Sendable {
  enum Body: Sendable {
    case table(columns: [Column], showsHeader: Bool, cell: @Sendable (Int, Int) -> Line)
    case tiles(across: Int, height: Int, draw: @Sendable (Int, inout Grid, Rect) -> Void)
    case matrix(MatrixBody)
    /// Nothing to select.
    case drawing(@Sendable (inout Grid, Rect) -> Void)
  }

  struct MatrixBody: Sendable {
    var groups: [Matrix.Group]
    var cellWidth: Int
    var labelWidth: Int
    var rowLabel: @Sendable (Int) -> Line
    var columnLabel: @Sendable (Int) -> Line
    var cell: @Sendable (Matrix.Place) -> Line

    var columnCount: Int { groups.reduce(0) { $0 + $1.count } }
  }

  var id: PaneID
  var title: String
  /// Said at the right of the title.
  var remark: String
  /// What is said instead where there is less room, longer before shorter.
  var shorterRemarks: [String] = []
  /// Where it stands; empty when there is no room for it.
  var rect: Rect
  var items: [Item]
  var body: Body
  var isFilterable = false
  /// Whether the selected row stays where it is on the screen when rows come or go above it.
  var keepsPlace = false
  /// The names of the orders that the rows can be in.
  var sorts: [String] = []
  /// What is said where there are no rows.
  var emptyText: String
  /// Explains the judgement of a row.
  var why: (@Sendable (Int) -> Explanation?)?
  /// What is told of the selected row, in panes of its own that hold nothing to select.
  var beside: (@Sendable (PaneState) -> [Pane])?
  /// Whether the title is drawn above; without it the pane is content only.
  var hasTitle = true

  init(
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

  var isVisible: Bool { !rect.isEmpty }

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
  var visibleRows: Int {
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
