extension Migration {
  /// Accounts, what people did about alerts, what was taken back; and a journal that knows of them.
  ///
  /// The journal's table is made anew because the words that its columns may hold can't be added
  /// to; its rows, and so their digests, stay as they are.
  static let record = Migration(
    number: 7, name: "record", statements: widerJournal + accounts + acts + retractions)

  private static let widerJournal =
    [
      """
      CREATE TABLE journal_wider (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        at INTEGER NOT NULL,
        account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
        \(wordColumn("origin", ["console", "import", "command", "simulator", "init"])),
        address TEXT CHECK (length(address) BETWEEN 1 AND 200),
        \(wordColumn("action", journalActions)),
        \(wordColumn("kind", journalKinds)),
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 1000),
        subject_id INTEGER,
        row_count INTEGER CHECK (row_count >= 0) CHECK ((row_count IS NULL) = (action <> 'import')),
        reverts INTEGER CHECK (reverts < sequence),
        encoding INTEGER NOT NULL CHECK (encoding IN (1, 2))
          CHECK (encoding = 2 OR (address IS NULL AND reverts IS NULL)),
        before TEXT,
        after TEXT,
        previous TEXT NOT NULL
          CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'),
        digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
      ) STRICT
      """,
      """
      INSERT INTO journal_wider SELECT sequence, at, account, origin, NULL, action, kind, key,
        subject_id, row_count, NULL, encoding, before, after, previous, digest FROM journal
      """,
      "DROP TABLE journal",
      "ALTER TABLE journal_wider RENAME TO journal",
      "CREATE INDEX journal_key ON journal (kind, key)",
      "CREATE INDEX journal_kind ON journal (kind)",
      "CREATE INDEX journal_account ON journal (account)",
      "CREATE INDEX journal_at ON journal (at)",
      "CREATE UNIQUE INDEX journal_reverts ON journal (reverts) WHERE reverts IS NOT NULL",
    ] + appendOnly("journal")

  private static let accounts =
    [identityTable("account")]
    + versionTable(
      "account", provenance: false,
      """
      \(textColumn("name", required: true)),
      \(wordColumn("role", ["operator", "leader", "officer", "viewer", "kiosk"])),
      unit_id INTEGER REFERENCES organisation(id)
        CHECK ((unit_id IS NOT NULL) = (role = 'officer')),
      \(dayColumn("first_day")), \(dayColumn("last_day")) CHECK (first_day <= last_day),
      is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1))
      """)

  private static let acts =
    [
      """
      CREATE TABLE act (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        \(wordColumn("kind", actKinds)),
        \(wordColumn("subject_kind", ["target", "task", "cell", "duty"]))
          CHECK (kind <> 'extension-request' OR subject_kind = 'task'),
        subject_id INTEGER NOT NULL,
        unit_id INTEGER NOT NULL CHECK ((unit_id = 0) = (subject_kind = 'task')),
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
      "CREATE INDEX act_subject ON act (subject_kind, subject_id, unit_id, done_on)",
      "CREATE INDEX act_unit ON act (unit_id) WHERE unit_id > 0",
      "CREATE INDEX act_meeting ON act (meeting) WHERE meeting IS NOT NULL",
      """
      CREATE UNIQUE INDEX act_withdrawal ON act (answers_id) WHERE kind = 'withdrawal'
      """,
    ] + appendOnly("act")

  /// Progress reports and extensions are only added; one that was taken back is said here.
  private static let retractions =
    [
      """
      CREATE TABLE retraction (
        \(wordColumn("kind", ["progress", "extension"])),
        subject_id INTEGER NOT NULL,
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        \(dayColumn("known_from", required: true)),
        PRIMARY KEY (kind, subject_id)
      ) STRICT, WITHOUT ROWID
      """
    ] + appendOnly("retraction")

  private static let journalActions = [
    "define", "withdraw", "report", "progress", "extend", "assess", "act", "retract", "refuse",
    "import",
  ]

  private static let journalKinds = [
    "source", "document", "pillar", "task-group", "principle", "organisation", "succession",
    "model", "activity", "indicator", "target", "duty", "threshold", "task", "reading",
    "progress", "extension", "assessment", "account", "act", "session", "import",
  ]

  private static let actKinds = [
    "reminder", "request", "explanation", "extension-request", "acknowledgement", "closing",
    "conclusion", "withdrawal",
  ]
}
