/// One place of the grid: a base character with its combining marks, or the right half of a wide one.
///
/// Two cells that look the same are equal. The value is plain bits, so a grid is one block of memory.
public struct Cell: Hashable, Sendable {
  /// Up to three marks of 21 bits each, the first in the lowest bits.
  var marks: UInt64
  /// The scalar of the base; zero for the right half of a wide character.
  var base: UInt32
  public internal(set) var style: Style

  init(_ base: UInt32, marks: UInt64 = 0, style: Style) {
    self.marks = marks
    self.base = base
    self.style = style
  }

  /// The most marks that a cell keeps; more would be dropped by many terminals as well.
  public static let markLimit = 3

  static func blank(_ style: Style) -> Cell {
    Cell(0x20, style: style)
  }

  var isASCII: Bool { base >= 0x20 && base < 0x7F && marks == 0 }

  /// Whether nothing but the ground is seen of it.
  public var isBlank: Bool { base == 0x20 && marks == 0 }

  /// Whether this is the right half of the wide character on its left.
  public var isContinuation: Bool { base == 0 }

  /// The Unicode scalars of the cell, base first; none for a continuation.
  public var scalarCount: Int {
    if base == 0 { return 0 }
    return 1 + (marks == 0 ? 0 : marks >> 21 == 0 ? 1 : marks >> 42 == 0 ? 2 : 3)
  }

  /// The scalar value at a place below ``scalarCount``, base first.
  public func scalar(at index: Int) -> UInt32 {
    index == 0 ? base : UInt32(truncatingIfNeeded: marks >> (21 * UInt64(index - 1)) & 0x1F_FFFF)
  }

  /// The text of the cell; empty for a continuation.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for index in 0..<scalarCount {
      if let scalar = Unicode.Scalar(scalar(at: index)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Adds a combining mark; beyond the limit it is dropped.
  mutating func add(mark: UInt32) {
    let held = scalarCount - 1
    guard held >= 0, held < Cell.markLimit else { return }
    marks |= UInt64(mark) << (21 * UInt64(held))
  }
}
