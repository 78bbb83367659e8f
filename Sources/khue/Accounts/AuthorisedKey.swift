import Programme
import VietnameseText

/// The line of `authorized_keys` that lets a key do nothing but open its account's session.
struct AuthorisedKey {
  let khue: String
  let account: String
  /// Which of the account's keys it is; nil where the record does not have it.
  var label: String?
  let database: String
  /// The folder for drafts, where it is not the Unix account's own.
  var state: String?
  let key: PublicKey

  /// Nil where a path holds what a line cannot carry.
  ///
  /// The command begins with `exec`, so that no shell stays between sshd and the session: one that
  /// waited would be killed by Ctrl-\ and leave the session without its terminal.
  var line: String? {
    let words =
      [khue, "session", "--account", account] + (label.map { ["--key", $0] } ?? [])
      + ["--database", database] + (state.map { ["--state", $0] } ?? [])
    guard words.allSatisfy(AuthorisedKey.isOneLine) else { return nil }
    let command = "exec " + words.map(AuthorisedKey.quotedForShell).joined(separator: " ")
    let quoted = "\"" + command.replacing("\"", with: "\\\"") + "\""
    return "restrict,pty,command=\(quoted) \(key.line)"
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

/// The whole file of `authorized_keys`: a line for each key that opens a session today.
struct AuthorisedKeys {
  let khue: String
  let database: String
  var state: String?
  let today: Day

  /// A key that has no line, and why.
  struct Broken {
    let account: Code<Account>
    let label: String
    /// Nil: a path cannot stand in a line.
    let fault: AccountKeyFault?
  }

  private(set) var lines: [String] = []
  private(set) var broken: [Broken] = []

  init(
    of accounts: [Account], khue: String, database: String, state: String? = nil, today: Day
  ) {
    (self.khue, self.database, self.state, self.today) = (khue, database, state, today)
    var holders: [String: (account: Code<Account>, label: String)] = [:]
    for account in accounts {
      for key in account.keys where key.isOpen(on: today) {
        if let other = holders[key.body] {
          // sshd would take whichever stands first: neither the one nor the other is meant.
          broken.append(
            Broken(
              account: account.code, label: key.label,
              fault: .taken(other.account, label: other.label)))
          continue
        }
        holders[key.body] = (account.code, key.label)
        // A disabled account's line would only be refused by the session.
        if account.isOpen(on: today) { add(key, of: account) }
      }
    }
  }

  private mutating func add(_ key: AccountKey, of account: Account) {
    switch key.key {
    case .failure(let fault):
      broken.append(Broken(account: account.code, label: key.label, fault: .unusable(fault)))
    case .success(let found):
      guard Code<AccountKey>(key.label).isWellFormed else {
        broken.append(Broken(account: account.code, label: key.label, fault: .label))
        return
      }
      let line = AuthorisedKey(
        khue: khue, account: account.code.text, label: key.label, database: database, state: state,
        key: found
      ).line
      if let line {
        lines.append(line)
      } else {
        broken.append(Broken(account: account.code, label: key.label, fault: nil))
      }
    }
  }
}
