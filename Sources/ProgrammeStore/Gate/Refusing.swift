import GRDB
public import Programme
public import VietnameseText

extension Gate {
  /// Journals that an account asked for a command that it may not have (kind `session`).
  ///
  /// Needs no right but an account of that name, open or not: what it says is about itself alone.
  /// The command is kept as harmless text of at most 1,000 bytes.
  /// - Returns: nil, and nothing is stored, when as many were noted of the account within the hour
  ///   as are told apart (60), so that nobody fills the journal by asking.
  public func noteRefused(
    command: String, by actor: Actor, at now: Instant
  ) throws(StoreFault) -> Receipt? {
    try write(deciding: { db in
      try RefusedCommand.checkAccount(db, of: actor)
      guard try RefusedCommand.isWithinBounds(db, account: actor.account, now) else {
        return .discard(nil)
      }
      let head = try JournalHead(db)
      var entry = JournalEntry(
        encoding: 2, sequence: head.sequence + 1, at: now, account: actor.account,
        origin: actor.origin, address: actor.address, action: .refuse, kind: .session,
        key: RefusedCommand.key(command), previous: head.digest, digest: "")
      entry.digest = entry.computedDigest
      try entry.insert(db)
      return .store(Receipt(entry: entry.sequence, digest: entry.digest))
    })
  }
}

/// What the journal keeps of refused commands.
enum RefusedCommand {
  static let mostBytes = 1_000
  /// The most that are noted of one account within an hour.
  static let mostInAnHour = 60

  /// The command as the journal's key: shown harmlessly wherever it is read, and cut between
  /// graphemes.
  static func key(_ command: String) -> String {
    // What is cut off is not looked at: a command may be as long as the client pleases.
    let shown = displayable(String(decoding: command.utf8.prefix(4 * mostBytes), as: UTF8.self))
    var key = ""
    for character in shown {
      guard key.utf8.count + character.utf8.count <= mostBytes else { break }
      key.append(character)
    }
    return key.isEmpty ? "-" : key
  }

  static func checkAccount(_ db: Database, of actor: Actor) throws {
    let stored = try Int64.fetchOne(
      db, sql: "SELECT id FROM account WHERE code = ?", arguments: [nfc(actor.account)])
    let isKnown = actor.authority == .owner || stored != nil
    guard isKnown, actor.account.saysSomething, actor.account.utf8.count <= 200 else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
  }

  static func isWithinBounds(_ db: Database, account: String, _ now: Instant) throws -> Bool {
    let before = try Int64.fetchOne(
      db,
      sql: """
        SELECT at FROM journal INDEXED BY journal_kind WHERE kind = 'session' AND account = ?
        ORDER BY sequence DESC LIMIT 1 OFFSET ?
        """, arguments: [account, mostInAnHour - 1])
    return before.map { $0 <= now.milliseconds - 3_600_000 } ?? true
  }
}
