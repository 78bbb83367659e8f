/// What an import would change (`--dry-run`).
public struct ImportEffects: Hashable, Sendable {
  /// What one row would do.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var effect: Effect

    public init(line: Int, effect: Effect) {
      self.line = line
      self.effect = effect
    }
  }

  public enum Effect: Hashable, Sendable {
    /// A reading that its series had not.
    case adds(Reading)
    case corrects(Reading, from: Figure?)
    case withdraws(Reading, from: Figure?)
    case definesTask(BreakthroughTask)
    case changesTask(BreakthroughTask)
    case progress(ProgressReport)
    /// What the database says already.
    case nothing
  }

  /// One kind of subject that goes from one state to another; nil where it was not judged before.
  public struct Transition: Hashable, Sendable {
    public var from: Verdict.State?
    public var to: Verdict.State

    public init(from: Verdict.State?, to: Verdict.State) {
      self.from = from
      self.to = to
    }
  }

  /// How many rows are told one by one.
  public static let most = 50

  public private(set) var rows: [Row] = []
  public private(set) var added = 0
  public private(set) var corrected = 0
  public private(set) var withdrawn = 0
  public private(set) var defined = 0
  public private(set) var changed = 0
  public private(set) var reported = 0
  public private(set) var unchanged = 0
  /// How many judgements change their state today.
  public var transitions: [Transition: Int] = [:]

  /// Rows counted elsewhere; the first of them are to be told.
  public init(
    rows: [Row] = [], added: Int = 0, corrected: Int = 0, withdrawn: Int = 0
  ) {
    self.rows = rows
    self.added = added
    self.corrected = corrected
    self.withdrawn = withdrawn
  }

  /// Counts a row, and keeps it while there are few.
  public mutating func note(_ row: Row) {
    switch row.effect {
    case .adds: added += 1
    case .corrects: corrected += 1
    case .withdraws: withdrawn += 1
    case .definesTask: defined += 1
    case .changesTask: changed += 1
    case .progress: reported += 1
    case .nothing: unchanged += 1
    }
    if rows.count < ImportEffects.most { rows.append(row) }
  }

  /// How many rows there are in all.
  public var count: Int {
    added + corrected + withdrawn + defined + changed + reported + unchanged
  }
}
