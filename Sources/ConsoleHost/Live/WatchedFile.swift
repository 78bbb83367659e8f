import Glibc

/// Where a file really is: SQLite keeps its log beside the file itself, not beside a link to it.
struct WatchedFile {
  let directory: String
  /// In its directory.
  let name: String

  init(path: String) {
    var path = path
    if let real = realpath(path, nil) {
      path = String(validatingCString: real) ?? path
      free(real)
    }
    guard let slash = path.lastIndex(of: "/") else {
      (directory, name) = (".", path)
      return
    }
    directory = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.index(after: slash)...])
  }
}
