import Glibc
import TerminalTesting
import Testing

/// The wall as the user of docs/kiosk.md: not the database's owner, in no group that may write, and
/// without an account. It waits, whatever it finds.
@Suite(.enabled(if: geteuid() == 0, "only root can become another user"))
struct KioskUserTests {
  /// What stands where the database should be.
  enum Obstacle: String, CaseIterable {
    case nothing, folder, pipe, empty, noise, half, closed, withoutLog

    func put(at path: String) {
      switch self {
      case .nothing: remove(path)
      case .folder:
        remove(path)
        mkdir(path, 0o755)
      case .pipe:
        remove(path)
        mkfifo(path, 0o644)
      case .empty: truncate(path, 0)
      case .noise:
        truncate(path, 0)
        let file = open(path, O_WRONLY | O_CLOEXEC)
        let noise = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 251) }
        #expect(write(file, noise, noise.count) == noise.count)
        close(file)
      case .half: truncate(path, 150_001)
      case .closed: chmod(path, 0)
      case .withoutLog: break
      }
      if self != .closed {
        remove(path + "-wal")
        remove(path + "-shm")
      }
    }
  }

  private func opened(_ workplace: Workplace, _ arguments: [String] = []) throws -> TerminalSession
  {
    for path in ["", "/data", "/data/khue"] { chmod(workplace.folder.path + path, 0o755) }
    let terminal = try TerminalSession(
      "setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", workplace.khue, "kiosk", "--database"]
        + [workplace.database] + arguments,
      environment: ["HOME": "/nonexistent"], size: .usual)
    terminal.keeps = workplace
    return terminal
  }

  @Test(arguments: Obstacle.allCases)
  func itWaits(obstacle: Obstacle) throws {
    let workplace = try Workplace.withFacts()
    obstacle.put(at: workplace.database)
    let terminal = try opened(workplace)
    try terminal.wait(forText: "KHÔNG ĐỌC ĐƯỢC")
    #expect(terminal.exitStatus == nil)
  }

  @Test func itReadsWithoutAnAccount() throws {
    let terminal = try opened(try Workplace.withFacts(), ["--units", "Sở Xây dựng,long-bien"])
    try terminal.wait(for: "a department and a district", within: .seconds(30)) {
      $0.shows("Long Biên") && ($0.shows("Sở Xây dựng") || $0.shows("Sở XD"))
    }
  }
}
