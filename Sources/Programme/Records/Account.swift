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

extension Account: DescribedRecord {
  public static let description = RecordDescription<Account>(
    .account, file: "accounts", blank: Account(code: "", name: "", role: .viewer),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .text("name", { $0.name }, { $0.name = $1 }).naming,
      .word("role", { $0.role }, { $0.role = $1 }),
      .optionalCode("unit", .organisation, { $0.unit }, { $0.unit = $1 }),
      .optionalDay("first_day", { $0.life.first }, { $0.life.first = $1 }),
      .optionalDay("last_day", { $0.life.last }, { $0.life.last = $1 }),
      .flag("is_disabled", { $0.isDisabled }, { $0.isDisabled = $1 }),
      .optionalText("keys", { $0.keyText }, { $0.keys = Account.keys(of: $1) }).later,
    ],
    hasProvenance: false)

  public var definition: Definition { .account(self) }

  public func check() throws(Refusal) {
    guard (unit != nil) == (role == .officer) else { throw .unitOfAccount(code, role) }
    try checkOrder(life.first, life.last)
  }
}
