public import VietnameseText

/// One organisation, wholly or in part, became another on a day (sắp xếp lại).
///
/// Many to many; nothing is summed across it by itself (design, section 2).
public struct Succession: Hashable, Sendable {
  public enum Extent: String, CaseIterable, Sendable {
    case whole
    case part
    /// Land without people: nothing that is said of people or offices moved, so it counts nowhere.
    case landOnly = "land-only"
    case unknown
  }

  public var predecessor: Code<Organisation>
  public var successor: Code<Organisation>
  /// The successor's first day; nil where no source gives it.
  public var day: Day?
  public var extent: Extent
  public var provenance: Provenance

  public init(
    predecessor: Code<Organisation>, successor: Code<Organisation>, day: Day?, extent: Extent,
    provenance: Provenance = .none
  ) {
    self.predecessor = predecessor
    self.successor = successor
    self.day = day
    self.extent = extent
    self.provenance = provenance
  }
}

extension Succession: DescribedRecord {
  public static let description = RecordDescription<Succession>(
    .succession, file: "successions",
    blank: Succession(predecessor: "", successor: "", day: nil, extent: .unknown), code: nil,
    attributes: [
      .code("predecessor", .organisation, { $0.predecessor }, { $0.predecessor = $1 })
        .inFiles("from").identity,
      .code("successor", .organisation, { $0.successor }, { $0.successor = $1 })
        .inFiles("to").identity,
      .optionalDay("day", { $0.day }, { $0.day = $1 }),
      .word("extent", isRequired: false, { $0.extent }, { $0.extent = $1 }),
    ])

  public var definition: Definition { .succession(self) }

  public func check() throws(Refusal) {
    if successor == predecessor { throw .namesItself(reference, field: "successor") }
  }
}
