extension Migration {
  /// The SSH keys of an account, a line each: label, last day, day of its end, and the key.
  ///
  /// Accounts had none in the record before; their sessions' keys stood in sshd's file alone.
  static let accountKeys = Migration(
    number: 14, name: "account-keys",
    statements: ["ALTER TABLE account_version ADD COLUMN \(textColumn("keys"))"])
}
