import ScreenGrid
import Testing

/// No cell holds what a terminal would obey, or what turns or hides its neighbours.
func expectHarmless(_ grid: Grid) {
  var harmful: [String] = []
  for y in 0..<grid.height {
    for x in 0..<grid.width {
      for scalar in (grid[x, y]?.text ?? "").unicodeScalars where scalar.isHarmful {
        harmful.append("U+\(String(scalar.value, radix: 16)) at \(x),\(y)")
      }
    }
  }
  #expect(harmful == [])
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    value < 0x20 || value == 0x7F || (0x202A...0x202E).contains(value) || value == 0x200B
  }
}
