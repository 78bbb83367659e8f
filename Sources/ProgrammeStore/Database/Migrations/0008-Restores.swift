extension Migration {
  /// A journal that tells of restores, and whose rows can't be replaced by inserting others.
  ///
  /// Made anew as before; its rows, and so their digests, stay as they are.
  static let restores = Migration(
    number: 8, name: "restores", statements: journalOfRestores + [noReplacing])

  private static let journalOfRestores =
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
      INSERT INTO journal_wider (\(columns)) SELECT \(columns) FROM journal ORDER BY sequence
      """,
      "DROP TABLE journal",
      "ALTER TABLE journal_wider RENAME TO journal",
      "CREATE INDEX journal_key ON journal (kind, key)",
      "CREATE INDEX journal_kind ON journal (kind)",
      "CREATE INDEX journal_account ON journal (account)",
      "CREATE INDEX journal_at ON journal (at)",
      "CREATE UNIQUE INDEX journal_reverts ON journal (reverts) WHERE reverts IS NOT NULL",
    ] + appendOnly("journal")

  /// `INSERT OR REPLACE` deletes without asking the trigger against deleting, unless triggers are
  /// recursive: who opens the file with another program decides that.
  private static let noReplacing = """
    CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
    WHEN EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.sequence)
      OR EXISTS (SELECT 1 FROM journal WHERE reverts = NEW.reverts)
    BEGIN SELECT RAISE(ABORT, 'journal only grows'); END
    """

  private static let columns = """
    sequence, at, account, origin, address, action, kind, key, subject_id, row_count, reverts,
      encoding, before, after, previous, digest
    """

  private static let journalActions = [
    "define", "withdraw", "report", "progress", "extend", "assess", "act", "retract", "refuse",
    "restore", "import",
  ]

  private static let journalKinds = [
    "source", "document", "pillar", "task-group", "principle", "organisation", "succession",
    "model", "activity", "indicator", "target", "duty", "threshold", "task", "reading",
    "progress", "extension", "assessment", "account", "act", "session", "database", "import",
  ]
}
