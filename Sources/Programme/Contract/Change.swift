public import VietnameseText

/// One thing to be stored. Every change, from whatever door, goes through the one gate.
public enum Change: Hashable, Sendable {
  /// A new record of the catalogue, or a new version of one, known from a day.
  ///
  /// The day is the document's or source's own where the catalogue gives it; nil is the day of
  /// recording.
  case define(Definition, knownFrom: Day?)
  /// A record no longer holds, from a day of knowing on; nil is the day of recording.
  case withdraw(Reference, knownFrom: Day?)
  case report(Reading)
  /// Another figure, or a withdrawal, in place of the reading that stands for the same indicator,
  /// unit, period and source.
  case correct(Reading)
  case progress(ProgressReport)
  case extend(Extension)
  case assess(Assessment, knownFrom: Day?)
  case act(Act)
  /// Takes back one's own change, or an undoing of it, by what the journal says was there before.
  ///
  /// The digest is that of the entry, as a receipt gives it of its last one: in a database that was
  /// restored since, another entry may bear the number. Of the entries of one commit it is enough to
  /// give it with the last, because the others are before it in the chain.
  case revert(entry: Int64, digest: String? = nil)
}

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

/// Who makes a change and through which door.
public struct Actor: Hashable, Sendable {
  /// The door.
  public enum Origin: String, CaseIterable, Sendable {
    case console
    case importFile = "import"
    case command
    case simulator
    case initialisation = "init"
  }

  /// What lets the actor act.
  public enum Authority: Hashable, Sendable {
    /// The owner of the database's file: an operator, with or without an account.
    case owner
    /// The account of that name, whose rights are looked up.
    case account
  }

  public var account: String
  public var origin: Origin
  public var authority: Authority
  /// The address of the SSH client, where there is one.
  public var address: String?

  public init(
    account: String, origin: Origin, authority: Authority = .owner, address: String? = nil
  ) {
    self.account = account
    self.origin = origin
    self.authority = authority
    self.address = address
  }
}

/// What the gate answers when it has stored: it is in the journal and survives a power cut.
public struct Receipt: Hashable, Sendable {
  /// The journal's sequence number of the (last) entry.
  public var entry: Int64
  /// That of the first entry of the commit; one more than `entry` where nothing new was said.
  public var first: Int64
  /// Hexadecimal SHA-256 at the head of the chain, which is the digest of the (last) entry.
  public var digest: String
  public var findings: [Finding]

  public init(entry: Int64, first: Int64? = nil, digest: String, findings: [Finding] = []) {
    self.entry = entry
    self.first = first ?? entry
    self.digest = digest
    self.findings = findings
  }

  /// The entries of the commit; nil where nothing new was said.
  public var entries: ClosedRange<Int64>? { first <= entry ? first...entry : nil }
}
