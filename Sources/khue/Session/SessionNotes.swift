import Programme
import ProgrammeStore

/// What a session has the journal say of itself: that it began, and what it was refused.
///
/// Also of who may not write: the process is the service account's, and what it says here is about
/// the session's own account alone. The gate that says it is opened for that and closed at once.
struct SessionNotes {
  let member: SessionMember
  let database: String

  /// Seconds to wait for other writers; nobody is kept at the door for a note.
  private static let patience = 2

  /// What the client asked for, as it asked.
  private static var asked: String {
    let command = Environment.all["SSH_ORIGINAL_COMMAND"] ?? ""
    return command.isEmpty ? "console" : command
  }

  /// A session began that may write. What can't be said now is no reason to keep anybody out: a
  /// database that takes no note takes no change either.
  func begin() {
    let note = SessionNote(
      begun: SessionNotes.asked, by: member.account, key: member.keyLabel,
      fingerprint: member.fingerprint)
    _ = try? Gate(path: database, patience: SessionNotes.patience).note(
      note, by: member.actor(.command), at: Clock.now)
  }

  func refused(_ door: SessionNote.Door, _ denial: Denial? = nil) throws(StoreFault) {
    let asked = SessionNotes.asked
    let note =
      denial.map { SessionNote(door, asked: asked, refused: $0) } ?? SessionNote(door, asked: asked)
    try Gate(path: database, patience: SessionNotes.patience).note(
      note, by: member.actor(.command), at: Clock.now)
  }

  /// Somebody came whose account may not act; nothing is said of one that there is not.
  static func login(
    _ account: String, from address: String?, refused fault: StoreFault, database: String
  ) {
    guard case .refused(.notAllowed(_, let denial)) = fault else { return }
    let actor = Actor(
      account: account, origin: .command, authority: .account, address: address)
    _ = try? Gate(path: database, patience: patience).note(
      SessionNote(.login, asked: asked, refused: denial), by: actor, at: Clock.now)
  }
}

extension SessionRequest {
  /// The right that it needs; nil for what tells nothing of the programme.
  var right: Right? {
    switch self {
    case .console, .show, .verifyJournal: .read
    case .wall: .watch
    case .importInput: .report
    case .version, .help, .refused: nil
    }
  }

  /// Whether something can be stored through it, by who may.
  var mayWrite: Bool {
    switch self {
    case .console: true
    case .importInput(let dryRun, _): !dryRun
    case .show, .verifyJournal, .wall, .version, .help, .refused: false
    }
  }

  /// The wall in the console's place, for a role that may do no more than watch it.
  func orWall(for role: Account.Role) -> SessionRequest {
    self == .console && !Rights.of(role).contains(.read) ? .wall([]) : self
  }
}

extension Gate {
  /// Runs a write; where the actor has no right to it, that is in the journal too.
  func notingRefusal<Result>(
    of asked: @autoclosure () -> String, by actor: Actor, _ write: () throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    do {
      return try write()
    } catch {
      if case .refused(.notAllowed(_, let denial)) = error {
        _ = try? note(
          SessionNote(.right, asked: asked(), refused: denial), by: actor, at: Clock.now)
      }
      throw error
    }
  }
}

extension [Change] {
  /// What was to be done, in the words of the journal: the right that it needs, and to what.
  var asked: String {
    guard let first else { return "-" }
    return first.right.rawValue + (first.subject.map { " " + $0 } ?? "")
  }
}

extension Change {
  /// The kind and key of what it is about, where it names that itself.
  fileprivate var subject: String? {
    switch self {
    case .define(let definition, _):
      "\(definition.reference.kind.rawValue) \(definition.reference.key)"
    case .withdraw(let reference, _): "\(reference.kind.rawValue) \(reference.key)"
    case .report(let reading), .correct(let reading): "reading \(reading.indicator) \(reading.unit)"
    case .progress(let report): "task \(report.task)"
    case .extend(let granted): "task \(granted.task)"
    case .assess(let assessment, _): "cell \(assessment.unit)/\(assessment.principle)"
    case .act(let act): "\(act.kind.rawValue) \(act.subject.reference.key)"
    case .revert(let entry, _): "entry \(entry)"
    }
  }
}
