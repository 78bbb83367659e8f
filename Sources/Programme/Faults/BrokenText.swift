/// The first byte of a text that is no part of any letter of UTF-8, with its place as editors count.
public struct BrokenText: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// In letters from 1.
  public let column: Int
  public let byte: UInt8

  /// Nil where all bytes are UTF-8. Complexity: linear in the bytes.
  public init?(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var (line, column, offset) = (1, 1, 0)
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar):
        offset += UTF8.width(scalar)
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      case .emptyInput: return nil
      case .error:
        (self.line, self.column, byte) = (line, column, bytes[offset])
        return
      }
    }
  }
}
