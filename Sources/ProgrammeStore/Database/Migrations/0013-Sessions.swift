extension Migration {
  /// A journal that tells when a session began that may write.
  static let sessions = Migration(
    number: 13, name: "sessions",
    statements: ["INSERT INTO action_word (word) VALUES ('begin')"])
}
