import Glibc
import Logging
import Programme
import Settings
import Synchronization

/// The one door to the log of the machine (nhật ký vận hành): off until somebody says where to.
///
/// Facts only, one line each; never to the terminal that shows the console.
enum OperatingLog {
  /// Where lines go.
  enum Place: Hashable, Sendable {
    case none
    /// The system's log at its socket, `/dev/log` unless another is named.
    case syslog(socket: String)
    case standardError
  }

  static let usualSocket = "/dev/log"

  private struct State {
    var logger: Logger?
    /// The trouble that was told last: it is told once until it is over.
    var trouble: String?
  }

  private static let state = Mutex(State())

  /// Says where to. Standard error is taken only where it is no terminal.
  static func use(_ place: Place) {
    let logger: Logger? =
      switch place {
      case .none: nil
      case .standardError:
        isatty(STDERR_FILENO) == 1
          ? nil : Logger(label: "khue") { _ in LogLine(to: .standardError) }
      case .syslog(let path):
        SystemLog(path).map { log in Logger(label: "khue") { _ in LogLine(to: .system(log)) } }
      }
    state.withLock { $0.logger = logger }
  }

  /// What the settings say. Where they say nothing, a session's log is the system's, where there is
  /// one, and nothing else is logged.
  static func place(_ settings: LogSettings?, isSession: Bool) -> Place {
    let socket = settings?.socket ?? usualSocket
    switch settings?.to {
    case .syslog: return .syslog(socket: socket)
    case .stderr: return .standardError
    case .some(.none): return .none
    case nil:
      return isSession && access(socket, F_OK) == 0 ? .syslog(socket: socket) : .none
    }
  }

  static func note(_ fact: LoggedFact) {
    guard let logger = state.withLock({ $0.logger }) else { return }
    let level: Logger.Level =
      switch fact.level {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
    logger.log(
      level: level, "\(fact.event)", metadata: fact.values.mapValues { .string($0) })
  }

  /// A fault of the database, told once until something else or nothing is wrong.
  static func note(_ fault: StoreFault) {
    guard let fact = LoggedFact.fault(fault) else { return }
    let word = fact.values["fault"]
    let isNew = state.withLock { state in
      guard state.logger != nil, state.trouble != word else { return false }
      state.trouble = word
      return true
    }
    if isNew { note(fact) }
  }

  /// Does what somebody waits for, and notes its fault, or that it took long.
  static func timing(
    _ query: Query, slowAfter most: Int64 = LoggedFact.slowMilliseconds,
    _ work: () throws(StoreFault) -> Snapshot
  ) throws(StoreFault) -> Snapshot {
    let start = ContinuousClock.now
    let answer = try noting(work)
    let taken = (ContinuousClock.now - start).milliseconds
    if taken > most { note(.slow(query, milliseconds: taken)) }
    return answer
  }

  static func noting<Value>(_ work: () throws(StoreFault) -> Value) throws(StoreFault) -> Value {
    do throws(StoreFault) {
      let value = try work()
      state.withLock { $0.trouble = nil }
      return value
    } catch {
      note(error)
      throw error
    }
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
