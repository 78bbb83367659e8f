import Programme
public import VietnameseText

/// Days in tests are written as people write them: "30/06/2025".
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
      preconditionFailure("not a day: \(text)")
    }
    self = day
  }
}

/// Numbers in tests are written as they are printed: "79.99", or 80.
extension ExactDecimal: ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral
{
  public init(stringLiteral text: String) {
    guard let number = ExactDecimal(canonical: text) else {
      preconditionFailure("not a number: \(text)")
    }
    self = number
  }

  public init(integerLiteral number: Int64) {
    self.init(number)
  }
}

extension Target {
  static func of(
    _ value: ExactDecimal?, _ comparison: Comparison = .atLeast, upper: ExactDecimal? = nil,
    due: Day? = "31/12/2025", start: Day? = nil, baseline: ExactDecimal? = nil,
    principles: [Code<Principle>] = [], code: Code<Target> = "t"
  ) -> Target {
    Target(
      code: code, indicator: "i", unit: "long-bien", due: due, comparison: comparison,
      value: value, upper: upper, start: start, baseline: baseline, principles: principles)
  }
}

extension Reading {
  /// A reading of one day's level.
  static func of(
    _ value: ExactDecimal, on day: Day, reported: Day? = nil, id: ID = 1,
    source: Code<Source> = "s", own: Bool = false, confidence: Confidence? = nil,
    replaces: ID? = nil
  ) -> Reading {
    of(
      Figure(value: value), on: day, reported: reported, id: id, source: source, own: own,
      confidence: confidence, replaces: replaces)
  }

  static func of(
    _ figure: Figure?, on day: Day, reported: Day? = nil, id: ID = 1,
    source: Code<Source> = "s", own: Bool = false, confidence: Confidence? = nil,
    replaces: ID? = nil
  ) -> Reading {
    Reading(
      id: id, indicator: "i", unit: "long-bien", period: Period(day: day),
      statement: figure.map { .figure($0) } ?? .withdrawal, reportedOn: reported, source: source,
      isOwnReport: own, confidence: confidence, replaces: replaces)
  }
}

extension Duty {
  static func every(
    _ granularity: Granularity, dueAfter days: Int = 5, from first: Day = "01/01/2024",
    to last: Day? = nil
  ) -> Duty {
    Duty(
      code: "d", indicator: "i", unit: "long-bien", every: granularity, dueAfterDays: days,
      first: first, last: last)
  }
}

extension TargetHistory {
  static func of(
    _ target: Target, kind: Indicator.Kind? = .percent, _ readings: [Reading] = [],
    life: Life = Life(), duties: [Duty] = [], thresholds: [Threshold] = []
  ) -> TargetHistory {
    TargetHistory(
      target: Versions(always: target), kind: kind, life: Versions(always: life),
      readings: readings, duties: duties.map { Versions(always: $0) },
      thresholds: ThresholdHistory(thresholds.map { Versions(always: $0) }))
  }

  /// The state on a day with what was known by then, or by another day.
  func state(on day: Day, known: Day? = nil) -> TargetState? {
    judge(on: day, known: known ?? day)?.state
  }
}

/// The pilot district's days, as far as they are known.
let district = Life(last: "30/06/2025")
