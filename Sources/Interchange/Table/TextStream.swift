import Programme

/// A file's bytes as UTF-8 text, chunk by chunk, whatever encoding it came in.
///
/// UTF-8 with or without mark, UTF-16 with mark, and Windows-1258: the file is taken for
/// Windows-1258 when the first byte beyond ASCII begins no UTF-8 letter, as none of the code
/// page's Vietnamese letters does. Holds one chunk at a time.
struct TextStream {
  enum Encoding: Hashable, Sendable {
    /// Only ASCII so far: UTF-8 or Windows-1258.
    case undecided
    case utf8
    case utf16(bigEndian: Bool)
    case windows1258
  }

  private static let chunkSize = 64 * 1024

  private var source: any ByteSource
  /// Bytes read and not decoded: the beginning of a letter that the chunk cut.
  private var rest: [UInt8] = []
  /// How many bytes were decoded before `rest`.
  private var offset = 0
  private var hasBegun = false
  private(set) var encoding = Encoding.undecided
  private(set) var bytesRead = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next piece of text; nil at the end. A piece is never empty.
  mutating func next() throws(TableFault) -> [UInt8]? {
    while true {
      let isEnd = try fill()
      if !hasBegun {
        // Three bytes tell every mark; a shorter file has less.
        if !isEnd && rest.count < 3 { continue }
        hasBegun = true
        readMark()
      }
      if rest.isEmpty {
        if isEnd { return nil }
        continue
      }
      let text = try decode(isEnd: isEnd)
      if !text.isEmpty { return text }
      if isEnd { return nil }
    }
  }

  /// Reads more bytes; true at the end of the source.
  private mutating func fill() throws(TableFault) -> Bool {
    do throws(ByteSourceFault) {
      let bytes = try source.read(atMost: TextStream.chunkSize)
      bytesRead += bytes.count
      rest += bytes
      return bytes.isEmpty
    } catch {
      throw TableFault(error.rule)
    }
  }

  private mutating func readMark() {
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      consume(3)
    } else if rest.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(bigEndian: false)
      consume(2)
    } else if rest.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(bigEndian: true)
      consume(2)
    }
  }

  private mutating func consume(_ count: Int) {
    rest.removeFirst(count)
    offset += count
  }

  private mutating func decode(isEnd: Bool) throws(TableFault) -> [UInt8] {
    switch encoding {
    case .undecided, .utf8: try decodeUTF8(isEnd: isEnd)
    case .utf16(let bigEndian): try decodeUTF16(bigEndian: bigEndian, isEnd: isEnd)
    case .windows1258: try decodeWindows1258()
    }
  }

  private mutating func decodeUTF8(isEnd: Bool) throws(TableFault) -> [UInt8] {
    let (valid, hasLetters) = utf8Prefix(of: rest)
    if valid > 0 {
      if hasLetters { encoding = .utf8 }
      let text = Array(rest[..<valid])
      consume(valid)
      return text
    }
    // Up to three bytes at the end of a chunk may be a letter that was cut.
    if !isEnd && isCutLetter(rest) { return [] }
    if encoding == .undecided, let byte = rest.first, byte != 0 {
      encoding = .windows1258
      return try decodeWindows1258()
    }
    throw TableFault(.badEncoding(offset: offset))
  }

  private mutating func decodeWindows1258() throws(TableFault) -> [UInt8] {
    var text = String.UnicodeScalarView()
    var count = 0
    for byte in rest {
      guard byte != 0, let scalar = byte < 0x80 ? Unicode.Scalar(byte) : Windows1258.scalar(byte)
      else { break }
      text.append(scalar)
      count += 1
    }
    return try taken(text, count, isAtFault: count < rest.count)
  }

  /// The decoded text of the first bytes; what stands before a byte that is none comes before the
  /// fault, so that a file says the same in whatever pieces it arrives.
  private mutating func taken(
    _ text: String.UnicodeScalarView, _ count: Int, isAtFault: Bool
  ) throws(TableFault) -> [UInt8] {
    if isAtFault, count == 0 { throw TableFault(.badEncoding(offset: offset)) }
    consume(count)
    return Array(String(text).utf8)
  }

  private mutating func decodeUTF16(
    bigEndian: Bool, isEnd: Bool
  ) throws(TableFault) -> [UInt8] {
    var text = String.UnicodeScalarView()
    var index = 0
    func unit(at index: Int) -> UInt16 {
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while index + 1 < rest.count {
      let high = unit(at: index)
      if let scalar = Unicode.Scalar(high), high != 0 {
        text.append(scalar)
        index += 2
        continue
      }
      guard (0xD800...0xDBFF).contains(high) else { break }
      guard index + 3 < rest.count else {
        // The other half may come.
        return try taken(text, index, isAtFault: isEnd)
      }
      let low = unit(at: index + 2)
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF)))
      else { break }
      text.append(scalar)
      index += 4
    }
    let isAtFault = index < rest.count && (isEnd || index + 1 < rest.count)
    return try taken(text, index, isAtFault: isAtFault)
  }
}

/// How many bytes from the front are UTF-8 without NUL, and whether any of them is beyond ASCII.
private func utf8Prefix(of bytes: [UInt8]) -> (count: Int, hasLetters: Bool) {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    var hasLetters = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { break }
        index += 1
        continue
      }
      guard let length = utf8Length(byte), index + length <= bytes.count,
        isUTF8Tail(bytes, from: index, length: length)
      else { break }
      hasLetters = true
      index += length
    }
    return (index, hasLetters)
  }
}

/// The length that a first byte announces; nil when it can begin no letter.
private func utf8Length(_ first: UInt8) -> Int? {
  switch first {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: nil
  }
}

/// Whether the bytes after the first continue it: no overlong forms, no surrogates.
private func isUTF8Tail(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, length: Int
) -> Bool {
  let allowed: ClosedRange<UInt8> =
    switch bytes[start] {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  guard allowed.contains(bytes[start + 1]) else { return false }
  for index in (start + 2)..<(start + max(length, 2)) where !(0x80...0xBF).contains(bytes[index]) {
    return false
  }
  return true
}

/// Whether the bytes, too few for a letter, begin one.
private func isCutLetter(_ bytes: [UInt8]) -> Bool {
  guard let first = bytes.first, let length = utf8Length(first), bytes.count < length else {
    return false
  }
  let padded = bytes + Array(repeating: 0x80, count: length - bytes.count)
  if bytes.count > 1 {
    return padded.withUnsafeBufferPointer { isUTF8Tail($0, from: 0, length: length) }
  }
  return true
}
