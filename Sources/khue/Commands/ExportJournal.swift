import ArgumentParser
import Interchange
import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

extension Journal {
  /// `khue journal export`: the whole journal for the archive, oldest first.
  struct Export: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
      /// An object on each line.
      case json
      case csv
    }

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export", abstract: Khue.text(.export), discussion: Khue.text(.exportDetail))
    }

    @OptionGroup var common: CommonOptions

    @Option(help: Khue.help(.exportFormatOption))
    var format: Format = .json

    @Argument(help: Khue.help(.exportArgument))
    var file = "-"

    func run() throws {
      let reader = try common.guarded { try Reader(path: common.path) }
      let target = try file == "-" ? nil : WholeFile(file, common.wording)
      var export = JournalExport(
        format: format, descriptor: target?.descriptor ?? STDOUT_FILENO)
      let proof = try common.guarded {
        try reader.journalEntries { entry in try export.add(entry) }
      }
      try export.finish(proof)
      try target?.put(common.wording)
      Output.error(
        common.wording.journalExported(
          path: target?.path, entries: proof.entries, digest: proof.digest))
    }
  }
}

/// Entries of the journal as they go out, a bufferful at a time.
struct JournalExport {
  let format: Journal.Export.Format
  let descriptor: Int32
  private var table = TableWriter()
  private var text = ""

  init(format: Journal.Export.Format, descriptor: Int32) {
    self.format = format
    self.descriptor = descriptor
    if format == .csv {
      table.append(JournalExport.columns.map { .text($0) })
    }
  }

  mutating func add(_ entry: JournalEntry) throws {
    let values = JournalExport.values(of: entry)
    switch format {
    case .json:
      text += JSON.object(Array(zip(JournalExport.columns, values))).line + "\n"
      if text.utf8.count > 65_536 { try send() }
    case .csv:
      table.append(
        values.map {
          switch $0 {
          case .string(let text): .text(text)
          case .integer(let number): .whole(Int(number))
          default: .empty
          }
        })
      if table.bytes.count > 65_536 { try send() }
    }
  }

  /// The last line says how far the chain went, so that a later rewrite of it can be noticed.
  mutating func finish(_ proof: JournalProof) throws {
    switch format {
    case .json:
      text +=
        JSON.object([
          ("entries", .count(proof.entries)), ("digest", .string(proof.digest)),
          ("exportedAt", .string(Clock.now.iso)),
        ]).line + "\n"
    case .csv:
      table.append([
        .whole(proof.entries), .text(Clock.now.iso), .empty, .empty, .empty, .empty, .empty,
        .empty, .text("khue-journal-head"), .empty, .empty, .empty, .empty, .empty, .empty,
        .text(proof.digest),
      ])
    }
    try send()
  }

  mutating func send() throws {
    let bytes = format == .json ? Array(text.utf8) : table.takeBytes()
    text = ""
    let sent = Output.write(bytes, to: descriptor)
    // Standard output's failure is told when the command ends.
    if sent || descriptor == STDOUT_FILENO { return }
    throw StoreFault.failed(path: "", code: Int32(errno), detail: "write")
  }

  private static let columns = [
    "sequence", "at", "account", "origin", "address", "reverts", "action", "kind", "key",
    "subject", "rows", "encoding", "before", "after", "previous", "digest",
  ]

  private static func values(of entry: JournalEntry) -> [JSON] {
    [
      .integer(entry.sequence), .string(entry.at.iso), .string(entry.account),
      .string(entry.origin.rawValue), .optional(entry.address),
      .some(entry.reverts, JSON.integer), .string(entry.action.rawValue),
      .string(entry.kind.rawValue), .string(entry.key), .some(entry.subject, JSON.integer),
      .some(entry.rows, JSON.count), .count(entry.encoding), .optional(entry.before),
      .optional(entry.after), .string(entry.previous), .string(entry.digest),
    ]
  }
}

/// A new file that is seen only once it is whole.
final class WholeFile {
  let path: String
  let descriptor: Int32
  private let beside: String
  private var isPut = false

  init(_ path: String, _ wording: Wording) throws {
    self.path = Files.absolute(path)
    beside = self.path + ".\(getpid())"
    guard !Files.exists(self.path) else {
      throw CommandFailure(
        .cannotCreate, wording.fault(StoreFault.alreadyExists(path: self.path)).line)
    }
    descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(.cannotCreate, wording.cannotWrite(self.path, errno: errno))
    }
  }

  deinit {
    close(descriptor)
    if !isPut { unlink(beside) }
  }

  /// Puts it in its place; another that has appeared there meanwhile is kept.
  func put(_ wording: Wording) throws {
    guard fsync(descriptor) == 0, link(beside, path) == 0 else {
      throw CommandFailure(.cannotCreate, wording.cannotWrite(path, errno: errno))
    }
    unlink(beside)
    isPut = true
  }
}
