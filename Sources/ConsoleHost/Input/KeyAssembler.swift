import CTerminal
public import ConsoleCore

/// Puts keys together from the bytes and key codes that the terminal sends.
///
/// How the line happened to split them makes no difference: an input method's "erase two, then ệt"
/// in one piece is five keys, and a letter that comes byte by byte is one. A character is given
/// scalar by scalar, because its marks may come with the next read. Bytes that are no UTF-8 and
/// sequences that mean nothing are dropped. Pure; constant time per code.
public struct KeyAssembler: Sendable {
  private enum State {
    case ground
    case escape
    /// In a control sequence or after ESC O, with what came after the escape.
    case sequence([UInt8])
    /// In a string that only a terminal sends (OSC, DCS …).
    case string(Answer)
    /// In the three bytes of an old mouse report, of which so many are still to come.
    case report(missing: Int)
    case mouse([Int32])
  }

  /// A string from the terminal, so far.
  private struct Answer {
    let opener: UInt8
    var isEmpty = true
    /// Whether it begins as answers do, which may come late and in pieces; a person who typed
    /// Escape and a bracket goes on otherwise.
    var isSure = false
    var isEscaped = false

    mutating func take(_ byte: UInt8) {
      if isEmpty {
        isEmpty = false
        isSure =
          switch opener {
          case UInt8(ascii: "]"): (0x30...0x39).contains(byte)
          case UInt8(ascii: "P"): (0x30...0x39).contains(byte) || byte == 0x21 || byte == 0x3E
          default: false
          }
      }
      isEscaped = byte == 0x1B
    }
  }

  private var state = State.ground
  private var decoder = ScalarDecoder()
  private var pasted: PastedText?
  /// Whether Ctrl-L asked for everything to be painted anew; the caller takes it back.
  public var wantsRepaint = false

  public init() {}

  /// How long to wait for more before `settle` must be called; nil when nothing is waited for.
  public var patience: Duration? {
    // A paste whose end got lost must not swallow the keys for ever.
    if pasted != nil { return .seconds(2) }
    switch state {
    case .escape: return .milliseconds(50)
    case .sequence(let bytes): return isOfMouse(bytes) ? KeyAssembler.late : .milliseconds(50)
    case .string(let answer): return answer.isSure ? KeyAssembler.late : .milliseconds(50)
    case .report: return KeyAssembler.late
    case .ground, .mouse: return nil
    }
  }

  /// How long a slow line may take over what only a terminal sends.
  private static let late = Duration.seconds(2)

  /// Nobody types Escape, a bracket and a less-than sign.
  private func isOfMouse(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [UInt8(ascii: "["), UInt8(ascii: "<")])
  }

  /// The keys that these codes complete.
  ///
  /// - Parameter isAll: whether nothing more could be read at once.
  public mutating func take(_ codes: some Sequence<Int32>, isAll: Bool = true) -> [Key] {
    var keys: [Key] = []
    for code in codes { take(code, into: &keys) }
    if !isAll { return keys }
    // ncurses has already waited for what an escape may begin: alone, it is the key.
    if case .escape = state {
      state = .ground
      keys.append(.escape)
    }
    return keys
  }

  /// Gives up waiting: what has come is taken as it is.
  public mutating func settle() -> [Key] {
    defer { state = .ground }
    if let key = pasted?.key {
      pasted = nil
      return [key]
    }
    guard case .sequence(let bytes) = state, !isOfMouse(bytes) else { return [] }
    // Nobody's sequence: somebody typed Escape and then these.
    return [.escape] + bytes.map { .character(Character(Unicode.Scalar($0))) }
  }

  private mutating func take(_ code: Int32, into keys: inout [Key]) {
    if case .mouse(let before) = state {
      takeMouse(before + [code], into: &keys)
    } else if case .report(let missing) = state {
      state = missing > 1 ? .report(missing: missing - 1) : .ground
    } else if code == CT_PASTE_BEGIN {
      pasted = PastedText()
    } else if code == CT_PASTE_END {
      if let key = pasted?.key { keys.append(key) }
      pasted = nil
    } else if pasted != nil {
      pasted?.take(code)
    } else if let byte = UInt8(exactly: code) {
      take(byte, into: &keys)
    } else {
      leaveSequence(into: &keys)
      takeNamed(code, into: &keys)
    }
  }

  // MARK: Named keys

  private mutating func takeNamed(_ code: Int32, into keys: inout [Key]) {
    decoder.reset()
    switch Int(code) {
    case CT_KEY_UP: keys.append(.up)
    case CT_KEY_DOWN: keys.append(.down)
    case CT_KEY_LEFT: keys.append(.left)
    case CT_KEY_RIGHT: keys.append(.right)
    case CT_KEY_HOME: keys.append(.home)
    case CT_KEY_END: keys.append(.end)
    case CT_KEY_PAGE_UP: keys.append(.pageUp)
    case CT_KEY_PAGE_DOWN: keys.append(.pageDown)
    case CT_KEY_DELETE: keys.append(.delete)
    case CT_KEY_BACKSPACE: keys.append(.backspace)
    case CT_KEY_ENTER: keys.append(.enter)
    case CT_KEY_BACK_TAB: keys.append(.backTab)
    case CT_MOUSE: state = .mouse([])
    case (CT_KEY_F0 + 1)...(CT_KEY_F0 + 63): keys.append(.function(Int(code) - CT_KEY_F0))
    default: break
    }
  }

  private mutating func takeMouse(_ codes: [Int32], into keys: inout [Key]) {
    guard codes.count == 3 else {
      state = .mouse(codes)
      return
    }
    state = .ground
    let (row, column) = (Int(codes[1]), Int(codes[2]))
    switch Int(codes[0]) {
    case CT_MOUSE_PRESS: keys.append(.click(column: column, row: row))
    case CT_MOUSE_WHEEL_UP: keys.append(.wheelUp(column: column, row: row))
    case CT_MOUSE_WHEEL_DOWN: keys.append(.wheelDown(column: column, row: row))
    default: break
    }
  }

  // MARK: Bytes

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground, .mouse, .report: takeText(byte, into: &keys)
    case .escape: takeAfterEscape(byte, into: &keys)
    case .sequence(let bytes): takeInSequence(byte, after: bytes, into: &keys)
    case .string(var answer):
      if byte == 0x07 || (answer.isEscaped && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        answer.take(byte)
        state = .string(answer)
      }
    }
  }

  private mutating func takeText(_ byte: UInt8, into keys: inout [Key]) {
    if byte >= 0x80 {
      // C1 controls are no text.
      if let scalar = decoder.take(byte), scalar.value >= 0xA0 {
        keys.append(.character(Character(scalar)))
      }
      return
    }
    decoder.reset()
    switch byte {
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x0C: wantsRepaint = true
    case 0x10: keys.append(.control("p"))
    case 0x13: keys.append(.control("s"))
    case 0x15: keys.append(.deleteLine)
    case 0x17: keys.append(.deleteWord)
    case 0x1B: state = .escape
    case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
    default: break
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(Answer(opener: byte))
    default:
      // Alt with a key, or Escape and a key in one piece: they cannot be told apart.
      keys.append(.escape)
      state = .ground
      take(byte, into: &keys)
    }
  }

  /// Swallows a sequence up to its final byte; one that a control breaks off is dropped.
  private mutating func takeInSequence(
    _ byte: UInt8, after bytes: [UInt8], into keys: inout [Key]
  ) {
    switch byte {
    case 0x20...0x3F where bytes.first == UInt8(ascii: "[") && bytes.count < 32:
      state = .sequence(bytes + [byte])
    case UInt8(ascii: "M") where bytes == [UInt8(ascii: "[")]:
      // As X10 reports its mouse: button, column, row, each a byte of any kind.
      state = .report(missing: 3)
    case 0x20...0x7E:
      // ESC [ [ A, as the Linux console sends its first function keys.
      let isFinal = bytes != [UInt8(ascii: "[")] || byte != UInt8(ascii: "[")
      state = isFinal ? .ground : .sequence(bytes + [byte])
    default:
      state = .ground
      take(byte, into: &keys)
    }
  }

  private mutating func leaveSequence(into keys: inout [Key]) {
    if case .escape = state { keys.append(.escape) }
    state = .ground
  }
}
