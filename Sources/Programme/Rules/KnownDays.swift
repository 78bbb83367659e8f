public import VietnameseText

/// From when the definitions of a fresh database are known (design, section 3, "When a fact was
/// known"): each from the day that its record gives, else from that of its document, else from that
/// of its earliest dated source, else from the day of recording.
///
/// What a fact names is known with it at the latest: a unit from the first figure that was said of
/// it. Words of the catalogue itself (sources, pillars, groups, principles, indicators, thresholds)
/// are no facts that somebody said on a day, and are known as if always.
public struct KnownDays: Sendable {
  /// The definitions with their days.
  public private(set) var changes: [Change]

  private let recordedOn: Day
  private var days: [Reference: Day] = [:]
  private var published: [Code<Source>: Day] = [:]
  private var issued: [Code<Document>: Day] = [:]

  /// - Parameters:
  ///   - changes: definitions; `distantPast` is no day of the record's own.
  ///   - readings: what is said of units besides.
  ///   - known: sources and documents that are there already and may be named.
  public init(
    _ changes: [Change], readings: [Change] = [], beside known: [Definition] = [], recordedOn: Day
  ) {
    self.changes = changes
    self.recordedOn = recordedOn
    let defined = changes.compactMap { change in
      if case .define(let definition, _) = change { definition } else { nil }
    }
    for definition in known + defined {
      switch definition {
      case .source(let source): published[source.code] = source.publishedOn
      case .document(let document): issued[document.code] = document.issuedOn
      default: continue
      }
    }
    for case .define(let definition, let given) in changes where definition.isFact {
      days[definition.reference] = day(of: definition, given: given)
    }
    for case .report(let reading) in readings {
      lower(.organisation(reading.unit), to: reading.reportedOn)
    }
    while lowerWhatIsNamed() {}
    self.changes = changes.map { change in
      guard case .define(let definition, _) = change, let day = days[definition.reference] else {
        return change
      }
      return .define(definition, knownFrom: day)
    }
  }

  private func day(of definition: Definition, given: Day?) -> Day {
    if let given, given > .distantPast { return given }
    let document = definition.document.flatMap { issued[$0] }
    let told = document ?? definition.record.provenance.sources.compactMap { published[$0] }.min()
    return min(told ?? recordedOn, recordedOn)
  }

  private mutating func lower(_ reference: Reference, to day: Day) {
    if let known = days[reference], day < known { days[reference] = day }
  }

  /// One step along what facts name; whether anything became known earlier by it.
  private mutating func lowerWhatIsNamed() -> Bool {
    let before = days
    for case .define(let definition, _) in changes {
      guard let day = days[definition.reference] else { continue }
      for reference in definition.named { lower(reference, to: day) }
    }
    return days != before
  }
}

extension Definition {
  /// Whether it is a fact that became known on a day.
  fileprivate var isFact: Bool {
    switch self {
    case .document, .organisation, .succession, .model, .activity, .target, .duty, .task: true
    case .source, .pillar, .taskGroup, .principle, .indicator, .threshold, .account: false
    }
  }

  /// The document that it rests on, or is.
  fileprivate var document: Code<Document>? {
    switch self {
    case .document(let record): record.code
    case .target(let record): record.document
    case .task(let record): record.document
    default: nil
    }
  }

  /// The facts that it can't be told without.
  fileprivate var named: [Reference] {
    switch self {
    case .organisation(let record): [record.parent].compactMap { $0.map { .organisation($0) } }
    case .succession(let record):
      [.organisation(record.predecessor), .organisation(record.successor)]
    case .model(let record): [record.unit].compactMap { $0.map { .organisation($0) } }
    case .activity(let record): [.organisation(record.unit)]
    case .target(let record):
      [.organisation(record.unit)] + [record.document].compactMap { $0.map { .document($0) } }
    case .duty(let record): [.organisation(record.unit)]
    case .task(let record):
      ([record.lead].compactMap { $0 } + record.coordinating).map { .organisation($0) }
        + [record.document].compactMap { $0.map { .document($0) } }
        + record.targets.map { .target($0) }
    default: []
    }
  }
}
