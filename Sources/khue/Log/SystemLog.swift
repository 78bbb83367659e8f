import Glibc

/// The socket of the system's log (journald, rsyslog), in the form of RFC 3164.
///
/// Not syslog(3): that waits where nobody reads the log, and a console must not stand still for it.
/// A line that cannot be sent at once is dropped.
final class SystemLog: Sendable {
  private let socket: Int32
  private let path: String

  /// Nil where the system has no socket to spare, or the path is too long for one.
  init?(_ path: String) {
    guard path.utf8.count < SystemLog.pathCapacity else { return nil }
    let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    socket = Glibc.socket(AF_UNIX, kind, 0)
    self.path = path
    if socket < 0 { return nil }
  }

  deinit { close(socket) }

  private static let pathCapacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

  /// Sends one line, of the facility for daemons.
  func send(_ text: String, severity: Int32) {
    let line = "<\(LOG_DAEMON | severity)>\(SystemLog.stamp)khue[\(getpid())]: \(text)"
    let bytes = Array(line.utf8)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    // The daemon may have begun anew: the address is named each time.
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        sendto(
          socket, bytes, bytes.count, Int32(MSG_NOSIGNAL), place,
          socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// "Nov  3 07:05:09 ", in the machine's time.
  private static var stamp: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int32, _ pad: String = "0") -> String {
      number < 10 ? pad + String(number) : String(number)
    }
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { two($0) }.joined(separator: ":")
    return "\(months[Int(parts.tm_mon) % 12]) \(two(parts.tm_mday, " ")) \(clock) "
  }
}
