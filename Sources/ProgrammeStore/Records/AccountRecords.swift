import GRDB
import Programme
import VietnameseText

extension Account: VersionedRecord {
  static let layout = RecordLayout(
    kind: .account, table: "account",
    fields: [
      .text("name"), .text("role"), .reference("unit", .organisation), .day("first_day"),
      .day("last_day"), .integer("is_disabled"), .text("keys").later,
    ], hasProvenance: false)

  var definition: Definition { .account(self) }
  var provenance: Provenance { .none }
  var values: [RecordFieldValue] {
    [
      .text(name), .text(role.rawValue), .reference(unit?.text), .day(life.first),
      .day(life.last), .integer(isDisabled ? 1 : 0), .text(keyText),
    ]
  }

  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), name: try reader.requiredText(), role: try reader.word(),
      unit: reader.code(), life: Life(first: reader.day(), last: reader.day()),
      isDisabled: try reader.flag(), keys: Account.keys(of: reader.text()))
  }
}

extension Account {
  /// What was said last of an account, whatever day it is known from; nil where there is none.
  ///
  /// Rights are of now. A clock that was ahead when somebody was disabled, lowered or moved must not
  /// keep the old rights until its day has come.
  static func standing(_ db: Database, _ code: String) throws -> Account? {
    try fetch(db, where: "i.code = ? AND v.closed_by IS NULL", [nfc(code)]).first?.record
  }

  /// All accounts as last said, by their codes.
  static func allStanding(_ db: Database) throws -> [Account] {
    try fetch(db, where: "v.closed_by IS NULL ORDER BY i.code").map(\.record)
  }
}
