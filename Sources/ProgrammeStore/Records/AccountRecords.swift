import Programme
import VietnameseText

extension Account: Recorded {
  static let layout = Layout(
    kind: .account, table: "account",
    fields: [
      .text("name"), .text("role"), .reference("unit", .organisation), .day("first_day"),
      .day("last_day"), .integer("is_disabled"),
    ], hasProvenance: false)

  var definition: Definition { .account(self) }
  var provenance: Provenance { .none }
  var values: [FieldValue] {
    [
      .text(name), .text(role.rawValue), .reference(unit?.text), .day(life.first),
      .day(life.last), .integer(isDisabled ? 1 : 0),
    ]
  }

  init(_ reader: inout RecordReader) throws {
    self.init(
      code: try reader.requiredCode(), name: try reader.requiredText(), role: try reader.word(),
      unit: reader.code(), life: Life(first: reader.day(), last: reader.day()),
      isDisabled: try reader.flag())
  }
}
