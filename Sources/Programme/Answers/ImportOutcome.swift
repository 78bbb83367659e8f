/// What an import did, or would do (`--dry-run`).
public struct ImportOutcome: Hashable, Sendable {
  public var kind: ImportKind
  public var rows: Int
  public var stored: Int
  public var faults: Int
  /// The first thousand faults at most.
  public var firstFaults: [ImportFault]
  public var findings: Int
  /// The first thousand findings at most.
  public var firstFindings: [ImportFinding]
  /// What the rows change; of a dry run only.
  public var effects: ImportEffects?
  public var receipt: Receipt?

  public init(
    kind: ImportKind, rows: Int = 0, stored: Int = 0, faults: Int = 0,
    firstFaults: [ImportFault] = [], findings: Int = 0, firstFindings: [ImportFinding] = [],
    effects: ImportEffects? = nil, receipt: Receipt? = nil
  ) {
    self.kind = kind
    self.rows = rows
    self.stored = stored
    self.faults = faults
    self.firstFaults = firstFaults
    self.findings = findings
    self.firstFindings = firstFindings
    self.effects = effects
    self.receipt = receipt
  }
}
