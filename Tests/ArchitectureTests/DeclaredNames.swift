/// What a source declares for others, and which names it has of its own.
struct DeclaredNames {
  /// Types, nested ones too, and what is declared beside or in them; without what is private.
  private(set) var shared: Set<String> = []
  /// Whatever else is named in it: what is private or local, parameters, labels.
  private(set) var own: Set<String> = []

  /// Braces that are open: those of a type, and whether it is private.
  private var types: [(isType: Bool, isPrivate: Bool)] = []
  /// The words since the last brace.
  private var statement: [SourceWords.Word] = []
  /// How many parentheses were open where a list of cases began.
  private var cases: (depth: Int, isPrivate: Bool)?

  private static let typeWords: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "extension",
  ]
  private static let members: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "associatedtype", "func", "var",
    "let",
  ]
  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "static", "final", "mutating",
    "lazy", "indirect", "nonisolated", "override", "borrowing", "consuming", "class", "set",
  ]
  private static let keywords: Set<String> = ["self", "Self", "super", "init", "nil", "default"]

  init(_ words: SourceWords) {
    for part in words.parts {
      switch part {
      case .word(let word): take(word)
      case .open:
        let place = statement.lastIndex { Self.typeWords.contains($0.text) && $0.before != 0x2E }
        types.append((place != nil, place.map { isPrivate(at: $0) } ?? false))
        end()
      case .close:
        _ = types.popLast()
        end()
      }
    }
  }

  private mutating func end() {
    statement = []
    cases = nil
  }

  /// Whether the modifiers before the word that declares say that it is private, or a type around it
  /// is.
  private func isPrivate(at place: Int) -> Bool {
    let before = statement[..<place].reversed().prefix { Self.modifiers.contains($0.text) }
    return before.contains(where: Self.isPrivate) || types.contains(where: \.isPrivate)
  }

  private static func isPrivate(_ word: SourceWords.Word) -> Bool {
    ["private", "fileprivate"].contains(word.text) && word.after != UInt8(ascii: "(")
  }

  private var isLocal: Bool { types.contains { !$0.isType } }

  private mutating func take(_ word: SourceWords.Word) {
    defer { statement.append(word) }
    // What stands before "in" in a closure or a loop is named there.
    if word.text == "in" { own.formUnion(statement.map(\.text)) }
    if word.after == UInt8(ascii: ":") { own.insert(word.text) }
    guard let previous = statement.last else { return }
    // The label before a parameter's own name.
    if word.after == UInt8(ascii: ":"), word.depth > 0, previous.depth == word.depth {
      own.insert(previous.text)
    }
    if let cases, word.depth == cases.depth, word.before == UInt8(ascii: ",") {
      note(word.text, isPrivate: cases.isPrivate)
    }
    if previous.text == "case" {
      let isPrivate = types.contains(where: \.isPrivate)
      cases = isLocal ? nil : (word.depth, isPrivate)
      note(word.text, isPrivate: isPrivate)
    } else if Self.members.contains(previous.text), !Self.modifiers.contains(word.text) {
      cases = nil
      note(word.text, isPrivate: isPrivate(at: statement.count - 1))
    } else if previous.text == "for" || isInPattern {
      own.insert(word.text)
    }
  }

  /// Whether names are being bound: `let (a, b)`, `case .some(let a, let b)`.
  private var isInPattern: Bool {
    guard let start = statement.lastIndex(where: { ["let", "var"].contains($0.text) }) else {
      return false
    }
    return statement[(start + 1)...].allSatisfy { $0.depth > statement[start].depth }
  }

  private mutating func note(_ name: String, isPrivate: Bool) {
    if Self.keywords.contains(name) { return }
    if isLocal || isPrivate { own.insert(name) } else { shared.insert(name) }
  }
}
