import Programme

extension CanonicalText {
  /// The fields of a record in the journal's encoding.
  static func fields(of text: String?) -> [JournalField] {
    guard let text else { return [] }
    return text.split(separator: "\n").map { line in
      guard let sign = line.firstIndex(of: "=") else {
        return JournalField(name: String(line), value: nil)
      }
      return JournalField(
        name: String(line[..<sign]), value: unescaped(line[line.index(after: sign)...]))
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
