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

extension PillarRecord: DescribedRecord {
  public static let description = RecordDescription<PillarRecord>(
    .pillar, file: "pillars", blank: PillarRecord(pillar: .government, name: BilingualText("")),
    code: .word("code", { $0.pillar }, { $0.pillar = $1 }),
    attributes: [.bilingual("name", { $0.name }, { $0.name = $1 }).inFiles("title").naming])

  public var definition: Definition { .pillar(self) }
}
