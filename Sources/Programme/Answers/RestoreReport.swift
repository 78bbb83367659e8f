/// What a restore changed, beyond the file itself: what is gone, and who may do something else now.
public struct RestoreReport: Hashable, Sendable {
  /// A journal's length and the digest at its head.
  public struct Head: Hashable, Sendable {
    public var entries: Int
    /// Hexadecimal SHA-256.
    public var digest: String

    public init(entries: Int, digest: String) {
      self.entries = entries
      self.digest = digest
    }
  }

  /// One account that is otherwise than in the database that was replaced.
  public struct AccountChange: Hashable, Sendable {
    /// Nil where it was not there.
    public var before: Account?
    /// As it stands now; nil where it is there no more.
    public var after: Account?

    public init(before: Account?, after: Account?) {
      self.before = before
      self.after = after
    }
  }

  /// Of the database that was replaced; nil where none stood there or it could not be read.
  public var replaced: Head?
  /// Of the backup, before the restore was journalled in it.
  public var restored: Head
  /// How many entries of the replaced database are not in the restored one; nil where that can't be
  /// told.
  public var lost: Int?
  /// By their codes.
  public var accounts: [AccountChange]
  /// The entry of the restored journal that says so, as it stands at its head now; nil where the
  /// backup's schema is too old to say it.
  public var entry: Int64?

  public init(
    replaced: Head?, restored: Head, lost: Int?, accounts: [AccountChange] = [],
    entry: Int64? = nil
  ) {
    self.replaced = replaced
    self.restored = restored
    self.lost = lost
    self.accounts = accounts
    self.entry = entry
  }
}
