/// What someone typed to find something, with smart accents.
///
/// A letter typed without an accent finds all its forms ("dong" finds Đống, Đông, dòng); one typed
/// with an accent, and đ, finds only itself. Upper and lower case are the same. Of several
/// words each must occur, in any order.
public struct SearchPattern: Hashable, Sendable {
  private let words: [PatternWord]

  /// A pattern without a letter finds everything.
  public init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).compactMap { PatternWord(String($0)) }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// Whether every word occurs. Folds the text; prefer `matches(folded:original:)` for many.
  public func matches(_ text: String) -> Bool {
    words.isEmpty || matches(folded: folded(text), original: text)
  }

  /// The same with `folded(original)` at hand; some 30 ns for a name that doesn't match.
  public func matches(folded: String, original: @autoclosure () -> String) -> Bool {
    var text = folded
    let all = text.withUTF8 { bytes in
      words.allSatisfy { firstOccurrence(of: $0.bytes, in: bytes, from: 0) != nil }
    }
    guard all, words.contains(where: \.hasAccents) else { return all }
    let letters = TextLetters(original())
    return words.allSatisfy { $0.firstMatch(in: letters, from: 0) != nil }
  }

  /// The graphemes that the words matched, as offsets counted from 0, in order and without
  /// overlaps; empty unless the text matches.
  public func ranges(in text: String) -> [Range<Int>] {
    let letters = TextLetters(text)
    var found: [Range<Int>] = []
    for word in words {
      var start = 0
      while let offset = word.firstMatch(in: letters, from: start) {
        let last = offset + word.bytes.count - 1
        found.append(letters.graphemes[offset]..<letters.graphemes[last] + 1)
        start = last + 1
      }
      if start == 0 { return [] }
    }
    return joined(found)
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// One word of a pattern: its folded bytes, and which of them must come from an exact letter.
private struct PatternWord: Hashable, Sendable {
  let bytes: [UInt8]
  private let accented: [Accented]

  struct Accented: Hashable, Sendable {
    let offset: Int
    let letter: UInt32
  }

  init?(_ text: String) {
    let letters = TextLetters(text)
    guard !letters.bytes.isEmpty else { return nil }
    bytes = letters.bytes
    accented = letters.letters.enumerated().compactMap { offset, letter in
      letter.isAccented ? Accented(offset: offset, letter: letter.identity) : nil
    }
  }

  var hasAccents: Bool { !accented.isEmpty }

  /// Where the word first occurs at or after the byte offset.
  func firstMatch(in text: TextLetters, from start: Int) -> Int? {
    text.bytes.withUnsafeBufferPointer { haystack in
      var start = start
      while let offset = firstOccurrence(of: bytes, in: haystack, from: start) {
        let agrees = accented.allSatisfy { wanted in
          text.letters[offset + wanted.offset].identity == wanted.letter
        }
        if agrees { return offset }
        start = offset + 1
      }
      return nil
    }
  }
}

/// A text's folded bytes, and for each byte the letter it begins and the grapheme it's from.
private struct TextLetters {
  struct Letter {
    /// The lower-case letter with its marks; 0 inside a letter of several bytes.
    var identity: UInt32
    var isAccented: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var letters: [Letter] = []
  private(set) var graphemes: [Int] = []

  init(_ text: String) {
    for (grapheme, character) in nfc(text).enumerated() {
      for scalar in character.unicodeScalars { add(scalar, grapheme: grapheme) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, grapheme: Int) {
    let value = scalar.value
    if isLatinMark(value) {
      // A mark that found no precomposed letter: it makes its base another letter.
      guard let last = letters.indices.last(where: { letters[$0].identity != 0 }) else { return }
      letters[last].identity = letters[last].identity &* 31 &+ value
      letters[last].isAccented = true
      return
    }
    let isAccented = value >= 0x80 && (latinBase(value) != nil || latinPair(value) != nil)
    let start = letters.count
    fold(scalar) { byte in
      bytes.append(byte)
      graphemes.append(grapheme)
      letters.append(Letter(identity: 0, isAccented: false))
    }
    guard start < letters.count else { return }
    letters[start] = Letter(identity: lowerCase(scalar), isAccented: isAccented)
  }

  private func lowerCase(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }
}

/// Where the needle first occurs in the bytes at or after the offset.
private func firstOccurrence(
  of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let first = needle.first, bytes.count >= needle.count else { return nil }
  return needle.withUnsafeBufferPointer { needle in
    var offset = start
    let last = bytes.count - needle.count
    while offset <= last {
      if bytes[offset] == first {
        var index = 1
        while index < needle.count, bytes[offset + index] == needle[index] { index += 1 }
        if index == needle.count { return offset }
      }
      offset += 1
    }
    return nil
  }
}
