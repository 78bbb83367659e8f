import Glibc

/// The phases of the start, printed to standard error with `KHUE_TRACE_START=1`.
enum StartTrace {
  static let isOn = getenv("KHUE_TRACE_START") != nil

  static func mark(_ phase: String) {
    guard isOn else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let microseconds = now.tv_sec * 1_000_000 + now.tv_nsec / 1_000
    Output.write("khue-start \(microseconds) \(phase)\n", to: STDERR_FILENO)
  }
}
