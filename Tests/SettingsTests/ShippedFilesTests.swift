import Glibc
import Testing

@testable import Settings

/// What is compiled in is what lies in the repository, all of it.
@Suite struct ShippedFilesTests {
  @Test(arguments: ["Themes", "Data"])
  func everyFileTravelsAlongAsItIs(folder: String) throws {
    let files = try filesBelow(folder)
    #expect(!files.isEmpty)
    #expect(Set(ShippedFile.names(under: folder)) == Set(files))
    for file in files {
      let text = try #require(ShippedFile.text(file), "\(file)")
      #expect(try Array(text.utf8) == bytes(of: Self.top + file), "\(file)")
    }
  }

  @Test func aFileThatDidNotComeAlongIsNotThere() {
    #expect(ShippedFile.text("Themes/nope.toml") == nil)
    #expect(ShippedFile.text("") == nil)
  }

  /// The top of the repository, two folders above this file's.
  private static let top: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/"
  }()

  /// Paths from the top, without hidden files.
  private func filesBelow(_ folder: String) throws -> [String] {
    let directory = try #require(opendir(Self.top + folder), "\(folder)")
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      files += isFolder ? try filesBelow(folder + "/" + name) : [folder + "/" + name]
    }
    return files
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    try #require(file >= 0, "\(path)")
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &part, part.count), count > 0 { bytes += part[..<count] }
    return bytes
  }
}
