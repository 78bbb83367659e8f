import Glibc

/// The address that an SSH client came from, as sshd tells it.
enum ClientAddress {
  /// The address of `SSH_CONNECTION`, else of `SSH_CLIENT`, where it is the number of one; nil
  /// where neither holds any.
  static func of(_ environment: [String: String]) -> String? {
    for name in ["SSH_CONNECTION", "SSH_CLIENT"] {
      if let word = environment[name]?.split(separator: " ").first,
        let address = number(String(word))
      {
        return address
      }
    }
    return nil
  }

  /// The address in its usual spelling; nil where the text is no number of IPv4 or IPv6.
  private static func number(_ text: String) -> String? {
    // Of an IPv6 address the part behind "%" names an interface of this machine.
    let bare = String(text.prefix { $0 != "%" })
    for family in [AF_INET, AF_INET6] {
      var bytes = [UInt8](repeating: 0, count: 16)
      guard inet_pton(family, bare, &bytes) == 1 else { continue }
      var spelt = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(family, bytes, &spelt, socklen_t(spelt.count)) != nil else { continue }
      return String(decoding: spelt.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return nil
  }
}
