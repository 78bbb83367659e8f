public import VietnameseText

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

extension Duty: DescribedRecord {
  public static let description = RecordDescription<Duty>(
    .duty, file: "duties",
    blank: Duty(
      code: "", indicator: "", unit: "", every: .month, dueAfterDays: 0, first: .distantPast),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .code("indicator", .indicator, { $0.indicator }, { $0.indicator = $1 }).identity,
      .code("unit", .organisation, { $0.unit }, { $0.unit = $1 }).identity,
      .word("every", { $0.every }, { $0.every = $1 }),
      .integer("due_after_days", isRequired: true, { $0.dueAfterDays }, { $0.dueAfterDays = $1 }),
      .day("first_day", { $0.first }, { $0.first = $1 }).inFiles("first"),
      .optionalDay("last_day", { $0.last }, { $0.last = $1 }).inFiles("last"),
      .word("calendar", isRequired: false, { $0.calendar }, { $0.calendar = $1 }).later,
    ])

  public var definition: Definition { .duty(self) }

  public func check() throws(Refusal) {
    try checkOrder(first, last)
    try check(dueAfterDays, "due_after_days", from: 0, to: 366)
  }
}
