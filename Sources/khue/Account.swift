import Glibc

/// Who acts: on a machine with one owner of the database, the user of the operating system.
enum Account {
  static var current: String {
    if let entry = getpwuid(geteuid()) { return String(cString: entry.pointee.pw_name) }
    return "uid-\(geteuid())"
  }
}
