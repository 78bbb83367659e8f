import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// What the user of the machine is to a database, for commands that act on its whole file and so
/// not through the gate: the rule is the gate's (design, section 8).
struct CommandAccess {
  let path: String
  let wording: Wording

  init(_ common: CommonOptions) {
    path = common.path
    wording = common.wording
  }

  /// For what leaves a file of the user's own in the database's place, or is done before accounts
  /// can be read: the owner's alone, as whoever owns the file is bound by no role.
  ///
  /// - Throws: with status 77; that it was asked is in the journal, where an account can be named.
  func requireOwner(ofSession isSession: Bool = false) throws {
    if SystemUser.owns(path) { return }
    note(nil)
    throw CommandFailure(
      .noPermission, wording.onlyTheOwner(path, user: SystemUser.name, isSession: isSession))
  }

  /// For what an operator may do too.
  func requireOperator() throws {
    if SystemUser.owns(path) { return }
    let account: Account?
    do throws(StoreFault) {
      account = try Reader(path: path).account(Code(SystemUser.name))
    } catch {
      throw CommandFailure(ExitStatus(error), wording.fault(error).line)
    }
    guard let denial = denial(to: account) else { return }
    note(denial)
    throw CommandFailure(
      .noPermission, wording.fault(.notAllowed(account: SystemUser.name, denial)).line)
  }

  private func denial(to account: Account?) -> Denial? {
    guard let account else { return .unknown }
    return Rights.denial(
      of: .administer, unit: nil, to: account, on: Clock.today, covers: { _ in false })
  }

  private func note(_ denial: Denial?) {
    let asked = "khue " + Invocation.current.arguments.joined(separator: " ")
    let note =
      denial.map { SessionNote(.right, asked: asked, refused: $0) }
      ?? SessionNote(.right, asked: asked)
    // Refused all the same where the journal can't be written.
    _ = try? Gate(path: path).note(
      note, by: .local(path, through: .command), at: Clock.now)
  }
}
