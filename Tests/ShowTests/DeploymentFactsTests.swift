import Glibc
import Programme
import Testing
import Wording

@testable import khue

/// What doctor says of the set-up behind keys, over folders of a test's own.
@Suite struct DeploymentFactsTests {
  /// A root with these files; a folder's name ends with a slash.
  private final class Root {
    let path: String

    init(_ files: [(String, String)]) throws {
      var template = Array("/tmp/khue-etc-XXXXXX".utf8CString)
      path = String(cString: try #require(mkdtemp(&template)))
      for (name, text) in files {
        let parts = name.split(separator: "/").dropLast()
        for count in 1...parts.count {
          mkdir(path + "/" + parts.prefix(count).joined(separator: "/"), 0o755)
        }
        try #require(Files.write(Array(text.utf8), to: path + "/" + name) == 0)
        chmod(path + "/" + name, 0o644)
      }
    }

    deinit { remove(path) }

    private func remove(_ path: String) {
      for name in Files.names(in: path) { remove(path + "/" + name) }
      if rmdir(path) != 0 { unlink(path) }
    }

    var facts: [Deployment.Finding] { Deployment(database: "/nowhere/k.db", root: path).facts }
  }

  private static let line =
    "restrict,pty,command=\"exec /usr/bin/khue session --account a --key pc --database"
    + " /nowhere/k.db\" ssh-ed25519 AAAA a\n"

  @Test func whereThereIsNoSetUpNothingIsSaid() throws {
    #expect(try Root([("etc/ssh/sshd_config", "Port 22\n")]).facts.isEmpty)
    let other = Self.line.replacing("/nowhere/k.db", with: "/other/k.db")
    #expect(try Root([("etc/ssh/khue/khue", other)]).facts.isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only root makes files of root's"))
  func whoElseCanWriteTheKeysIsTold() throws {
    let root = try Root([
      ("etc/ssh/khue/khue", Self.line), ("etc/khue/keys/a.pub", "x"), ("etc/khue/keys/b.pub", "x"),
    ])
    func writable() -> [DeploymentFact] {
      root.facts.map(\.fact).filter { if case .writable = $0 { true } else { false } }
    }
    #expect(writable().isEmpty)
    chmod(root.path + "/etc/khue/keys/a.pub", 0o664)
    chown(root.path + "/etc/khue/keys/b.pub", 12_345, 0)
    chmod(root.path + "/etc/ssh/khue/khue", 0o666)
    #expect(
      writable() == [
        .writable(root.path + "/etc/ssh/khue/khue", mode: 0o666, owner: 0),
        .writable(root.path + "/etc/khue/keys/a.pub", mode: 0o664, owner: 0),
        .writable(root.path + "/etc/khue/keys/b.pub", mode: 0o644, owner: 12_345),
      ])
  }

  /// As that of a demonstration, whose keys lie apart.
  @Test(.enabled(if: geteuid() == 0, "only root makes files of root's"))
  func whoElseCanWriteTheKeysOfAnotherAccountIsTold() throws {
    let root = try Root([
      ("etc/ssh/khue/khue-demo", Self.line), ("etc/khue-demo/keys/a.pub", "x"),
    ])
    chmod(root.path + "/etc/khue-demo/keys/a.pub", 0o664)
    #expect(
      root.facts.map(\.fact).contains(
        .writable(root.path + "/etc/khue-demo/keys/a.pub", mode: 0o664, owner: 0)))
  }

  @Test func linesFromBeforeAreTold() throws {
    let old = Self.line.replacing("exec ", with: "").replacing("--key pc ", with: "")
    let path = "/etc/ssh/khue/khue"
    let root = try Root([("etc/ssh/khue/khue", Self.line + old)])
    let facts = root.facts.map(\.fact)
    #expect(facts.contains(.lineWithoutExec(root.path + path)))
    #expect(facts.contains(.lineWithoutKey(root.path + path)))
  }

  @Test func howManyMayLogInAtOnceIsRead() throws {
    func said(_ files: [(String, String)]) throws -> DeploymentFact? {
      try Root([("etc/ssh/khue/khue", Self.line)] + files).facts.last?.fact
    }
    #expect(try said([]) == .usualStartups)
    #expect(try said([("etc/ssh/sshd_config", "#MaxStartups 10\nPort 22\n")]) == .usualStartups)
    #expect(try said([("etc/ssh/sshd_config", "maxstartups\t50:1:99\n")]) == .startups("50:1:99"))
    #expect(
      try said([
        ("etc/ssh/sshd_config", "MaxStartups 50\n"),
        ("etc/ssh/sshd_config.d/khue.conf", "MaxStartups 60:30:200\n"),
      ]) == .startups("60:30:200"))
  }

  @Test func everyFactIsSaidInBothLanguages() {
    let facts: [DeploymentFact] = [
      .brokenKey("a", label: "pc", .unusable(.unreadable)), .keysAgree("/f", count: 2),
      .keysDiffer("/f"), .lineWithoutExec("/f"), .lineWithoutKey("/f"),
      .writable("/f", mode: 0o664, owner: 7), .startups("1"), .usualStartups,
    ]
    for fact in facts {
      let (vi, en) = (Wording(.vietnamese).fact(fact), Wording(.english).fact(fact))
      #expect(vi.what != en.what && vi.what.hasSuffix(".") && en.what.hasSuffix("."))
      #expect(vi.advice.map { $0.hasSuffix(".") } ?? true)
    }
  }
}
