/// Something reported of a unit that no source ties to a model or a task: context, no more.
public struct Activity: Hashable, Sendable {
  public var code: Code<Activity>
  public var unit: Code<Organisation>
  public var pillar: Pillar?
  public var text: BilingualText
  public var provenance: Provenance

  public init(
    code: Code<Activity>, unit: Code<Organisation>, pillar: Pillar? = nil, text: BilingualText,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.unit = unit
    self.pillar = pillar
    self.text = text
    self.provenance = provenance
  }
}
