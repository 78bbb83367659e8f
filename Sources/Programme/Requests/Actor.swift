/// Who makes a change and through which door.
public struct Actor: Hashable, Sendable {
  /// The door.
  public enum Origin: String, CaseIterable, Sendable {
    case console
    case importFile = "import"
    case command
    case simulator
    case initialisation = "init"
  }

  /// What lets the actor act.
  public enum Authority: Hashable, Sendable {
    /// The owner of the database's file: an operator, with or without an account.
    case owner
    /// The account of that name, whose rights are looked up.
    case account
  }

  public var account: String
  public var origin: Origin
  public var authority: Authority
  /// The address of the SSH client, where there is one.
  public var address: String?

  public init(
    account: String, origin: Origin, authority: Authority = .owner, address: String? = nil
  ) {
    self.account = account
    self.origin = origin
    self.authority = authority
    self.address = address
  }
}
