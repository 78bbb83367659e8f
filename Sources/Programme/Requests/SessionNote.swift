/// What the journal says of sessions, and of what was refused, though nothing was changed by it.
public struct SessionNote: Hashable, Sendable {
  /// Where it happened; the raw values are what the journal says.
  public enum Door: String, CaseIterable, Sendable {
    /// A session that may write began.
    case begin
    /// Somebody came whose account may not act.
    case login
    /// A command outside the fixed set of a session.
    case command
    /// Something was asked for that the account has no right to.
    case right
    /// A file was refused as a whole.
    case file

    /// How many of an account are told one by one within an hour; of more, one row tells the count.
    public var mostInAnHour: Int {
      switch self {
      case .begin: 20
      case .command: 60
      case .login, .right, .file: 10
      }
    }
  }

  public var door: Door
  /// What was asked for.
  public var asked: String
  /// What else is to be known of it, in the journal's words.
  public var facts: [JournalField]

  public init(_ door: Door, asked: String, facts: [JournalField] = []) {
    self.door = door
    self.asked = asked
    self.facts = facts
  }

  /// Somebody was refused for what the account may not do.
  public init(_ door: Door, asked: String, refused denial: Denial) {
    self.init(door, asked: asked, facts: denial.facts)
  }

  /// A file was refused as a whole.
  ///
  /// - Parameter first: the first fault, where there is one.
  public init(file: String, faults: Int, first: ImportFault?) {
    var facts = [JournalField(name: "faults", value: String(faults))]
    if let line = first?.line { facts.append(JournalField(name: "line", value: String(line))) }
    if case .refused(.notAllowed(_, let denial))? = first?.rule { facts += denial.facts }
    self.init(.file, asked: "import " + file, facts: facts)
  }

  /// A session that may write began.
  public init(
    begun asked: String, by account: Account, key label: String?, fingerprint: String?
  ) {
    var facts = [JournalField(name: "role", value: account.role.rawValue)]
    if let unit = account.unit { facts.append(JournalField(name: "unit", value: unit.text)) }
    if let label { facts.append(JournalField(name: "key", value: label)) }
    if let fingerprint { facts.append(JournalField(name: "fingerprint", value: fingerprint)) }
    self.init(.begin, asked: asked, facts: facts)
  }
}

extension Denial {
  /// Why, in a word: what the journal and the machine's log say.
  public var word: String {
    switch self {
    case .unknown: "unknown"
    case .disabled: "disabled"
    case .outsideDays: "outside-days"
    case .key: "key"
    case .role: "role"
    case .otherUnit: "other-unit"
    case .otherVoice: "other-voice"
    case .confidence: "confidence"
    }
  }

  /// What the journal says of it.
  fileprivate var facts: [JournalField] {
    let more: [(String, String)] =
      switch self {
      case .unknown, .disabled, .outsideDays: []
      case .key(let label): [("key", label)]
      case .role(let role, let right): [("role", role.rawValue), ("right", right.rawValue)]
      case .otherUnit(let unit): [("unit", unit?.text ?? "")]
      case .otherVoice(let source): [("source", source.text)]
      case .confidence(let confidence): [("confidence", confidence.rawValue)]
      }
    return [JournalField(name: "reason", value: word)]
      + more.map { JournalField(name: $0.0, value: $0.1) }
  }
}
