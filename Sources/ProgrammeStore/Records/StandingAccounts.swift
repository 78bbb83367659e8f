import GRDB
import Programme
import VietnameseText

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
