import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
import Wording

/// `khue session`: what an SSH key forces to be run, for one account.
///
/// Who acts comes from this command line alone; what the client asks for is one of a fixed set.
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
    case .console: try openConsole()
    case .version: Output.write(Khue.version + "\n")
    case .help: Output.say(common.wording.sessionHelp)
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

  private func show(_ words: [String]) throws {
    var command: Show
    do {
      command = try Show.parse(words)
    } catch {
      let told = common.wording.usageFault(Show.message(for: error), command: "khue show")
      let line = told.split(separator: "\n").first.map(String.init) ?? told
      throw CommandFailure(.usage, line)
    }
    command.common = common
    try command.run()
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
      common: common, name: "-", actor: member.actor(.importFile), options: options)
    try importing.run(STDIN_FILENO)
  }

  /// Says no in one sentence; that it was asked is in the journal, where the account can be found.
  private func refuse() throws {
    do {
      try journalRefusal(of: Environment.all["SSH_ORIGINAL_COMMAND"] ?? "")
    } catch let fault as StoreFault {
      // Refused all the same; a database that cannot be written must not let anything through.
      Output.tell(common.wording.fault(fault).line)
    }
    throw CommandFailure(.noPermission, common.wording.refusedCommand)
  }

  private func journalRefusal(of command: String) throws {
    _ = try Gate(path: common.path).noteRefused(
      command: command, by: member.actor(.command), at: Clock.now)
  }
}
