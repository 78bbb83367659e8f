import Interchange
import Glibc
import Wording

/// The folders and files of one user, after the XDG base directory rules.
struct Places {
  let environment: [String: String]

  static let current = Places(environment: Environment.all)

  /// The database: `KHUE_DATABASE`, else `khue/khue.db` in the XDG data folder.
  var database: String {
    if let path = environment["KHUE_DATABASE"], !path.isEmpty { return path }
    return folder("XDG_DATA_HOME", else: "/.local/share") + "/khue/khue.db"
  }

  /// The demonstration database of one seed; state, not data, as it can be made anew.
  func demonstration(seed: UInt64) -> String {
    state + "/demo-\(seed).db"
  }

  /// Configuration and the user's own themes.
  var configuration: String { folder("XDG_CONFIG_HOME", else: "/.config") + "/khue" }

  /// Logs, last view, drafts.
  var state: String { folder("XDG_STATE_HOME", else: "/.local/state") + "/khue" }

  /// A relative path in the variable is ignored, as the rules demand.
  private func folder(_ variable: String, else below: String) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + below }
    // A service or sudo may leave the variable out: the account knows.
    return (getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "") + below
  }
}

/// The process's environment, read once.
enum Environment {
  static let all = read()

  static func read() -> [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      place += 1
    }
    return variables
  }
}

extension Environment {
  /// The first variable that names a path and whose bytes are no UTF-8, so that another file would
  /// be opened than the one it names; nil where there is none.
  static var brokenPath: String? {
    let names = [
      "KHUE_DATABASE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "TMPDIR",
    ]
    return names.first { name in
      getenv(name).map { String(validatingCString: $0) == nil } ?? false
    }
  }

  /// Whether the locale says UTF-8, by the first of its variables that says anything.
  static var isUTF8: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.compactMap { all[$0] }.first { !$0.isEmpty } ?? "C"
    let folded = locale.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }
}

/// What the file system is asked to do outside of the database.
enum Files {
  /// Makes a folder and those above it, for this user only; answers errno, 0 when it is there.
  static func makeFolders(_ path: String) -> Int32 {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      made += "/"
      made += String(part)
      if mkdir(made, 0o700) != 0 && errno != EEXIST { return errno }
    }
    return 0
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The whole of a small file; nil with errno set where it cannot be read, or is larger.
  ///
  /// - Parameter isSettings: whether it must be a plain file: a pipe would be waited for.
  static func read(
    _ path: String, atMost most: Int = 16 << 20, isSettings: Bool = false
  ) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isSettings ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    if isSettings {
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else { return nil }
      guard facts.st_mode & S_IFMT == S_IFREG else {
        errno = facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV
        return nil
      }
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > most {
        errno = EFBIG
        return nil
      }
    }
  }

  /// The path made absolute against the working folder.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    // A folder whose name is no text is reached from where we are.
    return String(validatingCString: folder).map { $0 + "/" + path } ?? path
  }
}

extension Files {
  /// The file behind a link; the path itself where it is none. The lock, the log and the drafts of a
  /// database belong to the file.
  static func followed(_ path: String) -> String {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(validatingCString: real) ?? path
  }

  /// The names in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      // What is no text can't be named.
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a small file whole: beside it first, then in its place, so that no half is ever seen.
  ///
  /// A link stays a link, and what was there keeps who may read it. Answers errno, 0 when written.
  static func write(_ bytes: [UInt8], to path: String) -> Int32 {
    var path = path
    if let real = realpath(path, nil) {
      path = String(validatingCString: real) ?? path
      free(real)
    }
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let beside = path + ".\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    errno = EIO
    let isWritten =
      Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fchmod(descriptor, mode) == 0
      && fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, isWritten else {
      unlink(beside)
      return reason
    }
    guard rename(beside, path) == 0 else {
      let reason = errno
      unlink(beside)
      return reason
    }
    return 0
  }
}

extension Files {
  /// Makes the folder that a file is to stand in, for a step; where the step fails, what was made
  /// is taken away again.
  static func inFolder<Result>(
    of path: String, _ wording: Wording, _ step: () throws -> Result
  ) throws -> Result {
    var folder = ""
    var made: [String] = []
    do {
      for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        if mkdir(folder, 0o700) == 0 {
          made.append(folder)
        } else if errno != EEXIST {
          throw CommandFailure(.cannotCreate, wording.cannotMakeFolder(path, errno: errno))
        }
      }
      return try step()
    } catch {
      // Only folders that are empty go.
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
  }
}
