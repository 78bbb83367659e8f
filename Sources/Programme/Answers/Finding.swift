public import VietnameseText

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
