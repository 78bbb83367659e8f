import Programme

/// One row of an import, as the digest over its rows takes it.
enum BatchRow {
  /// What a reading replaces is left out: it is an id of this database, not said by the file.
  static func text(
    _ number: Int, _ action: JournalEntry.Action, _ kind: RecordKind, key: String, after: String?
  ) -> String {
    var text = CanonicalText()
    text.line("row", Int64(number))
    text.line("action", action.rawValue)
    text.line("kind", kind.rawValue)
    text.line("key", kind == .reading ? nil : key)
    return text.text + (after ?? "")
  }
}
