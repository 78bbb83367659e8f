import VietnameseText

/// A reading with what stands around it in its series, to see what is suspicious about it.
///
/// What it finds can be true and is stored all the same (design, section 8).
public struct ReadingInspection: Hashable, Sendable {
  public var reading: Reading
  public var indicator: Indicator
  public var life: Life
  /// The reading that counts for the newest earlier period end.
  public var earlier: Reading?
  /// The reading that counts for the next later period end.
  public var later: Reading?
  /// Other sources' readings for the same period end.
  public var beside: [Reading]

  public init(
    reading: Reading, indicator: Indicator, life: Life, earlier: Reading? = nil,
    later: Reading? = nil, beside: [Reading] = []
  ) {
    self.reading = reading
    self.indicator = indicator
    self.life = life
    self.earlier = earlier
    self.later = later
    self.beside = beside
  }

  /// All findings, in a fixed order; none for a withdrawal.
  public var findings: [Finding] {
    guard let figure = reading.figure else { return [] }
    return [
      outsideLife, fall, percentAboveHundred(figure), percentBelowZero(figure),
      countNotWhole(figure), partAboveWhole(figure), shareDiffers(figure), staleCopy(figure),
      saidBeforeEnd, sourcesDiffer(figure),
    ].compactMap { $0 }
  }
}

extension ReadingInspection {
  private var outsideLife: Finding? {
    let period = reading.period
    let isBefore = life.first.map { period.last < $0 } ?? false
    guard isBefore || (life.last.map { period.last > $0 } ?? false) else { return nil }
    return .outsideLife(unit: reading.unit, indicator: reading.indicator, period: period)
  }

  private var fall: Finding? {
    guard indicator.nature == .cumulative else { return nil }
    if let earlier, let finding = fall(from: earlier, to: reading) { return finding }
    return later.flatMap { fall(from: reading, to: $0) }
  }

  /// A running total that fell; one over a span of its own after the earlier period may. A month
  /// or a year only tells when the total was read.
  private func fall(from earlier: Reading, to later: Reading) -> Finding? {
    let period = later.period
    let beginsAnew = period.granularity == .unknown && period.first > earlier.period.last
    guard !beginsAnew, let from = earlier.figure?.value, let to = later.figure?.value else {
      return nil
    }
    let most = later.figure?.upper ?? to
    guard most.isLess(than: from) else { return nil }
    return .cumulativeFell(
      unit: later.unit, indicator: later.indicator, from: from, to: to, period: period)
  }

  private func percentAboveHundred(_ figure: Figure) -> Finding? {
    guard indicator.kind == .percent, !indicator.mayExceedHundred, let value = figure.value,
      ExactDecimal(100).isLess(than: value)
    else { return nil }
    return .percentAboveHundred(
      unit: reading.unit, indicator: reading.indicator, value: value, period: reading.period)
  }

  private func percentBelowZero(_ figure: Figure) -> Finding? {
    guard indicator.kind == .percent else { return nil }
    // Of parts alone the part is told: "-19" of 27.
    let numbers = [figure.value, figure.numerator, figure.upper].compactMap { $0 }
    let below =
      numbers.first { $0.isNegative }
      ?? numbers.first { $0.isZero && figure.qualifier == .under }
    return below.map {
      .percentBelowZero(
        unit: reading.unit, indicator: reading.indicator, value: $0, period: reading.period)
    }
  }

  /// A count of thousands or millions may well have a fraction.
  private func countNotWhole(_ figure: Figure) -> Finding? {
    let measure = indicator.measure?.vietnamese.lowercased() ?? ""
    let isOfMany = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"].contains {
      measure == $0 || measure.hasPrefix($0 + " ")
    }
    guard indicator.kind == .count, !isOfMany else { return nil }
    let numbers = [figure.value, figure.upper, figure.numerator, figure.denominator]
    let broken = numbers.compactMap { $0 }.first {
      !$0.rounded(scale: 0).numericallyEquals($0)
    }
    return broken.map {
      .countNotWhole(
        unit: reading.unit, indicator: reading.indicator, value: $0, period: reading.period)
    }
  }

  private func partAboveWhole(_ figure: Figure) -> Finding? {
    guard let numerator = figure.numerator, let denominator = figure.denominator,
      denominator.isLess(than: numerator)
    else { return nil }
    return .partAboveWhole(
      unit: reading.unit, indicator: reading.indicator, numerator: numerator,
      denominator: denominator, period: reading.period)
  }

  /// More than one unit of the last printed digit apart: rounding or truncation explain less.
  private func shareDiffers(_ figure: Figure) -> Finding? {
    guard indicator.kind == .percent, figure.qualifier == .exact, figure.upper == nil,
      let printed = figure.value, let numerator = figure.numerator,
      let denominator = figure.denominator,
      let below = Rational(numerator).divided(
        by: Rational(denominator)), let share = below.times(Rational(ExactDecimal(100)))
    else { return nil }
    let digit = Rational(ExactDecimal(1, scale: printed.scale))
    guard let difference = Rational(printed).minus(share) else { return nil }
    let size = difference.numerator < 0 ? share.minus(Rational(printed)) : difference
    guard let size, size.compared(with: digit) >= 0 else { return nil }
    return .shareDiffers(
      unit: reading.unit, indicator: reading.indicator, printed: printed, numerator: numerator,
      denominator: denominator, period: reading.period)
  }

  /// The same figure of three digits or more again: levels like 100 % may well stand still. Of a
  /// running total another source's copy is one too.
  private func staleCopy(_ figure: Figure) -> Finding? {
    guard let earlier, earlier.figure == figure,
      earlier.source == reading.source || indicator.nature == .cumulative,
      let value = figure.value, value.mantissa.magnitude > 100,
      !value.numericallyEquals(ExactDecimal(100)), indicator.kind != .rank
    else { return nil }
    return .staleCopy(
      unit: reading.unit, indicator: reading.indicator, value: value, earlier: earlier.period,
      period: reading.period)
  }

  private var saidBeforeEnd: Finding? {
    guard reading.isToldBeforeEnd else { return nil }
    return .saidBeforeEnd(
      unit: reading.unit, indicator: reading.indicator, said: reading.reportedOn,
      period: reading.period)
  }

  private func sourcesDiffer(_ figure: Figure) -> Finding? {
    guard let value = figure.value else { return nil }
    let others = beside.filter { $0.period == reading.period && $0.source != reading.source }
      .compactMap { $0.figure?.value }
    guard others.contains(where: { !$0.numericallyEquals(value) }) else { return nil }
    return .sourcesDiffer(
      unit: reading.unit, indicator: reading.indicator, values: [value] + others,
      period: reading.period)
  }
}
