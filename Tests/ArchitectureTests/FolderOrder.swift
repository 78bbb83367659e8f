/// The folders of a module in the order in which they stand on each other: each may use what it and
/// those before it declare, and nothing that only a later one declares.
///
/// Sources are read as text, so a name is taken for what it says: one that two folders declare, or
/// a module that this one imports, proves nothing.
struct FolderOrder {
  struct Breach: Hashable, CustomStringConvertible {
    var path: String
    var name: String
    /// Where the name is declared.
    var folder: String

    var description: String { "\(path) uses \(name) of \(folder)" }
  }

  let folders: [String]
  /// Names that other modules declare.
  let outside: Set<String>

  init(_ folders: [String], outside: Set<String> = []) {
    self.folders = folders
    self.outside = outside
  }

  /// - Parameter sources: paths within the module, such as `Journal/Digest.swift`, with their texts.
  func breaches(_ sources: [(path: String, text: String)]) -> [Breach] {
    let files = sources.compactMap { source -> File? in
      guard let place = folders.firstIndex(of: Self.folder(of: source.path)) else { return nil }
      let words = SourceWords(source.text)
      return File(path: source.path, place: place, words: words, names: DeclaredNames(words))
    }
    var lowest: [String: Int] = [:]
    for file in files {
      for name in file.names.shared { lowest[name] = min(lowest[name] ?? .max, file.place) }
    }
    var found: Set<Breach> = []
    for file in files {
      for case .word(let word) in file.words.parts {
        guard let place = lowest[word.text], place > file.place, !outside.contains(word.text),
          !file.names.own.contains(word.text)
        else { continue }
        found.insert(Breach(path: file.path, name: word.text, folder: folders[place]))
      }
    }
    return found.sorted { ($0.path, $0.name) < ($1.path, $1.name) }
  }

  /// The first part of a path; nothing for a file beside the folders.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : ""
  }

  private struct File {
    let path: String
    let place: Int
    let words: SourceWords
    let names: DeclaredNames
  }
}
