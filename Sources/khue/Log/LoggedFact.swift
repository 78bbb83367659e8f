import Programme

/// What the log of the machine is told: facts that the journal is not for, as nothing of the
/// programme changes by them.
struct LoggedFact {
  enum Level { case info, warning, error }

  /// A word for `journalctl`'s search: `session-begin`.
  let event: String
  let level: Level
  /// Written in the order of their names.
  private(set) var values: [String: String] = [:]

  private init(_ event: String, _ level: Level, _ values: [String: String?]) {
    self.event = event
    self.level = level
    self.values = values.compactMapValues { $0 }
  }

  /// A session of any role has begun.
  static func began(_ member: SessionMember, asking request: SessionRequest) -> LoggedFact {
    LoggedFact("session-begin", .info, facts(of: member).merging(["asked": request.word]) { $1 })
  }

  /// It has ended, with a status of exit or by a signal. One that is killed says nothing more.
  static func ended(_ member: SessionMember, how: String, seconds: Int) -> LoggedFact {
    LoggedFact(
      "session-end", .info,
      facts(of: member).merging(["ended": how, "seconds": String(seconds)]) { $1 })
  }

  /// Somebody with a key was not let in, or asked for what is none of the fixed set.
  static func refused(
    account: String, key: String?, address: String?, why: String
  ) -> LoggedFact {
    LoggedFact(
      "session-refused", .warning,
      ["account": account, "key": key, "address": address, "why": why])
  }

  /// A session has used what it may of something (memory, imports, rows, time).
  static func budgetMet(account: String, address: String?, budget: SessionBudget.Item, limit: Int)
    -> LoggedFact
  {
    LoggedFact(
      "budget-met", .warning,
      ["account": account, "address": address, "budget": budget.rawValue, "limit": String(limit)])
  }

  /// A query that somebody waited for.
  static func slow(_ query: Query, milliseconds: Int64) -> LoggedFact {
    LoggedFact("slow-query", .warning, ["query": query.word, "ms": String(milliseconds)])
  }

  /// A fault of the disk or of the file on it; nil for one that the machine has no part in.
  static func fault(_ fault: StoreFault) -> LoggedFact? {
    guard let (word, path) = fault.trouble else { return nil }
    var values: [String: String?] = ["fault": word, "path": path]
    if case .failed(_, let code, let detail) = fault {
      values["code"] = String(code)
      values["detail"] = detail
    }
    return LoggedFact("database-fault", .error, values)
  }

  private static func facts(of member: SessionMember) -> [String: String?] {
    [
      "account": member.account.code.text, "role": member.account.role.rawValue,
      "address": member.address, "key": member.key?.label, "fingerprint": member.fingerprint,
    ]
  }
}

extension LoggedFact {
  /// How long a query may take before it is slow, in milliseconds.
  static let slowMilliseconds: Int64 = 1_000
}

extension SessionRequest {
  /// What was asked for, in a word; never the client's own text.
  fileprivate var word: String {
    switch self {
    case .console: "console"
    case .version: "version"
    case .help: "help"
    case .show(let words): "show " + (words.first ?? "")
    case .importInput: "import"
    case .verifyJournal: "journal verify"
    case .wall: "kiosk"
    case .refused: "refused"
    }
  }
}

extension Query {
  /// The query's name without what it asks of.
  fileprivate var word: String {
    switch self {
    case .overview: "overview"
    case .units: "units"
    case .unit: "unit"
    case .checklist: "checklist"
    case .cell: "cell"
    case .tasks: "tasks"
    case .task: "task"
    case .indicators: "indicators"
    case .indicator: "indicator"
    case .find: "find"
    case .alerts: "alerts"
    case .journal: "journal"
    case .journalEntry: "entry"
    case .dues: "dues"
    case .meeting: "meeting"
    case .accounts: "accounts"
    case .catalogue: "catalogue"
    case .records: "records"
    case .record: "record"
    }
  }
}

extension StoreFault {
  /// The machine's part in it, in a word, and the file; nil where it has none: a refusal, a path that
  /// was wrong, a schema that is to be migrated.
  fileprivate var trouble: (word: String, path: String)? {
    switch self {
    case .missing(let path): ("missing", path)
    case .unreadable(let path, _): ("unreadable", path)
    case .notWritable(let path): ("not-writable", path)
    case .logMissing(let path): ("log-missing", path)
    case .emptied(let path): ("emptied", path)
    case .damaged(let path, _): ("damaged", path)
    case .locked(let path, _): ("locked", path)
    case .full(let path): ("full", path)
    case .replaced(let path): ("replaced", path)
    case .unsynced(let path): ("unsynced", path)
    case .linkedTwice(let path): ("linked-twice", path)
    case .failed(let path, _, _): ("failed", path)
    case .brokenJournal(let path, _): ("broken-journal", path)
    case .brokenRecord(let path, _, _, _): ("broken-record", path)
    case .brokenJudgement(let path, _, _): ("broken-judgement", path)
    case .foreign(let path): ("foreign", path)
    case .notCreatable, .olderSchema, .newerSchema, .alreadyExists, .leftBeside, .notABackup,
      .partOfDatabase, .sameFile, .refused:
      nil
    }
  }
}
