/// The letters of a writing system that look like those of another.
private enum Script {
  case latin
  case greek
  case cyrillic
  /// Armenian, Cherokee, Lisu, and letters of mathematics: nobody writes a name of them here.
  case other

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0xA640...0xA69F: self = .cyrillic
    case 0x530...0x58F, 0x13A0...0x13FF, 0xA4D0...0xA4FF, 0xAB70...0xABBF, 0xFF21...0xFF3A,
      0xFF41...0xFF5A, 0x1D400...0x1D7FF:
      self = .other
    default: return nil
    }
  }
}

/// The first word whose letters are of more than one writing system, as where a Cyrillic а stands
/// among Latin letters; nil where there is none.
public func wordOfMixedScripts(_ text: String) -> String? {
  // Plain and Vietnamese text is all Latin.
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
  for word in text.split(whereSeparator: { !$0.isLetter }) {
    var first: Script?
    for scalar in word.unicodeScalars {
      guard let script = Script(scalar) else { continue }
      if let first, first != script { return String(word) }
      first = script
    }
  }
  return nil
}

/// Whether a letter is one of Vietnamese, lower or upper case, with its marks as one scalar.
///
/// Ð and đ's Icelandic likeness, ĸ, or Latin letters of other languages are not.
public func isVietnameseLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A, 0x61...0x7A: true
  case 0xC0...0xC3, 0xC8...0xCA, 0xCC, 0xCD, 0xD2...0xD5, 0xD9, 0xDA, 0xDD: true
  case 0xE0...0xE3, 0xE8...0xEA, 0xEC, 0xED, 0xF2...0xF5, 0xF9, 0xFA, 0xFD: true
  case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
  case 0x1EA0...0x1EF9: true
  default: false
  }
}
