import CSQLiteShim
import GRDB
import GRDBSQLite
import Glibc
public import Programme

extension Store {
  /// What there is to say about a database and the files around it; changes nothing and never
  /// throws, because it is asked for when something is wrong.
  ///
  /// Complexity: reads the whole file and proves that the tables hold what the journal says; that the
  /// judgements follow from them is left to `verifyJournal`, which takes longer.
  public static func inspect(_ path: String) -> [StoreFact] {
    Inspection(path: followed(path)).facts()
  }
}

/// One look at a database from outside and from within.
private struct Inspection {
  let path: String

  func facts() -> [StoreFact] {
    var facts = [sqlite] + permissions + names + leftovers + leftoverImports + fileSystem
    facts += within()
    return facts
  }

  /// SQLite before 3.51.3 can lose a log that two connections reset at once; that checkpoints
  /// happen under a lock keeps it from happening here, but not to other programs.
  private var sqlite: StoreFact {
    let hasFix = sqlite3_libversion_number() >= 3_051_003
    return StoreFact(
      hasFix ? .ok : .warning,
      .sqlite(version: String(cString: sqlite3_libversion()), hasResetFix: hasFix))
  }
}

// MARK: - From outside

extension Inspection {
  private var permissions: [StoreFact] {
    var found: [StoreFact] = []
    if let folder = fileFacts(directory(of: path)) {
      found.append(StoreFact(level(folder), .folder(folder)))
    }
    guard let file = fileFacts(path) else { return found }
    found.append(StoreFact(level(file), .file(file)))
    for (suffix, make) in [("-wal", StoreFact.Subject.log), ("-shm", StoreFact.Subject.index)] {
      if let facts = fileFacts(path + suffix) {
        // Who may write the database must be able to write its log, or fails at the first change.
        let isLocked = file.isWritable && !facts.isWritable
        found.append(StoreFact(isLocked ? .error : level(facts), make(facts)))
      } else {
        found.append(StoreFact(.warning, .logMissing(path: path + suffix)))
      }
    }
    if let lock = fileFacts(StoreLock(besides: path).path) {
      found.append(StoreFact(lock.isReadable ? level(lock) : .error, .lock(lock)))
    }
    return found
  }

  /// What everybody on the machine may write is nobody's record.
  private func level(_ facts: FileFacts) -> StoreFact.Level {
    if facts.mode & 0o002 != 0, facts.mode & 0o1000 == 0 { return .error }
    if facts.mode & 0o002 != 0 || !facts.isReadable { return .warning }
    return .ok
  }

  private func fileFacts(_ path: String) -> FileFacts? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return FileFacts(
      path: path, mode: facts.st_mode & 0o7777, owner: facts.st_uid, group: facts.st_gid,
      isReadable: access(path, R_OK) == 0, isWritable: access(path, W_OK) == 0)
  }

  /// Files that a making, a backup or a restoring left whose process is no more, and a rollback
  /// journal, which no database with a log has.
  private var leftovers: [StoreFact] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ProgrammeStore.names(in: directory(of: path)).sorted().compactMap { file in
      guard file.utf8.starts(with: name.utf8) else { return nil }
      let rest = String(decoding: file.utf8.dropFirst(name.utf8.count), as: UTF8.self)
      let isLeft =
        rest == "-journal"
        || [".making-", ".copying-"].contains { start in
          guard rest.hasPrefix(start), let maker = pid_t(rest.dropFirst(start.utf8.count)) else {
            return false
          }
          return kill(maker, 0) != 0 && errno == ESRCH
        }
      return isLeft
        ? StoreFact(.warning, .leftover(path: directory(of: path) + "/" + file)) : nil
    }
  }

  private var names: [StoreFact] {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_nlink > 1 else { return [] }
    return [StoreFact(.error, .linkedTwice(path: path))]
  }

  /// Imports keep no file by name any more; what an older version's left holds what was imported.
  private var leftoverImports: [StoreFact] {
    let anHourAgo = time(nil) - 3_600
    let folders = FullPlace.temporaryFolders.reduce(into: [String]()) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders.flatMap { folder in
      ProgrammeStore.names(in: folder).sorted().filter { $0.hasPrefix("khue-import-") }
        .map { folder + "/" + $0 }
    }.filter { file in
      var facts = stat()
      return lstat(file, &facts) == 0 && facts.st_mtim.tv_sec < anHourAgo
    }.map { StoreFact(.warning, .leftoverImport(path: $0)) }
  }

  private var fileSystem: [StoreFact] {
    let system = cs_ask_file_system(directory(of: path))
    let free = system.free_bytes
    let (database, log) = (size(of: path), size(of: path + "-wal"))
    let needed = 2 * (database + log)
    let level: StoreFact.Level = free < 16 << 20 ? .error : free < needed ? .warning : .ok
    var found = [
      StoreFact(log > 64 << 20 ? .warning : .ok, .size(database: database, log: log)),
      StoreFact(level, .space(free: free)),
    ]
    if Inspection.remote.contains(system.kind) {
      found.append(StoreFact(.error, .networkFileSystem(path: directory(of: path))))
    }
    return found
  }

  /// NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P.
  private static let remote: Set<UInt32> = [
    0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x00C3_6400, 0x0102_1997,
  ]
}

// MARK: - From within

extension Inspection {
  private func within() -> [StoreFact] {
    do {
      let handle = try Handle.open(path, for: .reading, patience: 5, schema: nil)
      defer { try? handle.queue.close() }
      return try guarding(path, patience: 5) { try handle.queue.read { db in try within(db) } }
    } catch {
      return [StoreFact(.error, .unopened(error))]
    }
  }

  private func within(_ db: Database) throws -> [StoreFact] {
    let schema = try schemaNumber(of: db)
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
    let problems = try Integrity.problems(db, most: 10)
    let violations = try Integrity.violations(db)
    return [
      StoreFact(
        schema == Migration.newest ? .ok : .error,
        .schema(found: schema, newest: Migration.newest)),
      StoreFact(mode == "wal" ? .ok : .error, .journalMode(mode)),
      StoreFact(problems.isEmpty ? .ok : .error, .integrity(problems)),
      StoreFact(violations == 0 ? .ok : .error, .foreignKeys(violations: violations)),
      journal(db, schema: schema),
    ]
  }

  private func journal(_ db: Database, schema: Int) -> StoreFact {
    do {
      let proof = try guarding(path) {
        try schema < Migration.newest
          ? Store.chain(db, at: path) : Store.proof(db, at: path, judging: false)
      }
      return StoreFact(.ok, .journal(entries: proof.entries, digest: proof.digest))
    } catch {
      return StoreFact(.error, .journalBroken(error))
    }
  }
}
