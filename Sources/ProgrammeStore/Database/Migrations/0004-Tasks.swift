extension Migration {
  /// Tasks with their versions, and what is said of them and of principles, which only grows.
  static let tasks = Migration(
    number: 4, name: "tasks", statements: taskTables + links + saidOfTasks + assessments)

  private static let taskTables =
    [identityTable("task")]
    + versionTable(
      "task",
      """
      \(bilingualColumns("title")), \(bilingualColumns("output", required: false)),
      lead_id INTEGER REFERENCES organisation(id),
      \(dayColumn("start")),
      \(dayColumn("first_deadline")) CHECK (start <= first_deadline),
      document_id INTEGER REFERENCES document(id),
      \(wordColumn("basis", ["annex", "summary", "operator", "demonstration"])),
      \(pillarColumn()), group_id INTEGER REFERENCES task_group(id), folded TEXT NOT NULL,
      sort_key TEXT NOT NULL
      """)
    + ["CREATE INDEX task_lead ON task_version (lead_id)"]

  private static let links = [
    linkTable("task_coordinating", "unit_id", "organisation"),
    linkTable("task_principle", "principle_id", "principle"),
    linkTable("task_target", "target_id", "target"),
    """
    CREATE TABLE milestone (
      version_id INTEGER NOT NULL REFERENCES task_version(id),
      position INTEGER NOT NULL CHECK (position >= 1),
      \(bilingualColumns("title")),
      \(dayColumn("due")), \(dayColumn("done_on")),
      PRIMARY KEY (version_id, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static func linkTable(_ name: String, _ column: String, _ table: String) -> String {
    """
    CREATE TABLE \(name) (
      version_id INTEGER NOT NULL REFERENCES task_version(id),
      position INTEGER NOT NULL CHECK (position >= 1),
      \(column) INTEGER NOT NULL REFERENCES \(table)(id),
      PRIMARY KEY (version_id, position),
      UNIQUE (\(column), version_id)
    ) STRICT, WITHOUT ROWID
    """
  }

  private static let saidOfTasks =
    [
      """
      CREATE TABLE progress_report (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task(id),
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        \(dayColumn("as_of", required: true)),
        \(dayColumn("reported_on", required: true)),
        \(wordColumn("state", ["not-started", "in-progress", "done"])),
        \(decimalColumns("percent"))
          CHECK (percent_mantissa BETWEEN 0 AND 100 * CASE percent_scale
            WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 WHEN 3 THEN 1000 WHEN 4 THEN 10000
            ELSE -1 END),
        \(dayColumn("done_on")) CHECK (done_on IS NULL OR state = 'done'),
        \(textColumn("result")), \(textColumn("difficulty")), \(textColumn("proposal")),
        \(textColumn("evidence")), \(textColumn("evidence_address"))
          CHECK (evidence IS NOT NULL OR evidence_address IS NULL),
        source_id INTEGER REFERENCES source(id)
      ) STRICT
      """,
      "CREATE INDEX progress_report_task ON progress_report (task_id, as_of)",
      """
      CREATE TABLE deadline_extension (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task(id),
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        \(dayColumn("deadline", required: true)),
        \(dayColumn("granted_on", required: true)),
        \(textColumn("document", required: true)), \(textColumn("note"))
      ) STRICT
      """,
      "CREATE INDEX deadline_extension_task ON deadline_extension (task_id, granted_on)",
    ] + appendOnly("progress_report") + appendOnly("deadline_extension")

  private static let assessments =
    [
      """
      CREATE TABLE assessment (
        id INTEGER PRIMARY KEY,
        unit_id INTEGER NOT NULL REFERENCES organisation(id),
        principle_id INTEGER NOT NULL REFERENCES principle(id),
        entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
        \(dayColumn("known_from", required: true)),
        \(dayColumn("as_of", required: true)),
        \(wordColumn("attestation", ["met", "partly", "not-met", "not-assessed"])),
        \(textColumn("assessor")), \(textColumn("evidence")), \(textColumn("evidence_address"))
          CHECK (evidence IS NOT NULL OR evidence_address IS NULL),
        \(confidenceColumn()), \(textColumn("note")),
        citation_id INTEGER REFERENCES citation(id)
      ) STRICT
      """,
      "CREATE INDEX assessment_cell ON assessment (unit_id, principle_id, as_of)",
    ] + appendOnly("assessment")
}
