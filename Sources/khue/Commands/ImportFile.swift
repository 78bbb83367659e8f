import ArgumentParser
import Interchange
import Glibc
import Programme
import ProgrammeStore
import Wording

/// `khue import FILE`: readings, tasks or progress, all rows or none.
struct ImportFile: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Khue.text(.importFile),
      discussion: Khue.text(.importDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(.fileArgument))
  var file: String

  @ArgumentParser.Flag(name: .customLong("dry-run"), help: Khue.help(.dryRunOption))
  var dryRun = false

  @ArgumentParser.Flag(help: Khue.help(.strictOption))
  var strict = false

  func run() throws {
    let descriptor = try open()
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let importing = FileImport(
      common: common, name: name, actor: .local(common.path, through: .importFile),
      options: ImportOptions(strict: strict, dryRun: dryRun))
    try importing.run(descriptor)
  }

  private var name: String {
    file == "-" ? "-" : file.split(separator: "/").last.map(String.init) ?? file
  }

  private func open() throws -> Int32 {
    guard file != "-" else { return STDIN_FILENO }
    do {
      return try DescriptorBytes.openRegularFile(file)
    } catch {
      throw CommandFailure(
        ExitStatus(refusing: error.errno), common.wording.cannotRead(file, errno: error.errno))
    }
  }
}

/// An import from an open file, by whomever it is.
struct FileImport {
  let common: CommonOptions
  /// What the journal and faults call the file.
  let name: String
  let actor: Actor
  let options: ImportOptions
  /// Whose session the file comes through, where it can be cut short; nil outside of one.
  var member: SessionMember?

  func run(_ descriptor: Int32) throws {
    let (outcome, kinds) = try common.guarded { try stored(from: descriptor) }
    Output.progress(nil)
    try report(outcome, kinds)
  }

  private typealias Kinds = [Code<Indicator>: Indicator.Kind]

  private func stored(from descriptor: Int32) throws -> (ImportOutcome, Kinds) {
    let budget = try budget()
    if let budget { try takeTurn(budget.importsPerMinute) }
    let definitions = try Reader(path: common.path).definitions()
    var known = KnownRecords()
    var kinds: Kinds = [:]
    for definition in definitions {
      known.add(definition)
      if case .indicator(let indicator) = definition { kinds[indicator.code] = indicator.kind }
    }
    let digest = FileDigest()
    let stream = ClientStream()
    let watch = try member.map { try MemberWatch($0, database: common.path) }
    let bytes = DigestedBytes(
      BoundedBytes(
        ClientBytes(descriptor, stream: stream, watch: watch),
        limit: Int64(budget?.importBytes ?? .max)), digest: digest)
    var options = options
    options.mostRows = budget?.importRows ?? .max
    options.mostInAMinute = budget?.importsPerMinute ?? .max
    do {
      var reader = try ImportReader(file: name, bytes: bytes, known: known)
      if !reader.ignoredColumns.isEmpty {
        Output.error(common.wording.ignoredColumns(reader.ignoredColumns))
      }
      var rows = Rows(line: 1)
      let gate = try Gate(path: common.path)
      let outcome = try gate.notingRefusal(of: "import " + name, by: actor) {
        () throws(StoreFault) in
        try gate.importRows(
          reader.kind, file: name, fileDigest: { digest.hexadecimal },
          by: actor, at: Clock.now, options: options,
          progress: { Output.progress(common.wording.importProgress(rows: $0)) },
          next: {
            let row = reader.next()
            return rows.pass(row) { member != nil ? stream.fault(of: name, after: $0) : nil }
          })
      }
      try checkGoesOn(watch)
      if let last = outcome.firstFaults.last { noteBudget(last.rule) }
      let isRefusedForFindings = options.strict && outcome.findings > 0 && outcome.receipt == nil
      if outcome.faults > 0 || isRefusedForFindings {
        noteRefused(max(outcome.faults, outcome.findings), outcome.firstFaults.first)
      }
      return (outcome, kinds)
    } catch let fault as ImportFault {
      try checkGoesOn(watch)
      noteBudget(fault.rule)
      noteRefused(1, fault)
      throw CommandFailure(.data, common.wording.fault(fault).line)
    }
  }

  /// A file that was refused as a whole is a row of the journal; one that was only tried is none.
  private func noteRefused(_ faults: Int, _ first: ImportFault?) {
    guard !options.dryRun else { return }
    _ = try? Gate(path: common.path).note(
      SessionNote(file: name, faults: faults, first: first), by: actor, at: Clock.now)
  }

  /// Tells the log of a file that was larger than it may be.
  private func noteBudget(_ rule: ImportFault.Rule) {
    switch rule {
    case .tooManyRows(let limit): noteBudget(.importRows, limit)
    case .tooManyBytes(let limit): noteBudget(.importBytes, Int(limit))
    default: break
    }
  }

  private func noteBudget(_ budget: SessionBudget.Item, _ limit: Int) {
    OperatingLog.note(
      .budgetMet(
        account: actor.account, address: actor.address, budget: budget, limit: limit))
  }

  /// Throws where the account has begun as many imports as it may within a minute.
  private func takeTurn(_ most: Int) throws {
    let isAdmitted = member.map { member in
      ImportPace(of: member.account.code.text, beside: common.path).admits(most, at: Clock.now)
    }
    guard isAdmitted == false else { return }
    noteBudget(.importsPerMinute, most)
    throw StoreFault.refused(.tooManyImports(limit: most))
  }

  /// Throws where the session was cut while the file was waited for; nothing of it was stored.
  private func checkGoesOn(_ watch: MemberWatch?) throws {
    guard let cut = watch?.cut else { return }
    Output.progress(nil)
    throw CommandFailure(.noPermission, common.wording.sessionCut(cut))
  }

  /// What an account may import; nil for the database's owner, whom nothing keeps from writing to it.
  ///
  /// - Throws: where the account may import nothing, before a byte is read.
  private func budget() throws -> SessionBudget? {
    guard actor.authority == .account else { return nil }
    let code = actor.account
    guard let account = try Reader(path: common.path).account(Code(code))
    else { throw StoreFault.refused(.notAllowed(account: code, .unknown)) }
    guard Rights.of(account.role).contains(.report) else {
      throw StoreFault.refused(.notAllowed(account: code, .role(account.role, .report)))
    }
    return SessionRules.budget(of: account.role)
  }

  /// The rows of a file on their way to the gate; what is wrong with its end comes as its last row.
  private struct Rows {
    /// The line of the newest row.
    var line: Int
    private var hasEnded = false

    init(line: Int) {
      self.line = line
    }

    mutating func pass(_ row: ImportRow?, ending: (Int) -> ImportFault?) -> ImportRow? {
      switch row {
      case .candidate(let number, _), .refused(let number, _): line = number
      case nil:
        defer { hasEnded = true }
        guard !hasEnded, let fault = ending(line) else { return nil }
        return .refused(line: line, [fault])
      }
      return row
    }
  }

  private func report(_ outcome: ImportOutcome, _ kinds: Kinds) throws {
    let wording = common.wording
    for fault in outcome.firstFaults { Output.error(wording.fault(fault).line) }
    if outcome.findings > 0 {
      Output.error(wording.importFindings(outcome, isStored: outcome.receipt != nil))
      for found in outcome.firstFindings {
        Output.error("- " + wording.finding(found, file: name))
      }
    }
    if outcome.faults > 0 { throw CommandFailure(.data, wording.importRefused(outcome)) }
    if options.strict && outcome.findings > 0 && outcome.receipt == nil {
      throw CommandFailure(.data, wording.importRefusedForFindings)
    }
    if let effects = outcome.effects {
      for line in wording.importEffects(effects, kinds: kinds) { Output.line(line) }
    }
    Output.line(options.dryRun ? wording.importWouldStore(outcome) : wording.importStored(outcome))
  }
}
