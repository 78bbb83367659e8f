import Glibc

/// Starts a program as leader of a new session whose controlling terminal is the one named.
/// No fork: the test process has threads.
func spawn(
  _ program: String, _ arguments: [String], environment: [String: String], on terminal: String
) throws(TerminalFailure) -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  // POSIX_SPAWN_SETSID, which the Glibc module does not have.
  let newSession: Int16 = 0x80
  posix_spawnattr_setflags(
    &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

  var process: Int32 = 0
  let result = withCStrings([program] + arguments) { arguments in
    withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
      posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
    }
  }
  guard result == 0 else { throw .system(call: "posix_spawn \(program)", errno: result) }
  return process
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
