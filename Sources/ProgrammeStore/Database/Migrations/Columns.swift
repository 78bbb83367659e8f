// Spelling of columns that many tables of the schema share. What these functions yield is part of
// released migrations, so they are never edited; a later migration brings its own.

/// A day number within the years 1 to 9999.
func dayColumn(_ name: String, required: Bool = false) -> String {
  "\(name) INTEGER\(required ? " NOT NULL" : "") CHECK (\(name) BETWEEN -719162 AND 2932896)"
}

/// An exact decimal as printed: both columns or none.
func decimalColumns(_ name: String) -> String {
  """
  \(name)_mantissa INTEGER,
  \(name)_scale INTEGER CHECK (\(name)_scale BETWEEN 0 AND 12)
    CHECK ((\(name)_scale IS NULL) = (\(name)_mantissa IS NULL))
  """
}

/// Text that says something where it is there at all.
func textColumn(_ name: String, required: Bool = false) -> String {
  "\(name) TEXT\(required ? " NOT NULL" : "") CHECK (length(trim(\(name))) > 0)"
}

/// A name in Vietnamese and perhaps in English.
func bilingualColumns(_ name: String, required: Bool = true) -> String {
  """
  \(textColumn(name, required: required)),
  \(textColumn(name + "_en")) CHECK (\(name) IS NOT NULL OR \(name)_en IS NULL)
  """
}

/// One of the words given.
func wordColumn(_ name: String, _ words: [String], required: Bool = true) -> String {
  let list = words.map { "'\($0)'" }.joined(separator: ", ")
  return "\(name) TEXT\(required ? " NOT NULL" : "") CHECK (\(name) IN (\(list)))"
}

func pillarColumn() -> String {
  wordColumn("pillar", ["government", "economy", "society"], required: false)
}

func confidenceColumn() -> String {
  wordColumn("confidence", ["A", "B", "C", "D", "X"], required: false)
}

/// A code: 1 to 64 letters, digits, dots and hyphens; of ASCII nothing else passes.
func codeColumn() -> String {
  """
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 64)
    CHECK (code NOT GLOB '*[]!-,/:-@\\[^_`{-~ ]*') CHECK (code NOT GLOB '*[' || char(1) || '-'
      || char(31) || char(127) || ']*')
  """
}

/// The table of one kind's identities, with the columns that are part of the identity.
func identityTable(_ name: String, _ columns: String = codeColumn()) -> String {
  "CREATE TABLE \(name) (id INTEGER PRIMARY KEY, \(columns)) STRICT"
}

/// The table of one kind's versions, with its two indexes: an edit closes one version and opens
/// the next, so at most one is open. A version superseded on its own day ends the day before.
func versionTable(_ name: String, provenance: Bool = true, _ columns: String) -> [String] {
  let rest =
    provenance
    ? """
    , \(confidenceColumn()), \(textColumn("note")),
      citation_id INTEGER REFERENCES citation(id)
    """ : ""
  return [
    """
    CREATE TABLE \(name)_version (
      id INTEGER PRIMARY KEY,
      \(name)_id INTEGER NOT NULL REFERENCES \(name)(id),
      \(dayColumn("known_from", required: true)),
      known_to INTEGER NOT NULL DEFAULT 2932896
        CHECK (known_to BETWEEN known_from - 1 AND 2932896),
      entry INTEGER NOT NULL REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED,
      closed_by INTEGER REFERENCES journal(sequence) DEFERRABLE INITIALLY DEFERRED
        CHECK (closed_by IS NULL OR closed_by >= entry),
      \(columns)\(rest)
    ) STRICT
    """,
    "CREATE INDEX \(name)_version_known ON \(name)_version (\(name)_id, known_from)",
    """
    CREATE UNIQUE INDEX \(name)_version_open ON \(name)_version (\(name)_id)
      WHERE closed_by IS NULL
    """,
  ]
}

/// Triggers that let a table's rows only be added to.
func appendOnly(_ table: String) -> [String] {
  ["UPDATE", "DELETE"].map { verb in
    """
    CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) only grows'); END
    """
  }
}
