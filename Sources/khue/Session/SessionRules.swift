import ConsoleHost
import Programme
import Settings

/// What the sessions of a role may use: as the table `[session]` of the service account's settings
/// says. A client's environment does not lead there.
enum SessionRules {
  static func budget(of role: Account.Role) -> SessionBudget {
    (UserSettings.read().configuration.session ?? SessionSettings()).budget(of: role)
  }
}

extension Allowance {
  init(_ budget: SessionBudget) {
    self.init(
      memoryMiB: budget.memoryMiB,
      silence: budget.idleMinutes == 0 ? nil : .seconds(60 * budget.idleMinutes),
      unreadSeconds: budget.unreadSeconds)
  }
}
