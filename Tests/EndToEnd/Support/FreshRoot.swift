import Glibc
import Synchronization
import TerminalTesting
import Testing

/// A machine of its own for one test: this one's files under a layer that takes every change, with
/// processes, users and devices of its own. Only root can have one, and where the kernel lets it.
///
/// `systemctl` and `sysctl` only say what they were asked for, but that `reload ssh` starts the
/// root's own sshd on a port of loopback.
final class FreshRoot {
  let folder: TemporaryDirectory
  let port: Int
  private let log: LogSocket

  init() throws {
    folder = try TemporaryDirectory()
    port = try SshServer.freePort()
    log = try LogSocket(folder.path("log-socket"))
    for name in ["layer", "root", "home"] { mkdir(folder.path(name), 0o755) }
    let khue = try readBytes(try ExecutableUnderTest.khue())
    try writeFile(folder.path("home/khue"), khue)
    chmod(folder.path("home/khue"), 0o755)
  }

  deinit { log.end() }

  /// The lines that the system's log was sent so far.
  var logLines: [String] { log.lines() }

  /// Whether nothing of it is left running or mounted.
  var isGone: Bool {
    let mounts = readFile("/proc/self/mounts") ?? ""
    return !mounts.contains(folder.path) && !SshServer.accepts(port)
  }

  /// Runs a script as root in the fresh root, in a folder with the binary `khue` in it.
  func run(_ script: String, within limit: Duration = .seconds(600)) throws
    -> PipedProcess.Outcome
  {
    try writeFile(folder.path("home/script"), script.utf8)
    return try TerminalTesting.run(
      "unshare",
      [
        "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", FreshRoot.prelude, "_",
        folder.path, "\(port)",
      ],
      environment: [
        "HOME": "/root", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      ], within: limit)
  }

  /// Whether the kernel lets us have one.
  static let isPossible = obstacle == nil

  /// What is missing for it here, or what it needs.
  static var need: Comment { Comment(rawValue: obstacle ?? "a root of its own") }

  private static let obstacle: String? = {
    guard geteuid() == 0 else { return "only root can have a root of its own" }
    do {
      let outcome = try FreshRoot().run("true", within: .seconds(30))
      if outcome.status == .code(0) { return nil }
      return "no root of its own can be had: \(outcome.errorText)"
    } catch {
      return "no root of its own can be had: \(error)"
    }
  }()

  private static let prelude = """
    set -e
    folder=$1 root=$1/root
    # The layer lies in memory: a layer on a layer is not possible everywhere.
    mount -t tmpfs tmpfs "$folder/layer"
    mkdir "$folder/layer/up" "$folder/layer/work"
    mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/layer/up,workdir=$folder/layer/work" "$root"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev"
    mkdir "$root/dev/pts" "$root/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    ln -s pts/ptmx "$root/dev/ptmx"
    ln -s /proc/self/fd "$root/dev/fd"
    for device in null zero full random urandom tty; do
      touch "$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device"
    done
    touch "$root/dev/log" && mount --bind "$folder/log-socket" "$root/dev/log"
    mount -t tmpfs tmpfs "$root/run" && mkdir "$root/run/sshd"
    mkdir -p "$root/home/test" && mount --bind "$folder/home" "$root/home/test"
    for name in systemctl sysctl; do
      printf '#!/bin/sh\\necho "%s $*"\\n' "$name" > "$root/usr/local/sbin/$name"
      chmod 755 "$root/usr/local/sbin/$name"
    done
    printf 'case "$1" in reload) exec /usr/sbin/sshd -p %s -o ListenAddress=127.0.0.1;; esac\\n' "$2" \\
      >> "$root/usr/local/sbin/systemctl"
    # An archive of packages that does not answer is not waited for.
    if [ -d "$root/etc/apt/apt.conf.d" ]; then
      printf 'Acquire::Retries "0";\\nAcquire::http::Timeout "20";\\n' > "$root/etc/apt/apt.conf.d/99-fresh-root"
    fi
    # Where names are looked up may be told below /run.
    cp --remove-destination -L /etc/resolv.conf "$root/etc/resolv.conf" 2> /dev/null || true
    exec chroot "$root" /bin/bash -c 'cd /home/test && exec bash ./script'
    """
}

/// A socket that the system's log could have, and what was sent to it.
///
/// It is read all the time by a thread of its own: syslog(3) waits where nobody does, and with it
/// whatever logs.
final class LogSocket: Sendable {
  private let socket: Int32
  private let kept = Mutex<[String]>([])
  private let hasEnded = Atomic(false)

  init(_ path: String) throws {
    socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard socket >= 0, status == 0 else { throw TerminalFailure.system(call: "bind", errno: errno) }
    chmod(path, 0o666)
    var thread = pthread_t()
    // Ends with the process: a test's few threads.
    let log = Unmanaged.passRetained(self)
    pthread_create(
      &thread, nil,
      { log in
        if let log { Unmanaged<LogSocket>.fromOpaque(log).takeRetainedValue().read() }
        return nil
      }, log.toOpaque())
    pthread_detach(thread)
  }

  /// What was sent so far.
  func lines() -> [String] {
    kept.withLock { kept in
      while take(into: &kept) {}
      return kept
    }
  }

  /// Stops reading.
  func end() {
    hasEnded.store(true, ordering: .releasing)
    shutdown(socket, Int32(SHUT_RDWR))
  }

  private func read() {
    var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, -1) >= 0, !hasEnded.load(ordering: .acquiring) {
      kept.withLock { _ = take(into: &$0) }
    }
    close(socket)
  }

  /// False where nothing waits, as after its end.
  private func take(into kept: inout [String]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    guard count > 0 else { return false }
    kept.append(String(decoding: buffer[..<count], as: UTF8.self))
    return true
  }
}
