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

extension PilotModel: DescribedRecord {
  public static let description = RecordDescription<PilotModel>(
    .model, file: "models", blank: PilotModel(code: ""),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .optionalCode("unit", .organisation, { $0.unit }, { $0.unit = $1 }),
      .optionalWord("pillar", { $0.pillar }, { $0.pillar = $1 }),
      .optionalBilingual("name", { $0.name }, { $0.name = $1 }).naming,
      .integer("count", { $0.count }, { $0.count = $1 }),
    ])

  public var definition: Definition { .model(self) }

  public func check() throws(Refusal) {
    try check(count, "count", from: 1, to: name == nil ? nil : 1)
  }
}
