extension Migration {
  /// Judgements with the first day of each alert that holds, and the edition of the rules that they
  /// follow. The spans are made anew; see ``JudgementRebuild``.
  static let alerts = Migration(
    number: 11, name: "alerts", statements: judgedStates + spans + edition)

  private static let judgedStates = [
    """
    CREATE TABLE judged_state (
      subject_kind TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (subject_kind, state)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO judged_state (subject_kind, state) VALUES
      ('target', 'achieved'), ('target', 'on-track'), ('target', 'at-risk'),
      ('target', 'behind'), ('target', 'not-yet'), ('target', 'overdue'),
      ('target', 'unproven'), ('target', 'no-data'), ('target', 'not-measurable'),
      ('task', 'done-on-time'), ('task', 'done-late'), ('task', 'done-undated'),
      ('task', 'in-progress'), ('task', 'slow'), ('task', 'overdue'),
      ('task', 'not-started'), ('task', 'awaiting-handover'),
      ('cell', 'met'), ('cell', 'partly'), ('cell', 'not-met'), ('cell', 'not-assessed'),
      ('duty', 'not-yet-due'), ('duty', 'up-to-date'), ('duty', 'missing'), ('duty', 'stale')
    """,
  ]

  private static let spans = [
    "ALTER TABLE judgement_span RENAME TO judgement_span_before",
    "DROP INDEX judgement_span_now",
    "DROP INDEX judgement_span_then",
    alertSpanTable("judgement_span"),
  ]

  private static let edition = [
    """
    CREATE TABLE rules_edition (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      edition INTEGER NOT NULL CHECK (edition >= 1),
      entry INTEGER REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED
    ) STRICT
    """,
    "INSERT INTO rules_edition (id, edition) VALUES (1, 1)",
  ]

  /// The columns of spans; an import stages its own in a table of just this shape. A task belongs
  /// to no unit here (0), because its lead may change from version to version.
  static func alertSpanTable(_ name: String) -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      subject_kind TEXT NOT NULL,
      subject_id INTEGER NOT NULL,
      unit_id INTEGER NOT NULL CHECK ((unit_id = 0) = (subject_kind = 'task')),
      \(dayColumn("known_first", required: true)),
      \(dayColumn("known_last", required: true)) CHECK (known_first <= known_last),
      \(dayColumn("on_first", required: true)),
      \(dayColumn("on_last", required: true)) CHECK (on_first <= on_last),
      state TEXT NOT NULL,
      flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 65535),
      needs_attention INTEGER NOT NULL CHECK (needs_attention IN (0, 1)),
      sort_key INTEGER NOT NULL CHECK (sort_key >= 0),
      \(dayColumn("since", required: true)) CHECK (since <= on_first),
      \(textColumn("alerts")) CHECK ((alerts IS NOT NULL) = needs_attention),
      FOREIGN KEY (subject_kind, state) REFERENCES judged_state(subject_kind, state)
    ) STRICT
    """
  }

  /// The indexes of spans, each with what it is called: those of a subject, what is known still,
  /// with all that current lists and counts read, and what was known once.
  static func alertSpanIndexes(schema: String = "") -> [String] {
    [
      """
      CREATE INDEX \(schema)judgement_span_subject
        ON judgement_span (subject_kind, subject_id, unit_id, known_last, on_last)
      """,
      """
      CREATE INDEX \(schema)judgement_span_now
        ON judgement_span (unit_id, on_last, on_first, known_first, subject_kind, subject_id,
          state, flags, since, sort_key, needs_attention, alerts)
        WHERE known_last = 2932896
      """,
      """
      CREATE INDEX \(schema)judgement_span_then
        ON judgement_span (unit_id, known_last, on_last, on_first) WHERE known_last < 2932896
      """,
    ]
  }
}
