import Programme

extension RecordKind {
  /// The type of a kind's records; nil of what has no versions.
  var versioned: (any VersionedRecord.Type)? {
    switch self {
    case .source: Source.self
    case .document: Document.self
    case .pillar: PillarRecord.self
    case .taskGroup: TaskGroup.self
    case .principle: Principle.self
    case .organisation: Organisation.self
    case .succession: Succession.self
    case .model: PilotModel.self
    case .activity: Activity.self
    case .indicator: Indicator.self
    case .target: Target.self
    case .duty: Duty.self
    case .threshold: Threshold.self
    case .task: BreakthroughTask.self
    case .account: Account.self
    case .reading, .progress, .deadlineExtension, .assessment, .act, .session, .database, .rules,
      .batch:
      nil
    }
  }

  /// The identity's table of a kind with versions.
  var table: String {
    switch self {
    case .taskGroup: "task_group"
    default: rawValue
    }
  }
}

extension Definition {
  /// The record, as it is stored.
  var versioned: any VersionedRecord {
    switch self {
    case .source(let record): record
    case .document(let record): record
    case .pillar(let record): record
    case .taskGroup(let record): record
    case .principle(let record): record
    case .organisation(let record): record
    case .succession(let record): record
    case .model(let record): record
    case .activity(let record): record
    case .indicator(let record): record
    case .target(let record): record
    case .duty(let record): record
    case .threshold(let record): record
    case .task(let record): record
    case .account(let record): record
    }
  }
}

extension RecordLayout {
  /// The types of all kinds that have versions, each after those that it refers to.
  static let types: [any VersionedRecord.Type] = RecordRegistry.kinds.compactMap(\.versioned)

  /// The types of what a catalogue holds.
  static let catalogue: [any VersionedRecord.Type] = types.filter { $0 != Account.self }

  /// The layouts of all kinds that have versions.
  static let all: [RecordLayout] = types.map { $0.layout }
}
