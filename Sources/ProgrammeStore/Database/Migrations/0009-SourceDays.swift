extension Migration {
  /// The day on which a source was published, and successions of land without people.
  ///
  /// Successions are made anew, because their words stand in a CHECK; the rows, and so what the
  /// journal's digests are taken over, stay as they are.
  static let sourceDays = Migration(
    number: 9, name: "source days", statements: publishedOn + successionsOfLand)

  private static let publishedOn = [
    "ALTER TABLE source_version ADD COLUMN \(dayColumn("published_on"))"
  ]

  private static let successionsOfLand =
    [
      "ALTER TABLE succession_version RENAME TO succession_version_narrower",
      "DROP INDEX succession_version_known",
      "DROP INDEX succession_version_open",
    ]
    + versionTable(
      "succession",
      """
      \(dayColumn("day")),
      \(wordColumn("extent", ["whole", "part", "land-only", "unknown"]))
      """)
    + [
      """
      INSERT INTO succession_version (\(columns)) SELECT \(columns)
      FROM succession_version_narrower ORDER BY id
      """,
      "DROP TABLE succession_version_narrower",
    ]

  private static let columns = """
    id, succession_id, known_from, known_to, entry, closed_by, day, extent, confidence, note,
      citation_id
    """
}
