import Glibc

/// Opens a file beside a database, and makes it where it is wanted and not there.
///
/// What is made has the database's mode and group and, where root makes it, its owner: whoever may
/// write the database may write it too, whatever the umask of the one who came first.
///
/// - Returns: the descriptor; less than 0, with errno set, where there is none.
func openBeside(_ database: String, _ path: String, _ flags: Int32, making isWanted: Bool) -> Int32
{
  let there = open(path, flags | O_CLOEXEC)
  guard there < 0, errno == ENOENT, isWanted else { return there }
  let made = open(path, flags | O_CREAT | O_CLOEXEC, 0o664)
  if made >= 0 { takeRights(of: database, for: made) }
  return made
}

private func takeRights(of database: String, for descriptor: Int32) {
  var (made, owned) = (stat(), stat())
  guard fstat(descriptor, &made) == 0, stat(database, &owned) == 0, made.st_uid == geteuid()
  else { return }
  _ = fchown(descriptor, geteuid() == 0 ? owned.st_uid : uid_t.max, owned.st_gid)
  fchmod(descriptor, owned.st_mode & 0o666)
}
