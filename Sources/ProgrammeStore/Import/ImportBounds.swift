import Programme

/// How many rows of a file have come, and whether they may still be held in memory.
///
/// Kinds whose rows are not staged aside are stored while others wait, so few of them are taken.
struct ImportBounds {
  /// The most rows and bytes of what is not staged.
  static let mostUnstagedRows = 10_000
  static let mostUnstagedBytes = 16 << 20
  /// The most bytes of rows that are held before they are staged.
  static let mostHeldBytes = 4 << 20

  private let file: String
  private let mostRows: Int
  private let mostBytes: Int
  private var rows = 0
  private var bytes = 0
  private(set) var hasEnded = false

  init(_ kind: ImportKind, file: String, most: Int) {
    self.file = file
    let isStaged = kind == .readings
    mostRows = isStaged ? most : min(most, ImportBounds.mostUnstagedRows)
    mostBytes = isStaged ? .max : ImportBounds.mostUnstagedBytes
  }

  /// Whether there are as many as are stored as they come.
  var isFull: Bool { rows >= Gate.mostRowsAtOnce || bytes > ImportBounds.mostHeldBytes }

  /// The next row; the one that is too many is refused, and ends the file.
  mutating func pass(_ next: () -> ImportRow?) -> ImportRow? {
    guard !hasEnded, let row = next() else {
      hasEnded = true
      return nil
    }
    rows += 1
    bytes += row.size
    let rule: ImportFault.Rule
    if rows > mostRows {
      rule = .tooManyRows(limit: mostRows)
    } else if bytes > mostBytes {
      rule = .tooManyBytes(limit: Int64(mostBytes))
    } else {
      return row
    }
    hasEnded = true
    return .refused(line: row.line, [ImportFault(file: file, line: row.line, rule: rule)])
  }
}
