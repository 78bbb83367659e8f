/// Values of TOML without quotation marks: truth values, numbers, days and times.
extension TOMLSyntax {
  mutating func word() throws(Fault) {
    let start = place
    readWord()
    if place == start { throw fault("expected a value") }
    // A space may stand between a day and a time.
    if TOMLSyntax.isDay(bytes[start..<place]), next == 0x20, place + 1 < bytes.count,
      TOMLSyntax.isDigit(bytes[place + 1])
    {
      place += 1
      readWord()
    }
    let word = bytes[start..<place]
    guard TOMLSyntax.isTruth(word) || TOMLSyntax.isNumber(word) || TOMLSyntax.isMoment(word) else {
      place = start
      throw fault("expected a value")
    }
  }

  private mutating func readWord() {
    while let byte = next, TOMLSyntax.isBare(byte) || "+.:".utf8.contains(byte) { place += 1 }
  }

  private static func isTruth(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
  }

  // MARK: Numbers

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let bases: [(prefix: String, base: UInt8)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, base) in bases where word.starts(with: prefix.utf8) {
      return areDigits(word.dropFirst(2), base: base)
    }
    var rest = word
    if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
    if rest.elementsEqual("inf".utf8) || rest.elementsEqual("nan".utf8) { return true }
    let whole = rest.prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
    guard areDigits(whole, base: 10), whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return false
    }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
      guard areDigits(part, base: 10) else { return false }
      rest = rest[part.endIndex...]
    }
    guard let byte = rest.first else { return true }
    guard byte | 0x20 == UInt8(ascii: "e") else { return false }
    rest.removeFirst()
    if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
    return areDigits(rest, base: 10)
  }

  /// Digits with single low lines between them.
  private static func areDigits(_ word: ArraySlice<UInt8>, base: UInt8) -> Bool {
    var isAfterDigit = false
    for byte in word {
      if byte == UInt8(ascii: "_") {
        guard isAfterDigit else { return false }
        isAfterDigit = false
      } else {
        guard let digit = hexDigit(byte), digit < base else { return false }
        isAfterDigit = true
      }
    }
    return isAfterDigit
  }

  // MARK: Days and times

  private static func isMoment(_ word: ArraySlice<UInt8>) -> Bool {
    guard isDay(word.prefix(10)) else { return isTime(word, hasZone: false) }
    let rest = word.dropFirst(10)
    guard let separator = rest.first else { return true }
    return (separator == 0x20 || separator | 0x20 == UInt8(ascii: "t"))
      && isTime(rest.dropFirst(), hasZone: true)
  }

  /// "2025-07-01".
  private static func isDay(_ word: ArraySlice<UInt8>) -> Bool {
    guard let parts = numbers(in: word, like: "0000-00-00") else { return false }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }

  /// "07:32:00.999", with "Z" or "+07:00" behind it where a zone may stand.
  private static func isTime(_ word: ArraySlice<UInt8>, hasZone: Bool) -> Bool {
    guard let parts = numbers(in: word.prefix(8), like: "00:00:00"), parts[0] < 24, parts[1] < 60,
      parts[2] < 60
    else { return false }
    var rest = word.dropFirst(8)
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix(while: isDigit)
      if part.isEmpty { return false }
      rest = rest[part.endIndex...]
    }
    guard let zone = rest.first else { return true }
    guard hasZone else { return false }
    if zone | 0x20 == UInt8(ascii: "z") { return rest.count == 1 }
    guard "+-".utf8.contains(zone), let offset = numbers(in: rest.dropFirst(), like: "00:00") else {
      return false
    }
    return offset[0] < 24 && offset[1] < 60
  }

  /// The numbers of a text that has digits and signs where a pattern has them.
  private static func numbers(in word: ArraySlice<UInt8>, like pattern: String) -> [Int]? {
    guard word.count == pattern.utf8.count else { return nil }
    var numbers = [0]
    for (byte, wanted) in zip(word, pattern.utf8) {
      if wanted == UInt8(ascii: "0") {
        guard isDigit(byte) else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else {
        guard byte == wanted else { return nil }
        numbers.append(0)
      }
    }
    return numbers
  }
}
