public import VietnameseText

/// The first and last day that a reading is about; the same day for a stock.
public struct Period: Hashable, Sendable {
  /// Whether the source printed the date or it was worked out.
  public enum Basis: String, CaseIterable, Sendable {
    case printed
    case derived
  }

  public var first: Day
  public var last: Day
  public var granularity: Granularity
  public var basis: Basis

  /// A period; nil when the last day is before the first.
  public init?(first: Day, last: Day, granularity: Granularity, basis: Basis = .printed) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.granularity = granularity
    self.basis = basis
  }

  /// One day.
  public init(day: Day, basis: Basis = .printed) {
    first = day
    last = day
    granularity = .day
    self.basis = basis
  }
}

/// What a source said the number is, as printed: "khoảng 5.000", "hơn 1,24 triệu", "19 trên 27".
public struct Figure: Hashable, Sendable {
  public enum Qualifier: String, CaseIterable, Sendable {
    case exact
    case about
    case over
    case under
    case atLeast = "at-least"
    case nearly
  }

  /// The printed value; for a rank, the place; for yes or no, 1 or 0. Nil when only parts were
  /// printed, as in "19 of 27".
  public var value: ExactDecimal?
  /// The upper end of a printed range.
  public var upper: ExactDecimal?
  public var qualifier: Qualifier
  public var numerator: ExactDecimal?
  public var denominator: ExactDecimal?
  /// How many were ranked, and what they were: 1 of 34 is not 1 of 63.
  public var population: Int?
  public var ranked: String?

  public init(
    value: ExactDecimal? = nil, upper: ExactDecimal? = nil, qualifier: Qualifier = .exact,
    numerator: ExactDecimal? = nil, denominator: ExactDecimal? = nil, population: Int? = nil,
    ranked: String? = nil
  ) {
    self.value = value
    self.upper = upper
    self.qualifier = qualifier
    self.numerator = numerator
    self.denominator = denominator
    self.population = population
    self.ranked = ranked
  }
}

/// What was said of one indicator and one unit for one period (số liệu).
///
/// Its identity is indicator, unit, period and source; it is never changed in place but replaced
/// by a correction, which may be a withdrawal (design, section 3).
public struct Reading: Hashable, Sendable {
  public typealias ID = Int64

  /// What it says: a figure, or that an earlier reading is withdrawn.
  public enum Statement: Hashable, Sendable {
    case figure(Figure)
    case withdrawal
  }

  /// The store's id; 0 before it is stored.
  public var id: ID
  public var indicator: Code<Indicator>
  public var unit: Code<Organisation>
  public var period: Period
  public var statement: Statement
  /// The day its source said it; the period's end, marked derived, where unknown.
  public var reportedOn: Day
  public var reportedOnIsDerived: Bool
  public var source: Code<Source>
  /// Whether the source is the unit's own report, which goes before others.
  public var isOwnReport: Bool
  public var confidence: Confidence?
  public var evidence: Evidence?
  public var note: String?
  /// The reading that this one corrects or withdraws; chains are linear.
  public var replaces: ID?

  public init(
    id: ID = 0, indicator: Code<Indicator>, unit: Code<Organisation>, period: Period,
    statement: Statement, reportedOn: Day? = nil, source: Code<Source>,
    isOwnReport: Bool = false, confidence: Confidence? = nil, evidence: Evidence? = nil,
    note: String? = nil, replaces: ID? = nil
  ) {
    self.id = id
    self.indicator = indicator
    self.unit = unit
    self.period = period
    self.statement = statement
    self.reportedOn = reportedOn ?? period.last
    self.reportedOnIsDerived = reportedOn == nil
    self.source = source
    self.isOwnReport = isOwnReport
    self.confidence = confidence
    self.evidence = evidence
    self.note = note
    self.replaces = replaces
  }

  public var figure: Figure? {
    if case .figure(let figure) = statement { figure } else { nil }
  }
}

/// What shows that something is so: a document number, a link, or words.
public struct Evidence: Hashable, Sendable {
  public var text: String
  public var address: String?

  public init(text: String, address: String? = nil) {
    self.text = text
    self.address = address
  }
}
