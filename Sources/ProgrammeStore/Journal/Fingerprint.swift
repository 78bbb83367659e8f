import Crypto
public import Programme

extension PublicKey {
  /// The fingerprint as `ssh-keygen -l` and sshd's log tell it: "SHA256:" and base64 without
  /// padding.
  public var fingerprint: String {
    "SHA256:" + base64(SHA256.hash(data: blob))
  }
}

extension AccountKey {
  /// The fingerprint of the key; nil where the text holds none.
  public var fingerprint: String? { try? key.get().fingerprint }
}

private func base64(_ bytes: some Sequence<UInt8>) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var digits: [UInt8] = []
  var (bits, count): (UInt32, UInt32) = (0, 0)
  for byte in bytes {
    bits = bits << 8 | UInt32(byte)
    count += 8
    while count >= 6 {
      count -= 6
      digits.append(letters[Int(bits >> count & 63)])
      bits &= (1 << count) - 1
    }
  }
  if count > 0 { digits.append(letters[Int(bits << (6 - count) & 63)]) }
  return String(decoding: digits, as: UTF8.self)
}
