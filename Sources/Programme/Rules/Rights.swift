public import VietnameseText

/// One thing that an account may be let do; the raw values are what the documentation prints.
public enum Right: String, CaseIterable, Sendable {
  /// The pages of a wall, which turn by themselves.
  case watch
  /// The whole record: every page, the accounts, the journal with who, when and from where.
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

  /// Whether it lets one look and no more.
  public var onlyLooks: Bool { self == .watch || self == .read }
}

/// The one table of rights: read by the gate, by the action table and by the documentation.
public enum Rights {
  public static func of(_ role: Account.Role) -> Set<Right> {
    switch role {
    case .operator: Set(Right.allCases)
    case .leader: [.watch, .read, .acknowledge, .request, .decide]
    case .officer: [.watch, .read, .report, .explain]
    case .viewer: [.watch, .read]
    case .kiosk: [.watch]
    }
  }

  /// Whether accounts of a role may write at all; the others hold a read-only handle.
  public static func mayWrite(_ role: Account.Role) -> Bool {
    !of(role).allSatisfy(\.onlyLooks)
  }

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
    guard account.role == .officer, !right.onlyLooks else { return nil }
    guard let owner, covers(owner) else { return .otherUnit(owner) }
    return nil
  }
}

// MARK: - In whose voice

extension Rights {
  /// What the rule must know of a reading that stands.
  public struct Standing: Hashable, Sendable {
    public var source: Code<Source>
    /// Whether it is the unit's own report: so marked, or of a source that holds nothing else.
    public var isOwnReport: Bool
    public var confidence: Confidence?

    public init(source: Code<Source>, isOwnReport: Bool, confidence: Confidence? = nil) {
      self.source = source
      self.isOwnReport = isOwnReport
      self.confidence = confidence
    }
  }

  /// Why an account may not say something as a source; nil where it may.
  ///
  /// An officer speaks in the unit's own voice: reports, corrects and withdraws what units say of
  /// themselves, and ranks it no higher than it stood. What others say of a unit is not its own to
  /// change, nor is what they may be made to say.
  /// - Parameters:
  ///   - source: who is said to say it; nil where nobody is named.
  ///   - isOwnReport: whether that source holds units' own reports.
  ///   - standing: the reading that is corrected or withdrawn.
  public static func denial(
    ofSayingAs source: Code<Source>?, isOwnReport: Bool, confidence: Confidence? = nil,
    inPlaceOf standing: Standing? = nil, to account: Account
  ) -> Denial? {
    guard account.role == .officer, let source else { return nil }
    if let standing {
      guard standing.isOwnReport else { return .otherVoice(standing.source) }
      // The same voice goes on, be it the demonstration's.
      guard standing.source == source || isOwnReport else { return .otherVoice(source) }
    } else if !isOwnReport {
      return .otherVoice(source)
    }
    guard let confidence else { return nil }
    guard let stood = standing?.confidence, stood <= confidence else {
      return .confidence(confidence)
    }
    return nil
  }
}

/// Why an account may not do something.
public enum Denial: Hashable, Sendable {
  /// No account of that name, and who acts does not own the database.
  case unknown
  case disabled
  case outsideDays(Life)
  /// An SSH key that the account does not have, or no longer.
  case key(label: String)
  case role(Account.Role, Right)
  /// Not the officer's unit, nor one of its children; nil: of no unit.
  case otherUnit(Code<Organisation>?)
  /// An officer speaks for the unit, and not as this source, which is no unit's own report.
  case otherVoice(Code<Source>)
  /// A unit's own report does not rank itself; a correction ranks no higher than what it corrects.
  case confidence(Confidence)
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
