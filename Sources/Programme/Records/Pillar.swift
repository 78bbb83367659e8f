/// One of the three pillars: government, economy, society (trụ cột).
public enum Pillar: String, CaseIterable, Sendable {
  case government
  case economy
  case society
}

/// What the catalogue says of a pillar: its names and where they come from.
public struct PillarRecord: Hashable, Sendable {
  public var pillar: Pillar
  public var name: BilingualText
  public var provenance: Provenance

  public init(pillar: Pillar, name: BilingualText, provenance: Provenance = .none) {
    self.pillar = pillar
    self.name = name
    self.provenance = provenance
  }
}
