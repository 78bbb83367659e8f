import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
import Settings
import Wording

/// `khue session`: what an SSH key forces to be run, for one account.
///
/// Who acts comes from this command line alone, so that only the service account may give it, whose
/// forced command it is; what the client asks for is one of a fixed set.
struct Session: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "session", abstract: Khue.text(.session),
      discussion: Khue.text(.sessionDetail))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.accountOption))
  var account: String

  @Option(help: Khue.help(.sessionKeyOption))
  var key: String?

  @Option(help: Khue.help(.stateOption))
  var state: String?

  func run() throws {
    let asked = SessionRequest.read(Environment.all["SSH_ORIGINAL_COMMAND"])
    var common = common
    common.language = asked.language ?? common.language
    // From anybody else's shell the account could be any, and sshd's variables whatever is written.
    try CommandAccess(common).requireOwner(ofSession: true)
    OperatingLog.use(OperatingLog.place(UserSettings.read().configuration.log, isSession: true))
    let address = ClientAddress.of(Environment.all)
    let member: SessionMember
    do throws(StoreFault) {
      member = try SessionMember(
        code: account, key: key, of: Reader(path: common.path), address: address,
        state: state ?? Places.current.state, today: Clock.today)
    } catch {
      note(error, from: address)
      SessionNotes.login(account, from: address, refused: error, database: common.path)
      throw CommandFailure(ExitStatus(error), common.wording.fault(error).line)
    }
    let budget = SessionRules.budget(of: member.account.role)
    let place = SessionPlace.take(
      of: member.account.code.text, among: budget.sessions, beside: common.path)
    guard place != nil else {
      OperatingLog.note(
        .budgetMet(
          account: account, address: address, budget: .sessions, limit: budget.sessions))
      throw CommandFailure(
        .temporaryFailure, common.wording.tooManySessions(of: account, most: budget.sessions))
    }
    SessionLog.begin(member, asking: asked.request)
    var status = ExitStatus.software
    defer { SessionLog.end(String(status.rawValue)) }
    do {
      try SessionDoor(common: common, member: member).open(asked.request)
      status = .ok
    } catch let failure as CommandFailure {
      status = failure.status
      throw failure
    }
  }

  private func note(_ fault: StoreFault, from address: String?) {
    OperatingLog.note(fault)
    guard case .refused(.notAllowed(_, let denial)) = fault else { return }
    OperatingLog.note(
      .refused(account: account, key: key, address: address, why: denial.word))
  }
}

/// Does what a session was asked for, and nothing else.
struct SessionDoor {
  let common: CommonOptions
  let member: SessionMember

  func open(_ request: SessionRequest) throws {
    // A display's account has nothing to ask: its key opens the wall.
    let request = request.orWall(for: member.account.role)
    if let right = request.right, !Rights.of(member.account.role).contains(right) {
      try refuse(request, .role(member.account.role, right))
    }
    if request.mayWrite, member.mayWrite { notes.begin() }
    switch request {
    case .console: try openConsole()
    case .wall(let words): try openWall(words)
    case .version: Output.write(Khue.version + "\n")
    case .help: Output.lines(common.wording.sessionHelp)
    case .show(let words): try show(words)
    case .importInput(let dryRun, let strict):
      try importInput(ImportOptions(strict: strict, dryRun: dryRun))
    case .verifyJournal:
      try endWhenCut()
      let proof = try common.guarded { try Store.verifyJournal(at: common.path) }
      Output.line(common.wording.journalHolds(entries: proof.entries, digest: proof.digest))
    case .refused: try refuse()
    }
  }

  private var notes: SessionNotes { SessionNotes(member: member, database: common.path) }

  private func openConsole() throws {
    var opening = ConsoleLaunch(database: common.path, language: common.language)
    opening.member = member
    let status = opening.open()
    if status != .ok { throw CommandFailure(status, "") }
  }

  private func openWall(_ words: [String]) throws {
    var command = try parsed(Kiosk.self, words)
    command.common = common
    try command.run(for: member)
  }

  private func show(_ words: [String]) throws {
    var command = try parsed(Show.self, words)
    command.common = common
    try endWhenCut()
    try command.run()
  }

  /// What only reads may take long: it ends where the account is no longer what it was.
  private func endWhenCut() throws {
    try common.guarded { try MemberWatch(member, database: common.path) }
      .endProcessWhenCut(common.wording)
  }

  /// The command that the words are of; a client is told in one line where they are none.
  private func parsed<Command: ParsableCommand>(
    _ type: Command.Type, _ words: [String]
  ) throws -> Command {
    do {
      return try Command.parse(words)
    } catch {
      throw CommandFailure(
        .usage, common.wording.usageFault(Command.message(for: error), command: nil))
    }
  }

  private func importInput(_ options: ImportOptions) throws {
    let importing = FileImport(
      common: common, name: "-", actor: member.actor(.importFile), options: options,
      member: member)
    try importing.run(STDIN_FILENO)
  }

  /// Says no in one sentence; that it was asked is in the journal.
  private func refuse() throws {
    log(refusal: "command")
    var isJournalled = false
    do throws(StoreFault) {
      try notes.refused(.command)
      isJournalled = true
    } catch {
      // Refused all the same; a database that cannot be written must not let anything through.
      Output.error(common.wording.fault(error).line)
    }
    throw CommandFailure(
      .noPermission, common.wording.refusedCommand(isJournalled: isJournalled))
  }

  private func log(refusal why: String) {
    OperatingLog.note(
      .refused(
        account: member.account.code.text, key: member.key?.label, address: member.address,
        why: why))
  }

  /// Says no to what the account has no right to.
  private func refuse(_ request: SessionRequest, _ denial: Denial) throws -> Never {
    log(refusal: denial.word)
    try? notes.refused(.right, denial)
    throw CommandFailure(
      .noPermission,
      common.wording.fault(.notAllowed(account: member.account.code.text, denial)).line)
  }
}
