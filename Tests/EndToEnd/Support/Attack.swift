import Glibc
import TerminalTesting

/// Commands of somebody who has a key and means harm, over and over until their time is up.
final class Attack {
  private let shell: PipedProcess

  /// - Parameters:
  ///   - script: what a shell does again and again; `khue OPTIONS COMMAND` is a session's request,
  ///     `console` one with a terminal.
  ///   - seconds: after which it is ended, with all that it has started.
  init(_ script: String, on server: SshServer, as account: SshAccount, seconds: Int) throws {
    let words = server.arguments(account).map(Self.quoted)
    let command = words.joined(separator: " ")
    let text = """
      khue() { ssh -T \(command) "$@"; }
      console() { ssh -tt \(command) "$@"; }
      while :; do
      \(script)
      done >/dev/null 2>&1
      """
    // The clients are on machines of their own; here they take what the server leaves.
    shell = try PipedProcess(
      "timeout", ["--signal=KILL", "\(seconds)", "nice", "-n", "19", "bash", "-c", text])
    shell.closeInput()
  }

  /// Ends it, with all that it has started: `timeout` leads a group of processes of its own.
  func end() { kill(-shell.process, SIGKILL) }

  deinit { end() }

  private static func quoted(_ word: String) -> String { "'" + word + "'" }

  /// A title and fifty million bytes of rows about a unit that is not the account's own.
  static let refusedRows = """
    { echo 'Chỉ tiêu;Đơn vị;Kỳ;Giá trị'
      yes 'hs-xa-truc-tuyen-ty-le;phuong-bo-de;01/03/2026;57,5' | head -c 50000000; } |
      khue 'import -'
    """
  /// Imports that begin and never end.
  static let stalledImports = """
    for number in 1 2 3; do
      { echo 'Chỉ tiêu;Đơn vị;Kỳ;Giá trị'; sleep 1000; } | khue 'import -' &
    done
    wait
    """
  static let manyColumns = "seq -s ';' 40000 | khue 'import -'"
  static let refusedCommands = "khue 'sh -c id'"
  /// Keys that turn pages, faster than anybody can draw.
  static let manyKeys = "yes 12 | tr -d '\\n' | head -c 6000000 | console"
  /// The same for somebody who does not read what is drawn.
  static let unreadKeys = "yes 12 | tr -d '\\n' | head -c 6000000 | console | sleep 20"
  /// More sessions than anybody needs.
  static let manySessions = """
    for number in $(seq 20); do sleep 30 | console & done
    wait
    """
}
