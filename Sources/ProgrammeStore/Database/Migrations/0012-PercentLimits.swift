extension Migration {
  /// Whether a percentage of an indicator may lie over 100; nothing said means that it may not.
  ///
  /// Readings over 100 that were stored before stay as they were said.
  static let percentLimits = Migration(
    number: 12, name: "percent-limits",
    statements: [
      """
      ALTER TABLE indicator_version ADD COLUMN may_exceed_hundred INTEGER
        CHECK (may_exceed_hundred = 1)
      """
    ])
}
