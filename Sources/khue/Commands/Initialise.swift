import ArgumentParser
import Catalogue
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
    try Files.makeFolder(of: path, common.wording)
    try common.guarded {
      try data.store(at: path, by: Actor(account: SystemUser.name, origin: .initialisation))
    }
    Output.say(
      common.wording.created(
        path: path, records: data.catalogue.count, readings: data.readingCount))
  }
}

/// The catalogue and the readings of a data folder, read and found faultless.
struct PublishedData {
  let catalogue: [Change]
  /// By file, in the order of their names.
  private var readings: [(file: String, changes: [Change])] = []

  var readingCount: Int { readings.reduce(0) { $0 + $1.changes.count } }

  /// Reads everything; one fault, and nothing is used.
  init(_ folder: DataFolder, _ common: CommonOptions) throws {
    let wording = common.wording
    do {
      let reading = CatalogueReading(try folder.catalogueFiles())
      try FaultList(
        reading.faults.map { wording.fault($0).line }, count: reading.faultCount, wording
      ).throwIfAny()
      catalogue = reading.changes
    } catch let fault as CatalogueFault {
      var status = ExitStatus.data
      if case .unreadable(let code) = fault.rule { status = ExitStatus(refusing: code) }
      throw CommandFailure(status, wording.fault(fault).line)
    }
    do {
      let known = KnownRecords(catalogue)
      for (name, bytes) in try folder.readingFiles() {
        readings.append((name, try PublishedData.changes(in: bytes, name, known, wording)))
      }
    } catch let fault as ImportFault {
      var status = ExitStatus.data
      if case .unreadable(let code) = fault.rule { status = ExitStatus(refusing: code) }
      throw CommandFailure(status, wording.fault(fault).line)
    }
  }

  /// Makes the database: the catalogue as genesis, then each file of readings as one import.
  func store(at path: String, by actor: Actor) throws {
    let now = Clock.now
    let known = KnownDays(
      catalogue, readings: readings.flatMap(\.changes), recordedOn: now.day)
    _ = try Store.create(
      at: path, changes: known.changes, demonstration: false, by: actor, at: now
    ) { gate in
      for (file, changes) in readings {
        _ = try gate.commit(changes, importedFrom: file, fileDigest: nil, by: actor, at: now)
      }
    }
  }

  private static func changes(
    in bytes: [UInt8], _ name: String, _ known: KnownRecords, _ wording: Wording
  ) throws -> [Change] {
    var reader = try ImportReader(file: name, bytes: MemoryBytes(bytes), known: known)
    var changes: [Change] = []
    var faults: [String] = []
    var faultCount = 0
    while let row = reader.next() {
      switch row {
      case .candidate(_, let candidate): changes.append(candidate.change)
      case .refused(_, let found):
        faultCount += found.count
        if faults.count < FaultList.most { faults += found.map { wording.fault($0).line } }
      }
    }
    try FaultList(faults, count: faultCount, wording).throwIfAny()
    return changes
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
    for line in lines.dropLast() { Output.tell(line) }
    guard count > lines.count else { throw CommandFailure(.data, last) }
    Output.tell(last)
    throw CommandFailure(.data, wording.moreFaults(count - lines.count))
  }
}
