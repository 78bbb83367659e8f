/// How an import is to be done.
public struct ImportOptions: Sendable {
  /// Refuses what would be stored with a finding.
  public var strict: Bool
  /// Does everything but store.
  public var dryRun: Bool
  /// The most rows that the file may have.
  public var mostRows: Int
  /// The most imports of one account within a minute; nothing bounds the database's owner.
  public var mostInAMinute: Int

  public init(
    strict: Bool = false, dryRun: Bool = false, mostRows: Int = .max, mostInAMinute: Int = .max
  ) {
    self.strict = strict
    self.dryRun = dryRun
    self.mostRows = mostRows
    self.mostInAMinute = mostInAMinute
  }
}
