import CVTerm
import Glibc

/// The side of a pseudo-terminal on which the emulator sits.
final class PseudoTerminal {
  /// -1 once it has been closed.
  private(set) var descriptor: Int32
  /// The path of the side on which the program sits.
  let name: String

  init(size: TerminalSize) throws(TerminalFailure) {
    var name = [CChar](repeating: 0, count: 64)
    descriptor = cv_open_master(&name, name.count)
    guard descriptor >= 0 else { throw .system(call: "posix_openpt", errno: errno) }
    self.name = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    resize(to: size)
  }

  deinit { hangUp() }

  func resize(to size: TerminalSize) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// The line's modes as the program has set them.
  var modes: LineModes? {
    var modes = termios()
    guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0 else { return nil }
    return LineModes(modes)
  }

  /// Waits at most `duration` and returns what the program has written meanwhile; nil once no
  /// program holds the other side.
  func read(within duration: Duration) -> [UInt8]? {
    guard descriptor >= 0 else { return nil }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(clamping: duration.wholeMilliseconds)
    guard poll(&ready, 1, max(0, milliseconds)) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { return Array(buffer[..<count]) }
    return errno == EAGAIN || errno == EINTR ? [] : nil
  }

  /// Writes what fits, and returns how many bytes did.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    guard descriptor >= 0 else { return bytes.count }
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    return max(0, count)
  }
}

/// The modes of a terminal line, to be compared before and after.
public struct LineModes: Hashable, Sendable {
  public var input: UInt32
  public var output: UInt32
  public var control: UInt32
  public var local: UInt32
  public var characters: [UInt8]

  init(_ modes: termios) {
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  public var isCanonical: Bool { local & UInt32(ICANON) != 0 }
  /// Whether Ctrl-S freezes the line.
  public var hasFlowControl: Bool { input & UInt32(IXON) != 0 }
}

extension Duration {
  /// Rounded up, so that a wait is never shorter than asked.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
