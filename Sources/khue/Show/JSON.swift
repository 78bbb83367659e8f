import VietnameseText

/// A JSON value, written with stable keys in the order in which they were given.
///
/// Numbers of the data are strings, so that no reader rounds them; only counts are JSON numbers.
indirect enum JSON {
  case object([(key: String, value: JSON)])
  case array([JSON])
  case string(String)
  case integer(Int64)
  case bool(Bool)
  case null

  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  static func count(_ number: Int) -> JSON { .integer(Int64(number)) }

  /// Null for a day that is not known, and for "always".
  static func day(_ day: Day?) -> JSON {
    optional(day.flatMap { $0 > .distantPast ? $0.iso : nil })
  }

  static func decimal(_ number: ExactDecimal?) -> JSON { optional(number?.canonical) }

  /// A share or a chart's value, to so many digits after the point; null unless finite.
  static func rounded(_ value: Double?, scale: Int) -> JSON {
    decimal(value.flatMap { ExactDecimal(rounding: $0, scale: scale) })
  }

  static func list<Element>(_ elements: some Sequence<Element>, _ json: (Element) -> JSON) -> JSON {
    .array(elements.map(json))
  }

  static func some<Element>(_ element: Element?, _ json: (Element) -> JSON) -> JSON {
    element.map(json) ?? .null
  }
}

extension JSON {
  /// Indented by two spaces, UTF-8, with a line break at the end.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// On one line, without a line break at its end: for a file with an object on each line.
  var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { JSON.string($0.key).line + ":" + $0.value.line }.joined(separator: ",")
        + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ",") + "]"
    default: leaf
    }
  }

  private var leaf: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .object(let members):
      JSON.write(members, between: "{", "}", to: &text, indent: indent) { member, text in
        JSON.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    case .array(let elements):
      JSON.write(elements, between: "[", "]", to: &text, indent: indent) { element, text in
        element.write(to: &text, indent: indent + 1)
      }
    case .string(let string): JSON.write(string, to: &text)
    case .integer(let number): text += String(number)
    case .bool(let truth): text += truth ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Element>(
    _ elements: [Element], between open: String, _ close: String, to text: inout String,
    indent: Int, each: (Element, inout String) -> Void
  ) {
    text += open
    guard !elements.isEmpty else {
      text += close
      return
    }
    for (index, element) in elements.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      each(element, &text)
    }
    text += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// A string in quotes. What a terminal might obey or hide is escaped, so that JSON on a screen
  /// is as harmless as it is exact in a pipe.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        if isHidden(scalar) {
          for unit in String(scalar).utf16 { text += escaped(unit) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
