extension Migration {
  /// Readings with their three times, and the corrections that tie them into linear chains.
  ///
  /// `reading` has no unique index: a million imported rows then enter it page by page, in a
  /// fraction of the time that other writers may be kept waiting. That a correction's chain is
  /// linear is kept by `correction`, whose key is the reading replaced; that a period and source
  /// start one chain only is kept by the gate.
  static let readings = Migration(
    number: 5, name: "readings",
    statements: [
      """
      CREATE TABLE recording (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL UNIQUE
          REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED
      ) STRICT
      """,
      readingTable("reading"),
      readingIndex("reading", "reading_series"),
      """
      CREATE TABLE correction (
        replaced_id INTEGER PRIMARY KEY REFERENCES reading(id),
        reading_id INTEGER NOT NULL UNIQUE REFERENCES reading(id)
          CHECK (reading_id > replaced_id)
      ) STRICT
      """,
      """
      CREATE TABLE series (
        unit_id INTEGER NOT NULL REFERENCES organisation(id),
        indicator_id INTEGER NOT NULL REFERENCES indicator(id),
        readings INTEGER NOT NULL CHECK (readings >= 0),
        \(dayColumn("newest_period_last")),
        \(dayColumn("newest_reported_on", required: true)),
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (unit_id, indicator_id)
      ) STRICT, WITHOUT ROWID
      """,
      // Which days readings are about, and when the first of each was told.
      """
      CREATE TABLE period_end (
        day INTEGER PRIMARY KEY CHECK (day BETWEEN -719162 AND 2932896),
        \(dayColumn("first_told", required: true))
      ) STRICT
      """,
      "CREATE INDEX series_indicator ON series (indicator_id, unit_id)",
    ] + appendOnly("reading") + appendOnly("correction"))

  /// The columns of readings; an import stages its rows in a table of just this shape.
  static func readingTable(_ name: String) -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      recording_id INTEGER NOT NULL REFERENCES recording(id),
      indicator_id INTEGER NOT NULL REFERENCES indicator(id),
      unit_id INTEGER NOT NULL REFERENCES organisation(id),
      \(dayColumn("period_first", required: true)),
      \(dayColumn("period_last", required: true)) CHECK (period_first <= period_last),
      \(wordColumn("granularity", ["day", "week", "month", "quarter", "year", "unknown"])),
      period_is_derived INTEGER NOT NULL CHECK (period_is_derived IN (0, 1)),
      is_withdrawal INTEGER NOT NULL CHECK (is_withdrawal IN (0, 1)),
      \(decimalColumns("value")),
      \(decimalColumns("upper")) CHECK (upper_mantissa IS NULL OR value_mantissa IS NOT NULL)
        CHECK (value_scale <> upper_scale OR value_mantissa <= upper_mantissa),
      \(wordColumn("qualifier", qualifiers)),
      \(decimalColumns("numerator")),
      \(decimalColumns("denominator")) CHECK (denominator_mantissa > 0)
        CHECK (numerator_mantissa IS NULL OR denominator_mantissa IS NOT NULL),
      population INTEGER CHECK (population >= 1)
        CHECK (population IS NULL OR value_mantissa IS NOT NULL),
      \(textColumn("ranked")),
      \(dayColumn("reported_on", required: true)),
      reported_is_derived INTEGER NOT NULL CHECK (reported_is_derived IN (0, 1)),
      source_id INTEGER NOT NULL REFERENCES source(id),
      is_own_report INTEGER NOT NULL CHECK (is_own_report IN (0, 1)),
      \(confidenceColumn()),
      \(textColumn("evidence")), \(textColumn("evidence_address"))
        CHECK (evidence IS NOT NULL OR evidence_address IS NULL),
      \(textColumn("note")),
      CHECK (is_withdrawal = (value_mantissa IS NULL AND numerator_mantissa IS NULL))
    ) STRICT
    """
  }

  static func readingIndex(_ table: String, _ name: String, schema: String = "") -> String {
    """
    CREATE INDEX \(schema)\(name)
      ON \(table) (unit_id, indicator_id, period_last, reported_on, is_withdrawal)
    """
  }

  private static let qualifiers = ["exact", "about", "over", "under", "at-least", "nearly"]
}
