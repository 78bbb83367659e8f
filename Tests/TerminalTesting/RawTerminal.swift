import Glibc

/// A program in a terminal without an emulator in front of it, for measuring: what it writes is
/// counted and timed, not looked at.
public final class RawTerminal {
  public let process: Int32
  /// When it was started, by ``monotonicNow()``.
  public let started: Int64
  private let line: PseudoTerminal
  private var hasEnded = false

  /// One stretch of output without a longer pause in it.
  public struct Burst: Sendable {
    /// When its first and its last bytes came, by ``monotonicNow()``.
    public var began: Int64
    public var ended: Int64
    public var bytes: [UInt8]
  }

  /// Starts `program` (searched in PATH). The environment is that of ``TerminalSession``.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .usual
  ) throws(TerminalFailure) {
    line = try PseudoTerminal(size: size)
    started = monotonicNow()
    process = try spawn(
      program, arguments, environment: smallEnvironment(environment), on: .terminal(line.name))
  }

  deinit { end() }

  /// Kills the program if it still runs.
  public func end() {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, SIGTERM)
    line.hangUp()
    usleep(1_000)
    var tries = 0
    while waitpid(process, nil, WNOHANG) == 0 {
      tries += 1
      if tries == 500 { kill(process, SIGKILL) }
      usleep(1_000)
    }
  }

  /// Sends bytes as typed, and returns when.
  public func send(_ bytes: [UInt8]) -> Int64 {
    let moment = monotonicNow()
    _ = line.write(bytes[...])
    return moment
  }

  /// The next burst: its first bytes come within `limit`, and it ends when nothing has come for
  /// `pause`. nil: nothing came.
  public func nextBurst(within limit: Duration, pause: Duration) -> Burst? {
    guard let first = line.read(within: limit), !first.isEmpty else { return nil }
    let began = monotonicNow()
    var burst = Burst(began: began, ended: began, bytes: first)
    while let more = line.read(within: pause), !more.isEmpty {
      burst.ended = monotonicNow()
      burst.bytes += more
    }
    return burst
  }

  /// Counts what is written during a time.
  public func countBytes(for duration: Duration) -> Int {
    let deadline = ContinuousClock.now + duration
    var count = 0
    while ContinuousClock.now < deadline {
      guard let bytes = line.read(within: deadline - .now) else { return count }
      count += bytes.count
    }
    return count
  }
}

/// An emulator that is fed what was kept, to see what it meant.
public final class ScreenReplay {
  private let emulator: Emulator

  public init(size: TerminalSize) throws(TerminalFailure) {
    emulator = try Emulator(size: size)
  }

  public func feed(_ bytes: [UInt8]) {
    emulator.feed(bytes)
    _ = emulator.takeOutput()
  }

  public var screen: Screen { emulator.screen }
}

/// CLOCK_MONOTONIC in nanoseconds, which other processes read alike.
public func monotonicNow() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
