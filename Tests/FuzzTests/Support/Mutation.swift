/// Makes an input out of others: flips, cuts, repeats and splices of what is there, and words that a
/// reader may stumble over.
struct Mutation {
  /// The inputs to begin with.
  let corpus: [[UInt8]]
  /// Words of the reader's own language, besides the hostile ones.
  let dictionary: [[UInt8]]

  /// The longest input; most are much shorter.
  static let mostBytes = 1 << 16

  init(corpus: [[UInt8]], words: [String]) {
    self.corpus = corpus.isEmpty ? [[]] : corpus
    dictionary = words.map { Array($0.utf8) } + Mutation.hostile
  }

  /// What has troubled some reader of text somewhere.
  static let hostile: [[UInt8]] =
    [
      "", "\0", "\n", "\r\n", "\r", "\t", "\"", "\"\"", "'", "\\", ";", ",", "=", "[", "]", "[[",
      "{", "}", "#", "-", "--", "+", "%", "/", ".", "..", "0", "-0", "00", "1e999", "NaN", "inf",
      "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999",
      "0.000000000000000001", "1.234", "1,234", "1.234,5", "\u{FEFF}", "\u{202E}", "\u{2028}",
      "\u{200B}", "\u{301}", "e\u{301}", "đ", "Đ", "ệ", "👨‍👩‍👧", "\u{10FFFF}", "\u{E000}", "\u{1B}[",
      "\u{1B}]0;", "\u{1B}[200~", "\u{1B}[201~", "=cmd|' /C calc'!A0", "${x}", "`id`", "$(id)",
      "30/02/2025", "29/02/2024", "31/12/9999", "01/01/0001", "00/00/0000", "tháng 13/2025",
    ].map { Array($0.utf8) }
    + [
      [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [0xFF], [0x80], [0xC3],
    ]

  /// One more input.
  func input(_ random: inout FuzzSeed) -> [UInt8] {
    var bytes = one(of: corpus, &random)
    for _ in 0...Int.random(in: 0..<6, using: &random) { change(&bytes, &random) }
    return Array(bytes.prefix(Mutation.mostBytes))
  }

  private func one(of inputs: [[UInt8]], _ random: inout FuzzSeed) -> [UInt8] {
    inputs.randomElement(using: &random) ?? []
  }

  private func change(_ bytes: inout [UInt8], _ random: inout FuzzSeed) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...16, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where place < bytes.count:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.removeSubrange(place...)
    case 4, 5, 6: bytes.insert(contentsOf: one(of: dictionary, &random), at: place)
    case 7: bytes.replaceSubrange(place..<end, with: one(of: dictionary, &random))
    case 8: repeatPart(&bytes, place..<end, &random)
    case 9: swapParts(&bytes, place, &random)
    default: splice(&bytes, at: place, &random)
    }
  }

  /// Now and then so often that what takes a square of the length takes too long.
  private func repeatPart(
    _ bytes: inout [UInt8], _ part: Range<Int>, _ random: inout FuzzSeed
  ) {
    let piece = part.isEmpty ? one(of: dictionary, &random) : Array(bytes[part])
    guard !piece.isEmpty else { return }
    let isMany = Int.random(in: 0..<40, using: &random) == 0
    let most = (isMany ? Mutation.mostBytes : 256) / piece.count
    let times = Int.random(in: 1...max(1, most), using: &random)
    let room = max(0, Mutation.mostBytes - bytes.count)
    let repeated = repeatElement(piece, count: times).joined().prefix(room)
    bytes.insert(contentsOf: Array(repeated), at: part.lowerBound)
  }

  private func swapParts(_ bytes: inout [UInt8], _ place: Int, _ random: inout FuzzSeed) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).shuffled(
      using: &random)
    bytes = place.isMultiple(of: 2) ? Array(lines.joined(separator: [0x0A])) : bytes.reversed()
  }

  private func splice(_ bytes: inout [UInt8], at place: Int, _ random: inout FuzzSeed) {
    let other = one(of: corpus, &random)
    let start = Int.random(in: 0...other.count, using: &random)
    let end = Int.random(in: start...other.count, using: &random)
    bytes.insert(contentsOf: other[start..<end], at: place)
  }
}
