import Glibc
import Programme
import VietnameseText

/// How often each account was noted beyond what the journal tells one by one, until the hour is
/// over and one row of it says so.
///
/// In a small file beside the database: each of those notes is made by a process of its own, and a
/// commit for each would wake every screen. Locked by itself, so that no writer waits for it.
struct RefusalTally {
  struct Line: Hashable {
    var account: String
    var origin: Actor.Origin
    var door: SessionNote.Door
    var first: Instant
    var last: Instant
    var count: Int
    /// Of the last one.
    var address: String?
    var asked: String

    /// Whether its hour is over, be it that the clock was set back.
    func isDue(at now: Instant) -> Bool {
      abs(now.milliseconds - first.milliseconds) >= RefusalTally.hour
    }
  }

  static let hour: Int64 = 3_600_000
  /// More lines than any programme has accounts; beyond, only those that are there count on.
  private static let mostLines = 5_000
  private static let mostBytes = 4 * 1_048_576
  private static let mostAsked = 200
  static let ending = ".refused"

  let path: String
  private let database: String

  init(besides database: String) {
    self.database = resolved(database)
    path = self.database + RefusalTally.ending
  }

  /// Runs a step with the lines that are there, and keeps what it leaves of them.
  ///
  /// - Parameter isNeeded: whether the file is made where there is none, and waited for a moment
  ///   where another process has it; else what it holds is left to the next one.
  func holding<Result>(
    making isNeeded: Bool, _ step: (inout [Line]) throws -> Result
  ) throws -> Result {
    let descriptor = openBeside(database, path, O_RDWR | O_NOFOLLOW, making: isNeeded)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, lock(descriptor, patience: isNeeded ? 1_000 : 0) else {
      // Where it can't be kept, what the journal tells by itself is told all the same.
      var lines: [Line] = []
      return try step(&lines)
    }
    let before = read(descriptor)
    var lines = before
    let result = try step(&lines)
    if lines != before { write(lines, to: descriptor) }
    return result
  }

  private func lock(_ descriptor: Int32, patience: Int64) -> Bool {
    let deadline = monotonicMilliseconds() + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, monotonicMilliseconds() < deadline else {
        return false
      }
      usleep(1_000)
    }
    return true
  }

  private func read(_ descriptor: Int32) -> [Line] {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_size <= RefusalTally.mostBytes
    else { return [] }
    let size = Int(facts.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Line($0) }
  }

  /// In place; what a power cut leaves half is passed over by whoever reads it.
  private func write(_ lines: [Line], to descriptor: Int32) {
    let bytes = Array(lines.map { $0.text + "\n" }.joined().utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Counts one more of an account at a door.
  static func count(
    _ note: SessionNote, by actor: Actor, at now: Instant, in lines: inout [Line]
  ) {
    let asked = JournalKey.text(note.asked, atMost: mostAsked)
    let known = lines.firstIndex {
      $0.account == actor.account && $0.door == note.door && $0.origin == actor.origin
    }
    if let known {
      lines[known].count += 1
      lines[known].last = now
      (lines[known].address, lines[known].asked) = (actor.address, asked)
    } else if lines.count < mostLines {
      lines.append(
        Line(
          account: actor.account, origin: actor.origin, door: note.door, first: now, last: now,
          count: 1, address: actor.address, asked: asked))
    }
  }
}

extension RefusalTally.Line {
  fileprivate var text: String {
    [
      origin.rawValue, door.rawValue, String(first.milliseconds), String(last.milliseconds),
      String(count), address ?? "", account, asked,
    ].joined(separator: "\t")
  }

  /// Nil where the text is no line of ours.
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: "\t", maxSplits: 7, omittingEmptySubsequences: false)
    guard parts.count == 8, let origin = Actor.Origin(rawValue: String(parts[0])),
      let door = SessionNote.Door(rawValue: String(parts[1])), let first = Int64(parts[2]),
      let last = Int64(parts[3]), let count = Int(parts[4]), count > 0, !parts[6].isEmpty,
      parts[6].utf8.count <= 200
    else { return nil }
    self.init(
      account: String(parts[6]), origin: origin, door: door,
      first: Instant(milliseconds: first), last: Instant(milliseconds: last), count: count,
      address: parts[5].isEmpty ? nil : String(parts[5]), asked: String(parts[7]))
  }

  /// The row that tells of them.
  var note: SessionNote {
    SessionNote(
      door, asked: "×\(count) \(asked)",
      facts: [
        JournalField(name: "count", value: String(count)),
        JournalField(name: "first", value: first.iso), JournalField(name: "last", value: last.iso),
      ])
  }

  var actor: Actor {
    Actor(account: account, origin: origin, authority: .account, address: address)
  }
}
