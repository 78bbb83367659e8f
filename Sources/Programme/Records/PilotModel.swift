/// Pilot models of one unit, or of all units together, which may be only counted (mô hình thí điểm).
///
/// The names of the 39 models were never found, so a record may say just how many there are.
public struct PilotModel: Hashable, Sendable {
  public var code: Code<PilotModel>
  /// The unit that runs it; nil for the count over all pilot units.
  public var unit: Code<Organisation>?
  public var pillar: Pillar?
  /// Its name; nil while it is only counted.
  public var name: BilingualText?
  /// How many models the record stands for; 1 for a named one.
  public var count: Int
  public var provenance: Provenance

  public init(
    code: Code<PilotModel>, unit: Code<Organisation>? = nil, pillar: Pillar? = nil,
    name: BilingualText? = nil, count: Int = 1, provenance: Provenance = .none
  ) {
    self.code = code
    self.unit = unit
    self.pillar = pillar
    self.name = name
    self.count = count
    self.provenance = provenance
  }
}
