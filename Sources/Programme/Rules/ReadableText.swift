extension String {
  /// Whether anything but spaces is in it that can be seen.
  ///
  /// A NUL would end the text for whoever reads it as C does, SQLite's own functions included.
  public var saysSomething: Bool {
    var isSeen = false
    for scalar in unicodeScalars {
      if scalar.value == 0 { return false }
      isSeen = isSeen || scalar.isSeen
    }
    return isSeen
  }

  /// Whether a letter or digit is in it that can be seen, as a name has at least one.
  public var namesSomething: Bool {
    saysSomething
      && unicodeScalars.contains { scalar in
        let properties = scalar.properties
        guard scalar.isSeen else { return false }
        return properties.isAlphabetic || properties.numericType != nil
      }
  }
}

extension Unicode.Scalar {
  /// Whether it leaves a mark of its own on the screen.
  fileprivate var isSeen: Bool {
    // Of printable ASCII, most of what is written, nothing need be looked up.
    if (0x21...0x7E).contains(value) { return true }
    // The blank of Braille is a sign to Unicode.
    if value < 0x80 || value == 0x2800 { return false }
    let properties = properties
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .nonspacingMark, .enclosingMark:
      return false
    default: return true
    }
  }
}
