/// The pixels of large letters and digits: five wide and seven high, with room above and below for
/// the marks of Vietnamese.
///
/// Only capitals have a drawing; small letters are shown as capitals.
enum BigFont {
  /// A character as rows of pixels; the first pixel of a row is its highest bit of `width`.
  struct Drawing: Hashable, Sendable {
    /// The rows of the letter itself, top first.
    var rows: [UInt8]
    /// What stands above it, top first; the last row is a gap away from the letter.
    var above: [UInt8] = []
    /// What stands below it, top first; the first row is a gap.
    var below: [UInt8] = []
    var width = 5
  }

  /// Rows of a letter without its marks.
  static let height = 7

  /// The drawing of a character; nil where the font has none.
  static func drawing(of character: Character) -> Drawing? {
    if let found = drawings[character] { return found }
    let capital = character.uppercased()
    return capital.count == 1 ? capital.first.flatMap { drawings[$0] } : nil
  }

  private static let drawings = letters()

  /// All letters with all marks: canonically equal spellings are one key.
  private static func letters() -> [Character: Drawing] {
    var drawings = plain.mapValues { Drawing(rows: $0) }
    drawings[" "] = Drawing(rows: Array(repeating: 0, count: height), width: 3)
    for sign in [",", ".", ":", "·", "'"] as [Character] { drawings[sign]?.width = 2 }
    drawings["Đ"] = Drawing(rows: [0x1C, 0x12, 0x11, 0x39, 0x11, 0x12, 0x1C], width: 6)
    for base in ["A", "E", "I", "O", "U", "Y"] {
      guard let letter = base.first.flatMap({ drawings[$0] }) else { continue }
      for shape in Shape.shapes(of: base) {
        let shaped = shape.applied(to: letter)
        for tone in Tone.allCases {
          let spelling = base + shape.scalar + tone.scalar
          if let character = spelling.first, spelling.count == 1 {
            drawings[character] = tone.applied(to: shaped, shape)
          }
        }
      }
    }
    return drawings
  }

  /// What makes another letter of a letter.
  private enum Shape {
    case none, circumflex, breve, horn

    static func shapes(of base: String) -> [Shape] {
      switch base {
      case "A": [.none, .circumflex, .breve]
      case "E": [.none, .circumflex]
      case "O": [.none, .circumflex, .horn]
      case "U": [.none, .horn]
      default: [.none]
      }
    }

    var scalar: String {
      switch self {
      case .none: ""
      case .circumflex: "\u{302}"
      case .breve: "\u{306}"
      case .horn: "\u{31B}"
      }
    }

    func applied(to letter: Drawing) -> Drawing {
      var letter = letter
      switch self {
      case .none: break
      case .circumflex: letter.above = [0b00100, 0b01010, 0]
      case .breve: letter.above = [0b10001, 0b01110, 0]
      case .horn:
        letter.width = 7
        letter.rows = letter.rows.map { $0 << 2 }
        for (row, pixels) in [0b011, 0b101, 0b110].enumerated() {
          letter.rows[row] = letter.rows[row] & 0b1111100 | UInt8(pixels) & 0b11
        }
        letter.rows[2] |= 0b0000010
      }
      return letter
    }
  }

  private enum Tone: CaseIterable {
    case level, acute, grave, hook, tilde, dot

    var scalar: String {
      switch self {
      case .level: ""
      case .acute: "\u{301}"
      case .grave: "\u{300}"
      case .hook: "\u{309}"
      case .tilde: "\u{303}"
      case .dot: "\u{323}"
      }
    }

    /// Above the letter alone, in the middle of five columns.
    private var rows: [UInt8] {
      switch self {
      case .acute: [0b00010, 0b00100]
      case .grave: [0b01000, 0b00100]
      case .hook: [0b01100, 0b00010, 0b00100]
      case .tilde: [0b01001, 0b10110]
      case .level, .dot: []
      }
    }

    /// Beside a circumflex or a breve, in two columns.
    private var narrowRows: [UInt8] {
      switch self {
      case .acute: [0b01, 0b10]
      case .grave: [0b10, 0b01]
      case .hook: [0b11, 0b01, 0b10]
      case .tilde, .level, .dot: []
      }
    }

    func applied(to letter: Drawing, _ shape: Shape) -> Drawing {
      var letter = letter
      if self == .dot {
        letter.below = [0, UInt8(0b00100) << UInt8(letter.width - 5)]
        return letter
      }
      if rows.isEmpty { return letter }
      guard shape == .circumflex || shape == .breve else {
        letter.above = rows.map { $0 << UInt8(letter.width - 5) } + [0]
        return letter
      }
      if narrowRows.isEmpty {
        letter.above = rows + letter.above
        return letter
      }
      // At the right of the other mark, as Vietnamese print has it.
      letter.width = 7
      letter.rows = letter.rows.map { $0 << 2 }
      let marks =
        [UInt8](repeating: 0, count: max(0, narrowRows.count - 2)) + letter.above.dropLast()
      letter.above = zip(marks, narrowRows).map { $0 << 2 | $1 } + [0]
      return letter
    }
  }

  private static let plain: [Character: [UInt8]] = [
    "0": [0x0E, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0E],
    "1": [0x04, 0x0C, 0x04, 0x04, 0x04, 0x04, 0x0E],
    "2": [0x0E, 0x11, 0x01, 0x06, 0x08, 0x10, 0x1F],
    "3": [0x1F, 0x02, 0x04, 0x06, 0x01, 0x11, 0x0E],
    "4": [0x02, 0x06, 0x0A, 0x12, 0x1F, 0x02, 0x02],
    "5": [0x1F, 0x10, 0x1E, 0x01, 0x01, 0x11, 0x0E],
    "6": [0x06, 0x08, 0x10, 0x1E, 0x11, 0x11, 0x0E],
    "7": [0x1F, 0x01, 0x02, 0x04, 0x04, 0x04, 0x04],
    "8": [0x0E, 0x11, 0x11, 0x0E, 0x11, 0x11, 0x0E],
    "9": [0x0E, 0x11, 0x11, 0x0F, 0x01, 0x02, 0x0C],
    "A": [0x0E, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11],
    "B": [0x1E, 0x11, 0x11, 0x1E, 0x11, 0x11, 0x1E],
    "C": [0x0E, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0E],
    "D": [0x1C, 0x12, 0x11, 0x11, 0x11, 0x12, 0x1C],
    "E": [0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x1F],
    "F": [0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x10],
    "G": [0x0E, 0x11, 0x10, 0x17, 0x11, 0x11, 0x0F],
    "H": [0x11, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11],
    "I": [0x0E, 0x04, 0x04, 0x04, 0x04, 0x04, 0x0E],
    "J": [0x07, 0x02, 0x02, 0x02, 0x02, 0x12, 0x0C],
    "K": [0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11],
    "L": [0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1F],
    "M": [0x11, 0x1B, 0x15, 0x15, 0x11, 0x11, 0x11],
    "N": [0x11, 0x19, 0x15, 0x13, 0x11, 0x11, 0x11],
    "O": [0x0E, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0E],
    "P": [0x1E, 0x11, 0x11, 0x1E, 0x10, 0x10, 0x10],
    "Q": [0x0E, 0x11, 0x11, 0x11, 0x15, 0x12, 0x0D],
    "R": [0x1E, 0x11, 0x11, 0x1E, 0x14, 0x12, 0x11],
    "S": [0x0F, 0x10, 0x10, 0x0E, 0x01, 0x01, 0x1E],
    "T": [0x1F, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04],
    "U": [0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x0E],
    "V": [0x11, 0x11, 0x11, 0x11, 0x11, 0x0A, 0x04],
    "W": [0x11, 0x11, 0x11, 0x15, 0x15, 0x1B, 0x11],
    "X": [0x11, 0x11, 0x0A, 0x04, 0x0A, 0x11, 0x11],
    "Y": [0x11, 0x11, 0x0A, 0x04, 0x04, 0x04, 0x04],
    "Z": [0x1F, 0x01, 0x02, 0x04, 0x08, 0x10, 0x1F],
    "-": [0x00, 0x00, 0x00, 0x0E, 0x00, 0x00, 0x00],
    "–": [0x00, 0x00, 0x00, 0x1F, 0x00, 0x00, 0x00],
    "+": [0x00, 0x04, 0x04, 0x1F, 0x04, 0x04, 0x00],
    "/": [0x01, 0x01, 0x02, 0x04, 0x08, 0x10, 0x10],
    "%": [0x18, 0x19, 0x02, 0x04, 0x08, 0x13, 0x03],
    "?": [0x0E, 0x11, 0x01, 0x02, 0x04, 0x00, 0x04],
    ",": [0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x02],
    ".": [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02],
    ":": [0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x00],
    "·": [0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00],
    "…": [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x15],
    "≥": [0x08, 0x04, 0x02, 0x04, 0x08, 0x00, 0x0E],
    "≤": [0x02, 0x04, 0x08, 0x04, 0x02, 0x00, 0x0E],
    "'": [0x02, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00],
    "(": [0x02, 0x04, 0x08, 0x08, 0x08, 0x04, 0x02],
    ")": [0x08, 0x04, 0x02, 0x02, 0x02, 0x04, 0x08],
  ]
}
