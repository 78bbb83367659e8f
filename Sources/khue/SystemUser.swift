import Glibc
import Programme

/// The user of the operating system that runs the command.
enum SystemUser {
  static var name: String {
    if let entry = getpwuid(geteuid()) { return String(cString: entry.pointee.pw_name) }
    return "uid-\(geteuid())"
  }

  /// Whether a file is this user's own, or there is none yet; to root every file is.
  static func owns(_ path: String) -> Bool {
    var facts = stat()
    guard geteuid() != 0, stat(path, &facts) == 0 else { return true }
    return facts.st_uid == geteuid()
  }
}

extension Actor {
  /// Who acts from the machine's own command line: the owner of the database's file is an
  /// operator, without any account; anybody else is the account of their user name, so that
  /// several users can share a database through a group.
  static func local(_ database: String, through origin: Actor.Origin) -> Actor {
    Actor(
      account: SystemUser.name, origin: origin,
      authority: SystemUser.owns(database) ? .owner : .account)
  }
}
