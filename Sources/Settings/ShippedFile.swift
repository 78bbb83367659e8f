import CShippedFiles

/// The files of the folder `Themes/` that travel inside the program.
enum ShippedFile {
  /// The text of a file by its path from the top of the repository; nil when it did not come along.
  static func text(_ name: String) -> String? {
    let index = shipped_index(name)
    guard index < shipped_count() else { return nil }
    let bytes = UnsafeBufferPointer(start: shipped_bytes(index), count: shipped_length(index))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of all files below a folder, in the order of the list.
  static func names(under folder: String) -> [String] {
    (0..<shipped_count()).map { String(cString: shipped_name($0)) }
      .filter { $0.hasPrefix(folder + "/") }
  }
}
