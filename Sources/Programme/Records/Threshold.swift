public import VietnameseText

/// A number that a rule turns on, with the days between which it is valid (design, section 4).
///
/// Thresholds live in the catalogue, not in code.
public struct Threshold: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// How many percentage points behind the elapsed share still count as on track.
    case onTrackPoints = "on-track-points"
    /// How many percentage points behind still count as at risk.
    case atRiskPoints = "at-risk-points"
    /// The part of a period after the due day at which a duty becomes stale, in percent.
    case staleShare = "stale-share"
    /// How many percentage points a task may lag behind its elapsed share before it is slow.
    case taskSlowPoints = "task-slow-points"
    /// Days without a progress report after which a task that is, or should be, under way is stale.
    case taskStaleDays = "task-stale-days"
  }

  public var kind: Kind
  public var value: ExactDecimal
  public var validFrom: Day
  public var validTo: Day?
  public var provenance: Provenance

  public init(
    kind: Kind, value: ExactDecimal, validFrom: Day = .distantPast, validTo: Day? = nil,
    provenance: Provenance = .none
  ) {
    self.kind = kind
    self.value = value
    self.validFrom = validFrom
    self.validTo = validTo
    self.provenance = provenance
  }
}

extension Threshold: DescribedRecord {
  public static let description = RecordDescription<Threshold>(
    .threshold, file: "thresholds", blank: Threshold(kind: .onTrackPoints, value: .zero),
    code: nil,
    attributes: [
      .word("kind", { $0.kind }, { $0.kind = $1 }).identity,
      .day("valid_from", isRequired: false, { $0.validFrom }, { $0.validFrom = $1 }).identity,
      .decimal("value", { $0.value }, { $0.value = $1 }),
      .optionalDay("valid_to", { $0.validTo }, { $0.validTo = $1 }),
    ])

  public var definition: Definition { .threshold(self) }

  public func check() throws(Refusal) {
    try checkOrder(validFrom, validTo)
    if value.isNegative {
      throw .outOfRange(reference, field: "value", value, least: 0, most: nil)
    }
  }
}
