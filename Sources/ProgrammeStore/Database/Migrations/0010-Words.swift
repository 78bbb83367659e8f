extension Migration {
  /// The words that the journal and acts may hold are rows of tables, to which a later step adds a
  /// row, where each new word has so far copied the whole journal; and an act names its alert.
  ///
  /// The journal is made anew for the last time; its rows, and so their digests, stay as they are.
  static let words = Migration(
    number: 10, name: "words",
    statements: wordTables + wordedJournal + wordedActs + moreGranularities)

  private static let wordTables =
    wordTable("origin_word", ["console", "import", "command", "simulator", "init"])
    + wordTable("action_word", journalActions) + wordTable("kind_word", journalKinds)
    + wordTable("act_word", actKinds) + wordTable("alert_word", alertKinds)

  private static let wordedJournal =
    [
      """
      CREATE TABLE journal_worded (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        at INTEGER NOT NULL,
        account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
        origin TEXT NOT NULL REFERENCES origin_word(word),
        address TEXT CHECK (length(address) BETWEEN 1 AND 200),
        action TEXT NOT NULL REFERENCES action_word(word),
        kind TEXT NOT NULL REFERENCES kind_word(word),
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 1000),
        subject_id INTEGER,
        row_count INTEGER CHECK (row_count >= 0) CHECK ((row_count IS NULL) = (action <> 'import')),
        reverts INTEGER CHECK (reverts < sequence),
        encoding INTEGER NOT NULL CHECK (encoding >= 1)
          CHECK (encoding > 1 OR (address IS NULL AND reverts IS NULL)),
        before TEXT,
        after TEXT,
        previous TEXT NOT NULL
          CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'),
        digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
      ) STRICT
      """,
      """
      INSERT INTO journal_worded (\(journalColumns))
      SELECT \(journalColumns) FROM journal ORDER BY sequence
      """,
      "DROP TABLE journal",
      "ALTER TABLE journal_worded RENAME TO journal",
      "CREATE INDEX journal_key ON journal (kind, key)",
      "CREATE INDEX journal_kind ON journal (kind)",
      "CREATE INDEX journal_account ON journal (account)",
      "CREATE INDEX journal_at ON journal (at)",
      "CREATE UNIQUE INDEX journal_reverts ON journal (reverts) WHERE reverts IS NOT NULL",
      """
      CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
        OR EXISTS (SELECT 1 FROM journal WHERE reverts = NEW.reverts)
      BEGIN SELECT RAISE(ABORT, 'journal only grows'); END
      """,
    ] + appendOnly("journal")

  private static let wordedActs =
    [
      """
      CREATE TABLE act_worded (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL REFERENCES act_word(word),
        \(wordColumn("subject_kind", ["target", "task", "cell", "duty"]))
          CHECK (kind <> 'extension-request' OR subject_kind = 'task'),
        subject_id INTEGER NOT NULL,
        unit_id INTEGER NOT NULL CHECK ((unit_id = 0) = (subject_kind = 'task')),
        alert TEXT REFERENCES alert_word(word),
        \(dayColumn("done_on", required: true)),
        \(textColumn("text", required: true)),
        \(dayColumn("until")) CHECK (until >= done_on)
          CHECK (kind NOT IN ('acknowledgement', 'extension-request') OR until IS NOT NULL)
          CHECK (until IS NULL
            OR kind IN ('request', 'extension-request', 'acknowledgement', 'conclusion')),
        owner_id INTEGER REFERENCES organisation(id)
          CHECK (owner_id IS NULL OR kind = 'conclusion'),
        \(dayColumn("meeting")) CHECK ((meeting IS NOT NULL) = (kind = 'conclusion')),
        answers_id INTEGER REFERENCES act(id) CHECK (answers_id < id)
          CHECK (answers_id IS NULL OR kind IN ('explanation', 'withdrawal'))
          CHECK (kind <> 'withdrawal' OR answers_id IS NOT NULL),
        \(textColumn("evidence")), \(textColumn("evidence_address"))
          CHECK (evidence IS NOT NULL OR evidence_address IS NULL)
      ) STRICT
      """,
      "INSERT INTO act_worded (\(actColumns)) SELECT \(actColumns) FROM act ORDER BY id",
      "DROP TABLE act",
      "ALTER TABLE act_worded RENAME TO act",
      "CREATE INDEX act_subject ON act (subject_kind, subject_id, unit_id, done_on)",
      "CREATE INDEX act_unit ON act (unit_id) WHERE unit_id > 0",
      "CREATE INDEX act_meeting ON act (meeting) WHERE meeting IS NOT NULL",
      "CREATE UNIQUE INDEX act_withdrawal ON act (answers_id) WHERE kind = 'withdrawal'",
    ] + appendOnly("act")

  /// Half years, duties of days and administrative calendars.
  private static let moreGranularities =
    [
      readingTable("reading_worded").replacing(
        "'quarter', 'year'", with: "'quarter', 'half-year', 'year'"),
      "INSERT INTO reading_worded SELECT * FROM reading ORDER BY id",
      "DROP TABLE reading",
      "ALTER TABLE reading_worded RENAME TO reading",
      readingIndex("reading", "reading_series"),
    ] + appendOnly("reading")
    + [
      "ALTER TABLE duty_version RENAME TO duty_version_narrower",
      "DROP INDEX duty_version_known",
      "DROP INDEX duty_version_open",
    ]
    + versionTable(
      "duty",
      """
      \(wordColumn("every", ["day", "week", "month", "quarter", "half-year", "year"])),
      due_after_days INTEGER NOT NULL CHECK (due_after_days BETWEEN 0 AND 366),
      \(dayColumn("first_day", required: true)),
      \(dayColumn("last_day")) CHECK (first_day <= last_day),
      \(wordColumn("calendar", ["administrative"], required: false))
      """)
    + [
      "INSERT INTO duty_version (\(dutyColumns)) SELECT \(dutyColumns) FROM duty_version_narrower",
      "DROP TABLE duty_version_narrower",
    ]

  private static let dutyColumns = """
    id, duty_id, known_from, known_to, entry, closed_by, every, due_after_days, first_day, last_day,
      confidence, note, citation_id
    """

  private static let journalColumns = """
    sequence, at, account, origin, address, action, kind, key, subject_id, row_count, reverts,
      encoding, before, after, previous, digest
    """

  private static let actColumns = """
    id, entry, kind, subject_kind, subject_id, unit_id, done_on, text, until, owner_id, meeting,
      answers_id, evidence, evidence_address
    """

  private static let journalActions = [
    "define", "withdraw", "report", "progress", "extend", "assess", "act", "retract", "refuse",
    "restore", "judge", "import",
  ]

  private static let journalKinds = [
    "source", "document", "pillar", "task-group", "principle", "organisation", "succession",
    "model", "activity", "indicator", "target", "duty", "threshold", "task", "reading",
    "progress", "extension", "assessment", "account", "act", "session", "database", "rules",
    "import",
  ]

  private static let actKinds = [
    "reminder", "request", "explanation", "extension-request", "acknowledgement", "closing",
    "conclusion", "withdrawal",
  ]

  private static let alertKinds = [
    "overdue", "unproven", "stale", "missing", "contradicted", "claimed", "behind", "slow",
    "not-met", "handover", "at-risk", "not-assignable", "not-measurable", "no-data",
  ]
}

/// A table of words that a column of another may hold.
private func wordTable(_ name: String, _ words: [String]) -> [String] {
  let rows = words.map { "('\($0)')" }.joined(separator: ", ")
  return [
    "CREATE TABLE \(name) (word TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID",
    "INSERT INTO \(name) (word) VALUES \(rows)",
  ]
}
