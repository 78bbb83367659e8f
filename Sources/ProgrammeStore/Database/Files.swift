import Glibc

/// The directory that a path is in.
func directory(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

func monotonicMilliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
}

/// Where a path leads when its links are followed; itself where there is nothing.
func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(validatingCString: real) ?? path
}

/// The file that a database's path names: where it is a link, the file behind it, beside which
/// SQLite keeps its log; the lock belongs there too.
func followed(_ path: String) -> String {
  var facts = stat()
  guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK else { return path }
  return resolved(path)
}

/// So that new names in a file's folder survive a power cut.
func syncFolder(of path: String) {
  let descriptor = open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The bytes of a file; 0 where there is none.
func size(of path: String) -> Int64 {
  var facts = stat()
  return stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
}

/// The names in a folder; none where it can't be read.
func names(in folder: String) -> [String] {
  guard let entries = opendir(folder) else { return [] }
  defer { closedir(entries) }
  var names: [String] = []
  while let entry = readdir(entries) {
    // What is no text is none of ours, and could not be named.
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if let name { names.append(name) }
  }
  return names
}
