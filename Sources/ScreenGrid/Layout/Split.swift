/// How much of a row or column of panes one pane wants.
public enum Length: Hashable, Sendable {
  /// Exactly this many cells while there are any.
  case cells(Int)
  /// A part of what the others leave, in proportion to the weights of all shares.
  case share(Int)
  /// A share that does not shrink below this many cells while there are any.
  case atLeast(Int, share: Int)

  var least: Int {
    switch self {
    case .cells(let count): max(0, count)
    case .share: 0
    case .atLeast(let count, _): max(0, count)
    }
  }

  var weight: Int {
    switch self {
    case .cells: 0
    case .share(let weight), .atLeast(_, let weight): max(0, weight)
    }
  }
}

extension Rect {
  /// Splits the rectangle into panes from top to bottom. The panes never leave the rectangle: where it is
  /// too small, later panes shrink to nothing first.
  public func rows(_ lengths: [Length], spacing: Int = 0) -> [Rect] {
    var top = y
    return extents(lengths, of: height, spacing: spacing).map { extent in
      defer { top += extent + (extent > 0 ? spacing : 0) }
      return Rect(x: x, y: min(top, maxY), width: width, height: min(extent, maxY - min(top, maxY)))
    }
  }

  /// Splits the rectangle into panes from left to right; see ``rows(_:spacing:)``.
  public func columns(_ lengths: [Length], spacing: Int = 0) -> [Rect] {
    var left = x
    return extents(lengths, of: width, spacing: spacing).map { extent in
      defer { left += extent + (extent > 0 ? spacing : 0) }
      return Rect(
        x: min(left, maxX), y: y, width: min(extent, maxX - min(left, maxX)), height: height)
    }
  }

  /// Splits the rectangle into equal tiles, row by row, each at least `least` wide where the rectangle is.
  ///
  /// - Parameter tileHeight: rows per tile; tiles that would begin below the rectangle are left out.
  public func tiles(
    count: Int, leastWidth: Int, tileHeight: Int, spacing: Int = 0
  ) -> [Rect] {
    guard count > 0, tileHeight > 0, !isEmpty else { return [] }
    let across = max(1, min(count, (width + spacing) / max(1, leastWidth + spacing)))
    let columns = columns(Array(repeating: .share(1), count: across), spacing: spacing)
    return (0..<count).compactMap { index in
      let top = y + (index / across) * tileHeight
      guard top < maxY else { return nil }
      let column = columns[index % across]
      return Rect(
        x: column.x, y: top, width: column.width, height: min(tileHeight, maxY - top))
    }
  }
}

/// The extent of each pane. Their sum with the gaps never exceeds `total`.
private func extents(_ lengths: [Length], of total: Int, spacing: Int) -> [Int] {
  var left = max(0, total - spacing * max(0, lengths.count - 1))
  var extents = lengths.map { length in
    let granted = min(length.least, left)
    left -= granted
    return granted
  }
  var weights = lengths.reduce(0) { $0 + $1.weight }
  for (index, length) in lengths.enumerated() where length.weight > 0 {
    let part = left * length.weight / weights
    extents[index] += part
    left -= part
    weights -= length.weight
  }
  return extents
}
