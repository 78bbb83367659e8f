/// One cell of an emulated terminal.
public struct ScreenCell: Hashable, Sendable {
  /// What stands in it; empty for the second half of a wide character, a space when blank.
  public var text: String
  public var foreground: CellColor
  public var background: CellColor
  public var attributes: CellAttributes
}

/// The colour of a cell as the terminal was told it.
public enum CellColor: Hashable, Sendable {
  case standard
  case palette(Int)
  /// 0xRRGGBB
  case direct(Int)
}

/// How the text of a cell looks.
public struct CellAttributes: OptionSet, Hashable, Sendable {
  public var rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let bold = CellAttributes(rawValue: 1)
  public static let underline = CellAttributes(rawValue: 2)
  public static let italic = CellAttributes(rawValue: 4)
  public static let blink = CellAttributes(rawValue: 8)
  public static let reverse = CellAttributes(rawValue: 16)
  public static let strike = CellAttributes(rawValue: 32)
}

/// What a terminal shows at one moment.
public struct Screen: Sendable, CustomStringConvertible, CustomReflectable {
  public var size: TerminalSize
  /// Row by row, each `size.columns` long.
  public var cells: [[ScreenCell]]
  public var cursor: (row: Int, column: Int)
  public var isCursorVisible: Bool
  public var isAlternate: Bool
  public var bells: Int

  /// The rows as text, without blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// All rows, without blank ones at the end.
  public var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  public var description: String { text }
  /// A failed expectation shows the text, not thousands of cells.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Whether a row contains `text`.
  public func shows(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// Where `text` first stands; nil when it is not there.
  public func position(of text: String) -> (row: Int, column: Int)? {
    let wanted = Array(text)
    guard let first = wanted.first else { return nil }
    for (row, cells) in cells.enumerated() {
      for column in cells.indices where cells[column].text.first == first {
        let rest = cells[column...].lazy.map(\.text).joined()
        if rest.starts(with: wanted) { return (row, column) }
      }
    }
    return nil
  }

  /// The cell in which `text` begins; nil when it is not there.
  public func cell(of text: String) -> ScreenCell? {
    position(of: text).map { cells[$0.row][$0.column] }
  }
}
