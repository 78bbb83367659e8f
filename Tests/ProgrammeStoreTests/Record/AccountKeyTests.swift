import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What the gate takes of SSH keys.
@Suite struct AccountKeyTests {
  private static let first =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53"
  private static let second =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAjc7W9vQnsg2aYDk17idP13P2+Idniq4lQD4tSzeetX"

  private func key(_ label: String, _ line: String = first, last: Day? = nil) throws -> AccountKey {
    AccountKey(label: label, key: try PublicKey(line: line + " ai@máy"), last: last)
  }

  private func account(_ code: String, _ keys: [AccountKey]) -> Change {
    .define(
      .account(Account(code: Code(code), name: "Tên", role: .viewer, keys: keys)), knownFrom: nil)
  }

  @Test func anAccountHasSeveralKeysAndTheJournalSaysThem() throws {
    let database = try SmallDatabase()
    let keys = [
      try key("may-co-quan"), try key("may-nha", Self.second, last: day("2026-12-31")),
    ]
    try database.commit(account("lan", keys))
    let reader = try Reader(path: database.path)
    #expect(try reader.account("lan")?.keys == keys)
    #expect(try Store.verifyJournal(at: database.path).entries == 2)
    let entry = try database.gate.write { db in
      try String.fetchOne(db, sql: "SELECT after FROM journal ORDER BY sequence DESC LIMIT 1")
    }
    #expect(entry?.contains("\nkeys=may-co-quan - - \(Self.first) ai@máy\\nmay-nha ") == true)
  }

  /// Entries of before keys were recorded stay as they are.
  @Test func anAccountWithoutKeysIsWrittenAsBefore() throws {
    let account = Account(code: "lan", name: "Lan", role: .viewer)
    #expect(!account.canonical(knownFrom: day("2025-01-01")).contains("keys"))
  }

  @Test func aKeyIsOneAccountsAlone() throws {
    let database = try SmallDatabase()
    try database.commit(account("an", [try key("pc")]))
    #expect(
      try database.refusal(account("lan", [try key("nha")]))
        == .wrongKey("lan", label: "nha", .taken("an", label: "pc")))
    #expect(
      try database.refusal(account("lan", [try key("a", Self.second), try key("b", Self.second)]))
        == .wrongKey("lan", label: "b", .taken("lan", label: "a")))
    #expect(
      try database.refusal(
        account("an", [try key("pc"), try key("pc", Self.second)]))
        == .wrongKey("an", label: "pc", .labelTaken))
  }

  @Test func anEndedKeyDoesNotComeBack() throws {
    let database = try SmallDatabase()
    let key = try key("pc")
    var ended = key
    ended.ended = day("2025-05-01")
    try database.commit(account("an", [key]))
    try database.commit(account("an", [ended]))
    let fault = AccountKeyFault.ended(day("2025-05-01"))
    #expect(try database.refusal(account("an", [key])) == .wrongKey("an", label: "pc", fault))
    #expect(
      try database.refusal(account("an", [ended, try self.key("moi")]))
        == .wrongKey("an", label: "moi", fault))
    #expect(
      try database.refusal(account("lan", [try self.key("x")]))
        == .wrongKey("lan", label: "x", fault))
    #expect(try Store.verifyJournal(at: database.path).entries == 3)
  }

  @Test(arguments: [
    "", "a b", "a/b", "a;b", "a\nb", "-\u{202E}", String(repeating: "a", count: 65),
  ])
  func aLabelIsAWord(label: String) throws {
    let database = try SmallDatabase()
    #expect(
      try database.refusal(account("lan", [try key(label)]))
        == .wrongKey("lan", label: label, .label))
  }

  @Test func whatIsNoKeyIsRefusedWhoeverSaysIt() throws {
    let database = try SmallDatabase()
    var key = try key("pc")
    key.text = "command=\"sh\" \(Self.first)"
    #expect(
      try database.refusal(account("lan", [key]))
        == .wrongKey("lan", label: "pc", .unusable(.unreadable)))
  }

  /// Somebody who wrote past the gate spoils one account's key: it can be ended, and is found.
  @Test func aKeyThatWasSpoiltIsFoundAndCanBeEnded() throws {
    let database = try SmallDatabase()
    try database.commit(account("lan", [try key("pc")]))
    let spoilt = "pc - - command=\"sh\" \(Self.second)"
    try database.gate.write { db in
      try db.execute(sql: "UPDATE account_version SET keys = ?", arguments: [spoilt])
    }
    #expect(throws: StoreFault.self) { try Store.verifyJournal(at: database.path) }
    let reader = try Reader(path: database.path)
    var account = try #require(try reader.account("lan"))
    #expect(account.keys.map(\.key) == [.failure(.unreadable)])
    account.keys[0].ended = day("2025-05-01")
    try database.commit(.define(.account(account), knownFrom: nil))
    #expect(try reader.account("lan")?.keys.map { $0.isOpen(on: day("2025-05-01")) } == [false])
  }

  @Test func thereIsAnEndOfKeys() throws {
    let database = try SmallDatabase()
    var keys: [AccountKey] = []
    for number in 0...Account.mostKeys {
      var key = try key("k\(number)")
      // The same length, another key.
      let digits = String(number + 1_000)
      key.text =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6K\(digits.dropFirst())"
      keys.append(key)
    }
    #expect(
      try database.refusal(account("lan", keys))
        == .wrongKey("lan", label: "k0", .tooMany(most: Account.mostKeys)))
    try database.commit(account("lan", Array(keys.dropLast())))
  }

  @Test func theFingerprintIsThatOfSshKeygen() throws {
    #expect(
      try PublicKey(line: Self.second).fingerprint
        == "SHA256:071jkxLA3LO5djVVD3eR3a1iFffTQGITatm6HkEy26s")
  }
}
