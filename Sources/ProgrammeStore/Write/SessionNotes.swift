import GRDB
public import Programme
public import VietnameseText

extension Gate {
  /// Journals that an account asked for a command that it may not have (kind `session`).
  ///
  /// The command is kept as harmless text of at most 1,000 bytes.
  public func noteRefused(
    command: String, by actor: Actor, at now: Instant
  ) throws(StoreFault) -> Receipt? {
    try note(SessionNote(.command, asked: command), by: actor, at: now)
  }

  /// Journals what changed nothing: a session that began, a refusal (kind `session`).
  ///
  /// Needs no right but an account of that name, open or not: what it says is about itself alone.
  /// So it is journalled also of whoever may not write.
  /// - Returns: nil where so many were noted of the account at this door within the hour that this
  ///   one is only counted: one row tells the count, with the first note after the hour is over. So
  ///   nobody fills the journal by asking, nor wakes those who look at it.
  @discardableResult
  public func note(
    _ note: SessionNote, by actor: Actor, at now: Instant
  ) throws(StoreFault) -> Receipt? {
    try guarding(path, patience: patience) {
      try handle.identity.check(at: path)
      let isTold = try handle.queue.read { db in
        try checkSchema(of: db, at: path, wanted: Migration.newest)
        try SessionNoteLimits.checkAccount(db, of: actor)
        return try SessionNoteLimits.isWithinBounds(db, note.door, account: actor.account, now)
      }
      return try RefusalTally(besides: path).holding(making: !isTold) { lines in
        let due = lines.filter { $0.isDue(at: now) }
        var receipt: Receipt?
        if isTold || !due.isEmpty {
          receipt = try store(note, by: actor, at: now, after: due)
          lines.removeAll { due.contains($0) }
        }
        if receipt == nil { RefusalTally.count(note, by: actor, at: now, in: &lines) }
        return receipt
      }
    }
  }

  /// Stores the rows of counts that are due, and the note itself; nil where it is one too many.
  private func store(
    _ note: SessionNote, by actor: Actor, at now: Instant, after due: [RefusalTally.Line]
  ) throws -> Receipt? {
    try write { db in
      var head = try JournalHead(db)
      for line in due { head = try line.note.append(db, after: head, by: line.actor, at: now) }
      guard
        try SessionNoteLimits.isWithinBounds(db, note.door, account: actor.account, now)
      else { return nil }
      head = try note.append(db, after: head, by: actor, at: now)
      return Receipt(entry: head.sequence, digest: head.digest)
    }
  }
}

extension SessionNote {
  fileprivate func append(
    _ db: Database, after head: JournalHead, by actor: Actor, at now: Instant
  ) throws -> JournalHead {
    var after = CanonicalText()
    after.line("door", door.rawValue)
    for fact in facts { after.line(fact.name, fact.value) }
    var entry = JournalEntry(
      encoding: 2, sequence: head.sequence + 1, at: now, account: actor.account,
      origin: actor.origin, address: actor.address, action: door == .begin ? .begin : .refuse,
      kind: .session, key: JournalKey.text(asked), after: after.text, previous: head.digest,
      digest: "")
    entry.digest = entry.computedDigest
    try entry.insert(db)
    return JournalHead(sequence: entry.sequence, digest: entry.digest, at: now)
  }
}

/// Of whom and how often the journal takes notes.
enum SessionNoteLimits {
  static func checkAccount(_ db: Database, of actor: Actor) throws {
    let stored = try Int64.fetchOne(
      db, sql: "SELECT id FROM account WHERE code = ?", arguments: [nfc(actor.account)])
    let isKnown = actor.authority == .owner || stored != nil
    guard isKnown, actor.account.saysSomething, actor.account.utf8.count <= 200 else {
      throw Refusal.notAllowed(account: actor.account, .unknown)
    }
  }

  /// Whether one more of an account at a door is told by itself.
  ///
  /// Complexity: the rows of sessions within an hour, of which there are a bounded number for each
  /// account.
  static func isWithinBounds(
    _ db: Database, _ door: SessionNote.Door, account: String, _ now: Instant
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT at, account, after FROM journal INDEXED BY journal_kind WHERE kind = 'session'
        ORDER BY sequence DESC
        """)
    let rows = try Row.fetchCursor(statement)
    var count = 0
    while let row = try rows.next() {
      guard row[0] as Int64 > now.milliseconds - RefusalTally.hour else { break }
      guard row[1] as String == account, Self.door(of: row[2]) == door.rawValue else { continue }
      count += 1
      if count >= door.mostInAnHour { return false }
    }
    return true
  }

  /// What an entry says of its door; those of before said nothing, and were of commands.
  private static func door(of after: String?) -> String {
    guard let line = after?.split(separator: "\n").first, line.hasPrefix("door=") else {
      return SessionNote.Door.command.rawValue
    }
    return String(line.dropFirst("door=".count))
  }
}
