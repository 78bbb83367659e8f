/// The text in printable ASCII, for a terminal that can't show more (locale C).
///
/// Letters lose their accents (đ → d, Æ → AE), drawings become their nearest signs (─│┌ → - | +),
/// "…" becomes "...", € becomes EUR; whatever has no likeness becomes ?. The result may be wider
/// than the text: transliterate before laying out, or use `asciiCell` for what is laid out.
public func transliterated(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var result = ""
  for scalar in nfc(displayable(text)).unicodeScalars { result += ascii(scalar) }
  return result
}

/// One grapheme in exactly as many ASCII characters as it takes columns.
public func asciiCell(_ character: Character) -> String {
  if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return String(character) }
  let width = displayWidth(character)
  let text = transliterated(String(character))
  if text.utf8.count >= width { return String(text.prefix(width)) }
  return text + String(repeating: text == "?" ? "?" : " ", count: width - text.utf8.count)
}

private func ascii(_ scalar: Unicode.Scalar) -> String {
  let value = scalar.value
  switch value {
  case 0x20...0x7E: return String(Character(scalar))
  case 0xA1...0xBF: return latin1Signs[Int(value - 0xA1)]
  case 0x300...0x36F: return ""
  case 0x2010...0x22FF: return sign(value)
  case 0x2400...0x2421: return caret(value)
  case 0x2500...0x257F: return boxDrawing(value)
  case 0x2580...0x259F: return block(value)
  case 0x25A0...0x27BF: return shape(value)
  case 0x2800...0x28FF: return braille(value)
  default: return letters(scalar)
  }
}

/// U+00A1…U+00BF.
private let latin1Signs = [
  "!", "c", "GBP", "*", "JPY", "|", "S", "\"", "(c)", "a", "<<", "!", "", "(R)", "-", "o", "+-",
  "2", "3", "'", "u", "P", ".", ",", "1", "o", ">>", "1/4", "1/2", "3/4", "?",
]

private func letters(_ scalar: Unicode.Scalar) -> String {
  let value = scalar.value
  let lower: String
  if let base = latinBase(value) {
    lower = String(Character(Unicode.Scalar(base)))
  } else if let (first, second) = latinPair(value) {
    lower = String(decoding: [first, second], as: UTF8.self)
  } else if value == 0xD7 {
    return "x"
  } else if value == 0xF7 {
    return "/"
  } else {
    return scalar.properties.generalCategory == .nonspacingMark ? "" : "?"
  }
  return scalar.properties.isUppercase ? lower.uppercased() : lower
}

/// Punctuation, currency, arrows, mathematics.
private func sign(_ value: UInt32) -> String {
  switch value {
  case 0x2010...0x2015, 0x2043, 0x2212: "-"
  case 0x2018...0x201B, 0x2032: "'"
  case 0x201C...0x201F, 0x2033: "\""
  case 0x2022, 0x2023, 0x2219: "*"
  case 0x2024, 0x2027, 0x22C5: "."
  case 0x2025: ".."
  case 0x2026, 0x22EF: "..."
  case 0x2030: "0/00"
  case 0x2039: "<"
  case 0x203A: ">"
  case 0x20AB: "d"
  case 0x20AC: "EUR"
  case 0x2116: "No"
  case 0x2122: "TM"
  case 0x2190, 0x21D0: "<-"
  case 0x2191, 0x21D1: "^"
  case 0x2192, 0x21D2: "->"
  case 0x2193, 0x21D3: "v"
  case 0x2194, 0x21D4: "<->"
  case 0x2195: "|"
  case 0x2196, 0x2198: "\\"
  case 0x2197, 0x2199: "/"
  case 0x21B5: "^J"
  case 0x21E5: "^I"
  case 0x221E: "oo"
  case 0x2248: "~"
  case 0x2260: "!="
  case 0x2264: "<="
  case 0x2265: ">="
  default: "?"
  }
}

/// The picture of a control as a caret and its letter: ␛ → ^[.
private func caret(_ value: UInt32) -> String {
  let control = value == 0x2421 ? 0x7F : UInt8(value - 0x2400)
  return "^" + String(Character(Unicode.Scalar(control ^ 0x40)))
}

private func boxDrawing(_ value: UInt32) -> String {
  switch value {
  case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578,
    0x257A, 0x257C, 0x257E:
    "-"
  case 0x2550: "="
  case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
    0x2579, 0x257B, 0x257D, 0x257F:
    "|"
  case 0x2571: "/"
  case 0x2572: "\\"
  case 0x2573: "X"
  default: "+"
  }
}

/// Blocks by how much they fill: the eighths ▁…█ and ▏…█ become . : - = + * # #.
private func block(_ value: UInt32) -> String {
  let byFill = [".", ":", "-", "=", "+", "*", "#", "#"]
  switch value {
  case 0x2580: return "\""
  case 0x2581...0x2588: return byFill[Int(value - 0x2581)]
  case 0x2589...0x258F: return byFill[Int(0x258F - value)]
  case 0x2590, 0x2595: return "|"
  case 0x2591: return "."
  case 0x2592: return ":"
  case 0x2594: return "-"
  default: return "#"
  }
}

private func shape(_ value: UInt32) -> String {
  switch value {
  case 0x25A0, 0x25A3...0x25AC: "#"
  case 0x25B2...0x25B5: "^"
  case 0x25B6...0x25BB: ">"
  case 0x25BC...0x25BF: "v"
  case 0x25C0...0x25C5: "<"
  case 0x25A1, 0x25A2, 0x25C7, 0x25CB, 0x25CC, 0x25EF, 0x2610: "o"
  case 0x25C6, 0x25CF, 0x25C9, 0x25CE, 0x25D0...0x25D7, 0x2605, 0x2606: "*"
  case 0x26A0, 0x2757: "!"
  case 0x2611, 0x2713, 0x2714, 0x2705: "v"
  case 0x2612, 0x2715...0x2718, 0x274C: "x"
  case 0x2794, 0x279C, 0x27A1: ">"
  default: "?"
  }
}

/// A braille cell by its number of dots.
private func braille(_ value: UInt32) -> String {
  switch (value & 0xFF).nonzeroBitCount {
  case 0: " "
  case 1...2: "."
  case 3...4: ":"
  case 5...6: "*"
  default: "#"
  }
}
