import CVTerm

/// A terminal emulator in this process: bytes in, screen out.
final class Emulator {
  private let terminal: OpaquePointer
  private let modes: UnsafeMutablePointer<cv_modes>
  private(set) var size: TerminalSize

  init(size: TerminalSize) throws(TerminalFailure) {
    modes = .allocate(capacity: 1)
    modes.initialize(to: cv_modes())
    guard let terminal = cv_new(Int32(size.rows), Int32(size.columns), modes) else {
      modes.deallocate()
      throw .system(call: "vterm_new", errno: 0)
    }
    self.terminal = terminal
    self.size = size
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  func feed(_ bytes: some Collection<UInt8>) {
    let bytes = bytes.map { CChar(bitPattern: $0) }
    _ = vterm_input_write(terminal, bytes, bytes.count)
  }

  /// What the terminal sends: keys pressed on it, and its answers to questions.
  func takeOutput() -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 256)
    while true {
      let count = vterm_output_read(terminal, &buffer, buffer.count)
      if count == 0 { return result }
      result += buffer[..<count].map { UInt8(bitPattern: $0) }
    }
  }

  func press(_ key: TerminalKey) {
    switch key {
    case .control(let letter):
      vterm_keyboard_unichar(terminal, letter.value, VTERM_MOD_CTRL)
    case .up: named(VTERM_KEY_UP)
    case .down: named(VTERM_KEY_DOWN)
    case .left: named(VTERM_KEY_LEFT)
    case .right: named(VTERM_KEY_RIGHT)
    case .home: named(VTERM_KEY_HOME)
    case .end: named(VTERM_KEY_END)
    case .pageUp: named(VTERM_KEY_PAGEUP)
    case .pageDown: named(VTERM_KEY_PAGEDOWN)
    case .enter: named(VTERM_KEY_ENTER)
    case .tab: named(VTERM_KEY_TAB)
    case .backTab: vterm_keyboard_key(terminal, VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    case .escape: named(VTERM_KEY_ESCAPE)
    case .backspace: named(VTERM_KEY_BACKSPACE)
    case .delete: named(VTERM_KEY_DEL)
    case .function(let number):
      named(VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)))
    }
  }

  private func named(_ key: VTermKey) {
    vterm_keyboard_key(terminal, key, VTERM_MOD_NONE)
  }

  func paste(_ text: String) {
    vterm_keyboard_start_paste(terminal)
    for scalar in text.unicodeScalars {
      vterm_keyboard_unichar(terminal, scalar.value, VTERM_MOD_NONE)
    }
    vterm_keyboard_end_paste(terminal)
  }

  func resize(to size: TerminalSize) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  var screen: Screen {
    let cells = (0..<size.rows).map { row in
      (0..<size.columns).map { column in
        ScreenCell(cv_get_cell(terminal, Int32(row), Int32(column)))
      }
    }
    var row: Int32 = 0
    var column: Int32 = 0
    cv_get_cursor(terminal, &row, &column)
    return Screen(
      size: size, cells: cells, cursor: (Int(row), Int(column)),
      isCursorVisible: modes.pointee.cursor_visible,
      isAlternate: modes.pointee.alternate_screen, bells: Int(modes.pointee.bells))
  }
}

extension ScreenCell {
  fileprivate init(_ cell: cv_cell) {
    let values = [
      cell.scalar0, cell.scalar1, cell.scalar2, cell.scalar3, cell.scalar4, cell.scalar5,
    ]
    var text = ""
    switch cell.scalar0 {
    case 0: text = " "
    // The second half of a wide character.
    case UInt32.max: text = ""
    default:
      for value in values.prefix(while: { $0 != 0 }) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    self.init(
      text: text, foreground: CellColor(cell.foreground), background: CellColor(cell.background),
      attributes: CellAttributes(rawValue: cell.attributes))
  }
}

extension CellColor {
  fileprivate init(_ value: Int32) {
    if value < 0 {
      self = .standard
    } else if value < 256 {
      self = .palette(Int(value))
    } else {
      self = .direct(Int(value) & 0xFFFFFF)
    }
  }
}
