import Glibc

/// The project's own source files, read as text.
struct SourceFile {
  /// From the repository's root, such as `Sources/ConsoleCore/Keys/Key.swift`.
  let path: String
  let text: String

  /// The folder under `Sources`, which is the module's name.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The modules that it imports, whatever stands before the word `import`.
  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy(SourceFile.isImportModifier)
      else { return nil }
      let rest = words[(place + 1)...].drop { SourceFile.importKinds.contains($0) }
      return rest.first.map { String($0.split(separator: ".")[0]) }
    }
  }

  private static let importKinds: Set<String> = [
    "struct", "class", "enum", "func", "protocol", "typealias", "var", "let",
  ]

  private static func isImportModifier(_ word: String) -> Bool {
    word.hasPrefix("@")
      || ["public", "package", "internal", "private", "fileprivate"].contains(word)
  }
}

enum SourceTree {
  /// The repository's root, from where this file was compiled.
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// All files with an ending under a folder of the repository.
  static func files(under folder: String, ending: String) -> [SourceFile] {
    paths(under: folder).filter { $0.hasSuffix(ending) }.sorted().map {
      SourceFile(path: $0, text: read($0))
    }
  }

  /// The names in one folder.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(root + "/" + folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func paths(under folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      var facts = stat()
      guard stat(root + "/" + path, &facts) == 0 else { return [] }
      return facts.st_mode & S_IFMT == S_IFDIR ? paths(under: path) : [path]
    }
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(root + "/" + path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
