public import VietnameseText

/// A district, department, ward, commune or agency, between the days on which it exists (đơn vị).
///
/// Never keyed on its name: wards of one name existed before and after 01/07/2025 with different
/// land (design, section 2).
public struct Organisation: Hashable, Sendable {
  /// What it is; the raw values are what catalogue files say.
  public enum Kind: String, CaseIterable, Sendable {
    case city = "thanh-pho"
    case urbanDistrict = "quan"
    case ruralDistrict = "huyen"
    case ward = "phuong"
    case commune = "xa"
    case department = "so"
    case taxOffice = "cuc"
    case newspaper = "bao"
    case agency = "co-quan"
  }

  public var code: Code<Organisation>
  public var name: BilingualText
  public var kind: Kind
  public var parent: Code<Organisation>?
  /// Whether it is one of the 13 units of the pilot.
  public var isPilot: Bool
  /// Its place among the pilot units, in the order of the announcement; 0 where it has none.
  public var order: Int
  public var life: Life
  public var provenance: Provenance

  public init(
    code: Code<Organisation>, name: BilingualText, kind: Kind,
    parent: Code<Organisation>? = nil, isPilot: Bool = false, order: Int = 0,
    life: Life = Life(), provenance: Provenance = .none
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.isPilot = isPilot
    self.order = order
    self.life = life
    self.provenance = provenance
  }
}

/// The days between which something exists, both included; an unknown day stays unknown.
public struct Life: Hashable, Sendable {
  public var first: Day?
  public var last: Day?

  public init(first: Day? = nil, last: Day? = nil) {
    self.first = first
    self.last = last
  }

  public func contains(_ day: Day) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  /// Whether it had already ended before the day began.
  public func hasEnded(by day: Day) -> Bool {
    last.map { $0 < day } ?? false
  }
}

extension Organisation: DescribedRecord {
  public static let description = RecordDescription<Organisation>(
    .organisation, file: "units",
    blank: Organisation(code: "", name: BilingualText(""), kind: .agency),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .bilingual("name", { $0.name }, { $0.name = $1 }).naming,
      .word("kind", { $0.kind }, { $0.kind = $1 }),
      .optionalCode("parent", .organisation, { $0.parent }, { $0.parent = $1 }),
      .flag("is_pilot", { $0.isPilot }, { $0.isPilot = $1 }).inFiles("pilot"),
      .integer("display_order", { $0.order }, { $0.order = $1 }).inFiles("order"),
      .optionalDay("first_day", { $0.life.first }, { $0.life.first = $1 }).inFiles("valid_from"),
      .optionalDay("last_day", { $0.life.last }, { $0.life.last = $1 }).inFiles("valid_to"),
    ])

  public var definition: Definition { .organisation(self) }

  public func check() throws(Refusal) {
    try checkOrder(life.first, life.last)
    try check(order, "display_order", from: 0)
    if parent == code { throw .namesItself(reference, field: "parent") }
  }
}
