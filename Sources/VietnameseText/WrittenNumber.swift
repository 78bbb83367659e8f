/// A number as someone wrote it.
public struct WrittenNumber: Hashable, Sendable {
  public let value: ExactDecimal
  /// Whether a percent sign followed; the value is as written, 12,5 % is 12,5.
  public let isPercent: Bool

  public init(value: ExactDecimal, isPercent: Bool) {
    self.value = value
    self.isPercent = isPercent
  }
}

/// Why a text is not a number.
public enum NumberTextError: Error, Hashable, Sendable {
  case empty
  /// Two readings are possible, as of "1.234", and the style wasn't said.
  case ambiguous(vietnamese: ExactDecimal, english: ExactDecimal)
  /// The character at the offset (counted from 0) can't stand there.
  case malformed(at: Int)
  /// More digits than can be kept exactly.
  case tooLong
}

/// Reads a number exactly as written: "1.043.724", "57,06", "1 043 724", "-12,5 %".
///
/// Spaces of any kind also separate thousands. Thousands must come in groups of three. Without
/// a style the marks decide, and a single mark before exactly three digits is ambiguous. Nothing
/// else is a number: no exponent, no other base, no other digits than 0–9.
public func parseNumber(
  _ text: String, style: NumberStyle? = nil
) throws(NumberTextError) -> WrittenNumber {
  if let count = plainCount(text) {
    return WrittenNumber(value: ExactDecimal(count), isPercent: false)
  }
  guard text.utf8.count <= 200 else { throw .tooLong }
  let parts = try NumberParts(text)
  guard let style else { return try parts.onlyReading() }
  return try WrittenNumber(value: parts.value(style), isPercent: parts.isPercent)
}

/// A short run of digits, without the work for the other forms.
private func plainCount(_ text: String) -> Int64? {
  var text = text
  return text.withUTF8 { digits($0).map(Int64.init) }
}

/// A number taken apart into groups of digits and the marks between them.
private struct NumberParts {
  var isNegative = false
  var isPercent = false
  /// At least one; each with at least one digit.
  var groups: [[UInt8]] = []
  /// One fewer than groups; each with its place in the text.
  var marks: [(byte: UInt8, offset: Int)] = []

  init(_ text: String) throws(NumberTextError) {
    var characters = Array(text)
    while let last = characters.last, last.isWhitespace { characters.removeLast() }
    if characters.last == "%" {
      isPercent = true
      characters.removeLast()
      while let last = characters.last, last.isWhitespace { characters.removeLast() }
    }
    var offset = characters.prefix { $0.isWhitespace }.count
    guard offset < characters.count else {
      throw isPercent ? .malformed(at: offset) : .empty
    }
    if let sign = NumberParts.isMinus(characters[offset]) {
      isNegative = sign
      offset += 1
    }
    var group: [UInt8] = []
    for index in offset..<characters.count {
      let character = characters[index]
      if let digit = character.asciiValue, (0x30...0x39).contains(digit) {
        group.append(digit)
        continue
      }
      guard !group.isEmpty, let mark = NumberParts.mark(character) else {
        throw .malformed(at: index)
      }
      groups.append(group)
      marks.append((mark, index))
      group = []
    }
    guard !group.isEmpty else { throw .malformed(at: characters.count - 1) }
    groups.append(group)
  }

  private static func isMinus(_ character: Character) -> Bool? {
    switch character {
    case "-", "\u{2212}": true
    case "+": false
    default: nil
    }
  }

  private static func mark(_ character: Character) -> UInt8? {
    switch character {
    case ".": 0x2E
    case ",": 0x2C
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": 0x20
    default: nil
    }
  }

  /// The value when one style, or both alike, can read it.
  func onlyReading() throws(NumberTextError) -> WrittenNumber {
    let readings = NumberStyle.allCases.map { style in
      Result { () throws(NumberTextError) in try value(style) }
    }
    switch (readings[0], readings[1]) {
    case (.success(let vietnamese), .success(let english)):
      if vietnamese != english { throw .ambiguous(vietnamese: vietnamese, english: english) }
      return WrittenNumber(value: vietnamese, isPercent: isPercent)
    case (.success(let value), .failure), (.failure, .success(let value)):
      return WrittenNumber(value: value, isPercent: isPercent)
    case (.failure(.tooLong), .failure), (.failure, .failure(.tooLong)):
      throw .tooLong
    case (.failure(let error), .failure):
      throw error
    }
  }

  func value(_ style: NumberStyle) throws(NumberTextError) -> ExactDecimal {
    var whole = groups
    var fraction: [UInt8] = []
    var thousands = marks[...]
    if let last = marks.last, last.byte == style.decimalByte {
      fraction = whole.removeLast()
      thousands = marks.dropLast()
    }
    for mark in thousands where mark.byte == style.decimalByte || mark.byte != marks[0].byte {
      throw .malformed(at: mark.offset)
    }
    if let first = thousands.first {
      guard whole[0].count <= 3, whole[0][0] != 0x30 else { throw .malformed(at: first.offset) }
      for (mark, group) in zip(thousands, whole.dropFirst()) where group.count != 3 {
        throw .malformed(at: mark.offset)
      }
    }
    return try exact(whole.joined() + fraction, scale: fraction.count)
  }

  private func exact(_ digits: [UInt8], scale: Int) throws(NumberTextError) -> ExactDecimal {
    var mantissa: Int64 = 0
    for byte in digits {
      let digit = Int64(byte - 0x30)
      let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, more) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
      if overflow || more { throw .tooLong }
      mantissa = sum
    }
    guard let number = ExactDecimal(mantissa: mantissa, checkedScale: scale) else { throw .tooLong }
    return number
  }
}
