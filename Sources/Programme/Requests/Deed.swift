/// What one account says in one commit, once a new database holds all that is past.
public struct Deed: Hashable, Sendable {
  public let account: Code<Account>
  public let changes: [Change]

  public init(account: Code<Account>, changes: [Change]) {
    self.account = account
    self.changes = changes
  }
}
