/// A record that the catalogue or an operator defines.
public enum Definition: Hashable, Sendable {
  case source(Source)
  case document(Document)
  case pillar(PillarRecord)
  case taskGroup(TaskGroup)
  case principle(Principle)
  case organisation(Organisation)
  case succession(Succession)
  case model(PilotModel)
  case activity(Activity)
  case indicator(Indicator)
  case target(Target)
  case duty(Duty)
  case threshold(Threshold)
  case task(BreakthroughTask)
  case account(Account)
}

extension Definition {
  public var reference: Reference {
    switch self {
    case .source(let record): .source(record.code)
    case .document(let record): .document(record.code)
    case .pillar(let record): .pillar(record.pillar)
    case .taskGroup(let record): .taskGroup(record.code)
    case .principle(let record): .principle(record.code)
    case .organisation(let record): .organisation(record.code)
    case .succession(let record):
      .succession(predecessor: record.predecessor, successor: record.successor)
    case .model(let record): .model(record.code)
    case .activity(let record): .activity(record.code)
    case .indicator(let record): .indicator(record.code)
    case .target(let record): .target(record.code)
    case .duty(let record): .duty(record.code)
    case .threshold(let record): .threshold(record.kind, validFrom: record.validFrom)
    case .task(let record): .task(record.code)
    case .account(let record): .account(record.code)
    }
  }
}

extension Definition {
  /// The record itself, whatever its kind.
  public var record: any DescribedRecord {
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

  /// Refuses what no record of its kind can say, whatever the others say.
  ///
  /// The schema's own checks come after these and tell no place: each of them is asked for here
  /// first.
  ///
  /// - Throws: the first refusal.
  public func check() throws(Refusal) { try record.check() }
}
