import Programme
import Wording

/// A file that somebody without the repository can fill in: what each key of a kind means, whether it
/// is needed and which words it takes, and an empty record to copy.
struct RecordTemplate {
  let text: String

  init<Record: DescribedRecord>(_ type: Record.Type, _ wording: Wording) {
    let description = Record.description
    var lines = ["# " + wording.sentenceCase(wording.name(description.kind))]
    lines.append("# " + wording.templateUse)
    lines.append("#")
    let attributes = [description.code].compactMap { $0 } + description.attributes
    let keys = attributes.map(\.key) + (description.hasProvenance ? ["sources"] : [])
    let width = (keys.map(\.count).max() ?? 0) + 2
    for attribute in attributes {
      lines += RecordTemplate.remarks(attribute, description.kind, width, wording)
    }
    if description.hasProvenance {
      for name in ["sources", "confidence", "note"] {
        lines.append(
          "# " + RecordTemplate.padded(name, width)
            + (wording.label(name, of: description.kind) ?? name))
      }
    }
    lines += ["", "[[\(description.table)]]"]
    for attribute in attributes { lines.append(RecordTemplate.empty(attribute)) }
    if description.hasProvenance { lines += ["sources = []", "confidence = \"\"", "note = \"\""] }
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func padded(_ key: String, _ width: Int) -> String {
    key + String(repeating: " ", count: max(1, width - key.count))
  }

  private static func remarks<Record>(
    _ attribute: Attribute<Record>, _ kind: RecordKind, _ width: Int, _ wording: Wording
  ) -> [String] {
    let label = wording.label(attribute.name, of: kind) ?? attribute.name
    var lines = [
      "# " + padded(attribute.key, width) + label + "; "
        + wording.templateForm(attribute.form, isRequired: attribute.isRequired)
    ]
    for word in attribute.words {
      lines.append(
        "# " + padded("", width) + "  " + word + " = "
          + wording.value(word, of: attribute.name, in: kind))
    }
    return lines
  }

  private static func empty<Record>(_ attribute: Attribute<Record>) -> String {
    switch attribute.form {
    case .integer: "\(attribute.key) = 0"
    case .flag: "\(attribute.key) = false"
    case .references, .milestones: "\(attribute.key) = []"
    case .bilingual: "\(attribute.key) = \"\"\n\(attribute.key)_en = \"\""
    case .text, .day, .decimal, .word, .reference: "\(attribute.key) = \"\""
    }
  }
}
