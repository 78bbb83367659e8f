import Testing

@testable import Interchange

/// A file gives the same rows and the same fault, in whatever pieces it arrives.
@Suite struct PieceTests {
  /// What came before the fault, and the fault.
  private struct Outcome: Equatable {
    var rows: [[String]] = []
    var fault: TableFault?

    init(_ source: any ByteSource) {
      do throws(TableFault) {
        var reader = try TableReader(source)
        var record = TableRecord()
        while try reader.read(into: &record) { rows.append((0..<record.count).map(record.cell)) }
      } catch {
        fault = error
      }
    }
  }

  private static func text(_ rows: Int, _ row: String = "ngày;giá trị\n") -> [UInt8] {
    (0..<rows).flatMap { _ in Array(row.utf8) }
  }

  private static func utf16(_ text: String, isLittle: Bool, then rest: [UInt8] = []) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    } + rest
  }

  /// Windows-1258: "ngày" has its tone behind the letter, and 0xD2 is none of its letters.
  private static let codePage: [UInt8] = [0x6E, 0x67, 0x61, 0xCC, 0x79, 0x3B, 0x61, 0x0A]

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("good rows", text(50)),
    ("a byte that is none", text(3) + [0xFF] + text(2)),
    ("a code page", codePage + codePage),
    ("a code page and a NUL", codePage + codePage + [0x00] + codePage),
    ("UTF-16, half a pair", utf16("a;b\n1;2\n", isLittle: true, then: [0x00, 0xD8, 0x41, 0x00])),
    ("UTF-16, an odd byte", utf16("a;b\n1;2\n", isLittle: false, then: [0x00])),
    ("too many cells", text(2) + Array(String(repeating: ";", count: 1_200).utf8)),
    (
      "too many cells, then a byte that is none",
      text(2) + Array(String(repeating: ";", count: 1_200).utf8) + [0xFF]
    ),
    ("an open quote", text(2) + [0x22] + Array(repeating: 0x61, count: (1 << 20) + 10)),
    (
      "a long first line",
      Array(repeating: 0x2C, count: 5) + Array(repeating: 0x61, count: 66_000)
        + Array(repeating: 0x3B, count: 9) + [0x0A] + text(1)
    ),
  ]

  @Test(arguments: files.indices)
  func aFileSaysTheSameInAnyPieces(index: Int) {
    let (name, bytes) = Self.files[index]
    let whole = Outcome(MemoryBytes(bytes))
    let sizes = bytes.count < 10_000 ? [1, 2, 3, 7, 1_000] : [65_535]
    for size in sizes {
      #expect(Outcome(TrickledBytes(bytes, size: size)) == whole, "\(name), in pieces of \(size)")
    }
  }
}
