/// An OpenSSH public key that sshd may be given, as the one line of a `.pub` file.
public struct PublicKey: Hashable, Sendable {
  public let type: String
  /// In base64, as the line has it.
  public let key: String
  /// What the line says behind the key; empty where nothing.
  public let comment: String
  /// The bytes of the key.
  public let blob: [UInt8]

  /// Why a line holds no key that is taken.
  public enum Fault: Error, Hashable, Sendable {
    /// Not one line of type, base64 and comment, or not the key that its type says.
    case unreadable
    /// DSA, which OpenSSH itself has given up.
    case dsa
    /// RSA of fewer bits than ``PublicKey/leastRSABits``.
    case shortRSA(bits: Int)
  }

  /// The fewest bits of an RSA key (NIST SP 800-57: good beyond 2030).
  public static let leastRSABits = 3_072

  /// The longest comment that is kept, in bytes.
  public static let mostCommentBytes = 200

  /// The types that OpenSSH takes today, and what a key of each is made of behind its type.
  private static let parts: [String: [Part]] = [
    "ssh-ed25519": [.bytes(32)],
    "ssh-rsa": [.number, .modulus],
    "ecdsa-sha2-nistp256": [.word("nistp256"), .bytes(65)],
    "ecdsa-sha2-nistp384": [.word("nistp384"), .bytes(97)],
    "ecdsa-sha2-nistp521": [.word("nistp521"), .bytes(133)],
    "sk-ssh-ed25519@openssh.com": [.bytes(32), .text],
    "sk-ecdsa-sha2-nistp256@openssh.com": [.word("nistp256"), .bytes(65), .text],
  ]

  private enum Part {
    case bytes(Int)
    case word(String)
    case text
    case number
    case modulus
  }

  /// The key of a file's bytes.
  ///
  /// Nothing else may stand in the line: options before the type would be obeyed by sshd.
  public init(_ bytes: some Collection<UInt8>) throws(Fault) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable }
    var line = Substring(text)
    if line.hasSuffix("\r\n") || line.hasSuffix("\n") { line = line.dropLast() }
    try self.init(line: line)
  }

  /// The key of a line without its end.
  public init(line: some StringProtocol) throws(Fault) {
    guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw .unreadable
    }
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, let blob = PublicKey.decoded(words[1].utf8),
      let name = PublicKey.fields(of: blob).first.map({ String(decoding: $0, as: UTF8.self) }),
      name == String(words[0])
    else { throw .unreadable }
    if name == "ssh-dss" { throw .dsa }
    guard let parts = PublicKey.parts[name] else { throw .unreadable }
    try PublicKey.check(PublicKey.fields(of: blob).dropFirst(), against: parts)
    type = name
    key = String(words[1])
    comment = words.count > 2 ? PublicKey.shortened(words[2]) : ""
    self.blob = blob
  }

  /// The line that reads back as this key.
  public var line: String { comment.isEmpty ? "\(type) \(key)" : "\(type) \(key) \(comment)" }

  private static func shortened(_ comment: some StringProtocol) -> String {
    guard comment.utf8.count > mostCommentBytes else { return String(comment) }
    var kept = ""
    for character in comment {
      guard kept.utf8.count + character.utf8.count <= mostCommentBytes else { break }
      kept.append(character)
    }
    return kept
  }

  // MARK: The bytes

  private static func check(
    _ fields: ArraySlice<ArraySlice<UInt8>>, against parts: [Part]
  ) throws(Fault) {
    guard fields.count == parts.count else { throw .unreadable }
    for (field, part) in zip(fields, parts) {
      switch part {
      case .bytes(let count): guard field.count == count else { throw .unreadable }
      case .word(let word): guard field.elementsEqual(word.utf8) else { throw .unreadable }
      case .text: guard !field.isEmpty, field.count <= 1_024 else { throw .unreadable }
      case .number:
        guard (1...8).contains(field.count), field.first.map({ $0 < 128 }) == true
        else { throw .unreadable }
      case .modulus:
        // A number with its sign: no zero byte but one that keeps it above zero.
        let digits = field.drop { $0 == 0 }
        guard let first = digits.first, digits.count + 1 >= field.count,
          field.first.map({ $0 < 128 }) == true
        else { throw .unreadable }
        let bits = digits.count * 8 - first.leadingZeroBitCount
        guard bits >= leastRSABits else { throw .shortRSA(bits: bits) }
        guard bits <= 16_384 else { throw .unreadable }
      }
    }
  }

  /// What the bytes are made of, each behind its length in four bytes; nothing where they are not
  /// made so to their end.
  private static func fields(of blob: [UInt8]) -> ArraySlice<ArraySlice<UInt8>> {
    var fields: [ArraySlice<UInt8>] = []
    var rest = blob[...]
    while !rest.isEmpty {
      guard rest.count >= 4, fields.count < 8 else { return [] }
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard length <= rest.count else { return [] }
      fields.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return fields[...]
  }

  /// Strict base64: whole groups, padding only at the end, no bits left over.
  private static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    let digits = text.prefix { $0 != UInt8(ascii: "=") }
    let padding = text.count - digits.count
    guard padding <= 2, text.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") }),
      !digits.isEmpty, text.count % 4 == 0
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = value(ofDigit: digit) else { return nil }
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

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
