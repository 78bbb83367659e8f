import CVTerm
import Glibc

/// A program without a terminal: its standard input, output and error are pipes.
public final class PipedProcess {
  public let process: Int32
  /// The program and its arguments, as typed.
  public let name: String
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var unread: [UInt8] = []
  private var status: ExitStatus?
  /// The most memory it has had resident, in KiB; known once it has ended.
  public private(set) var peakKiB = 0

  /// Starts `program` (searched in PATH). The environment is that of ``TerminalSession``.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws(TerminalFailure) {
    // A program that has ended before it has read everything must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let (inputEnd, input) = try makePipe()
    let (output, outputEnd) = try makePipe()
    let (errors, errorEnd) = try makePipe()
    defer { [inputEnd, outputEnd, errorEnd].forEach { close($0) } }
    self.input = input
    self.output = output
    self.errors = errors
    name = ([program] + arguments).joined(separator: " ")
    process = try spawn(
      program, arguments, environment: smallEnvironment(environment),
      on: .descriptors(input: inputEnd, output: outputEnd, errors: errorEnd))
  }

  deinit {
    closeInput()
    close(output)
    close(errors)
    guard status == nil else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Writes to its standard input; waits while the pipe is full.
  public func write(_ bytes: some Collection<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty, input >= 0 {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Tells it that nothing more comes.
  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// The next line of its standard output; nil once it has closed that, or at the deadline.
  public func readLine(within limit: Duration = .seconds(10)) -> String? {
    let deadline = ContinuousClock.now + limit
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      guard let bytes = next(of: output, until: deadline), !bytes.isEmpty else { return nil }
      unread += bytes
    }
  }

  /// What came of a program that has ended.
  public struct Outcome: Sendable {
    public var status: ExitStatus
    public var output: [UInt8]
    public var errors: [UInt8]

    public var text: String { String(decoding: output, as: UTF8.self) }
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Reads all that it writes until it ends; kills it at the deadline.
  public func finish(within limit: Duration = .seconds(60)) throws(TerminalFailure) -> Outcome {
    let deadline = ContinuousClock.now + limit
    var texts: [Int32: [UInt8]] = [output: unread, errors: []]
    var open: Set<Int32> = [output, errors]
    while !open.isEmpty, ContinuousClock.now < deadline {
      var ready = open.sorted().map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let wait = Int32(clamping: (deadline - .now).wholeMilliseconds)
      guard poll(&ready, nfds_t(ready.count), max(0, wait)) > 0 else { continue }
      for descriptor in ready.filter({ $0.revents != 0 }).map(\.fd) {
        let bytes = readSome(descriptor)
        if bytes.isEmpty { open.remove(descriptor) }
        texts[descriptor, default: []] += bytes
      }
    }
    if !open.isEmpty { kill(process, SIGKILL) }
    let (written, told) = (texts[output] ?? [], texts[errors] ?? [])
    let status = waitForEnd()
    guard open.isEmpty else {
      throw .notInTime(
        what: "the end of \(name)", after: limit,
        screen: String(decoding: written + told, as: UTF8.self))
    }
    return Outcome(status: status, output: written, errors: told)
  }

  /// Whether it has ended.
  public var hasEnded: Bool {
    if status != nil { return true }
    var facts = siginfo_t()
    return waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT) == 0
      && facts.si_signo == SIGCHLD
  }

  private func waitForEnd() -> ExitStatus {
    if let status { return status }
    var waitStatus: Int32 = 0
    var usage = rusage()
    while wait4(process, &waitStatus, 0, &usage) < 0 && errno == EINTR {}
    peakKiB = usage.ru_maxrss
    let ended = ExitStatus(waitStatus: waitStatus)
    status = ended
    return ended
  }

  private func next(of descriptor: Int32, until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let wait = Int32(clamping: (deadline - .now).wholeMilliseconds)
    return poll(&ready, 1, max(0, wait)) > 0 ? readSome(descriptor) : nil
  }

  private func readSome(_ descriptor: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    return Array(buffer[..<max(0, count)])
  }
}

/// Runs a program without a terminal to its end.
public func run(
  _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
  input: [UInt8] = [], within limit: Duration = .seconds(60)
) throws(TerminalFailure) -> PipedProcess.Outcome {
  let process = try PipedProcess(program, arguments, environment: environment)
  process.write(input)
  process.closeInput()
  return try process.finish(within: limit)
}

private func makePipe() throws(TerminalFailure) -> (reading: Int32, writing: Int32) {
  var (reading, writing): (Int32, Int32) = (-1, -1)
  guard cv_open_pipe(&reading, &writing) == 0 else { throw .system(call: "pipe", errno: errno) }
  return (reading, writing)
}
