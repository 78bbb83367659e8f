import Programme

/// On which line of a catalogue file each of its records begins.
///
/// The parser tells no lines of what it has read, so they are looked up in the text: once for all
/// records, and within a record for a key.
struct CatalogueLines: Hashable, Sendable {
  let name: String
  private let bytes: [UInt8]
  /// Where the records begin, and on which lines, from 1.
  private var starts: [Int] = []
  private var lines: [Int] = []

  /// Looks for the lines that are `[[table]]`.
  init(_ file: CatalogueFile, table: String) {
    name = file.name
    bytes = Array(file.text.utf8)
    let header = Array("[[\(table)]]".utf8)
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = lineEnd(from: start)
      if text(start, end).starts(with: header) {
        starts.append(start)
        lines.append(line)
      }
      (start, line) = (end + 1, line + 1)
    }
  }

  /// The line on which the n-th record begins; nil where it isn't written as `[[table]]`.
  func line(of index: Int) -> Int? { lines.indices.contains(index) ? lines[index] : nil }

  /// The line on which a key of the n-th record stands.
  func line(of index: Int, key: String) -> Int? {
    guard starts.indices.contains(index) else { return nil }
    let wanted = Array(key.utf8)
    var (start, line) = (lineEnd(from: starts[index]) + 1, lines[index] + 1)
    while start < bytes.count {
      let end = lineEnd(from: start)
      let text = text(start, end)
      if text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "[")]) { return nil }
      if text.starts(with: wanted) {
        let next = text.dropFirst(wanted.count).first { $0 != 0x20 && $0 != 0x09 }
        if next == UInt8(ascii: "=") { return line }
      }
      (start, line) = (end + 1, line + 1)
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  }

  /// A line without the blanks before it.
  private func text(_ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    bytes[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
  }
}
