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

extension Activity: DescribedRecord {
  public static let description = RecordDescription<Activity>(
    .activity, file: "activities", blank: Activity(code: "", unit: "", text: BilingualText("")),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .code("unit", .organisation, { $0.unit }, { $0.unit = $1 }),
      .optionalWord("pillar", { $0.pillar }, { $0.pillar = $1 }),
      .bilingual("text", { $0.text }, { $0.text = $1 }).naming,
    ])

  public var definition: Definition { .activity(self) }
}
