import Programme

/// One record of a delimited file: its cells, and the line on which it begins.
struct TableRecord: Hashable, Sendable {
  fileprivate(set) var line = 0
  fileprivate var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  fileprivate var ends: [Int] = []
  /// The places of the cells that stand in quotes.
  fileprivate var quoted: [Int] = []
  /// Whether the file ended before a line's end did.
  fileprivate(set) var isUnended = false

  init() {}

  var count: Int { ends.count }

  /// The cell as it stands in the file, without quotes; empty beyond the last one.
  func cell(_ index: Int) -> String {
    guard index < ends.count else { return "" }
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withUnsafeBufferPointer {
      String(decoding: $0[start..<ends[index]], as: UTF8.self)
    }
  }

  func isQuoted(_ index: Int) -> Bool { quoted.contains(index) }

  /// The bytes that it takes in the file, about.
  var size: Int { bytes.count + ends.count }

  var isBeyondASCII: Bool { bytes.contains { $0 >= 0x80 } }

  /// All cells as they stand in the file.
  var cells: [String] { (0..<count).map { cell($0) } }

  /// Whether it holds nothing but white space, as the empty rows below a spreadsheet's data do.
  var isBlank: Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  fileprivate var hasTooManyCells: Bool { ends.count > TableReader.cellLimit }

  fileprivate var isTooLong: Bool { bytes.count > TableReader.recordLimit }

  /// How many bytes it takes until it is too long; never none while it is not.
  fileprivate var room: Int { TableReader.recordLimit + 1 - bytes.count }

  fileprivate mutating func begin(line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    quoted.removeAll(keepingCapacity: true)
    isUnended = false
  }
}

/// Reads a delimited file record by record, as RFC 4180 and spreadsheets write it.
///
/// Comma, semicolon or tab; quotes with doubled quotes and line breaks inside; lines ending in
/// CRLF, LF or CR. Holds one chunk and one record at a time.
struct TableReader {
  /// A longer record is refused: a quote that is never closed would eat the whole file.
  static let recordLimit = 1 << 20
  /// A row of more cells is none that people fill in.
  static let cellLimit = 1_000

  private var stream: TextStream
  private var chunk: [UInt8] = []
  private var cursor = TableCursor()
  private(set) var delimiter: UInt8 = 0x3B

  init(_ source: any ByteSource) throws(TableFault) {
    stream = TextStream(source)
    try sniffDelimiter()
  }

  /// Whether the bytes were read as those of a code page, one a letter.
  var isCodePage: Bool { stream.encoding == .windows1258 }

  /// How many bytes of the file were read, for a progress line.
  var bytesRead: Int { stream.bytesRead }

  /// Reads the next record into one that is reused; false at the end of the file.
  mutating func read(into record: inout TableRecord) throws(TableFault) -> Bool {
    record.begin(line: cursor.line)
    cursor.state = .cellStart
    while true {
      if cursor.position == chunk.count, try !refill() {
        return try finish(&record)
      }
      let isWhole = scan(&record)
      try check(record)
      if isWhole { return true }
    }
  }

  private func check(_ record: TableRecord) throws(TableFault) {
    if record.hasTooManyCells {
      throw TableFault(.tooManyCells(limit: TableReader.cellLimit), line: record.line)
    }
    if record.isTooLong {
      throw TableFault(
        cursor.state == .quoted ? .unclosedQuote : .textTooLong(limit: TableReader.recordLimit),
        line: record.line)
    }
  }

  private mutating func refill() throws(TableFault) -> Bool {
    guard let next = try stream.next() else { return false }
    chunk = next
    cursor.position = 0
    return true
  }

  private func finish(_ record: inout TableRecord) throws(TableFault) -> Bool {
    if cursor.state == .quoted { throw TableFault(.unclosedQuote, line: record.line) }
    if cursor.state == .cellStart, record.ends.isEmpty { return false }
    record.ends.append(record.bytes.count)
    record.isUnended = true
    try check(record)
    return true
  }

  /// Goes on until the record ends (true), or the chunk does or the record is refused (false).
  private mutating func scan(_ record: inout TableRecord) -> Bool {
    var cursor = cursor
    defer { self.cursor = cursor }
    return chunk.withUnsafeBufferPointer { bytes in
      // At the very byte: a chunk's end would come elsewhere in other pieces.
      while cursor.position < bytes.count, !record.isTooLong, !record.hasTooManyCells {
        if cursor.state == .quoted {
          cursor.scanQuoted(bytes, &record)
        } else if cursor.scanPlain(bytes, delimiter, &record) {
          return true
        }
      }
      return false
    }
  }
}

/// Where reading stands in a chunk, and in what.
private struct TableCursor {
  enum State {
    case cellStart
    case plain
    case quoted
    /// After a quote inside a quoted cell: its end, or the first of two.
    case quoteSeen
  }

  var state = State.cellStart
  var position = 0
  var line = 1
  /// A CR ended the last line; an LF right after it belongs to it.
  var skipsLineFeed = false
  /// The same inside quotes, where both are kept.
  private var followsReturn = false

  /// Takes what is inside quotes, up to the closing quote or the end of the chunk.
  mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ record: inout TableRecord) {
    let start = position
    let end = min(bytes.count, start + record.room)
    while position < end, bytes[position] != 0x22 {
      let byte = bytes[position]
      if byte == 0x0D || (byte == 0x0A && !followsReturn) { line += 1 }
      followsReturn = byte == 0x0D
      position += 1
    }
    record.bytes.append(contentsOf: bytes[start..<position])
    guard position < end else { return }
    position += 1
    followsReturn = false
    state = .quoteSeen
  }

  /// Takes one byte outside quotes; true when it ends the record.
  mutating func scanPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ record: inout TableRecord
  ) -> Bool {
    let byte = bytes[position]
    position += 1
    let isSecondOfPair = skipsLineFeed && byte == 0x0A
    skipsLineFeed = false
    if isSecondOfPair { return false }
    switch byte {
    case delimiter:
      record.ends.append(record.bytes.count)
      state = .cellStart
    case 0x0A, 0x0D:
      record.ends.append(record.bytes.count)
      skipsLineFeed = byte == 0x0D
      line += 1
      return true
    case 0x22 where state == .cellStart:
      record.quoted.append(record.ends.count)
      state = .quoted
    case 0x22 where state == .quoteSeen:
      record.bytes.append(byte)
      state = .quoted
    default:
      record.bytes.append(byte)
      state = .plain
    }
    return false
  }
}

extension TableReader {
  /// Of a longer first line no more is looked at.
  private static let sniffLimit = 1 << 16

  /// Takes the delimiter that the first line holds most of, outside quotes; obeys "sep=;".
  private mutating func sniffDelimiter() throws(TableFault) {
    guard try refill() else { throw TableFault(.emptyFile) }
    var line = FirstLine()
    while line.end(in: chunk) == nil, chunk.count < TableReader.sniffLimit {
      guard let more = try stream.next() else { break }
      chunk += more
    }
    let first = chunk[..<(line.end(in: chunk) ?? min(chunk.count, TableReader.sniffLimit))]
    if first.count == 5, first.starts(with: Array("sep=".utf8)), let named = first.last {
      delimiter = named
      cursor.position = min(first.count + 1, chunk.count)
      cursor.skipsLineFeed = chunk.count > first.count && chunk[first.count] == 0x0D
      cursor.line += 1
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in first {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    for candidate: UInt8 in [0x09, 0x2C]
    where counts[candidate, default: 0] > counts[delimiter, default: 0] {
      delimiter = candidate
    }
  }

  /// Looks for the end of the first line, at each byte once however the file arrives.
  private struct FirstLine {
    private var position = 0
    private var isQuoted = false

    /// Where the line ends, outside quotes; nil when what is looked at ends before.
    mutating func end(in chunk: [UInt8]) -> Int? {
      let limit = min(chunk.count, TableReader.sniffLimit)
      while position < limit {
        let byte = chunk[position]
        if !isQuoted && (byte == 0x0A || byte == 0x0D) { return position }
        if byte == 0x22 { isQuoted.toggle() }
        position += 1
      }
      return nil
    }
  }
}
