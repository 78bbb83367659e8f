import CTerminal

/// The command line as the system gave it to the process, whatever has become of its memory since.
public enum ProcessArguments {
  /// Each as bytes, the program's name first; none where they are not known.
  public static let bytes: [[UInt8]] = (0..<ct_argument_count()).compactMap { index in
    ct_argument(index).map { text in
      Array(UnsafeBufferPointer(start: text, count: lengthOf(text))).map { UInt8(bitPattern: $0) }
    }
  }

  /// The same as text, as well as it can be read.
  public static let texts: [String] = bytes.map { String(decoding: $0, as: UTF8.self) }

  private static func lengthOf(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
