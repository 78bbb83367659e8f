extension Colour {
  /// The colour as xterm paints it by default; nil for the terminal's own.
  public var appearance: RGB? {
    switch self {
    case .standard: nil
    case .rgb(let rgb): rgb
    case .indexed(let index): Palette.appearance(of: index)
    }
  }
}

/// The 256 colours of xterm's palette, and the way back to them.
enum Palette {
  private static let sixteen: [RGB] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ].map(RGB.init(hex:))

  static func appearance(of index: UInt8) -> RGB {
    switch index {
    case 0..<16: return sixteen[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return RGB(
        red: level(place / 36), green: level(place / 6 % 6), blue: level(place % 6))
    default:
      let grey = UInt8(8 + 10 * (Int(index) - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  private static func level(_ step: Int) -> UInt8 {
    step == 0 ? 0 : UInt8(55 + 40 * step)
  }

  /// The nearest colour of the cube or the greys. The first sixteen are left out: users repaint them.
  static func nearest256(_ colour: RGB) -> UInt8 {
    let cube = 16 + 36 * step(colour.red) + 6 * step(colour.green) + step(colour.blue)
    let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    let (inCube, inGreys) = (UInt8(cube), UInt8(grey))
    let nearer =
      appearance(of: inGreys).distance(to: colour) < appearance(of: inCube).distance(to: colour)
    return nearer ? inGreys : inCube
  }

  private static func step(_ channel: UInt8) -> Int {
    channel < 48 ? 0 : channel < 115 ? 1 : (Int(channel) - 35) / 40
  }

  /// The colour of the sixteen with the same hue. By distance alone every pale colour would turn grey.
  static func nearest16(_ colour: RGB) -> UInt8 {
    let (r, g, b) = (Int(colour.red), Int(colour.green), Int(colour.blue))
    let (most, least) = (max(r, g, b), min(r, g, b))
    if most - least < 40 {
      return most < 0x30 ? 0 : most < 0x90 ? 8 : most < 0xd8 ? 7 : 15
    }
    let bright: UInt8 = most >= 0xc0 ? 8 : 0
    switch hue(r, g, b, most: most, span: most - least) {
    case ..<20, 330...: return bright + 1
    case ..<75: return bright + 3
    case ..<160: return bright + 2
    case ..<200: return bright + 6
    case ..<265: return bright + 4
    default: return bright + 5
    }
  }

  /// The hue in degrees, 0 for red.
  private static func hue(_ r: Int, _ g: Int, _ b: Int, most: Int, span: Int) -> Int {
    let degrees =
      if most == r {
        60 * (g - b) / span
      } else if most == g {
        120 + 60 * (b - r) / span
      } else {
        240 + 60 * (r - g) / span
      }
    return degrees < 0 ? degrees + 360 : degrees
  }
}
