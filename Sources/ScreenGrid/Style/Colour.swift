/// A colour of the screen as red, green and blue of 0 to 255.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From 0xRRGGBB; higher bits are ignored.
  public init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// 0xRRGGBB.
  public var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

/// A colour as a theme names it.
public enum Colour: Hashable, Sendable {
  /// Whatever the terminal uses when nothing is said.
  case standard
  /// A place in the palette: 0–15 the terminal's own, 16–231 the cube, 232–255 the greys.
  case indexed(UInt8)
  case rgb(RGB)
}

extension Colour {
  /// From a theme file: `default`, a number of the palette 0–255, `#rgb` or `#rrggbb`; nil for all else.
  public init?(_ text: String) {
    if text == "default" {
      self = .standard
    } else if text.utf8.first == UInt8(ascii: "#") {
      guard let rgb = RGB(digits: text.utf8.dropFirst()) else { return nil }
      self = .rgb(rgb)
    } else if let index = UInt8(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      self = .indexed(index)
    } else {
      return nil
    }
  }
}

extension RGB {
  /// From three or six hexadecimal digits.
  fileprivate init?(digits: Substring.UTF8View) {
    var hex: UInt32 = 0
    for byte in digits {
      guard let digit = hexadecimalValue(byte) else { return nil }
      hex = hex << 4 | digit
      if digits.count == 3 { hex = hex << 4 | digit }
    }
    guard digits.count == 3 || digits.count == 6 else { return nil }
    self.init(hex: hex)
  }
}

private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
