import CSQLiteShim
import Glibc

/// Where no room is left, of the places that SQLite writes to.
enum FullPlace {
  /// Bytes below which a place is full to whoever wants to write a page and its log.
  private static let least: Int64 = 1 << 20

  /// The folder of temporary files where that is full and the database's is not; else the database.
  static func of(
    database path: String, free: (String) -> Int64 = { cs_ask_file_system($0).free_bytes }
  ) -> String {
    guard free(temporaryFolder) < least, free(directory(of: path)) >= least else { return path }
    return temporaryFolder
  }

  /// The folder in which SQLite makes temporary files: the first of these that may be written.
  static var temporaryFolder: String {
    temporaryFolders.first { access($0, W_OK | X_OK) == 0 } ?? "/tmp"
  }

  /// https://www.sqlite.org/tempfiles.html, section 5.
  static var temporaryFolders: [String] {
    let named: [String] = ["SQLITE_TMPDIR", "TMPDIR"].compactMap { (name: String) -> String? in
      getenv(name).flatMap { String(validatingCString: $0) }
    }
    return named + ["/var/tmp", "/usr/tmp", "/tmp"]
  }
}
