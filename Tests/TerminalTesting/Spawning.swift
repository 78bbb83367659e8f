import Glibc

/// What a program has as standard input, output and error.
enum Standing {
  /// A terminal, which becomes its controlling one; it leads a new session.
  case terminal(String)
  case descriptors(input: Int32, output: Int32, errors: Int32)
}

/// Starts a program (searched in PATH) with the signals as they are at login.
/// No fork: the test process has threads.
func spawn(
  _ program: String, _ arguments: [String], environment: [String: String], on standing: Standing
) throws(TerminalFailure) -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
  switch standing {
  case .terminal(let name):
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // POSIX_SPAWN_SETSID, which the Glibc module does not have.
    flags |= 0x80
  case .descriptors(let input, let output, let errors):
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
  }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, flags)

  var process: Int32 = 0
  let result = withCStrings([program] + arguments) { arguments in
    withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
      posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
    }
  }
  guard result == 0 else { throw .system(call: "posix_spawn \(program)", errno: result) }
  return process
}

/// The environment that programs are given: small and the same everywhere; `more` wins.
func smallEnvironment(_ more: [String: String]) -> [String: String] {
  ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(more) { $1 }
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
