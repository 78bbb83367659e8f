import Glibc

/// A program running in a terminal of its own, with an emulator in front of it.
///
/// Nothing here sleeps to be in time: each wait ends with its condition, and fails at its deadline
/// with the screen as it stood.
public final class TerminalSession {
  /// The session leader's process id.
  public let process: Int32
  /// Every byte that the program has written.
  public private(set) var output: [UInt8] = []
  /// When the program last wrote something.
  public private(set) var lastOutput = ContinuousClock.now

  /// What the program needs as long as it runs, such as a folder that goes with its owner.
  public var keeps: AnyObject?

  private let line: PseudoTerminal
  private let emulator: Emulator
  private var status: ExitStatus?
  private var isSilent = false

  /// Starts `program` (searched in PATH) in a terminal of the given size.
  ///
  /// The environment is small and the same everywhere: PATH, TERM=xterm-256color, LANG=C.UTF-8,
  /// and what is given here, which wins.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .small
  ) throws(TerminalFailure) {
    line = try PseudoTerminal(size: size)
    emulator = try Emulator(size: size)
    process = try spawn(
      program, arguments, environment: smallEnvironment(environment), on: .terminal(line.name))
  }

  deinit {
    guard status == nil else { return }
    for child in children(of: process) { kill(child, SIGKILL) }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  // MARK: The screen

  /// What the terminal shows now.
  public var screen: Screen {
    pump(within: .zero)
    return emulator.screen
  }

  /// The modes of the terminal line; nil after a hang-up.
  public var lineModes: LineModes? { line.modes }

  /// Whether the program has last turned a mode of the terminal on. The emulator does not tell:
  /// it knows only the first mode of a sequence.
  public func isOn(mode: TerminalMode) -> Bool {
    pump(within: .zero)
    let number = "\(mode.rawValue)"
    for sequence in output.split(separator: 0x1B).reversed() where sequence.starts(with: "[?".utf8)
    {
      guard let end = sequence.firstIndex(where: { $0 >= 0x40 && $0 != 0x5B && $0 != 0x3F }) else {
        continue
      }
      let modes = String(decoding: sequence.dropFirst(2).prefix(upTo: end), as: UTF8.self)
      guard modes.split(separator: ";").contains(Substring(number)) else { continue }
      return sequence[end] == UInt8(ascii: "h")
    }
    return false
  }

  // MARK: Doing

  /// Sends text as if typed.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses one key after the other.
  public func press(_ keys: TerminalKey...) {
    for key in keys {
      emulator.press(key)
      flushEmulator()
    }
  }

  /// Pastes as a terminal does, bracketed if the program has asked for it.
  public func paste(_ text: String) {
    emulator.paste(text)
    flushEmulator()
  }

  /// Clicks on a cell, counted from 0; does nothing unless the program reads the mouse.
  public func click(row: Int, column: Int) {
    guard isOn(mode: .mouse) else { return }
    for end in ["M", "m"] { type("\u{1B}[<0;\(column + 1);\(row + 1)\(end)") }
  }

  /// Sends bytes as they are, in as few writes as the line takes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(line.write(rest))
      if !rest.isEmpty { pump(within: .milliseconds(10)) }
    }
  }

  /// Changes the size, as dragging the window's corner does.
  public func resize(to size: TerminalSize) {
    pump(within: .zero)
    emulator.resize(to: size)
    line.resize(to: size)
  }

  /// Tells the program of a size that this terminal does not have, however absurd.
  public func pretend(size: TerminalSize) { line.resize(to: size) }

  /// Sends a signal to a process of the session, to its leader unless another is named.
  public func send(signal: Int32, to other: Int32? = nil) { kill(other ?? process, signal) }

  /// Closes the terminal's own side, as a dropped connection does.
  public func hangUp() {
    pump(within: .zero)
    line.hangUp()
  }

  /// Forgets the bytes written so far, to count those that follow.
  public func forgetOutput() {
    pump(within: .zero)
    output.removeAll(keepingCapacity: true)
  }

  // MARK: Waiting

  /// Waits until `condition` holds of the screen, and returns that screen.
  @discardableResult
  public func wait(
    for what: String, within limit: Duration = .seconds(10), until condition: (Screen) -> Bool
  ) throws(TerminalFailure) -> Screen {
    let deadline = ContinuousClock.now + limit
    while true {
      pump(within: .zero)
      let screen = emulator.screen
      if condition(screen) { return screen }
      let left = deadline - .now
      guard left > .zero else {
        throw .notInTime(what: what, after: limit, screen: screen.text)
      }
      pump(within: min(left, .milliseconds(50)))
    }
  }

  /// Waits until a row shows `text`.
  @discardableResult
  public func wait(
    forText text: String, within limit: Duration = .seconds(10)
  ) throws(TerminalFailure) -> Screen {
    try wait(for: "“\(text)”", within: limit) { $0.shows(text) }
  }

  /// Waits until nothing has been written for `quiet`.
  @discardableResult
  public func waitUntilQuiet(
    for quiet: Duration = .milliseconds(100), within limit: Duration = .seconds(10)
  ) throws(TerminalFailure) -> Screen {
    let deadline = ContinuousClock.now + limit
    while true {
      let silent = ContinuousClock.now - lastOutput
      if silent >= quiet { return emulator.screen }
      guard ContinuousClock.now < deadline else {
        throw .notInTime(what: "silence", after: limit, screen: emulator.screen.text)
      }
      pump(within: quiet - silent)
    }
  }

  /// Waits until `condition` holds, whatever it looks at, while the program's output is read on.
  public func wait(
    for what: String, within limit: Duration = .seconds(10), untilTrue condition: () -> Bool
  ) throws(TerminalFailure) {
    let deadline = ContinuousClock.now + limit
    while !condition() {
      guard ContinuousClock.now < deadline else {
        throw .notInTime(what: what, after: limit, screen: emulator.screen.text)
      }
      pump(within: .milliseconds(5))
    }
  }

  /// Waits until the session's leader has ended, and returns how.
  public func waitForExit(
    within limit: Duration = .seconds(10)
  ) throws(TerminalFailure) -> ExitStatus {
    try wait(for: "the end of the program", within: limit, untilTrue: { exitStatus != nil })
    while pump(within: .zero) {}
    return status ?? .code(0)
  }

  /// How the session's leader ended; nil while it runs.
  public var exitStatus: ExitStatus? {
    if let status { return status }
    var waitStatus: Int32 = 0
    guard waitpid(process, &waitStatus, WNOHANG) == process else { return nil }
    status = ExitStatus(waitStatus: waitStatus)
    return status
  }

  /// Reads what has been written by now, without waiting.
  public func readOn() { pump(within: .zero) }

  /// Reads what has been written, waiting for it at most `duration`. True if there was something.
  @discardableResult
  func pump(within duration: Duration) -> Bool {
    var waiting = duration
    var any = false
    while true {
      guard !isSilent, let bytes = line.read(within: waiting) else {
        // Nobody is on the other side any more: not a reason to spin.
        isSilent = true
        if waiting > .zero {
          usleep(useconds_t(min(waiting, .milliseconds(5)).wholeMilliseconds) * 1000)
        }
        return any
      }
      if bytes.isEmpty { return any }
      lastOutput = .now
      any = true
      output += bytes
      emulator.feed(bytes)
      flushEmulator()
      waiting = .zero
    }
  }

  private func flushEmulator() {
    let bytes = emulator.takeOutput()
    if !bytes.isEmpty { send(bytes) }
  }
}
