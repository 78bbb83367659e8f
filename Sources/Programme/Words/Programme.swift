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

/// One of the seven groups of tasks of the city programme (nhóm nhiệm vụ).
public struct TaskGroup: Hashable, Sendable {
  public var code: Code<TaskGroup>
  public var order: Int
  public var name: BilingualText
  public var document: Code<Document>?
  public var provenance: Provenance

  public init(
    code: Code<TaskGroup>, order: Int, name: BilingualText, document: Code<Document>? = nil,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.order = order
    self.name = name
    self.document = document
    self.provenance = provenance
  }
}

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

/// One content of the checklist 5-5-5 and the 5 focuses (nội dung 5-5-5).
///
/// Codes ĐM1–5, BĐ1–5, K1–5, TT1–5 are ours; the Decision numbers nothing.
public struct Principle: Hashable, Sendable {
  /// The four lists, in the order of the Decision.
  public enum List: String, CaseIterable, Sendable {
    case push
    case guarantee
    case no
    case focus
  }

  public var code: Code<Principle>
  public var list: List
  /// Its place in the list, 1 to 5.
  public var order: Int
  public var title: BilingualText
  public var detail: BilingualText
  public var provenance: Provenance

  public init(
    code: Code<Principle>, list: List, order: Int, title: BilingualText, detail: BilingualText,
    provenance: Provenance = .none
  ) {
    self.code = code
    self.list = list
    self.order = order
    self.title = title
    self.detail = detail
    self.provenance = provenance
  }
}
