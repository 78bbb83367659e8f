import Programme
import VietnameseText

/// The journal's encoding 1: one line per field in a fixed order, NFC, decimals and days as text.
///
/// A line is NAME=VALUE, or NAME alone where there is no value. In a value, backslash and the
/// line breaks are escaped, so that no value can look like another line. What this yields is
/// hashed and never changes; another form would be encoding 2.
struct CanonicalText {
  static let encoding = 1

  private(set) var text = ""

  mutating func line(_ name: String, _ value: String?) {
    text += name
    if let value {
      text += "="
      text += CanonicalText.escaped(value)
    }
    text += "\n"
  }

  mutating func line(_ name: String, _ value: Int64?) { line(name, value.map { String($0) }) }
  mutating func line(_ name: String, _ value: Day?) { line(name, value?.iso) }
  mutating func line(_ name: String, _ value: ExactDecimal?) { line(name, value?.canonical) }

  mutating func line(_ name: String, _ value: BilingualText?) {
    line(name, value?.vietnamese)
    line(name + "_en", value?.english)
  }

  mutating func lines(_ evidence: Evidence?) {
    line("evidence", evidence?.text)
    line("evidence_address", evidence?.address)
  }

  mutating func lines(_ provenance: Provenance) {
    line("sources", provenance.sources.map(\.text).joined(separator: " "))
    line("confidence", provenance.confidence?.rawValue)
    line("note", provenance.note)
  }

  private static func escaped(_ value: String) -> String {
    var value = nfc(value)
    let isPlain = value.withUTF8 { bytes in
      bytes.allSatisfy { $0 != 0x5C && $0 != 0x0A && $0 != 0x0D }
    }
    if isPlain { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
