/// The characters with which widgets draw, chosen once for a terminal.
public struct Glyphs: Hashable, Sendable {
  /// How much the terminal's font can show.
  public enum Level: String, CaseIterable, Sendable {
    /// Braille, eighth blocks, box lines.
    case full
    /// What Debian's console font Vietnamese-Fixed16 holds: box lines and █ ░ ▒, but no half blocks,
    /// no eighths and no braille.
    case half
    /// Only ASCII in what the widgets draw; words keep their letters.
    case ascii
  }

  public let level: Level
  /// Whether words too lose their marks, because the terminal's character set has none (a C locale).
  public let transliterates: Bool

  public init(_ level: Level, transliterates: Bool = false) {
    self.level = level
    self.transliterates = transliterates
  }

  public static let full = Glyphs(.full)
  public static let half = Glyphs(.half)
  public static let ascii = Glyphs(.ascii)
  /// For a terminal that can show nothing but ASCII, words included.
  public static let bareASCII = Glyphs(.ascii, transliterates: true)

  /// The lines of a box.
  public struct Box: Hashable, Sendable {
    public let horizontal, vertical: Unicode.Scalar
    public let topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
    public let teeLeft, teeRight, teeDown, teeUp, cross: Unicode.Scalar
  }

  public var box: Box { level == .ascii ? Self.asciiBox : Self.lineBox }

  private static let lineBox = Box(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", teeLeft: "┤", teeRight: "├", teeDown: "┬", teeUp: "┴", cross: "┼")

  private static let asciiBox = Box(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", teeLeft: "+", teeRight: "+", teeDown: "+", teeUp: "+", cross: "+")

  /// A filled cell of a bar.
  public var barFull: Unicode.Scalar { level == .ascii ? "#" : "█" }

  /// What remains of a bar.
  public var barTrack: Unicode.Scalar { pick("─", "░", ".") }

  /// The mark of a target on a bar.
  public var barTarget: Unicode.Scalar { pick("┃", "┃", "|") }

  /// The partly filled cells of a bar, from least to most; empty where a bar has whole cells only.
  public var barParts: [Unicode.Scalar] { level == .full ? Self.leftEighths : [] }

  private static let leftEighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The steps of a sparkline from lowest to highest.
  public var sparkSteps: [Unicode.Scalar] {
    switch level {
    case .full: Self.lowerEighths
    case .half: Self.shades
    case .ascii: Self.asciiSteps
    }
  }

  private static let lowerEighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let shades: [Unicode.Scalar] = ["·", "░", "▒", "█"]
  private static let asciiSteps: [Unicode.Scalar] = ["_", ".", "-", "=", "+", "*", "#"]

  /// A period without a value in a sparkline, so that a gap is never read as zero.
  public var sparkGap: Unicode.Scalar { " " }

  public var scrollTrack: Unicode.Scalar { level == .ascii ? "|" : "│" }
  public var scrollThumb: Unicode.Scalar { level == .ascii ? "#" : "█" }

  public var ellipsis: Unicode.Scalar { level == .ascii ? "~" : "…" }
  public var bullet: Unicode.Scalar { level == .ascii ? "*" : "•" }
  public var separator: Unicode.Scalar { level == .ascii ? "|" : "│" }
  /// Before the selected row, so that selection shows without colour.
  public var selectionMark: Unicode.Scalar { pick("▸", "▸", ">") }
  /// Beside what changed in the last seconds.
  public var changedMark: Unicode.Scalar { pick("●", "●", "*") }
  public var arrowUp: Unicode.Scalar { pick("↑", "↑", "^") }
  public var arrowDown: Unicode.Scalar { pick("↓", "↓", "v") }
  public var arrowLeft: Unicode.Scalar { pick("←", "←", "<") }
  public var arrowRight: Unicode.Scalar { pick("→", "→", ">") }
  /// A trend that stays where it was.
  public var arrowLevel: Unicode.Scalar { pick("→", "→", "=") }
  public var sortAscending: Unicode.Scalar { pick("▲", "▲", "^") }
  public var sortDescending: Unicode.Scalar { pick("▼", "▼", "v") }
  /// One cell of a heat strip, for values that have no glyph of their own.
  public var heat: Unicode.Scalar { level == .ascii ? "#" : "■" }

  func pick(
    _ full: Unicode.Scalar, _ half: Unicode.Scalar, _ ascii: Unicode.Scalar
  ) -> Unicode.Scalar {
    switch level {
    case .full: full
    case .half: half
    case .ascii: ascii
    }
  }
}
