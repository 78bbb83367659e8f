import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
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

  @Option(help: Khue.help(.stateOption))
  var state: String?

  func run() throws {
    let asked = SessionRequest.read(Environment.all["SSH_ORIGINAL_COMMAND"])
    var common = common
    common.language = asked.language ?? common.language
    // From anybody else's shell the account could be any, and sshd's variables whatever is written.
    try Standing(common).requireOwner(ofSession: true)
    let member = try common.guarded {
      try SessionMember(
        code: account, of: Reader(path: common.path),
        address: ClientAddress.of(Environment.all), state: state ?? Places.current.state,
        today: Clock.today)
    }
    try SessionDoor(common: common, member: member).open(asked.request)
  }
}

/// Does what a session was asked for, and nothing else.
struct SessionDoor {
  let common: CommonOptions
  let member: SessionMember

  func open(_ request: SessionRequest) throws {
    switch request {
    // A display's account has nothing to ask: its key opens the wall.
    case .console where member.account.role == .kiosk: try openWall([])
    case .console: try openConsole()
    case .wall(let words): try openWall(words)
    case .version: Output.write(Khue.version + "\n")
    case .help: Output.lines(common.wording.sessionHelp)
    case .show(let words): try show(words)
    case .importInput(let dryRun, let strict):
      try importInput(ImportOptions(strict: strict, dryRun: dryRun))
    case .verifyJournal:
      let proof = try common.guarded { try Store.verifyJournal(at: common.path) }
      Output.say(common.wording.journalHolds(entries: proof.entries, digest: proof.digest))
    case .refused: try refuse()
    }
  }

  private func openConsole() throws {
    var opening = ConsoleOpening(database: common.path, language: common.language)
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
    try command.run()
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
    // A role that may not write opens nothing that can.
    guard member.mayWrite else {
      let denial = Denial.role(member.account.role, .report)
      throw CommandFailure(
        .noPermission,
        common.wording.fault(.notAllowed(account: member.account.code.text, denial)).line)
    }
    let importing = Importing(
      common: common, name: "-", actor: member.actor(.importFile), options: options,
      isFromClient: true)
    try importing.run(STDIN_FILENO)
  }

  /// Says no in one sentence; that it was asked is in the journal, where the account can be found.
  private func refuse() throws {
    var isJournalled = false
    do {
      isJournalled = try journalRefusal(of: Environment.all["SSH_ORIGINAL_COMMAND"] ?? "")
    } catch let fault as StoreFault {
      // Refused all the same; a database that cannot be written must not let anything through.
      Output.tell(common.wording.fault(fault).line)
    }
    throw CommandFailure(
      .noPermission, common.wording.refusedCommand(isJournalled: isJournalled))
  }

  /// False where so many were noted within the hour that this one is not.
  private func journalRefusal(of command: String) throws -> Bool {
    try Gate(path: common.path).noteRefused(
      command: command, by: member.actor(.command), at: Clock.now) != nil
  }
}
