import CTerminal
import Glibc

/// What one session may use of the machine that all share.
public struct Allowance: Hashable, Sendable {
  /// Memory of its own in MiB; nil: all there is.
  public var memoryMiB: Int?
  /// How long nobody need press a key; nil: for ever.
  public var silence: Duration?
  /// Seconds that the terminal may take no output; nil: for ever.
  public var unreadSeconds: Int?

  public init(memoryMiB: Int? = nil, silence: Duration? = nil, unreadSeconds: Int? = nil) {
    self.memoryMiB = memoryMiB
    self.silence = silence
    self.unreadSeconds = unreadSeconds
  }
}

/// Keeps a session to its allowance. It looks at most once a second, and only when the loop has worked
/// anyway: who does nothing needs no more.
struct AllowanceWatch {
  typealias Moment = ContinuousClock.Instant

  let allowance: Allowance
  private let start: Moment
  private var lastKey: Moment
  private var lastLook: Moment

  static let interval = Duration.seconds(1)

  init(_ allowance: Allowance, now: Moment) {
    self.allowance = allowance
    start = now
    lastKey = now
    lastLook = now
  }

  /// A wall that has stood for so long and is too large has gathered what it does not need.
  static let lastingWall = Duration.seconds(3_600)

  /// How long the session has been open.
  func age(at now: Moment) -> Duration { now - start }

  /// When the silence has lasted long enough.
  var deadline: Moment? { allowance.silence.map { lastKey + $0 } }

  mutating func keysCame(at now: Moment) { lastKey = now }

  func isSilent(at now: Moment) -> Bool { deadline.map { $0 <= now } ?? false }

  /// Whether the session holds more memory than it may, although what is free was given back.
  mutating func isTooLarge(at now: Moment) -> Bool {
    guard let most = allowance.memoryMiB, now - lastLook >= AllowanceWatch.interval else {
      return false
    }
    lastLook = now
    guard AllowanceWatch.ownMiB > most else { return false }
    ct_give_back_memory()
    return AllowanceWatch.ownMiB > most
  }

  /// The memory that only this process holds, without the program and the files that all share; 0 where
  /// the system does not tell.
  static var ownMiB: Int {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = read(file, &buffer, buffer.count)
    let fields = buffer.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
    let pages = fields.prefix(3).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard pages.count == 3 else { return 0 }
    // Size, resident, and of that what is of files.
    return ((pages[1] - pages[2]) * Int(sysconf(Int32(_SC_PAGESIZE)))) >> 20
  }
}
