public import VietnameseText

/// One thing that an account may be let do; the raw values are what the documentation prints.
public enum Right: String, CaseIterable, Sendable {
  case read
  /// Readings, progress, difficulties and evidence of a unit.
  case report
  /// Answer a request for an explanation.
  case explain
  case acknowledge
  /// Ask a unit for an explanation.
  case request
  /// Conclusions of a meeting, and the extensions that follow from them.
  case decide
  case remind
  case assess
  /// Units, tasks, indicators, targets, duties: all that the catalogue holds.
  case define
  /// Accounts and their keys.
  case administer
}

/// The one table of rights: read by the gate, by the action table and by the documentation.
public enum Rights {
  public static func of(_ role: Account.Role) -> Set<Right> {
    switch role {
    case .operator: Set(Right.allCases)
    case .leader: [.read, .acknowledge, .request, .decide]
    case .officer: [.read, .report, .explain]
    case .viewer, .kiosk: [.read]
    }
  }

  /// Whether accounts of a role may write at all; the others hold a read-only handle.
  public static func mayWrite(_ role: Account.Role) -> Bool { of(role) != [.read] }

  /// Why an account may not make a change on a day; nil where it may.
  ///
  /// - Parameters:
  ///   - owner: the unit that the change is of; nil where it is of none or of the whole city.
  ///   - covers: whether a unit is the account's own or one of its children.
  public static func denial(
    of right: Right, unit owner: Code<Organisation>?, to account: Account, on day: Day,
    covers: (Code<Organisation>) -> Bool
  ) -> Denial? {
    guard !account.isDisabled else { return .disabled }
    guard account.life.contains(day) else { return .outsideDays(account.life) }
    guard of(account.role).contains(right) else { return .role(account.role, right) }
    guard account.role == .officer, right != .read else { return nil }
    guard let owner, covers(owner) else { return .otherUnit(owner) }
    return nil
  }
}

/// Why an account may not do something.
public enum Denial: Hashable, Sendable {
  /// No account of that name, and who acts does not own the database.
  case unknown
  case disabled
  case outsideDays(Life)
  case role(Account.Role, Right)
  /// Not the officer's unit, nor one of its children; nil: of no unit.
  case otherUnit(Code<Organisation>?)
}

extension Change {
  /// The right that it needs.
  public var right: Right {
    switch self {
    case .define(.account, _), .withdraw(.account, _): .administer
    case .withdraw(.reading, _): .report
    case .withdraw(.cell, _): .assess
    case .define, .withdraw: .define
    case .report, .correct, .progress: .report
    case .extend: .decide
    case .assess: .assess
    case .act(let act): act.kind.right
    case .revert: .read
    }
  }
}

extension Act.Kind {
  public var right: Right {
    switch self {
    case .reminder: .remind
    case .request: .request
    case .explanation: .explain
    case .extensionRequest: .report
    case .acknowledgement, .closing: .acknowledge
    case .conclusion: .decide
    // Whose act it was is looked at by the gate.
    case .withdrawal: .read
    }
  }
}
