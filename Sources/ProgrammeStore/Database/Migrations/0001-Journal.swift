extension Migration {
  /// What the database is, and the journal, which is there from the first row on.
  static let journal = Migration(
    number: 1, name: "journal",
    statements: [
      """
      CREATE TABLE database_facts (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        created_at INTEGER NOT NULL,
        is_demonstration INTEGER NOT NULL CHECK (is_demonstration IN (0, 1))
      ) STRICT
      """,
      """
      CREATE TABLE journal (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        at INTEGER NOT NULL,
        account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
        \(wordColumn("origin", ["console", "import", "command", "simulator", "init"])),
        \(wordColumn("action", journalActions)),
        \(wordColumn("kind", journalKinds)),
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 1000),
        subject_id INTEGER,
        row_count INTEGER CHECK (row_count >= 0) CHECK ((row_count IS NULL) = (action <> 'import')),
        encoding INTEGER NOT NULL CHECK (encoding = 1),
        before TEXT,
        after TEXT,
        previous TEXT NOT NULL
          CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'),
        digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
      ) STRICT
      """,
    ] + appendOnly("journal"))

  private static let journalActions = [
    "define", "withdraw", "report", "progress", "extend", "assess", "import",
  ]

  private static let journalKinds = [
    "source", "document", "pillar", "task-group", "principle", "organisation", "succession",
    "model", "activity", "indicator", "target", "duty", "threshold", "task", "reading",
    "progress", "extension", "assessment", "import",
  ]
}
