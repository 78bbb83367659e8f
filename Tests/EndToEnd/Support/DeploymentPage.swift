import TerminalTesting
import Testing

/// docs/deployment.md, as somebody pastes it into a fresh root, and what is then answered there.
struct DeploymentPage {
  /// Whose keys come with the mail, by the names of their files.
  var keys: [String]
  /// The blocks to paste, in order.
  private(set) var blocks: [String] = []

  /// - Parameter parts: names behind `tested:` on the page.
  init(_ parts: [String], keys: [String]) throws {
    self.keys = keys
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let page = try #require(readFile(folder + "/docs/deployment.md"))
    for part in parts {
      let texts = page.split(separator: "<!-- tested: \(part) -->").dropFirst().compactMap {
        $0.split(separator: "<!-- /tested -->").first
      }
      for text in texts {
        blocks += text.split(separator: "```sh\n").dropFirst().compactMap { block in
          block.split(separator: "\n```", maxSplits: 1).first.map(String.init)
        }
      }
    }
  }

  /// The packages that the blocks ask for.
  private var packages: Set<Substring> {
    let line = "apt-get install -y "
    return Set(
      blocks.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix(line) }
        .flatMap { $0.dropFirst(line.count).split(separator: " ") })
  }

  /// Pastes the blocks, then asks.
  ///
  /// A test is left out, and says why, where a package is neither there nor to be had.
  ///
  /// - Parameter questions: a script in which `say NAME COMMAND…` is answered under that name, and
  ///   `as KEY USER COMMAND…` goes through the root's own sshd.
  func paste(into root: FreshRoot, asking questions: String) throws -> Answers {
    let outcome = try root.run(
      script(questions, port: root.port), within: .seconds(420))
    if let needs = outcome.text.split(separator: "\n").first(where: { $0.hasPrefix("NEEDS") }) {
      try Test.cancel("\(needs), and no archive of packages could be reached")
    }
    #expect(!outcome.errorText.contains("FAILED"), "\(outcome.errorText)\n\(outcome.text)")
    #expect(root.isGone)
    return Answers(outcome.text)
  }

  private func script(_ questions: String, port: Int) -> String {
    """
    export DEBIAN_FRONTEND=noninteractive
    missing=
    for name in \(packages.sorted().joined(separator: " ")); do
      dpkg-query -W -f '${Status}' "$name" 2> /dev/null | grep -q 'ok installed' || missing="$missing $name"
    done
    if [ -n "$missing" ]; then
      { timeout 120 apt-get update && timeout 240 apt-get install -y $missing; } > apt-log 2>&1 < /dev/null \\
        || { echo "NEEDS$missing"; exit; }
    fi
    for name in \(keys.joined(separator: " ")); do
      ssh-keygen -q -t ed25519 -N '' -C "$name@may" -f "$name"
    done
    ssh-keygen -A > /dev/null
    set -E
    trap 'echo "FAILED $?: $BASH_COMMAND" >&2' ERR
    \(blocks.joined(separator: "\n"))
    trap - ERR
    as() { key=$1 user=$2; shift 2
      ssh -F none -i "$key" -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \\
        -o ConnectTimeout=20 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \\
        -p \(port) "$user@127.0.0.1" "$@"; }
    say() { echo "== $1"; shift; "$@" 2>&1; echo "-- $?"; }
    \(questions)
    """
  }

  /// What was answered, by the name under which it was asked.
  struct Answers {
    private var all: [String: String] = [:]

    init(_ text: String) {
      for part in text.split(separator: "== ").dropFirst() {
        let name = part.prefix { $0 != "\n" }
        all[String(name)] = String(part.dropFirst(name.count + 1))
      }
    }

    /// Expects how a command ended, and something that it said.
    func expect(
      _ name: String, _ status: Int, _ text: String = "",
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      // A picture among it would paint over the tests' own report.
      let said = (all[name] ?? "not asked").replacing("\u{1B}", with: "␛")
      #expect(
        said.contains("-- \(status)\n") && said.contains(text), "\(name): \(said)",
        sourceLocation: sourceLocation)
    }
  }
}
