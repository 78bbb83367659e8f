import Glibc
import VietnameseText

/// When an account's newest imports began, also those of which nothing was stored: each costs the
/// machine its reading.
///
/// A small file beside those of the session's places, that its readers lock one after another.
struct ImportPace {
  private let folder: String
  private let path: String

  static let minute: Int64 = 60_000

  init(of account: String, beside database: String) {
    folder = database + ".sessions"
    path = folder + "/" + DraftFolder.fileName(account) + ".imports"
  }

  /// Whether one more may begin; it then counts. Where nothing can be kept (a full disk), nobody is
  /// kept out for that.
  func admits(_ most: Int, at now: Instant) -> Bool {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return true }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return true }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { return true }
    var begun = times(in: file).filter { abs(now.milliseconds - $0) < ImportPace.minute }
    guard begun.count < most else { return false }
    begun.append(now.milliseconds)
    begun.withUnsafeBytes { bytes in
      _ = pwrite(file, bytes.baseAddress, bytes.count, 0)
      ftruncate(file, bytes.count)
    }
    return true
  }

  private func times(in file: Int32) -> [Int64] {
    let size = Int(max(0, lseek(file, 0, SEEK_END)))
    var times = [Int64](repeating: 0, count: size / MemoryLayout<Int64>.size)
    let count = times.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return Array(times.prefix(max(0, count) / MemoryLayout<Int64>.size))
  }
}
