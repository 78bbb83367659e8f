public import VietnameseText

/// What is measured, with which instrument (chỉ tiêu). Two instruments are two indicators.
public struct Indicator: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case amount
    case count
    case percent
    case score
    case rank
    case yesNo = "yes-no"
  }

  /// How values of successive periods relate: a level, a flow of the period, or a running total.
  public enum Nature: String, CaseIterable, Sendable {
    case stock
    case flow
    case cumulative
  }

  public enum Direction: String, CaseIterable, Sendable {
    case higherIsBetter = "higher"
    case lowerIsBetter = "lower"
  }

  public var code: Code<Indicator>
  public var title: BilingualText
  public var kind: Kind
  public var nature: Nature
  public var direction: Direction
  /// The unit of measure as printed, such as "hồ sơ" or "nghìn tỷ đồng"; nil for a bare number.
  public var measure: BilingualText?
  /// The survey, index or system that measures it, such as "Bộ chỉ số phục vụ (QĐ 766)".
  public var instrument: BilingualText?
  public var pillar: Pillar?
  /// Whether a percentage of it may lie over 100, as a growth may and a share may not.
  public var mayExceedHundred: Bool
  public var provenance: Provenance

  public init(
    code: Code<Indicator>, title: BilingualText, kind: Kind, nature: Nature,
    direction: Direction = .higherIsBetter, measure: BilingualText? = nil,
    instrument: BilingualText? = nil, pillar: Pillar? = nil, mayExceedHundred: Bool = false,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.nature = nature
    self.direction = direction
    self.measure = measure
    self.instrument = instrument
    self.pillar = pillar
    self.mayExceedHundred = mayExceedHundred
    self.provenance = provenance
  }
}

/// What an indicator shall reach, for whom, by when, according to which document (mục tiêu).
public struct Target: Hashable, Sendable {
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = "at-least"
    case above
    case atMost = "at-most"
    case below
    case equal
    case range
    case rankAtMost = "rank-at-most"
  }

  public var code: Code<Target>
  public var indicator: Code<Indicator>
  /// The unit that shall reach it; the city is an organisation too.
  public var unit: Code<Organisation>
  public var document: Code<Document>?
  public var due: Day?
  public var comparison: Comparison
  /// The value to reach, in the indicator's measure; nil where a text names none.
  public var value: ExactDecimal?
  /// The upper end of a range.
  public var upper: ExactDecimal?
  /// The day from which pace is counted, and the value on it, where published.
  public var start: Day?
  public var baseline: ExactDecimal?
  /// The principles that this target gives a number to.
  public var principles: [Code<Principle>]
  public var provenance: Provenance

  public init(
    code: Code<Target>, indicator: Code<Indicator>, unit: Code<Organisation>,
    document: Code<Document>? = nil, due: Day? = nil, comparison: Comparison = .atLeast,
    value: ExactDecimal? = nil, upper: ExactDecimal? = nil, start: Day? = nil,
    baseline: ExactDecimal? = nil, principles: [Code<Principle>] = [],
    provenance: Provenance = .none
  ) {
    self.code = code
    self.indicator = indicator
    self.unit = unit
    self.document = document
    self.due = due
    self.comparison = comparison
    self.value = value
    self.upper = upper
    self.start = start
    self.baseline = baseline
    self.principles = principles
    self.provenance = provenance
  }
}

/// Which unit owes which indicator, how often, by what day after the period's end (chế độ báo cáo).
public struct Duty: Hashable, Sendable {
  /// How a duty's periods lie (design, section 3, "Two calendars of reporting").
  public enum Calendar: String, CaseIterable, Sendable {
    /// Calendar months, quarters, half years and years, as statistics use them.
    case statistical
    /// From the 15th to the 14th, as administrative reports use them (Nghị định 09/2019/NĐ-CP).
    case administrative
  }

  public var code: Code<Duty>
  public var indicator: Code<Indicator>
  public var unit: Code<Organisation>
  /// How long the period is that each report covers: day, week, month, quarter, half year or year.
  public var every: Granularity
  public var calendar: Calendar
  /// Days after the period's end by which the report is due; 0 is the last day itself.
  public var dueAfterDays: Int
  public var first: Day
  public var last: Day?
  public var provenance: Provenance

  public init(
    code: Code<Duty>, indicator: Code<Indicator>, unit: Code<Organisation>,
    every: Granularity, calendar: Calendar = .statistical, dueAfterDays: Int, first: Day,
    last: Day? = nil, provenance: Provenance = .none
  ) {
    self.code = code
    self.indicator = indicator
    self.unit = unit
    self.every = every
    self.calendar = calendar
    self.dueAfterDays = dueAfterDays
    self.first = first
    self.last = last
    self.provenance = provenance
  }
}
