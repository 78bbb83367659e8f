// A program that does with the terminal what Khuê does, and can be made to fail in every way.
// Its keys: q quit, c trap, a abort, n crash on another thread, o overflow the stack, m mouse,
// p post mail from another thread.
import CTerminal
import Glibc

@main
struct Probe {
  var facts = ct_facts()
  var history: [String] = []
  var hasMouse = false
  var letters = 0

  static func main() {
    guard ct_take_signals() else { exit(EX_OSERR) }
    var wishes = ct_wishes()
    wishes.utf8 = CommandLine.arguments.contains("--utf8")
    var probe = Probe()
    let opening = ct_open(nil, getenv("PROBE_LOG"), wishes, &probe.facts)
    guard opening == .opened else {
      print("refused: \(opening.rawValue)")
      exit(EX_CONFIG)
    }
    while true { probe.turn() }
  }

  mutating func turn() {
    paint()
    let ready = ct_wait(-1)
    if ready & UInt32(CT_READY_SIGNAL) != 0 { readSignals() }
    if ready & UInt32(CT_READY_HANGUP) != 0 {
      ct_close()
      exit(EX_IOERR)
    }
    if ready & UInt32(CT_READY_INPUT) != 0 { readKeys() }
    if ready & UInt32(CT_READY_MAIL) != 0 { letters += 1 }
  }

  // MARK: Painting

  func put(_ text: String, row: Int32, foreground: Int32 = -1, background: Int32 = -1) {
    var cells: [ct_cell] = []
    for character in text {
      let values = character.unicodeScalars.map(\.value) + [0, 0, 0, 0, 0]
      let isWide = (0x2E80...0xFFDC).contains(values[0])
      var cell = ct_cell(
        base: values[0], mark1: values[1], mark2: values[2], mark3: values[3], mark4: values[4],
        foreground: foreground, background: background, attributes: UInt16(CT_BOLD),
        columns: isWide ? 2 : 1)
      cells.append(cell)
      cell.columns = 0
      if isWide { cells.append(cell) }
    }
    var blank = ct_cell()
    (blank.base, blank.foreground, blank.background, blank.columns) = (32, -1, -1, 1)
    cells += Array(repeating: blank, count: max(0, Int(facts.columns) - cells.count))
    ct_put(row, 0, cells, Int32(cells.count))
  }

  func paint() {
    put(
      "\(String(cString: ct_entry())) \(facts.columns)x\(facts.rows) colours \(facts.colours)"
        + (facts.direct ? " direct" : "") + (facts.utf8 ? " utf8" : " ascii"), row: 0)
    put("Quận Đống Đa|", row: 1, foreground: 1, background: 4)
    put("Qua\u{302}\u{323}n Đo\u{302}\u{301}ng|", row: 2, foreground: 208, background: 17)
    let rgb = Int32(CT_RGB)
    put("河內|", row: 3, foreground: rgb | 0xFF8800, background: rgb | 0x001122)
    put("mail \(letters)", row: 4)
    put("keys " + history.suffix(12).joined(separator: " "), row: 5)
    put("ready", row: facts.rows - 1)
    ct_place_cursor(5, 4, true)
    ct_flush()
  }

  // MARK: Reading

  mutating func readKeys() {
    var codes = [Int32](repeating: 0, count: 64)
    let count = ct_read(&codes, Int32(codes.count))
    if count < 0 {
      ct_close()
      exit(EX_IOERR)
    }
    for code in codes.prefix(Int(count)) {
      history.append("\(code)")
      if let byte = UInt8(exactly: code) { act(on: UnicodeScalar(byte)) }
    }
  }

  mutating func act(on key: UnicodeScalar) {
    switch key {
    case "q":
      ct_close()
      exit(0)
    case "c": fatalError("the probe was told to trap")
    case "a": abort()
    case "n": onAnotherThread { _ in fatalError("trap on another thread") }
    case "o": history.append("\(overflow(0))")
    case "m":
      hasMouse.toggle()
      ct_set_mouse(hasMouse)
    case "p":
      onAnotherThread { _ in
        ct_post()
        return nil
      }
    default: break
    }
  }

  func onAnotherThread(
    _ body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
  ) {
    var thread = pthread_t()
    pthread_create(&thread, nil, body, nil)
  }

  func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : overflow(depth + 1) + history.count }

  mutating func readSignals() {
    while true {
      let signal = ct_next_signal()
      switch signal {
      case .none: return
      case .resized: ct_resize(&facts.rows, &facts.columns)
      case .suspend:
        history.append(ct_suspend() ? "resumed" : "unstoppable")
        ct_resize(&facts.rows, &facts.columns)
      case .continued:
        ct_reclaim()
        ct_resize(&facts.rows, &facts.columns)
      case .interrupt, .hangUp, .terminate, .quit:
        ct_close()
        ct_end_by(signal)
      }
    }
  }
}
