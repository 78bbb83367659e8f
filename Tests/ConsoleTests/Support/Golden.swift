import Glibc
import ScreenGrid
import Testing

/// Compares a screen, text and styles, with the one that was read by eye and kept.
///
/// With KHUE_RECORD_GOLDENS=1 it writes the files instead; read the difference before committing.
func expectGolden(
  _ grid: Grid, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = file.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Goldens"
  let path = "\(folder)/\(name).txt"
  let found = grid.text + "\n\n" + grid.styleMap + "\n"
  if getenv("KHUE_RECORD_GOLDENS").map({ String(cString: $0) }) == "1" {
    guard write(found, to: path) else { throw GoldenFailure(path: path) }
    return
  }
  guard let kept = read(path) else { throw GoldenFailure(path: path) }
  #expect(
    found == kept, "\(name) differs; record it and read the difference",
    sourceLocation: sourceLocation)
}

/// A file of a kept screen could not be read or written.
private struct GoldenFailure: Error {
  let path: String
}

private func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  defer { fclose(file) }
  return fputs(text, file) >= 0
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 {
    bytes += piece[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
