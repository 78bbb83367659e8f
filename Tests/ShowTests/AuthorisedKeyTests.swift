import Testing

@testable import khue

@Suite struct AuthorisedKeyTests {
  private static let blob =
    "AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53"

  private func key(_ line: String) -> PublicKey? { PublicKey(Array(line.utf8)) }

  @Test func aLineOfTypeKeyAndCommentIsAKey() throws {
    let key = try #require(self.key("ssh-ed25519 \(Self.blob) nguyễn an@máy\n"))
    #expect(key.type == "ssh-ed25519")
    #expect(key.comment == "nguyễn an@máy")
    #expect(self.key("ssh-ed25519 \(Self.blob)") != nil)
    #expect(self.key("ssh-ed25519 \(Self.blob)\r\n") != nil)
  }

  @Test(arguments: [
    "", "\n", "ssh-ed25519", "ssh-ed25519 ", "ssh-dss \(blob)", "ssh-rsa \(blob)",
    "command=\"sh\" ssh-ed25519 \(blob)", "restrict ssh-ed25519 \(blob)",
    "ssh-ed25519 \(blob)\nssh-ed25519 \(blob)\n", "ssh-ed25519 \(blob)\n\n",
    "ssh-ed25519 \(blob) a\rb", "ssh-ed25519 \(blob) a\tb", "ssh-ed25519  \(blob)",
    "ssh-ed25519 \(blob)!", "ssh-ed25519 \(blob)=", "ssh-ed25519 \(blob.dropLast())",
    "ssh-ed25519 QQ==", "ssh-ed25519 QQ", "ssh-ed25519 ====", " ssh-ed25519 \(blob)",
    "# ssh-ed25519 \(blob)", "-----BEGIN OPENSSH PRIVATE KEY-----", "ssh-ed25519 \(blob) a\u{0}b",
  ])
  func whatIsNoSingleKeyIsNone(line: String) {
    #expect(key(line) == nil)
  }

  @Test func bytesThatAreNoTextAreNoKey() {
    #expect(PublicKey(Array("ssh-ed25519 \(Self.blob) ".utf8) + [0xFF]) == nil)
  }

  private func line(khue: String = "/usr/bin/khue", database: String) throws -> String? {
    AuthorisedKey(
      khue: khue, account: "lan", database: database,
      key: try #require(key("ssh-ed25519 \(Self.blob) lan@pc"))
    ).line
  }

  @Test func theLineForcesTheSession() throws {
    #expect(
      try line(database: "/srv/khue/khue.db")
        == "restrict,pty,command=\"/usr/bin/khue session --account lan --database"
        + " /srv/khue/khue.db\" ssh-ed25519 \(Self.blob) lan@pc")
  }

  /// sshd takes `\"` for a quotation mark, and hands the rest to a shell.
  @Test(arguments: [
    ("/srv/số liệu/a.db", "'/srv/số liệu/a.db'"), ("/a'b", "'/a'\\''b'"),
    ("/a\"b", "'/a\\\"b'"), ("/a;$(id)`id`\\", "'/a;$(id)`id`\\'"),
  ])
  func pathsAreQuotedForTheShellAndForSshd(path: String, quoted: String) throws {
    let line = try #require(try line(database: path))
    #expect(line.contains("--database \(quoted)\" ssh-ed25519 "))
  }

  @Test(arguments: ["/a\nb", "/a\rb", "/a\u{1B}b"])
  func aPathOfMoreThanOneLineHasNoLine(path: String) throws {
    #expect(try line(database: path) == nil)
    #expect(try line(khue: path, database: "/x") == nil)
  }
}
