/// What is measured, with which instrument (chỉ tiêu). Two instruments are two indicators.
public struct Indicator: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case amount
    case count
    case percent
    case score
    case rank
    case yesNo = "yes-no"
  }

  /// How values of successive periods relate: a level, a flow of the period, or a running total.
  public enum Nature: String, CaseIterable, Sendable {
    case stock
    case flow
    case cumulative
  }

  public enum Direction: String, CaseIterable, Sendable {
    case higherIsBetter = "higher"
    case lowerIsBetter = "lower"
  }

  public var code: Code<Indicator>
  public var title: BilingualText
  public var kind: Kind
  public var nature: Nature
  public var direction: Direction
  /// The unit of measure as printed, such as "hồ sơ" or "nghìn tỷ đồng"; nil for a bare number.
  public var measure: BilingualText?
  /// The survey, index or system that measures it, such as "Bộ chỉ số phục vụ (QĐ 766)".
  public var instrument: BilingualText?
  public var pillar: Pillar?
  /// Whether a percentage of it may lie over 100, as a growth may and a share may not.
  public var mayExceedHundred: Bool
  public var provenance: Provenance

  public init(
    code: Code<Indicator>, title: BilingualText, kind: Kind, nature: Nature,
    direction: Direction = .higherIsBetter, measure: BilingualText? = nil,
    instrument: BilingualText? = nil, pillar: Pillar? = nil, mayExceedHundred: Bool = false,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.nature = nature
    self.direction = direction
    self.measure = measure
    self.instrument = instrument
    self.pillar = pillar
    self.mayExceedHundred = mayExceedHundred
    self.provenance = provenance
  }
}

extension Indicator: DescribedRecord {
  public static let description = RecordDescription<Indicator>(
    .indicator, file: "indicators",
    blank: Indicator(code: "", title: BilingualText(""), kind: .amount, nature: .stock),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .bilingual("title", { $0.title }, { $0.title = $1 }).naming,
      .word("kind", { $0.kind }, { $0.kind = $1 }),
      .word("nature", { $0.nature }, { $0.nature = $1 }),
      .word("direction", isRequired: false, { $0.direction }, { $0.direction = $1 }),
      .optionalBilingual("measure", { $0.measure }, { $0.measure = $1 }),
      .optionalBilingual("instrument", { $0.instrument }, { $0.instrument = $1 }),
      .optionalWord("pillar", { $0.pillar }, { $0.pillar = $1 }),
      .flag("may_exceed_hundred", { $0.mayExceedHundred }, { $0.mayExceedHundred = $1 }).later,
    ])

  public var definition: Definition { .indicator(self) }
}
