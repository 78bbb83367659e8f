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

/// What is wrong with an act for its kind.
public enum ActFault: String, Hashable, Sendable, CaseIterable {
  /// No last day or deadline where one is needed.
  case untilMissing = "until-missing"
  case untilNotAllowed = "until-not-allowed"
  /// An acknowledgement for longer than one can hold (``AlertRule/longestAcknowledgement``).
  case untilTooFar = "until-too-far"
  case ownerNotAllowed = "owner-not-allowed"
  case meetingMissing = "meeting-missing"
  case meetingNotAllowed = "meeting-not-allowed"
  /// Nothing that it answers, or takes back.
  case answersMissing = "answers-missing"
  case answersNotAllowed = "answers-not-allowed"
  /// Only a task's deadline can be put off.
  case notOfTask = "not-of-task"
}

extension Act {
  /// What is wrong with it for its kind; nil where nothing is.
  public var fault: ActFault? {
    switch kind {
    case .acknowledgement, .extensionRequest:
      guard let until else { return .untilMissing }
      let longest = on.adding(days: AlertRule.longestAcknowledgement)
      if kind == .acknowledgement, until > longest { return .untilTooFar }
    case .request, .conclusion: break
    case .reminder, .explanation, .closing, .withdrawal:
      if until != nil { return .untilNotAllowed }
    }
    if case .task = subject {} else if kind == .extensionRequest { return .notOfTask }
    if kind == .conclusion {
      if meeting == nil { return .meetingMissing }
    } else {
      if owner != nil { return .ownerNotAllowed }
      if meeting != nil { return .meetingNotAllowed }
    }
    let isAnswer = kind == .explanation || kind == .withdrawal
    guard (answers != nil) == isAnswer else {
      return isAnswer ? .answersMissing : .answersNotAllowed
    }
    return nil
  }
}

/// What is wrong with a figure for its indicator's kind.
public enum FigureFault: String, Hashable, Sendable, CaseIterable {
  case empty
  case negative
  case notWhole = "not-whole"
  case notYesOrNo = "not-yes-or-no"
  case rankBelowOne = "rank-below-one"
  case rankAbovePopulation = "rank-above-population"
  case populationWithoutRank = "population-without-rank"
  case denominatorNotPositive = "denominator-not-positive"
  case numeratorWithoutDenominator = "numerator-without-denominator"
  case upperBelowLower = "upper-below-lower"
  /// "19/27" of an amount, a score or a rank, which are no shares.
  case partsWithoutShare = "parts-without-share"
  /// A share of more than all, of an indicator that does not say that it may.
  case percentAboveHundred = "percent-above-hundred"
}

/// What can be true but is suspicious: stored, and reported (phát hiện).
public enum Finding: Hashable, Sendable {
  case outsideLife(unit: Code<Organisation>, indicator: Code<Indicator>, period: Period)
  case cumulativeFell(
    unit: Code<Organisation>, indicator: Code<Indicator>, from: ExactDecimal, to: ExactDecimal,
    period: Period)
  case percentAboveHundred(
    unit: Code<Organisation>, indicator: Code<Indicator>, value: ExactDecimal, period: Period)
  /// A percentage below zero: a share cannot be, a growth may.
  case percentBelowZero(
    unit: Code<Organisation>, indicator: Code<Indicator>, value: ExactDecimal, period: Period)
  /// A count of whole things with a fraction.
  case countNotWhole(
    unit: Code<Organisation>, indicator: Code<Indicator>, value: ExactDecimal, period: Period)
  /// A part that is more than the whole: 30/27.
  case partAboveWhole(
    unit: Code<Organisation>, indicator: Code<Indicator>, numerator: ExactDecimal,
    denominator: ExactDecimal, period: Period)
  /// The printed share and its parts differ by more than rounding.
  case shareDiffers(
    unit: Code<Organisation>, indicator: Code<Indicator>, printed: ExactDecimal,
    numerator: ExactDecimal, denominator: ExactDecimal, period: Period)
  /// Same figure as an earlier period's: perhaps a copy that nobody updated.
  case staleCopy(
    unit: Code<Organisation>, indicator: Code<Indicator>, value: ExactDecimal, earlier: Period,
    period: Period)
  /// A report whose state and percentage cannot both be so: not begun with 50 %, done with 80 %.
  case progressContradicts(
    task: Code<BreakthroughTask>, state: ProgressReport.State, percent: ExactDecimal, asOf: Day)
  /// Told to have been said before its period had ended: a forecast, or a wrong day.
  case saidBeforeEnd(
    unit: Code<Organisation>, indicator: Code<Indicator>, said: Day, period: Period)
  /// A name with letters of another alphabet that look like its own: perhaps another's name.
  case mixedScripts(Reference, word: String)
  /// The day that an own report is told for is not taken: it is known from its recording.
  case dayNotTaken(
    unit: Code<Organisation>, indicator: Code<Indicator>, told: Day, recorded: Day, period: Period)
  /// The same of a progress report.
  case progressDayNotTaken(task: Code<BreakthroughTask>, told: Day, recorded: Day, asOf: Day)
  /// Sources differ on the same period.
  case sourcesDiffer(
    unit: Code<Organisation>, indicator: Code<Indicator>, values: [ExactDecimal], period: Period)
}
