import Glibc
import Programme

/// Where a backup is to stand, and whether it may.
struct BackupPlace {
  let path: String
  let database: String

  init(_ path: String, of database: String) {
    self.path = path
    self.database = database
  }

  /// Throws unless the place is free, or holds what may be overwritten: a backup of Khuê's in a file
  /// of its own, told by what it holds and not by its name.
  func check(overwriting: Bool) throws(StoreFault) {
    if isOfDatabase { throw .partOfDatabase(path: path, database: database) }
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      guard errno == ENOENT else { throw .notCreatable(path: path, errno: errno) }
      return try SideFiles(path).checkFree()
    }
    guard overwriting else { throw .alreadyExists(path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG, let header = DatabaseHeader(of: path),
      header.application == Migration.applicationID, !header.hasLog
    else { throw .notABackup(path: path) }
    try SideFiles(path).checkFree()
  }

  /// Whether the place is the database, or one of the files beside it, by its name (be it there or
  /// not) or by another that leads there.
  private var isOfDatabase: Bool {
    let files = Set([database, resolved(database)]).flatMap { database in
      ([""] + SideFiles.suffixes).map { database + $0 } + [StoreLock(besides: database).path]
    }
    if let found = FileIdentity(path: path) {
      return files.contains { FileIdentity(path: $0) == found }
    }
    guard let folder = FileIdentity(path: directory(of: path)) else { return false }
    return files.contains {
      name(of: $0) == name(of: path) && FileIdentity(path: directory(of: $0)) == folder
    }
  }

  private func name(of path: String) -> Substring? {
    path.split(separator: "/").last
  }
}
