import ArgumentParser
import Interchange
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// `khue init`: a database with the published facts, whole or not at all.
struct Initialise: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: Khue.text(.initialise),
      discussion: Khue.text(.initialiseDetail))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.fromOption))
  var from: String?

  func run() throws {
    let data = try PublishedData(from.map { .directory(Files.absolute($0)) } ?? .shipped, common)
    let path = common.path
    let actor = Actor(account: SystemUser.name, origin: .initialisation)
    try Files.inFolder(of: path, common.wording) {
      try common.guarded { try data.store(at: path, by: actor, common.wording) }
    }
    Output.line(
      common.wording.created(
        path: path, records: data.catalogue.count, readings: data.readingCount))
  }
}

/// The catalogue and the readings of a data folder, read and found faultless.
struct PublishedData {
  /// By file, in the order of their names.
  private var readings: [(file: String, kind: ImportKind, rows: [ImportRow])] = []
  private let reading: ParsedCatalogue

  var catalogue: [Change] { reading.changes }

  var readingCount: Int { readings.reduce(0) { $0 + $1.rows.count } }

  /// Reads everything; one fault, and nothing is used.
  init(_ folder: DataFolder, _ common: CommonOptions) throws {
    let wording = common.wording
    do {
      reading = ParsedCatalogue(try folder.catalogueFiles())
      try FaultList(
        reading.faults.map { wording.fault($0).line }, count: reading.faultCount, wording
      ).throwIfAny()
    } catch let fault as CatalogueFault {
      var status = ExitStatus.data
      if case .unreadable(let code) = fault.rule { status = ExitStatus(refusing: code) }
      throw CommandFailure(status, wording.fault(fault).line)
    }
    do {
      let known = KnownRecords(reading.changes)
      for (name, bytes) in try folder.readingFiles() {
        var reader = try ImportReader(file: name, bytes: MemoryBytes(bytes), known: known)
        let rows = try PublishedData.rows(of: &reader, wording)
        readings.append((name, reader.kind, rows))
      }
    } catch let fault as ImportFault {
      var status = ExitStatus.data
      if case .unreadable(let code) = fault.rule { status = ExitStatus(refusing: code) }
      throw CommandFailure(status, wording.fault(fault).line)
    }
  }

  /// Makes the database: the catalogue as genesis, then each file of readings as one import.
  ///
  /// What the gate refuses is told with its place in the files.
  func store(at path: String, by actor: Actor, _ wording: Wording) throws {
    let now = Clock.now
    let told = readings.flatMap { $0.rows.compactMap(\.change) }
    let known = KnownDays(catalogue, readings: told, recordedOn: now.day)
    do {
      _ = try Store.create(
        at: path, changes: known.changes, demonstration: false, by: actor, at: now
      ) { gate in
        for (file, kind, rows) in readings {
          var rest = rows[...]
          let outcome = try gate.importRows(
            kind, file: file, fileDigest: { nil }, by: actor, at: now, next: { rest.popFirst() })
          try FaultList(
            outcome.firstFaults.map { wording.fault($0).line }, count: outcome.faults, wording
          ).throwIfAny()
        }
      }
    } catch StoreFault.refused(let refusal) {
      guard let fault = reading.fault(of: refusal) else { throw StoreFault.refused(refusal) }
      throw CommandFailure(.data, wording.fault(fault).line)
    }
  }

  /// All rows of a file; throws where one was not understood.
  private static func rows(
    of reader: inout ImportReader, _ wording: Wording
  ) throws -> [ImportRow] {
    var rows: [ImportRow] = []
    var faults: [String] = []
    var faultCount = 0
    while let row = reader.next() {
      switch row {
      case .candidate: rows.append(row)
      case .refused(_, let found):
        faultCount += found.count
        if faults.count < FaultList.most { faults += found.map { wording.fault($0).line } }
      }
    }
    try FaultList(faults, count: faultCount, wording).throwIfAny()
    return rows
  }
}

extension ImportRow {
  /// What an understood row changes.
  fileprivate var change: Change? {
    if case .candidate(_, let candidate) = self { candidate.change } else { nil }
  }
}

/// Faults of files, told one to a line before the command gives up.
struct FaultList {
  /// More are counted, not printed.
  static let most = 1_000

  private let lines: [String]
  private let count: Int
  private let wording: Wording

  /// - Parameter count: how many there are, which may be more than are told.
  init(_ lines: [String], count: Int, _ wording: Wording) {
    self.lines = Array(lines.prefix(FaultList.most))
    self.count = count
    self.wording = wording
  }

  func throwIfAny() throws {
    guard let last = lines.last else { return }
    for line in lines.dropLast() { Output.error(line) }
    guard count > lines.count else { throw CommandFailure(.data, last) }
    Output.error(last)
    throw CommandFailure(.data, wording.moreFaults(count - lines.count))
  }
}
