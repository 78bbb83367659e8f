public import VietnameseText

/// What is attested for one unit and one principle (đánh giá).
public struct Assessment: Hashable, Sendable {
  public var unit: Code<Organisation>
  public var principle: Code<Principle>
  /// The day on which it holds.
  public var asOf: Day
  public var attestation: Attestation
  public var assessor: String?
  public var evidence: Evidence?
  public var provenance: Provenance

  public init(
    unit: Code<Organisation>, principle: Code<Principle>, asOf: Day, attestation: Attestation,
    assessor: String? = nil, evidence: Evidence? = nil, provenance: Provenance = .none
  ) {
    self.unit = unit
    self.principle = principle
    self.asOf = asOf
    self.attestation = attestation
    self.assessor = assessor
    self.evidence = evidence
    self.provenance = provenance
  }
}

/// The grades of an assessment; what nobody assessed is not assessed, never "not met".
public enum Attestation: String, CaseIterable, Sendable {
  case met
  case partly
  case notMet = "not-met"
  case notAssessed = "not-assessed"
}
