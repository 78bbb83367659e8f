import VietnameseText

/// What the journal names that has no code: a command, a file.
enum JournalKey {
  static let mostBytes = 1_000

  /// What was asked for as the journal's key: shown harmlessly wherever it is read, and cut between
  /// graphemes.
  static func text(_ command: String, atMost most: Int = mostBytes) -> String {
    // What is cut off is not looked at: a command may be as long as the client pleases.
    let shown = displayable(String(decoding: command.utf8.prefix(4 * most), as: UTF8.self))
    var key = ""
    for character in shown {
      guard key.utf8.count + character.utf8.count <= most else { break }
      key.append(character)
    }
    return key.isEmpty ? "-" : key
  }
}
