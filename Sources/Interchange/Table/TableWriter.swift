public import VietnameseText

/// A CSV file that Excel in Việt Nam opens right: byte-order mark, semicolons, CRLF.
///
/// Text that begins like a formula is guarded with an apostrophe; the import takes it off again.
public struct TableWriter: Sendable {
  /// One cell of a row.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// With a decimal comma and no thousands marks, as the templates say; not guarded.
    case number(ExactDecimal)
    case whole(Int)
    /// dd/MM/yyyy.
    case day(Day)
    case empty
  }

  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init() {}

  /// Appends one row.
  public mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Takes what was written so far, to be sent on before the next rows.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .text(let text): append(text)
    case .number(let number): bytes += number.canonical.utf8.map { $0 == 0x2E ? 0x2C : $0 }
    case .whole(let number): bytes += Array(String(number).utf8)
    case .day(let day): bytes += Array(DayText.full(day).utf8)
    case .empty: break
    }
  }

  private mutating func append(_ text: String) {
    let utf8 = Array(text.utf8)
    let isGuarded = utf8.first.map(needsGuard) ?? false
    let isQuoted =
      isGuarded || utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      || utf8.first == 0x20 || utf8.last == 0x20
    guard isQuoted else {
      bytes += utf8
      return
    }
    bytes.append(0x22)
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A guard is guarded too, so that reading takes off exactly what writing put on.
  private func needsGuard(_ first: UInt8) -> Bool {
    CellText.beginsLikeFormula(first) || first == UInt8(ascii: "'")
  }
}
