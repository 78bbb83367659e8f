import Glibc
import TerminalTesting

/// Waits until a condition holds that no terminal shows.
func wait(
  for what: String, within limit: Duration = .seconds(10), until condition: () throws -> Bool
) throws {
  let deadline = ContinuousClock.now + limit
  while try !condition() {
    guard ContinuousClock.now < deadline else {
      throw TerminalFailure.notInTime(what: what, after: limit, screen: "")
    }
    usleep(5_000)
  }
}

/// What a symbolic link says; empty where there is none.
func linkTarget(_ path: String) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &buffer, buffer.count)
  return String(
    decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The time of day in Việt Nam in milliseconds since midnight, as the journal tells it too.
func wallClock() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return ((time.tv_sec + 7 * 3_600) % 86_400) * 1_000 + time.tv_nsec / 1_000_000
}

/// The time of day of an instant in a text ("2025-05-20T08:05:00.123+07:00"), in milliseconds.
func instant(after label: String, in text: String) -> Int? {
  guard let range = text.firstRange(of: label),
    let time = text[range.upperBound...].split(separator: "T", maxSplits: 1).dropFirst().first
  else { return nil }
  let parts = time.prefix(12).split { $0 == ":" || $0 == "." }.compactMap { Int($0) }
  guard parts.count == 4 else { return nil }
  return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1_000 + parts[3]
}
