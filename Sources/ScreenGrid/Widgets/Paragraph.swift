/// Text that is wrapped by word, style by style. A word longer than a row is broken by grapheme.
public struct Paragraph: Widget {
  /// One element per line of the source; an empty one is an empty row.
  public var lines: [Line]
  /// Rows that are scrolled away at the top.
  public var offset: Int

  public init(_ lines: [Line], offset: Int = 0) {
    self.lines = lines
    self.offset = offset
  }

  /// Text in one style; a line break begins a new row.
  public init(_ text: String, style: Style = .plain, offset: Int = 0) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.init(lines.map { Line(String($0), style) }, offset: offset)
  }

  /// The rows that the text needs.
  public func height(forWidth width: Int) -> Int {
    guard width > 0 else { return 0 }
    return lines.reduce(0) { $0 + WrappedLine($1).rows(width: width).count }
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    var y = rect.y - max(0, offset)
    for line in lines {
      let wrapped = WrappedLine(line)
      for row in wrapped.rows(width: rect.width) {
        if y >= rect.maxY { return }
        wrapped.draw(row, on: &grid, x: rect.x, y: y, within: rect)
        y += 1
      }
    }
  }
}

/// A line as clusters that can be broken into rows.
struct WrappedLine {
  private struct Cluster {
    let cell: Cell
    let width: Int

    var isSpace: Bool { cell.base == 0x20 && cell.marks == 0 }
  }

  private var clusters: [Cluster] = []

  init(_ line: Line) {
    for span in line.spans {
      forEachCluster(of: harmless(span.text)) { cell, width in
        guard width > 0 else { return }
        var cell = cell
        cell.style = span.style
        clusters.append(Cluster(cell: cell, width: width))
      }
    }
  }

  /// The ranges of clusters of each row; the spaces at which a row ends belong to none. Always at least one.
  func rows(width: Int) -> [Range<Int>] {
    guard width > 0 else { return [] }
    var rows: [Range<Int>] = []
    var start = 0
    while start < clusters.count {
      let end = rowEnd(from: start, width: width)
      rows.append(start..<end)
      start = end
      while start < clusters.count, clusters[start].isSpace { start += 1 }
    }
    return rows.isEmpty ? [0..<0] : rows
  }

  /// The end of the row that begins here: after the last word that fits, or in the middle of one that fits in
  /// no row. At least one cluster, so that a wide character in one column cannot stop the way.
  private func rowEnd(from start: Int, width: Int) -> Int {
    var columns = 0
    var lastBreak: Int?
    for index in start..<clusters.count {
      let cluster = clusters[index]
      columns += cluster.width
      if cluster.isSpace, columns <= width + 1 { lastBreak = index }
      if columns > width, !(cluster.isSpace && columns == width + 1) {
        if let lastBreak, lastBreak > start { return lastBreak }
        return max(start + 1, index)
      }
    }
    return clusters.count
  }

  func draw(_ row: Range<Int>, on grid: inout Grid, x: Int, y: Int, within clip: Rect) {
    var column = x
    for cluster in clusters[row] {
      grid.place(cluster.cell, columns: cluster.width, x: column, y: y, within: clip)
      column += cluster.width
    }
  }
}
