/// The line of `authorized_keys` that lets a key do nothing but open its account's session.
struct AuthorisedKey {
  let khue: String
  let account: String
  let database: String
  /// The folder for drafts, where it is not the Unix account's own.
  var state: String?
  let key: PublicKey

  /// Nil where a path holds what a line cannot carry.
  var line: String? {
    let words =
      [khue, "session", "--account", account, "--database", database]
      + (state.map { ["--state", $0] } ?? [])
    guard words.allSatisfy(AuthorisedKey.isOneLine) else { return nil }
    let command = words.map(AuthorisedKey.quotedForShell).joined(separator: " ")
    let quoted = "\"" + command.replacing("\"", with: "\\\"") + "\""
    let comment = key.comment.isEmpty ? "" : " " + key.comment
    return "restrict,pty,command=\(quoted) \(key.type) \(key.key)\(comment)"
  }

  /// sshd hands the command to the login shell of the Unix account.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func isOneLine(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
