import Glibc
import TerminalTesting
import Testing

/// docs/deployment.md as somebody would paste it, into a fresh root with an sshd of its own.
@Suite(
  .serialized,
  .enabled(if: getenv("KHUE_LONG_TESTS") != nil, "set KHUE_LONG_TESTS=1"),
  .enabled(if: FreshRoot.isPossible, "only root can have a root of its own"))
struct DeploymentRunTests {
  /// The blocks to paste of a part of the page, in order.
  private func blocks(_ part: String) throws -> [String] {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let page = try #require(readFile(folder + "/docs/deployment.md"))
    let parts = page.split(separator: "<!-- tested: \(part) -->").dropFirst().compactMap {
      $0.split(separator: "<!-- /tested -->").first
    }
    return parts.flatMap { text in
      text.split(separator: "```sh\n").dropFirst().compactMap { block in
        block.split(separator: "\n```", maxSplits: 1).first.map(String.init)
      }
    }
  }

  /// A script that pastes the blocks, and tells of every command that fails.
  private func script(_ blocks: [String], before: String = "", after: String) -> String {
    """
    set -E
    trap 'echo "FAILED $?: $BASH_COMMAND" >&2' ERR
    \(before)
    \(blocks.joined(separator: "\n"))
    trap - ERR
    \(after)
    """
  }

  private static let keys = ["thu-ky", "thu-ky.nha", "lan", "sanh-1", "cu", "hoc-vien", "la"]

  /// Everybody's keys, as they come with the mail.
  private static let before = """
    export DEBIAN_FRONTEND=noninteractive
    for name in \(keys.joined(separator: " ")); do
      ssh-keygen -q -t ed25519 -N '' -C "$name@may" -f "$name"
    done
    ssh-keygen -A > /dev/null
    """

  private func after(_ port: Int) -> String {
    """
    as() { key=$1 user=$2; shift 2
      ssh -F none -i "$key" -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \
        -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -p \(port) "$user@127.0.0.1" "$@"; }
    say() { echo "== $1"; shift; "$@" 2>&1; echo "-- $?"; }
    say operator as thu-ky khue show units
    say second-key as thu-ky.nha khue version
    say officer as lan khue version
    say shell as lan khue id
    say disabled as cu khue version
    say trainee as hoc-vien khue-demo version
    say trainee-in-the-real-one as hoc-vien khue version
    as_khue account key end lan may-co-quan > /dev/null 2>&1
    say ended as lan khue version
    say keys khue-keys
    say ended-line grep -c -- '--account lan ' /etc/ssh/khue/khue
    # Somebody in the service account gives the operator a key of their own.
    install -d -o khue /home/test/in && install -o khue la.pub /home/test/in/
    as_khue account key add thu-ky /home/test/in/la.pub --label la > /dev/null 2>&1
    say intruder khue-keys
    say intruders-key as la khue version
    say still as thu-ky khue version
    say modes stat -c '%U:%G %a' /etc/khue/keys/lan.pub /etc/ssh/khue/khue /var/lib/khue/data/khue.db
    say doctor as_khue doctor
    """
  }

  @Test func theServiceAccountIsSetUpByPasting() throws {
    let root = try FreshRoot()
    let blocks = try blocks("service")
    #expect(blocks.count >= 10)
    let outcome = try root.run(script(blocks, before: Self.before, after: after(root.port)))
    #expect(!outcome.errorText.contains("FAILED"), "\(outcome.errorText)\n\(outcome.text)")
    var said: [String: String] = [:]
    for part in outcome.text.split(separator: "== ").dropFirst() {
      let name = part.prefix { $0 != "\n" }
      said[String(name)] = String(part.dropFirst(name.count + 1))
    }
    func ends(_ name: String, _ status: Int, _ text: String = "") {
      let all = said[name] ?? ""
      #expect(all.contains("-- \(status)\n") && all.contains(text), "\(name): \(all)")
    }
    ends("operator", 0, "Các đơn vị")
    ends("second-key", 0)
    ends("officer", 0)
    ends("shell", 77)
    // sshd does not know the key at all.
    ends("disabled", 255)
    ends("trainee", 0)
    ends("trainee-in-the-real-one", 255)
    ends("ended", 77, "may-co-quan")
    ends("keys", 0, "< lan may-co-quan")
    ends("ended-line", 1, "0")
    ends("intruder", 65, "left out, not in /etc/khue/keys")
    ends("intruders-key", 255)
    ends("still", 0)
    ends("modes", 0, "root:khue 640\nroot:root 644\nkhue:khue 6")
    ends("doctor", 0)
    let log = root.logLines
    #expect(log.contains { $0.contains("event=session-begin account=thu-ky address=127.0.0.1") })
    #expect(log.contains { $0.contains("event=session-refused account=lan") })
  }

  @Test func aUnixUserForEachPersonIsSetUpByPasting() throws {
    let root = try FreshRoot()
    let outcome = try root.run(
      script(
        try blocks("users"), before: "install -m 755 khue /usr/local/bin/khue",
        after: """
          runuser -u lan -- khue show units --database /srv/khue/khue.db
          stat -c '%G %a' /srv/khue /srv/khue/khue.db
          """))
    #expect(!outcome.errorText.contains("FAILED"), "\(outcome.errorText)")
    #expect(outcome.text.contains("Các đơn vị") && outcome.text.contains("khue 2775\nkhue 664"))
  }
}
