import GRDB
public import Programme
import VietnameseText

extension Store {
  /// What restoring a backup would change, told before anybody is asked; nil where nothing stands in
  /// the place or one of the two can't be read: there is then nothing to compare.
  public static func changes(ofRestoring backup: String, to path: String) -> RestoreReport? {
    let restoration = Restoration(from: backup, aside: backup, to: path)
    guard let handle = try? Handle.open(backup, for: .reading, patience: 5, schema: nil) else {
      return nil
    }
    defer { try? handle.queue.close() }
    let report = try? handle.queue.read { db in try restoration.compare(db) }
    return report?.replaced == nil ? nil : report
  }
}

/// What a restore changes, told from both databases before the one takes the other's place, and
/// written in the journal of the one that comes.
struct Restoration {
  let backup: String
  let aside: String
  let place: String

  init(from backup: String, aside: String, to place: String) {
    (self.backup, self.aside, self.place) = (backup, aside, place)
  }

  /// Journals the restore in the copy, which has no log yet; its head is told with the report.
  func record(
    by actor: Actor, at now: Instant
  ) throws -> (report: RestoreReport, head: JournalHead) {
    let handle = try Handle.open(aside, for: .storingStaged, patience: 5, schema: nil)
    defer { try? handle.queue.close() }
    var (report, head) = try handle.queue.read { db in (try compare(db), try JournalHead(db)) }
    try handle.queue.inTransaction(.immediate) { db in
      guard try schemaNumber(of: db) >= Migration.restores.number else { return .rollback }
      let entry = entry(of: report, after: head, by: actor, at: now)
      try entry.insert(db)
      head = JournalHead(sequence: entry.sequence, digest: entry.digest, at: now)
      report.entry = entry.sequence
      return .commit
    }
    return (report, head)
  }

  private func entry(
    of report: RestoreReport, after head: JournalHead, by actor: Actor, at now: Instant
  ) -> JournalEntry {
    var before = CanonicalText()
    before.line("entries", report.replaced.map { Int64($0.entries) })
    before.line("digest", report.replaced?.digest)
    var after = CanonicalText()
    after.line("entries", Int64(report.restored.entries))
    after.line("digest", report.restored.digest)
    after.line("lost", report.lost.map { Int64($0) })
    var entry = JournalEntry(
      encoding: 2, sequence: head.sequence + 1, at: now, account: actor.account,
      origin: actor.origin, address: actor.address, action: .restore, kind: .database,
      key: name, before: before.text, after: after.text, previous: head.digest, digest: "")
    entry.digest = entry.computedDigest
    return entry
  }

  /// The backup's file name, as harmless text.
  private var name: String {
    JournalKey.text(backup.split(separator: "/").last.map { String($0) } ?? backup)
  }

  // MARK: Comparing

  fileprivate func compare(_ restored: Database) throws -> RestoreReport {
    let head = try RestoreReport.Head(JournalHead(restored))
    let nothing = RestoreReport(replaced: nil, restored: head, lost: nil)
    // A damaged database is what a backup is put in the place of: what it can't tell is left out.
    guard FileIdentity(path: place) != nil,
      let handle = try? Handle.open(place, for: .reading, patience: 5, schema: nil)
    else { return nothing }
    defer { try? handle.queue.close() }
    let told = try? handle.queue.read { db in
      RestoreReport(
        replaced: RestoreReport.Head(try JournalHead(db)), restored: head,
        lost: try lost(of: db, in: restored), accounts: try accounts(db, restored))
    }
    return told ?? nothing
  }

  /// The entries after the last one that both journals have: chained, they agree up to some entry
  /// and nowhere after it.
  private func lost(of old: Database, in new: Database) throws -> Int {
    func digest(_ db: Database, _ sequence: Int64) throws -> String? {
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT digest FROM journal WHERE sequence = ?"),
        arguments: [sequence])
    }
    let last = try JournalHead(old).sequence
    var (common, beyond) = (Int64(0), try min(last, JournalHead(new).sequence) + 1)
    while beyond - common > 1 {
      let middle = (common + beyond) / 2
      if try digest(old, middle) == digest(new, middle) {
        common = middle
      } else {
        beyond = middle
      }
    }
    return Int(last - common)
  }

  private func accounts(
    _ old: Database, _ new: Database
  ) throws -> [RestoreReport.AccountChange] {
    let (before, after) = (try accounts(old), try accounts(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { code in
      before[code] == after[code]
        ? nil : RestoreReport.AccountChange(before: before[code], after: after[code])
    }
  }

  private func accounts(_ db: Database) throws -> [String: Account] {
    // Before there were accounts there are none.
    guard try schemaNumber(of: db) >= Migration.record.number else { return [:] }
    let standing = try standingAccounts(db)
    return Dictionary(standing.map { ($0.code.text, $0) }) { first, _ in first }
  }
}

extension Restoration {
  /// The accounts as they stand; in a database from before keys were recorded nobody has any.
  private func standingAccounts(_ db: Database) throws -> [Account] {
    guard try schemaNumber(of: db) < Migration.accountKeys.number else {
      return try Account.allStanding(db)
    }
    let selection = Account.layout.selection.replacing("v.keys", with: "NULL")
    return try Row.fetchAll(db, sql: selection + " WHERE v.closed_by IS NULL").map { row in
      var reader = ColumnReader(db, row, at: 5, version: row[1])
      return try Account(&reader)
    }
  }
}

extension RestoreReport.Head {
  init(_ head: JournalHead) {
    self.init(entries: Int(head.sequence), digest: head.digest)
  }
}
