/// What one account's sessions may use of the machine that all share.
///
/// Whoever has a key, however little it opens, could otherwise stop everybody else.
public struct SessionBudget: Hashable, Sendable {
  /// Memory of its own of one session in MiB; above it the session ends and its draft is kept.
  public var memoryMiB: Int
  /// Minutes without a key before a session ends; 0: never.
  public var idleMinutes: Int
  /// Seconds that a terminal may take no output before its session ends.
  public var unreadSeconds: Int
  /// Sessions that one account may have open at once.
  public var sessions: Int
  /// Imports that one account may begin within a minute.
  public var importsPerMinute: Int
  /// Bytes that one import may read.
  public var importBytes: Int
  /// Rows that one import may hold.
  public var importRows: Int

  /// What holds for a role where the settings say nothing.
  public init(of role: Account.Role) {
    memoryMiB = 64
    sessions = 8
    unreadSeconds = 60
    switch role {
    case .operator:
      // Loads whole years, and is the one who would be asked.
      idleMinutes = 0
      importsPerMinute = 60
      importBytes = 1 << 30
      importRows = 10_000_000
    case .leader, .officer, .viewer, .kiosk:
      // A working day, with what comes before and after it; nobody sits at a wall.
      idleMinutes = role == .kiosk ? 0 : 12 * 60
      importsPerMinute = 10
      importBytes = 16 << 20
      importRows = 100_000
    }
  }
}

extension SessionBudget {
  /// One thing that is bounded, under its key in the settings.
  public enum Item: String, CaseIterable, Sendable {
    case memoryMiB = "memory-mib"
    case idleMinutes = "idle-minutes"
    case unreadSeconds = "unread-seconds"
    case sessions
    case importsPerMinute = "imports-per-minute"
    case importBytes = "import-bytes"
    case importRows = "import-rows"

    /// What can be set: less would end every session, more bounds nothing.
    public var range: ClosedRange<Int> {
      switch self {
      case .memoryMiB: 8...65_536
      case .idleMinutes: 0...525_600
      case .unreadSeconds: 1...86_400
      case .sessions: 1...10_000
      case .importsPerMinute: 1...100_000
      case .importBytes: 1_024...(1 << 40)
      case .importRows: 1...1_000_000_000
      }
    }
  }

  public subscript(item: Item) -> Int {
    get {
      switch item {
      case .memoryMiB: memoryMiB
      case .idleMinutes: idleMinutes
      case .unreadSeconds: unreadSeconds
      case .sessions: sessions
      case .importsPerMinute: importsPerMinute
      case .importBytes: importBytes
      case .importRows: importRows
      }
    }
    set {
      switch item {
      case .memoryMiB: memoryMiB = newValue
      case .idleMinutes: idleMinutes = newValue
      case .unreadSeconds: unreadSeconds = newValue
      case .sessions: sessions = newValue
      case .importsPerMinute: importsPerMinute = newValue
      case .importBytes: importBytes = newValue
      case .importRows: importRows = newValue
      }
    }
  }
}
