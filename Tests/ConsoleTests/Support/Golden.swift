import Foundation
import ScreenGrid
import Testing

/// Compares a screen, text and styles, with the one that was read by eye and kept.
///
/// With KHUE_RECORD_GOLDENS=1 it writes the files instead; read the difference before committing.
func expectGolden(
  _ grid: Grid, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let url = folder.appendingPathComponent(name + ".txt")
  let found = grid.text + "\n\n" + grid.styleMap + "\n"
  if ProcessInfo.processInfo.environment["KHUE_RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try found.write(to: url, atomically: true, encoding: .utf8)
    return
  }
  let kept = try String(contentsOf: url, encoding: .utf8)
  #expect(
    found == kept, "\(name) differs; record and read the difference", sourceLocation: sourceLocation
  )
}
