/// A key whose plain byte order is Vietnamese dictionary order.
///
/// Syllable by syllable, as dictionaries do: first the letters (a ă â b c d đ e ê … o ô ơ … u ư …,
/// with f j w z in their Latin places), then the tone (ngang huyền hỏi ngã sắc nặng), then the
/// next syllable: Dan < Dương < Đan, ma < mà < mả < mã < má < mạ < man. Digits come before letters
/// and compare as numbers (2 < 10, 02 = 2). Spaces and punctuation only separate; case and the
/// place of a tone within its syllable (hoà, hòa) make no difference. Other scripts follow z.
/// Stored (design, section 5): what it yields may only change together with a migration.
public func sortKey(_ text: String) -> String {
  var writer = SortKeyWriter()
  for scalar in decomposedScalars(text) { writer.add(scalar) }
  writer.endRun()
  return String(decoding: writer.bytes, as: UTF8.self)
}

// The bytes of a key, in order: 0x21 ends a syllable, 0x22–0x26 are the five marked tones,
// 0x30–0x40 begin a number (its count of digits), 0x41–0x61 are the 33 letters. As a tone is less
// than any letter, "mà" sorts before "man"; as the end is less than a tone, "ma" before "mà".
private let endOfSyllable: UInt8 = 0x21
private let firstLetter: UInt8 = 0x41

private struct SortKeyWriter {
  var bytes: [UInt8] = []
  private var tones: [UInt8] = []
  private var isInSyllable = false
  private var digits: [UInt8] = []

  mutating func add(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if (0x30...0x39).contains(value) {
      endSyllable()
      // A zero in front says nothing; a lone zero is a number without digits.
      if digits.isEmpty { digits.append(0) }
      if value != 0x30 || digits.count > 1 { digits.append(UInt8(value)) }
    } else if let letter = rank(of: scalar) {
      endNumber()
      isInSyllable = true
      bytes.append(letter)
    } else if isLatinMark(value) {
      addMark(value)
    } else if let (first, second) = latinPair(value) {
      add(Unicode.Scalar(first))
      add(Unicode.Scalar(second))
    } else if value >= 0x80, scalar.properties.isAlphabetic {
      endNumber()
      isInSyllable = true
      bytes += Array(scalar.properties.lowercaseMapping.utf8)
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      endRun()
    }
  }

  /// Ends the syllable or number that is being written.
  mutating func endRun() {
    endSyllable()
    endNumber()
  }

  private mutating func endSyllable() {
    guard isInSyllable else { return }
    bytes += tones
    bytes.append(endOfSyllable)
    tones = []
    isInSyllable = false
  }

  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    var count = digits.count - 1
    while count >= 16 {
      bytes.append(0x40)
      count -= 16
    }
    bytes.append(0x30 + UInt8(count))
    bytes += digits.dropFirst()
    digits = []
  }

  private mutating func addMark(_ mark: UInt32) {
    guard isInSyllable, let last = bytes.last else { return }
    switch mark {
    case 0x300: tones.append(0x22)
    case 0x309: tones.append(0x23)
    case 0x303: tones.append(0x24)
    case 0x301: tones.append(0x25)
    case 0x323: tones.append(0x26)
    default:
      if let letter = letterRanks.marked(last, mark) { bytes[bytes.count - 1] = letter }
    }
  }

  private func rank(of scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value == 0x110 || value == 0x111 { return letterRanks.dWithStroke }
    if value < 0x80 {
      let lower = UInt8(value) | 0x20
      guard (0x61...0x7A).contains(lower) else { return nil }
      return letterRanks.plain[Int(lower - 0x61)]
    }
    return latinBase(value).map { letterRanks.plain[Int($0 - 0x61)] }
  }
}

private struct LetterRanks: Sendable {
  /// The bytes of a…z, which leave gaps for the seven Vietnamese letters.
  let plain: [UInt8]

  init() {
    var plain: [UInt8] = []
    var next = firstLetter
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      plain.append(next)
      switch letter {
      case "a", "o": next += 3
      case "d", "e", "u": next += 2
      default: next += 1
      }
    }
    self.plain = plain
  }

  var dWithStroke: UInt8 { plain[3] + 1 }

  /// The letter that a plain one becomes with a breve, circumflex or horn; nil when it's none
  /// of the Vietnamese alphabet.
  func marked(_ letter: UInt8, _ mark: UInt32) -> UInt8? {
    switch (mark, letter) {
    case (0x306, plain[0]): letter + 1
    case (0x302, plain[0]): letter + 2
    case (0x302, plain[4]): letter + 1
    case (0x302, plain[14]): letter + 1
    case (0x31B, plain[14]): letter + 2
    case (0x31B, plain[20]): letter + 1
    default: nil
    }
  }
}

private let letterRanks = LetterRanks()
