import Programme
import VietnameseText

/// What speaks for text from before Unicode: words that are spelt like no Vietnamese syllable, and
/// like one in an old encoding.
///
/// Foreign words are neither. Two such words decide, unless more words with marks are Vietnamese as
/// they stand; text that has a letter which only Unicode has is Unicode.
struct LegacyText: Sendable {
  /// Whether the file was read as a code page, so that some bytes became other letters than Latin-1's.
  let isCodePage: Bool
  private var counts = LegacyEncoding.allCases.map { _ in 0 }
  private var spelt = 0
  private var isUnicode = false

  init(isCodePage: Bool) {
    self.isCodePage = isCodePage
  }

  /// The encoding that the words speak for; nil where they do not.
  var encoding: LegacyEncoding? { isUnicode ? nil : encodingOfMost }

  /// The same of many cells, where what is Unicode speaks for itself alone.
  var encodingOfMost: LegacyEncoding? {
    guard let most = counts.max(), most >= 2, most >= spelt else { return nil }
    return counts.firstIndex(of: most).map { LegacyLetters.all[$0].encoding }
  }

  /// Whether any word speaks for an old encoding.
  var isSuspect: Bool { counts.contains { $0 > 0 } }

  /// Adds the words of a cell, as the file has them.
  mutating func add(_ text: String) {
    var text = text
    switch text.withUTF8(LegacyText.kind) {
    case .plain: return
    case .unicode:
      isUnicode = true
      spelt += text.split(separator: " ").count
    case .undecided:
      var word: [Unicode.Scalar] = []
      for scalar in text.unicodeScalars {
        if isOfWord(scalar) {
          word.append(scalar)
        } else {
          take(word)
          word.removeAll(keepingCapacity: true)
        }
      }
      take(word)
    }
  }

  /// Adds what another cell of the same row says.
  mutating func add(_ other: LegacyText) {
    for index in counts.indices { counts[index] += other.counts[index] }
    spelt += other.spelt
    isUnicode = isUnicode || other.isUnicode
  }

  private mutating func take(_ word: [Unicode.Scalar]) {
    guard word.contains(where: { !$0.isASCII }) else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    let written = String(text)
    if isVietnameseSyllable(written) {
      spelt += 1
      return
    }
    var small = word
    if written == written.uppercased() {
      // A few capitals are an abbreviation: "BĐ", "ĐM".
      guard word.count > 3 else { return }
      small = Array(written.lowercased().unicodeScalars)
    }
    let signs = isCodePage ? small.map { LegacyText.signs[$0] ?? $0 } : small
    for (index, letters) in LegacyLetters.all.enumerated() {
      // A file that was read as Windows-1258 is not in disguise; its signs differ by their case.
      let isWindows = letters.encoding == .windows1258
      if isWindows && isCodePage { continue }
      if let meant = letters.read(isWindows ? word : signs), isVietnameseSyllable(meant) {
        counts[index] += 1
      }
    }
  }

  private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xA1...0xFF, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF,
      0x1B0, 0x300...0x36F, 0x20AB:
      true
    default: false
    }
  }

  private enum Kind {
    case plain
    case undecided
    case unicode
  }

  /// By the bytes: letters of U+1E80–1EFF are Unicode's own; without a sign of Latin-1 or a mark
  /// there is nothing to look at.
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    var kind = Kind.plain
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0xE1, byte == 0xBA || byte == 0xBB { return .unicode }
      if (0xC2...0xCD).contains(byte) { kind = .undecided }
      previous = byte
    }
    return kind
  }

  /// Windows-1258's own letters and marks, and what Latin-1 has in their places.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for byte in UInt8(0xA0)...0xFF {
      guard let scalar = Windows1258.scalar(byte), scalar.value > 0xFF else { continue }
      signs[scalar] = Unicode.Scalar(byte)
    }
    return signs
  }()
}
