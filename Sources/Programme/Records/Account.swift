public import VietnameseText

/// Who acts, and as what (tài khoản).
public struct Account: Hashable, Sendable {
  public var code: Code<Account>
  /// The person's or display's name, as the journal and the screen show it.
  public var name: String
  public var role: Role
  /// The unit that an officer reports for, with its children; nobody else has one.
  public var unit: Code<Organisation>?
  /// The days on which the account may act, both included.
  public var life: Life
  /// Whether an operator has shut it, whatever its days say.
  public var isDisabled: Bool
  /// The SSH keys that open its sessions, ended ones among them.
  public var keys: [AccountKey]

  public init(
    code: Code<Account>, name: String, role: Role, unit: Code<Organisation>? = nil,
    life: Life = Life(), isDisabled: Bool = false, keys: [AccountKey] = []
  ) {
    self.code = code
    self.name = name
    self.role = role
    self.unit = unit
    self.life = life
    self.isDisabled = isDisabled
    self.keys = keys
  }

  /// Whether it may act at all on a day.
  public func isOpen(on day: Day) -> Bool { !isDisabled && life.contains(day) }
}

extension Account {
  /// What an account is for; the raw values are what the command line and the journal say.
  public enum Role: String, CaseIterable, Sendable {
    /// The steering committee's secretary: all of it.
    case `operator`
    /// Reads all, acknowledges, asks for explanations, decides.
    case leader
    /// Reports for one unit; reads all.
    case officer
    case viewer
    /// A wall display.
    case kiosk
  }
}
