import Programme
import VietnameseText

/// Writes one record of a catalogue file as TOML, as `TOMLRecordReader` reads it.
struct TOMLRecordWriter {
  private(set) var lines: [String]

  init(table: String) {
    lines = ["[[\(table)]]"]
  }

  mutating func text(_ key: String, _ text: String?) {
    lines.append("\(key) = \(TOMLRecordWriter.quoted(text ?? ""))")
  }

  mutating func whole(_ key: String, _ number: Int64?) {
    if let number { lines.append("\(key) = \(number)") }
  }

  mutating func flag(_ key: String, _ flag: Bool) {
    lines.append("\(key) = \(flag)")
  }

  mutating func bilingual(_ key: String, _ text: BilingualText?) {
    self.text(key, text?.vietnamese)
    if let english = text?.english { self.text(key + "_en", english) }
  }

  mutating func day(_ key: String, _ day: Day?) {
    text(key, day.map(DayText.full))
  }

  mutating func number(_ key: String, _ number: ExactDecimal?) {
    text(key, number?.canonical)
  }

  mutating func codes(_ key: String, _ codes: [String]) {
    let list = codes.map(TOMLRecordWriter.quoted).joined(separator: ", ")
    lines.append("\(key) = [\(list)]")
  }

  mutating func provenance(_ provenance: Provenance) {
    codes("sources", provenance.sources.map(\.text))
    text("confidence", provenance.confidence?.rawValue)
    text("note", provenance.note)
  }

  /// A list of small tables on one line.
  mutating func tables(_ key: String, _ tables: [[(key: String, text: String)]]) {
    let list = tables.map { table in
      "{ "
        + table.map { "\($0.key) = \(TOMLRecordWriter.quoted($0.text))" }.joined(separator: ", ")
        + " }"
    }
    lines.append("\(key) = [\(list.joined(separator: ", "))]")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in nfc(text).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
