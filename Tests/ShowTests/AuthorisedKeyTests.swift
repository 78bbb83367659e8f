import Programme
import Testing
import VietnameseText

@testable import khue

@Suite struct AuthorisedKeyTests {
  private static let first =
    "AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53"
  private static let second =
    "AAAAC3NzaC1lZDI1NTE5AAAAIAjc7W9vQnsg2aYDk17idP13P2+Idniq4lQD4tSzeetX"

  private let today = Day(number: 20_000)

  private func key(_ label: String, _ blob: String = first, last: Day? = nil) throws -> AccountKey {
    AccountKey(
      label: label, key: try PublicKey(line: "ssh-ed25519 \(blob) \(label)@máy"), last: last)
  }

  private func line(khue: String = "/usr/bin/khue", database: String) throws -> String? {
    AuthorisedKey(
      khue: khue, account: "lan", label: "may-co-quan", database: database,
      key: try PublicKey(line: "ssh-ed25519 \(Self.first) lan@pc")
    ).line
  }

  /// Without `exec` a shell would stay, and Ctrl-\ would kill it.
  @Test func theLineForcesTheSessionAndLeavesNoShell() throws {
    #expect(
      try line(database: "/srv/khue/khue.db")
        == "restrict,pty,command=\"exec /usr/bin/khue session --account lan --key may-co-quan"
        + " --database /srv/khue/khue.db\" ssh-ed25519 \(Self.first) lan@pc")
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

  // MARK: The whole file

  private func file(_ accounts: [Account]) -> AuthorisedKeys {
    AuthorisedKeys(of: accounts, khue: "/usr/bin/khue", database: "/k.db", today: today)
  }

  @Test func everyKeyThatOpensSomethingTodayHasALine() throws {
    var ended = try key("cu")
    ended.ended = today
    let lan = Account(
      code: "lan", name: "Lan", role: .viewer,
      keys: [ended, try key("het-han", last: today.adding(days: -1)), try key("nha", last: today)])
    let an = Account(code: "an", name: "An", role: .viewer, keys: [try key("pc", Self.second)])
    let file = file([an, lan])
    #expect(file.broken.isEmpty)
    #expect(file.lines.count == 2)
    #expect(file.lines[0].contains(" --account an --key pc ") && file.lines[0].hasSuffix(" pc@máy"))
    #expect(file.lines[1].contains(" --account lan --key nha "))
  }

  @Test func aDisabledAccountHasNone() throws {
    let lan = Account(
      code: "lan", name: "Lan", role: .viewer, isDisabled: true, keys: [try key("pc")])
    #expect(file([lan]).lines.isEmpty && file([lan]).broken.isEmpty)
  }

  /// One that somebody spoilt must not lock the others out.
  @Test(arguments: [
    "pc - - ssh-ed25519 \(first.dropLast(4))", "pc - - command=\"sh\" ssh-ed25519 \(first)",
    "pc - -", "rubbish", "pc 32/13/2025 - ssh-ed25519 \(first)", "p;c - - ssh-ed25519 \(first)",
  ])
  func aBrokenKeyIsNamedAndTheOthersArePrinted(line: String) throws {
    let lan = Account(
      code: "lan", name: "Lan", role: .viewer, keys: [AccountKey(line: line)])
    let an = Account(code: "an", name: "An", role: .viewer, keys: [try key("pc", Self.second)])
    let file = file([lan, an])
    #expect(file.lines.count == 1 && file.lines[0].contains(" --account an "))
    #expect(file.broken.map(\.account) == ["lan"])
  }

  @Test func aKeyOfTwoAccountsIsTold() throws {
    let an = Account(code: "an", name: "An", role: .operator, keys: [try key("a")])
    let lan = Account(code: "lan", name: "Lan", role: .viewer, keys: [try key("b")])
    let file = file([an, lan])
    #expect(file.lines.count == 1)
    #expect(file.broken.map(\.fault) == [.taken("an", label: "a")])
  }
}
