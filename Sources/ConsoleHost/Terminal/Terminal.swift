import CTerminal
import Glibc
public import ScreenGrid

/// Why there is no screen to be had here.
public enum TerminalRefusal: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// Nothing is known of what TERM says.
  case unknownTerminal
  /// The terminal cannot place its cursor (TERM=dumb).
  case noCursorAddressing
  case failed
}

/// What is wished of the terminal; nil leaves it to what the terminal can do.
public struct TerminalWishes: Hashable, Sendable {
  /// Read the mouse from the start.
  public var mouse: Bool
  public var glyphs: Glyphs.Level?
  public var colours: ColourDepth?
  /// Send UTF-8 although the locale says C (`--utf8`).
  public var utf8: Bool
  /// The file that standard error goes to while the screen is up; nil keeps it in memory.
  public var log: String?

  public init(
    mouse: Bool = false, glyphs: Glyphs.Level? = nil, colours: ColourDepth? = nil,
    utf8: Bool = false, log: String? = nil
  ) {
    self.mouse = mouse
    self.glyphs = glyphs
    self.colours = colours
    self.utf8 = utf8
    self.log = log
  }
}

/// The terminal, open. There is one.
struct Terminal {
  private(set) var size: Size
  let depth: ColourDepth
  let glyphs: Glyphs

  init(_ wishes: TerminalWishes) throws(TerminalRefusal) {
    let wanted = wishes.colours
    var facts = ct_facts()
    let opening = ct_open(
      nil, wishes.log,
      ct_wishes(
        mouse: wishes.mouse, utf8: wishes.utf8, palette_only: wanted != nil && wanted != .full),
      &facts)
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch opening {
    case .opened: break
    case .notATerminal: throw .notATerminal
    case .unknownTerminal: throw .unknownTerminal
    case .noCursorAddressing: throw .noCursorAddressing
    case .openingFailed: throw .failed
    }
    size = Size(width: Int(facts.columns), height: Int(facts.rows))
    depth = Self.depth(facts, wanted: wanted)
    // Debian's fonts for the Linux console have no braille and no eighths of blocks.
    let usual: Glyphs.Level = name.hasPrefix("linux") ? .half : .full
    glyphs = facts.utf8 ? Glyphs(wishes.glyphs ?? usual) : .bareASCII
  }

  /// Takes the window's present size.
  mutating func takeSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_resize(&rows, &columns)
    size = Size(width: Int(columns), height: Int(rows))
  }

  /// As much as is read in one turn: more than anybody types, less than a flood.
  static let mostCodes = 8_192

  /// What was typed, as far as one turn takes it, and whether that is all; nil once the terminal is
  /// gone. What is left stays in the line, which then takes in no more.
  func read() -> (codes: [Int32], isAll: Bool)? {
    var codes: [Int32] = []
    while codes.count < Terminal.mostCodes {
      var isGone = false
      let part = [Int32](unsafeUninitializedCapacity: 256) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        let result = ct_read(start, 256)
        isGone = result < 0
        count = Int(max(0, result))
      }
      if isGone { return codes.isEmpty ? nil : (codes, true) }
      codes += part
      if part.count <= 252 { return (codes, true) }
    }
    return (codes, false)
  }

  private static func depth(_ facts: ct_facts, wanted: ColourDepth?) -> ColourDepth {
    let possible: ColourDepth =
      facts.direct
      ? .full
      : facts.colours >= 256
        ? .palette : facts.colours >= 16 ? .sixteen : facts.colours >= 8 ? .eight : .none
    guard let wanted else { return possible }
    let order: [ColourDepth] = [.none, .eight, .sixteen, .palette, .full]
    let least = min(order.firstIndex(of: wanted) ?? 4, order.firstIndex(of: possible) ?? 0)
    return order[least]
  }
}
