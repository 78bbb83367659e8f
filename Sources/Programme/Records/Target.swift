public import VietnameseText

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

extension Target: DescribedRecord {
  public static let description = RecordDescription<Target>(
    .target, file: "targets", blank: Target(code: "", indicator: "", unit: ""),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .code("indicator", .indicator, { $0.indicator }, { $0.indicator = $1 }).identity,
      .code("unit", .organisation, { $0.unit }, { $0.unit = $1 }).identity,
      .optionalCode("document", .document, { $0.document }, { $0.document = $1 }),
      .optionalDay("due", { $0.due }, { $0.due = $1 }),
      .word("comparison", { $0.comparison }, { $0.comparison = $1 }),
      .optionalDecimal("value", { $0.value }, { $0.value = $1 }),
      .optionalDecimal("upper", { $0.upper }, { $0.upper = $1 }),
      .optionalDay("start", { $0.start }, { $0.start = $1 }),
      .optionalDecimal("baseline", { $0.baseline }, { $0.baseline = $1 }),
      .codes("principles", .principle, { $0.principles }, { $0.principles = $1 }),
    ])

  public var definition: Definition { .target(self) }

  public func check() throws(Refusal) {
    try checkOrder(start, due)
    if comparison == .range, let value {
      guard let upper, !upper.isLess(than: value) else { throw .rangeOutOfOrder(reference) }
    }
    if comparison != .range, upper != nil { throw .rangeOutOfOrder(reference) }
    if comparison == .rankAtMost, let value, value.isLess(than: ExactDecimal(1)) || value.scale > 0
    {
      throw .wrongFigure(.rank, .rankBelowOne)
    }
  }
}
