public import VietnameseText

/// Names one record, whatever its kind.
public enum Reference: Hashable, Sendable {
  case source(Code<Source>)
  case document(Code<Document>)
  case pillar(Pillar)
  case taskGroup(Code<TaskGroup>)
  case principle(Code<Principle>)
  case organisation(Code<Organisation>)
  case succession(predecessor: Code<Organisation>, successor: Code<Organisation>)
  case model(Code<PilotModel>)
  case activity(Code<Activity>)
  case indicator(Code<Indicator>)
  case target(Code<Target>)
  case duty(Code<Duty>)
  case threshold(Threshold.Kind, validFrom: Day)
  case task(Code<BreakthroughTask>)
  case reading(Reading.ID)
  case cell(unit: Code<Organisation>, principle: Code<Principle>)
  case account(Code<Account>)
  case act(Act.ID)
  /// An entry of the journal.
  case entry(Int64)
  /// All that people did about one judged thing.
  case alert(JudgedSubject)
  /// What one source said of an indicator and a unit for one period, if anything.
  case slot(
    Code<Indicator>, unit: Code<Organisation>, period: Period, source: Code<Source>)

  /// The kind of record, as the journal and error facts name it.
  public var kind: RecordKind {
    switch self {
    case .source: .source
    case .document: .document
    case .pillar: .pillar
    case .taskGroup: .taskGroup
    case .principle: .principle
    case .organisation: .organisation
    case .succession: .succession
    case .model: .model
    case .activity: .activity
    case .indicator: .indicator
    case .target: .target
    case .duty: .duty
    case .threshold: .threshold
    case .task: .task
    case .reading: .reading
    case .cell: .assessment
    case .account: .account
    case .act, .alert: .act
    case .entry: .session
    case .slot: .reading
    }
  }

  /// The code or key of the record, as the journal prints it.
  public var key: String {
    switch self {
    case .source(let code): code.text
    case .document(let code): code.text
    case .pillar(let pillar): pillar.rawValue
    case .taskGroup(let code): code.text
    case .principle(let code): code.text
    case .organisation(let code): code.text
    case .succession(let from, let to): from.text + ">" + to.text
    case .model(let code): code.text
    case .activity(let code): code.text
    case .indicator(let code): code.text
    case .target(let code): code.text
    case .duty(let code): code.text
    case .threshold(let kind, let from): kind.rawValue + "@" + from.iso
    case .task(let code): code.text
    case .reading(let id): String(id)
    case .cell(let unit, let principle): unit.text + "/" + principle.text
    case .account(let code): code.text
    case .act(let id), .entry(let id): String(id)
    case .alert(let subject): subject.reference.key
    case .slot(let indicator, let unit, let period, let source):
      [
        indicator.text, unit.text, period.first.iso + ".." + period.last.iso, source.text,
      ].joined(separator: "/")
    }
  }
}

/// The kinds of record; raw values are what the journal and JSON say.
public enum RecordKind: String, CaseIterable, Sendable {
  case source
  case document
  case pillar
  case taskGroup = "task-group"
  case principle
  case organisation
  case succession
  case model
  case activity
  case indicator
  case target
  case duty
  case threshold
  case task
  case reading
  case progress
  case deadlineExtension = "extension"
  case assessment
  case account
  case act
  /// A forced command that was refused.
  case session
  /// The database as a whole, which was restored.
  case database
  /// The edition of the rules of judgement.
  case rules
  case batch = "import"
}

extension RecordKind {
  /// A record of this kind by its code or ``Reference/key``; nil of another kind's, and of text that
  /// is no key.
  public func reference(_ code: String) -> Reference? {
    switch self {
    case .source: .source(Code(code))
    case .document: .document(Code(code))
    case .pillar: Pillar(rawValue: code).map { .pillar($0) }
    case .taskGroup: .taskGroup(Code(code))
    case .principle: .principle(Code(code))
    case .organisation: .organisation(Code(code))
    case .model: .model(Code(code))
    case .activity: .activity(Code(code))
    case .indicator: .indicator(Code(code))
    case .target: .target(Code(code))
    case .duty: .duty(Code(code))
    case .task: .task(Code(code))
    case .account: .account(Code(code))
    case .succession: Reference(succession: code)
    case .threshold: Reference(threshold: code)
    case .reading, .progress, .deadlineExtension, .assessment, .act, .session, .database, .rules,
      .batch:
      nil
    }
  }
}

extension Reference {
  /// "PREDECESSOR>SUCCESSOR".
  fileprivate init?(succession key: String) {
    let codes = key.split(separator: ">", omittingEmptySubsequences: false)
    guard codes.count == 2, codes.allSatisfy({ !$0.isEmpty }) else { return nil }
    self = .succession(predecessor: Code(String(codes[0])), successor: Code(String(codes[1])))
  }

  /// "KIND@YYYY-MM-DD".
  fileprivate init?(threshold key: String) {
    let parts = key.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Threshold.Kind(rawValue: String(parts[0])),
      let day = Day(iso: String(parts[1]))
    else { return nil }
    self = .threshold(kind, validFrom: day)
  }
}
