import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
import Wording

extension Journal {
  /// `khue journal ship`: what has come to the journal since the last time, so that its heads leave
  /// the machine by themselves.
  struct Ship: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "ship", abstract: Khue.text(.ship), discussion: Khue.text(.shipDetail))
    }

    @OptionGroup var common: CommonOptions

    @Option(help: Khue.help(.shipOption))
    var to: String?

    @Option(help: Khue.help(.sinceOption))
    var since: Int64?

    func run() throws {
      let wording = common.wording
      if since != nil, to != nil {
        throw CommandFailure(.usage, wording.namedTogether("--since", "--to"))
      }
      if let since, since < 0 {
        throw CommandFailure(.usage, wording.unusableCount(String(since), of: "--since"))
      }
      let reader = try common.guarded { try Reader(path: common.path) }
      let file = try to.map { try ShippedJournal($0, wording) }
      let last = try file?.last(wording) ?? ShippedJournal.Place(sequence: since ?? 0, digest: nil)
      let here = try common.guarded { try reader.journalDigest(of: last.sequence) }
      guard let here, last.digest == nil || last.digest == here else {
        throw CommandFailure(
          .data, wording.shippedOtherwise(to, entry: last.sequence, digest: last.digest, here: here)
        )
      }
      var export = JournalExport(format: .json, descriptor: file?.descriptor ?? STDOUT_FILENO)
      let proof: JournalProof
      do {
        proof = try common.guarded {
          let proof = try reader.journalEntries(after: last.sequence) { try export.add($0) }
          try export.send()
          return proof
        }
        try file?.finish(wording)
      } catch {
        file?.takeBack()
        throw error
      }
      Output.error(
        wording.journalShipped(
          path: file?.path, entries: proof.entries,
          head: last.sequence + Int64(proof.entries), digest: proof.digest))
    }
  }
}

/// A file of shipped entries, a line each, to which nothing but new ones is ever added.
final class ShippedJournal {
  /// How far the journal had been shipped.
  struct Place: Hashable {
    var sequence: Int64
    var digest: String?
  }

  let path: String
  let descriptor: Int32
  /// Where the whole lines end.
  private var end: off_t
  /// Whether the folder has to be told of the file too.
  private let isNew: Bool

  init(_ path: String, _ wording: Wording) throws {
    self.path = Files.absolute(path)
    isNew = !Files.exists(self.path)
    descriptor = open(self.path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o600)
    var facts = stat()
    guard descriptor >= 0, fstat(descriptor, &facts) == 0 else {
      throw CommandFailure(.cannotCreate, wording.cannotWrite(self.path, errno: errno))
    }
    end = facts.st_size
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw CommandFailure(.data, wording.notShipped(self.path))
    }
    // Two at once would each add the same entries.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CommandFailure(.temporaryFailure, wording.shipsAlready(self.path))
    }
  }

  deinit { close(descriptor) }

  /// What the last whole line says; nil of an empty file. Half a line, as a power cut leaves it, is
  /// taken away: it was never told to have been shipped.
  func last(_ wording: Wording) throws -> Place? {
    var tail: [UInt8] = []
    var start = end
    // Back to the line end before the last one, or to the beginning.
    while start > 0, tail.dropLast().count(where: { $0 == UInt8(ascii: "\n") }) < 2 {
      let length = min(65_536, start)
      start -= length
      let part = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, Int(length), start))
      }
      guard part.count == length else {
        throw CommandFailure(.inputOutput, wording.cannotRead(path, errno: errno))
      }
      tail = part + tail
    }
    let newline = UInt8(ascii: "\n")
    guard let whole = tail.lastIndex(of: newline) else {
      if !tail.isEmpty { throw CommandFailure(.data, wording.notShipped(path)) }
      return nil
    }
    let line = tail[..<whole].split(separator: newline, omittingEmptySubsequences: false).last
    guard let line, let place = ShippedJournal.place(of: String(decoding: line, as: UTF8.self))
    else { throw CommandFailure(.data, wording.notShipped(path)) }
    let half = tail.count - whole - 1
    if half > 0 {
      end -= off_t(half)
      takeBack()
    }
    return place
  }

  /// The entry of a line; nil where it is none of a shipped journal.
  static func place(of line: String) -> Place? {
    let (start, middle, finish) = ("{\"sequence\":", ",\"digest\":\"", "\"}")
    guard line.hasPrefix(start), line.hasSuffix(finish) else { return nil }
    let digits = line.dropFirst(start.count).prefix { $0.isASCII && $0.isNumber }
    let digest = line.dropLast(finish.count).suffix(64)
    guard let sequence = Int64(digits), sequence > 0, digest.count == 64,
      digest.allSatisfy({ $0.isHexDigit && !$0.isUppercase }),
      line.dropLast(finish.count + 64).hasSuffix(middle)
    else { return nil }
    return Place(sequence: sequence, digest: String(digest))
  }

  /// Lets it survive a power cut.
  func finish(_ wording: Wording) throws {
    guard fsync(descriptor) == 0 else {
      throw CommandFailure(.inputOutput, wording.cannotWrite(path, errno: errno))
    }
    guard isNew else { return }
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let folder = open(slash == path.startIndex ? "/" : String(path[..<slash]), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// As it was: what could not be added whole is not there at all.
  func takeBack() { _ = ftruncate(descriptor, end) }
}
