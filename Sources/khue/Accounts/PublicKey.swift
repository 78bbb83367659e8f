/// An OpenSSH public key, as the one line of a `.pub` file.
struct PublicKey {
  let type: String
  /// In base64.
  let key: String
  /// What the line says behind the key; empty where nothing.
  let comment: String

  /// The types that OpenSSH takes today.
  static let types = [
    "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// The key of a file's bytes; nil unless they are one line of type, base64 and comment, and the
  /// key itself says that it is of that type.
  ///
  /// Nothing else may stand in the line: options before the type would be obeyed by sshd.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var line = Substring(text)
    if line.hasSuffix("\r\n") || line.hasSuffix("\n") { line = line.dropLast() }
    guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      return nil
    }
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, PublicKey.types.contains(String(words[0])),
      let blob = PublicKey.decoded(words[1]), PublicKey.name(in: blob) == String(words[0])
    else { return nil }
    type = String(words[0])
    key = String(words[1])
    comment = words.count > 2 ? String(words[2]) : ""
  }

  /// The name that a key's own bytes begin with, behind its length in four bytes.
  private static func name(in blob: [UInt8]) -> String? {
    guard blob.count > 4 else { return nil }
    let length = blob.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length < 100, blob.count > 4 + length else { return nil }
    return String(decoding: blob[4..<4 + length], as: UTF8.self)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Strict base64: whole groups, padding only at the end, no bits left over.
  private static func decoded(_ text: Substring) -> [UInt8]? {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    let padding = text.utf8.count - digits.count
    guard padding <= 2, text.utf8.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") }),
      !digits.isEmpty, text.utf8.count % 4 == 0
    else { return nil }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = alphabet.firstIndex(of: digit) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= (1 << UInt32(count)) - 1
      }
    }
    return bits == 0 ? bytes : nil
  }
}
