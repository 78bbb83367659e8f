/// UTF-8, a byte at a time. What is broken, too long or no scalar gives nothing, and never takes
/// the byte after it along.
struct ScalarDecoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// The range of the next byte: narrower than 0x80…0xBF after E0, ED, F0 and F4, where a wider
  /// one would let in overlong forms, surrogates and what lies beyond U+10FFFF.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// The scalar that this byte completes.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0, next.contains(byte) {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      next = 0x80...0xBF
      return missing == 0 ? Unicode.Scalar(value) : nil
    }
    reset()
    switch byte {
    case 0x00...0x7F: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
    case 0xE0: begin(byte & 0x0F, missing: 2, next: 0xA0...0xBF)
    case 0xED: begin(byte & 0x0F, missing: 2, next: 0x80...0x9F)
    case 0xE1...0xEF: begin(byte & 0x0F, missing: 2)
    case 0xF0: begin(byte & 0x07, missing: 3, next: 0x90...0xBF)
    case 0xF1...0xF3: begin(byte & 0x07, missing: 3)
    case 0xF4: begin(byte & 0x07, missing: 3, next: 0x80...0x8F)
    default: break
    }
    return nil
  }

  /// Whether a letter was begun and is not whole.
  var isInLetter: Bool { missing > 0 }

  /// Forgets a letter that was begun.
  mutating func reset() {
    missing = 0
    value = 0
    next = 0x80...0xBF
  }

  private mutating func begin(
    _ bits: UInt8, missing: Int, next: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    self.missing = missing
    self.next = next
  }
}
