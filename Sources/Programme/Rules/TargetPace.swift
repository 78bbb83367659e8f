import VietnameseText

/// How far a value has come, beside how much of the time has passed.
struct Pace: Hashable {
  /// The share of the way from baseline to target; 1 is all of it, below 0 is away from it.
  let attainment: Rational
  /// Days between the start and the reading's period end, held within the target's time.
  let daysPassed: Int
  /// Days between the start and the due day, above 0.
  let daysInAll: Int

  var elapsed: Double { Double(daysPassed) / Double(daysInAll) }

  /// The state by how far attainment lags behind the elapsed share; the border belongs to the
  /// better state (design, section 4: "to −5 percentage points, to −20, else behind").
  func state(_ thresholds: Thresholds) -> TargetState {
    if isWithin(thresholds.onTrackPoints) { return .onTrack }
    return isWithin(thresholds.atRiskPoints) ? .atRisk : .behind
  }

  private func isWithin(_ points: ExactDecimal) -> Bool {
    guard let elapsed = Rational(Int128(daysPassed), over: Int128(daysInAll)),
      let slack = Rational(points).divided(by: Rational(100)), let border = elapsed.minus(slack)
    else { return false }
    return attainment.compared(with: border) >= 0
  }
}

extension Target {
  /// The pace of a figure that does not satisfy the target; nil without baseline or start, when
  /// there is only a level to keep (the baseline already satisfies), and when the figure lies
  /// beyond the goal without satisfying, as no way is left of which it could go a share.
  ///
  /// Of a range the figure's end with less of the way behind it counts.
  func pace(
    of figure: Figure, kind: Indicator.Kind?, towards direction: Indicator.Direction?, at day: Day
  ) -> Pace? {
    guard let due, let start, start < due, let baseline,
      let goal = goal(from: baseline, towards: direction),
      let said = figure.extent(for: kind)
    else { return nil }
    let rises = baseline.isLess(than: goal)
    let attainment = Target.share(
      gone: rises ? said.low : said.high, from: Rational(baseline), to: Rational(goal))
    guard let attainment, attainment.compared(with: Rational(1)) <= 0 else { return nil }
    return Pace(
      attainment: attainment, daysPassed: min(max(day - start, 0), due - start),
      daysInAll: due - start)
  }

  /// The value that pace counts towards; nil where the baseline is already there.
  private func goal(
    from baseline: ExactDecimal, towards direction: Indicator.Direction?
  ) -> ExactDecimal? {
    guard let value else { return nil }
    switch comparison {
    case .atLeast, .above: return baseline.isLess(than: value) ? value : nil
    case .atMost, .below, .rankAtMost: return value.isLess(than: baseline) ? value : nil
    case .equal: return baseline.numericallyEquals(value) ? nil : value
    case .range:
      if direction != .lowerIsBetter, baseline.isLess(than: value) { return value }
      guard direction != .higherIsBetter, let upper else { return nil }
      return upper.isLess(than: baseline) ? upper : nil
    }
  }

  private static func share(gone said: Rational, from: Rational, to goal: Rational) -> Rational? {
    guard let way = goal.minus(from), let gone = said.minus(from) else { return nil }
    return gone.divided(by: way)
  }
}
