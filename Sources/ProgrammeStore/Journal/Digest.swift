import Crypto

/// What the journal's first entry names as the digest before it.
let digestOfNothing = String(repeating: "0", count: 64)

/// A SHA-256 over rows as they come, in constant memory.
struct RunningDigest {
  private var hash = SHA256()
  private(set) var rows = 0

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    rows += 1
  }

  /// 64 hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}

func hexadecimalDigest(of text: String) -> String {
  var hash = RunningDigest()
  hash.add(text)
  return hash.hexadecimal
}
