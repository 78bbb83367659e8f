extension Migration {
  /// Sources, documents, units and what they are made of, each with its versions.
  static let catalogue = Migration(
    number: 2, name: "catalogue",
    statements: citations + documents + programme + organisations + contents)

  /// A citation is a list of sources; many records share one.
  private static let citations =
    [
      identityTable("source"),
      """
      CREATE TABLE citation (
        id INTEGER PRIMARY KEY,
        codes TEXT NOT NULL UNIQUE CHECK (length(codes) > 0)
      ) STRICT
      """,
      """
      CREATE TABLE citation_source (
        citation_id INTEGER NOT NULL REFERENCES citation(id),
        position INTEGER NOT NULL CHECK (position >= 1),
        source_id INTEGER NOT NULL REFERENCES source(id),
        PRIMARY KEY (citation_id, position)
      ) STRICT, WITHOUT ROWID
      """,
    ]
    + versionTable(
      "source", provenance: false,
      """
      \(wordColumn("kind", ["own-report", "published", "demonstration"])),
      \(textColumn("title", required: true)), \(textColumn("publisher")),
      \(textColumn("address"))
      """)

  private static let documents =
    [identityTable("document")]
    + versionTable(
      "document",
      """
      \(textColumn("number", required: true)), \(bilingualColumns("title")),
      \(textColumn("issuer")), \(dayColumn("issued_on")), \(textColumn("issued_text")),
      replaces_id INTEGER REFERENCES document(id) CHECK (replaces_id <> document_id)
      """)

  private static let programme =
    [
      identityTable("pillar"), identityTable("task_group"), identityTable("principle"),
    ]
    + versionTable("pillar", bilingualColumns("name"))
    + versionTable(
      "task_group",
      """
      display_order INTEGER NOT NULL CHECK (display_order >= 0), \(bilingualColumns("name")),
      document_id INTEGER REFERENCES document(id)
      """)
    + versionTable(
      "principle",
      """
      \(wordColumn("list", ["push", "guarantee", "no", "focus"])),
      display_order INTEGER NOT NULL CHECK (display_order BETWEEN 1 AND 5),
      \(bilingualColumns("title")), \(bilingualColumns("detail"))
      """)

  private static let organisations =
    [
      identityTable("organisation"),
      identityTable(
        "succession",
        """
        predecessor_id INTEGER NOT NULL REFERENCES organisation(id),
        successor_id INTEGER NOT NULL REFERENCES organisation(id)
          CHECK (successor_id <> predecessor_id),
        UNIQUE (predecessor_id, successor_id)
        """),
      "CREATE INDEX succession_successor ON succession (successor_id)",
    ]
    + versionTable(
      "organisation",
      """
      \(bilingualColumns("name")),
      \(wordColumn("kind", organisationKinds)),
      parent_id INTEGER REFERENCES organisation(id) CHECK (parent_id <> organisation_id),
      is_pilot INTEGER NOT NULL CHECK (is_pilot IN (0, 1)),
      display_order INTEGER NOT NULL CHECK (display_order >= 0),
      \(dayColumn("first_day")),
      \(dayColumn("last_day")) CHECK (first_day <= last_day),
      folded TEXT NOT NULL, sort_key TEXT NOT NULL
      """)
    + [
      "CREATE INDEX organisation_parent ON organisation_version (parent_id)",
      "CREATE INDEX organisation_order ON organisation_version (sort_key, organisation_id)",
      """
      CREATE INDEX organisation_pilot ON organisation_version (display_order)
        WHERE is_pilot = 1
      """,
      "CREATE INDEX organisation_kind ON organisation_version (kind)",
    ]
    + versionTable(
      "succession",
      "\(dayColumn("day")), \(wordColumn("extent", ["whole", "part", "unknown"]))")

  private static let contents =
    [identityTable("model"), identityTable("activity")]
    + versionTable(
      "model",
      """
      unit_id INTEGER REFERENCES organisation(id), \(pillarColumn()),
      \(bilingualColumns("name", required: false)),
      count INTEGER NOT NULL CHECK (count >= 1) CHECK (name IS NULL OR count = 1)
      """)
    + versionTable(
      "activity",
      """
      unit_id INTEGER NOT NULL REFERENCES organisation(id), \(pillarColumn()),
      \(bilingualColumns("text"))
      """)
    + [
      "CREATE INDEX model_unit ON model_version (unit_id)",
      "CREATE INDEX activity_unit ON activity_version (unit_id)",
    ]

  private static let organisationKinds = [
    "thanh-pho", "quan", "huyen", "phuong", "xa", "so", "cuc", "bao", "co-quan",
  ]
}
