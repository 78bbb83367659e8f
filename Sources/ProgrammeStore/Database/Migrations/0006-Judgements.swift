extension Migration {
  /// The rules' answers as spans of days, for stretches of knowing (design, section 4).
  static let judgements = Migration(
    number: 6, name: "judgements",
    statements: [
      """
      CREATE TABLE judged_item (
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('target', 'task', 'cell', 'duty')),
        subject_id INTEGER NOT NULL,
        unit_id INTEGER NOT NULL,
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (unit_id, subject_kind, subject_id)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX judged_item_subject ON judged_item (subject_kind, subject_id)",
      spanTable("judgement_span"),
      spanSubjectIndex("judgement_span", "judgement_span_subject"),
      spanNowIndex("judgement_span", "judgement_span_now"),
      spanThenIndex("judgement_span", "judgement_span_then"),
    ])

  /// The columns of spans; an import stages its own in a table of just this shape. A task belongs
  /// to no unit here (0), because its lead may change from version to version.
  static func spanTable(_ name: String) -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY,
      \(wordColumn("subject_kind", ["target", "task", "cell", "duty"])),
      subject_id INTEGER NOT NULL,
      unit_id INTEGER NOT NULL CHECK ((unit_id = 0) = (subject_kind = 'task')),
      \(dayColumn("known_first", required: true)),
      \(dayColumn("known_last", required: true)) CHECK (known_first <= known_last),
      \(dayColumn("on_first", required: true)),
      \(dayColumn("on_last", required: true)) CHECK (on_first <= on_last),
      state TEXT NOT NULL CHECK (\(stateCheck)),
      flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 65535),
      needs_attention INTEGER NOT NULL CHECK (needs_attention IN (0, 1)),
      sort_key INTEGER NOT NULL CHECK (sort_key >= 0),
      \(dayColumn("since", required: true)) CHECK (since <= on_first)
    ) STRICT
    """
  }

  static func spanSubjectIndex(_ table: String, _ name: String, schema: String = "") -> String {
    """
    CREATE INDEX \(schema)\(name)
      ON \(table) (subject_kind, subject_id, unit_id, known_last, on_last)
    """
  }

  /// What is known still, of a unit or of all tasks: all that current lists and counts read, side
  /// by side, so that they need not look into the table.
  static func spanNowIndex(_ table: String, _ name: String, schema: String = "") -> String {
    """
    CREATE INDEX \(schema)\(name)
      ON \(table) (unit_id, on_last, on_first, known_first, subject_kind, subject_id, state,
        flags, since, sort_key, needs_attention)
      WHERE known_last = 2932896
    """
  }

  /// What was known once.
  static func spanThenIndex(_ table: String, _ name: String, schema: String = "") -> String {
    """
    CREATE INDEX \(schema)\(name)
      ON \(table) (unit_id, known_last, on_last, on_first) WHERE known_last < 2932896
    """
  }

  private static let stateCheck = """
    CASE subject_kind
      WHEN 'target' THEN state IN ('achieved', 'on-track', 'at-risk', 'behind', 'not-yet',
        'overdue', 'no-data', 'not-measurable')
      WHEN 'task' THEN state IN ('done-on-time', 'done-late', 'done-undated', 'in-progress',
        'slow', 'overdue', 'not-started', 'awaiting-handover')
      WHEN 'cell' THEN state IN ('met', 'partly', 'not-met', 'not-assessed')
      WHEN 'duty' THEN state IN ('not-yet-due', 'up-to-date', 'missing', 'stale')
    END
    """
}
