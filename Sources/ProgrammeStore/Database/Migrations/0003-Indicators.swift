extension Migration {
  /// Indicators, targets, duties and thresholds, each with its versions.
  static let indicators = Migration(
    number: 3, name: "indicators", statements: indicatorTables + targetTables + ruleTables)

  private static let indicatorTables =
    [identityTable("indicator")]
    + versionTable(
      "indicator",
      """
      \(bilingualColumns("title")),
      \(wordColumn("kind", ["amount", "count", "percent", "score", "rank", "yes-no"])),
      \(wordColumn("nature", ["stock", "flow", "cumulative"])),
      \(wordColumn("direction", ["higher", "lower"])),
      \(bilingualColumns("measure", required: false)),
      \(bilingualColumns("instrument", required: false)),
      \(pillarColumn()), folded TEXT NOT NULL, sort_key TEXT NOT NULL
      """)

  /// A target's indicator and unit are its identity: another unit's is another target.
  private static let targetTables =
    [
      identityTable("target", codeColumn() + ", " + seriesColumns),
      "CREATE INDEX target_series ON target (unit_id, indicator_id)",
      "CREATE INDEX target_indicator ON target (indicator_id)",
    ]
    + versionTable(
      "target",
      """
      document_id INTEGER REFERENCES document(id),
      \(dayColumn("due")),
      \(wordColumn("comparison", comparisons)),
      \(decimalColumns("value")),
      \(decimalColumns("upper"))
        CHECK (upper_mantissa IS NULL OR comparison = 'range')
        CHECK (value_mantissa IS NULL OR upper_mantissa IS NOT NULL OR comparison <> 'range')
        CHECK (value_scale <> upper_scale OR value_mantissa <= upper_mantissa)
        CHECK (comparison <> 'rank-at-most' OR value_mantissa IS NULL
          OR (value_mantissa >= 1 AND value_scale = 0)),
      \(dayColumn("start")) CHECK (start <= due),
      \(decimalColumns("baseline"))
      """)
    + [
      """
      CREATE TABLE target_principle (
        version_id INTEGER NOT NULL REFERENCES target_version(id),
        position INTEGER NOT NULL CHECK (position >= 1),
        principle_id INTEGER NOT NULL REFERENCES principle(id),
        PRIMARY KEY (version_id, position),
        UNIQUE (principle_id, version_id)
      ) STRICT, WITHOUT ROWID
      """
    ]

  private static let ruleTables =
    [
      identityTable("duty", codeColumn() + ", " + seriesColumns),
      "CREATE INDEX duty_series ON duty (unit_id, indicator_id)",
      identityTable(
        "threshold",
        """
        \(wordColumn("kind", thresholdKinds)),
        \(dayColumn("valid_from", required: true)),
        UNIQUE (kind, valid_from)
        """),
    ]
    + versionTable(
      "duty",
      """
      \(wordColumn("every", ["week", "month", "quarter", "year"])),
      due_after_days INTEGER NOT NULL CHECK (due_after_days BETWEEN 0 AND 366),
      \(dayColumn("first_day", required: true)),
      \(dayColumn("last_day")) CHECK (first_day <= last_day)
      """)
    + versionTable(
      "threshold",
      """
      \(decimalColumns("value")) CHECK (value_mantissa IS NOT NULL AND value_mantissa >= 0),
      \(dayColumn("valid_to"))
      """)

  private static let seriesColumns = """
    indicator_id INTEGER NOT NULL REFERENCES indicator(id),
    unit_id INTEGER NOT NULL REFERENCES organisation(id)
    """

  private static let comparisons = [
    "at-least", "above", "at-most", "below", "equal", "range", "rank-at-most",
  ]

  private static let thresholdKinds = [
    "on-track-points", "at-risk-points", "stale-share", "task-slow-points", "task-stale-days",
  ]
}
