/// The words of a client's command: parted by spaces, held together by quotation marks.
///
/// There is no shell in it: nothing is expanded, and a command with a character that none of ours
/// can have, such as a line break or `;`, has no words at all.
enum CommandWords {
  /// More words than any command of ours has.
  static let most = 24

  /// The words; nil where a quotation is not closed, a character cannot be, or words are too many.
  static func split(_ command: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isWord = false
    var quotation: Unicode.Scalar?
    for scalar in command.unicodeScalars {
      switch scalar {
      case "'", "\"":
        if let open = quotation {
          guard open == scalar else { return nil }
          quotation = nil
        } else {
          quotation = scalar
          isWord = true
        }
      case " " where quotation == nil:
        if isWord { words.append(word) }
        word = ""
        isWord = false
      case _ where isAllowed(scalar):
        word.unicodeScalars.append(scalar)
        isWord = true
      default: return nil
      }
    }
    guard quotation == nil else { return nil }
    if isWord { words.append(word) }
    return words.count <= most ? words : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ",", "/", "=", ":", "+", "@", " ": true
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .otherLetter, .nonspacingMark: !scalar.isASCII
      default: false
      }
    }
  }
}
