import Programme
import VietnameseText

extension Organisation: VersionedRecord {
  static let layout = RecordLayout(
    kind: .organisation, table: "organisation",
    fields: [
      .bilingual("name"), .text("kind"), .reference("parent", .organisation),
      .integer("is_pilot"), .integer("display_order"), .day("first_day"), .day("last_day"),
    ],
    derived: ["folded", "sort_key"])

  var definition: Definition { .organisation(self) }
  var values: [RecordFieldValue] {
    [
      .bilingual(name), .text(kind.rawValue), .reference(parent?.text),
      .integer(isPilot ? 1 : 0), .integer(Int64(order)), .day(life.first), .day(life.last),
    ]
  }
  var derived: [String] { [searchText(name, key), sortKey(name.vietnamese)] }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), name: try reader.requiredBilingual(),
      kind: try reader.word(), parent: reader.code(), isPilot: try reader.flag(),
      order: try reader.requiredInteger(), life: Life(first: reader.day(), last: reader.day()),
      provenance: try reader.provenance())
  }
}

extension Succession: VersionedRecord {
  static let layout = RecordLayout(
    kind: .succession, table: "succession",
    fields: [
      .reference("predecessor", .organisation).identity,
      .reference("successor", .organisation).identity, .day("day"), .text("extent"),
    ],
    hasCode: false)

  var definition: Definition { .succession(self) }
  var values: [RecordFieldValue] {
    [
      .reference(predecessor.text), .reference(successor.text), .day(day), .text(extent.rawValue),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    _ = reader.text()
    self.init(
      predecessor: try reader.requiredCode(), successor: try reader.requiredCode(),
      day: reader.day(), extent: try reader.word(), provenance: try reader.provenance())
  }
}

/// What a name is searched in: its folded forms and the folded code, apart by a line break.
func searchText(_ name: BilingualText, _ code: String) -> String {
  var text = folded(name.vietnamese) + "\n" + folded(code)
  if let english = name.english { text += "\n" + folded(english) }
  return text
}
