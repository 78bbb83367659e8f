public import VietnameseText

/// Why the gate stored nothing: what cannot be read or identified (design, section 8).
public enum Refusal: Error, Hashable, Sendable {
  case unknown(Reference)
  case malformedCode(String)
  case emptyText(Reference, field: String)
  /// A period that has not ended, or a report said on a day that has not come.
  case futureDay(Day, today: Day)
  /// An own report that is to be known from an earlier day than it is recorded, on no evidence.
  case earlierDayWithoutEvidence(Day, today: Day)
  /// What can be no forecast, told to have been said before its period had ended.
  case saidBeforeEnd(Day, of: Period)
  case identicalReading(Reading.ID)
  /// The source said something else of the same period, and this does not say that it corrects it.
  case contradictsReading(Reading.ID, stands: Figure, told: Figure)
  /// The reading that a correction names was corrected already.
  case alreadyReplaced(Reading.ID)
  case wrongFigure(Indicator.Kind, FigureFault)
  /// A version known from before the newest version of the record.
  case knownBeforeCurrent(Reference, current: Day)
  /// Two days in an order that cannot be.
  case daysOutOfOrder(Reference, first: Day, last: Day)
  case rangeOutOfOrder(Reference)
  case percentOutOfRange(ExactDecimal)
  /// A number of a record that its kind cannot have; without a most where there is none.
  case outOfRange(Reference, field: String, ExactDecimal, least: Int, most: Int?)
  /// A record that names itself where another belongs.
  case namesItself(Reference, field: String)
  case parentCycle(Code<Organisation>)
  /// A new version that names another indicator or unit than the record it is a version of.
  case identityChanged(Reference)
  /// Somebody else changed the record since it was read.
  case changedSince(Reference, entry: Int64)
  /// A new record whose code is taken; the entry is that of the record's newest change.
  case exists(Reference, entry: Int64)
  case notAllowed(account: String, Denial)
  /// Only one's own changes can be taken back, and each only once.
  case notRevertible(entry: Int64, RevertFault)
  /// An act on an alert that lacks what its kind needs, or holds what its kind has not.
  case wrongAct(Act.Kind, ActFault)
  /// An officer's account has a unit, and no other has.
  case unitOfAccount(Code<Account>, Account.Role)
  /// An SSH key that an account cannot have.
  case wrongKey(Code<Account>, label: String, AccountKeyFault)
  /// As many imports of the account within a minute as it may have.
  case tooManyImports(limit: Int)
  /// Findings were to be refused too (`--strict`).
  case findings([Finding])
}

extension Refusal {
  /// The record that it is about; nil where it is about none that is defined.
  public var subject: Reference? {
    switch self {
    case .unknown(let record), .emptyText(let record, _), .knownBeforeCurrent(let record, _),
      .daysOutOfOrder(let record, _, _), .rangeOutOfOrder(let record),
      .identityChanged(let record), .changedSince(let record, _), .exists(let record, _),
      .outOfRange(let record, _, _, _, _), .namesItself(let record, _):
      record
    case .parentCycle(let unit): .organisation(unit)
    case .unitOfAccount(let account, _), .wrongKey(let account, _, _): .account(account)
    case .malformedCode, .futureDay, .earlierDayWithoutEvidence, .saidBeforeEnd, .identicalReading,
      .contradictsReading, .alreadyReplaced, .wrongFigure, .percentOutOfRange, .notAllowed,
      .notRevertible, .wrongAct, .tooManyImports, .findings:
      nil
    }
  }

  /// The name of the record's field that it is about, where it is about one.
  public var field: String? {
    switch self {
    case .emptyText(_, let field), .outOfRange(_, let field, _, _, _), .namesItself(_, let field):
      field
    default: nil
    }
  }
}

/// Why a change cannot be taken back.
public enum RevertFault: Hashable, Sendable {
  case absent
  /// Somebody else's.
  case notOwn(account: String)
  /// It was built upon by a later change.
  case changedSince(entry: Int64)
  /// An import, or the first of all.
  case ofItsKind
}
