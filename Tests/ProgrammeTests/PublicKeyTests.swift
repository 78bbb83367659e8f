import Programme
import Testing
import VietnameseText

@Suite struct PublicKeyTests {
  private static let blob =
    "AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53"
  private static let rsa2048 =
    "AAAAB3NzaC1yc2EAAAADAQABAAABAQCKhB97SIIhkdbC6uuzgDsCBuKHoLkMHiAOJX99wbarfcG8Er43TC0dXDfMFo"
    + "o168efGnZccZQjIT5EmQI8wHtCHrZjIuF9q4JbBQQoeb1CQ5VMrxDIM6FOJacqYmOKsYrVYaj29/kfOHO0oTdqI9af"
    + "6Wm5AJg2qEaUD0D+gBIbVO3CRdxWol0qwklVjqGC7H5mwynYL8TywEaznUcuuAcPLFHP2dWBcxsgBVhfFdByyVls/qc4"
    + "TcO0PDE10U42sZyQBb8HVnLkk1OaMInG70s19d7lNAS9+HpYWWqEt9RBuavkQZ+Toq6ubmDHioH0gFLcvmAPLiGNhRNp"
    + "pWOA5Apf"

  private func key(_ line: String) -> Result<PublicKey, PublicKey.Fault> {
    Result { () throws(PublicKey.Fault) in try PublicKey(Array(line.utf8)) }
  }

  @Test func aLineOfTypeKeyAndCommentIsAKey() throws {
    let key = try key("ssh-ed25519 \(Self.blob) nguyễn an@máy\n").get()
    #expect(key.type == "ssh-ed25519")
    #expect(key.comment == "nguyễn an@máy")
    #expect(try self.key("ssh-ed25519 \(Self.blob)").get().comment.isEmpty)
    #expect(try self.key("ssh-ed25519 \(Self.blob)\r\n").get().key == Self.blob)
  }

  @Test(arguments: [
    "", "\n", "ssh-ed25519", "ssh-ed25519 ", "ssh-dss \(blob)", "ssh-rsa \(blob)",
    "command=\"sh\" ssh-ed25519 \(blob)", "restrict ssh-ed25519 \(blob)",
    "ssh-ed25519 \(blob)\nssh-ed25519 \(blob)\n", "ssh-ed25519 \(blob)\n\n",
    "ssh-ed25519 \(blob) a\rb", "ssh-ed25519 \(blob) a\tb", "ssh-ed25519  \(blob)",
    "ssh-ed25519 \(blob)!", "ssh-ed25519 \(blob)=", "ssh-ed25519 \(blob.dropLast())",
    "ssh-ed25519 \(blob.dropLast(4))", "ssh-ed25519 \(blob)AAAA",
    "ssh-ed25519 QQ==", "ssh-ed25519 QQ", "ssh-ed25519 ====", " ssh-ed25519 \(blob)",
    "# ssh-ed25519 \(blob)", "-----BEGIN OPENSSH PRIVATE KEY-----", "ssh-ed25519 \(blob) a\u{0}b",
  ])
  func whatIsNoSingleKeyIsNone(line: String) {
    #expect(key(line) == .failure(.unreadable))
  }

  @Test func bytesThatAreNoTextAreNoKey() {
    #expect(throws: PublicKey.Fault.unreadable) {
      try PublicKey(Array("ssh-ed25519 \(Self.blob) ".utf8) + [0xFF])
    }
  }

  /// An ssh-rsa blob of a modulus with so many bits.
  private static func rsa(bits: Int) -> String {
    var modulus = [UInt8](repeating: 0xA5, count: (bits + 7) / 8)
    modulus[0] = 1 << UInt8((bits - 1) % 8)
    if modulus[0] & 0x80 != 0 { modulus.insert(0, at: 0) }
    var blob: [UInt8] = []
    for field in [Array("ssh-rsa".utf8), [1, 0, 1], modulus] {
      blob += (0..<4).reversed().map { UInt8(field.count >> ($0 * 8) & 255) } + field
    }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: blob.count, by: 3) {
      let part = blob[start..<min(start + 3, blob.count)]
      let number = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      text += (0..<4).map { letters[number >> (18 - 6 * $0) & 63] }.prefix(part.count + 1)
      text += [UInt8](repeating: UInt8(ascii: "="), count: 3 - part.count)
    }
    return "ssh-rsa " + String(decoding: text, as: UTF8.self)
  }

  @Test func shortRSAKeysAreToldByTheirBits() {
    #expect(key("ssh-rsa \(Self.rsa2048) pc") == .failure(.shortRSA(bits: 2_048)))
    for bits in [1_024, 2_047, 3_071] {
      #expect(key(Self.rsa(bits: bits)) == .failure(.shortRSA(bits: bits)))
    }
    for bits in [3_072, 3_073, 4_096, 8_192] {
      #expect(throws: Never.self) { try key(Self.rsa(bits: bits)).get() }
    }
  }

  @Test func dsaIsToldAsWhatItIs() {
    #expect(key("ssh-dss AAAAB3NzaC1kc3MAAAABAA== pc") == .failure(.dsa))
  }

  @Test func theCurvesOfTheDayAreTaken() throws {
    let line =
      "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBALm5f0LCc2mQ5L0D2w"
      + "Tv0wuipLD7zTzcfEKv9LXklgxXyr4xzNpGRaOIdHEfpJcGVbAcbcuCyDWMe8JdthrUi8= pc"
    #expect(try key(line).get().line == line)
  }

  /// What is stored of a comment has an end, between letters.
  @Test func aLongCommentIsCut() throws {
    let comment = String(repeating: "ề", count: 500)
    let kept = try key("ssh-ed25519 \(Self.blob) \(comment)").get().comment
    #expect(kept.utf8.count <= PublicKey.mostCommentBytes && comment.hasPrefix(kept))
    #expect(kept.count > 50)
  }
}

@Suite struct AccountKeyLineTests {
  private static let text =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53 lan ở nhà"

  @Test func aStoredKeyReadsBackAsItWas() throws {
    var key = AccountKey(
      label: "máy.nhà-1", key: try PublicKey(line: Self.text), last: Day(number: 21_000))
    #expect(AccountKey(line: key.line) == key)
    key.ended = Day(number: 20_500)
    #expect(AccountKey(line: key.line) == key)
    let account = Account(code: "lan", name: "Lan", role: .viewer, keys: [key, key])
    #expect(Account.keys(of: account.keyText) == account.keys)
    #expect(Account.keys(of: nil).isEmpty)
  }

  @Test func aKeyIsOpenUntilItsDayAndNeverAfterItsEnd() throws {
    let day = Day(number: 21_000)
    var key = AccountKey(label: "a", key: try PublicKey(line: Self.text), last: day)
    #expect(key.isOpen(on: day) && !key.isOpen(on: day.adding(days: 1)))
    key.ended = day
    // Whatever the clock says.
    #expect(!key.isOpen(on: day) && !key.isOpen(on: day.adding(days: -9)))
  }
}
