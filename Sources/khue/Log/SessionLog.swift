import Programme
import Synchronization

/// Begin and end of the one session that this process is, in the log of the machine.
enum SessionLog {
  private struct Begun {
    let member: SessionMember
    let at: ContinuousClock.Instant
  }

  private static let begun = Mutex<Begun?>(nil)

  static func begin(_ member: SessionMember, asking request: SessionRequest) {
    begun.withLock { $0 = Begun(member: member, at: .now) }
    OperatingLog.note(.began(member, asking: request))
  }

  /// Says that the session has used what it may of something, and ends for that.
  static func end(budget: SessionBudget.Item, limit: Int) {
    guard let session = begun.withLock({ $0 }) else { return }
    OperatingLog.note(
      .budgetMet(
        account: session.member.account.code.text, address: session.member.address,
        budget: budget, limit: limit))
    end(budget.rawValue)
  }

  /// Says once how it ended: `0`, another status, or a signal's name.
  static func end(_ how: String) {
    guard let session = begun.withLock({ begun in begun.take() }) else { return }
    let seconds = (ContinuousClock.now - session.at).milliseconds / 1_000
    OperatingLog.note(.ended(session.member, how: how, seconds: Int(seconds)))
  }
}
