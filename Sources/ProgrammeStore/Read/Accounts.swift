import GRDB
import Programme

extension QueryRun {
  /// The accounts with the units of officers by name.
  func accountsWithUnits() throws -> Snapshot.Content {
    let accounts = try accounts()
    return .accounts(accounts, units: try accounts.compactMap(\.unit).uniqued().map(unit(named:)))
  }

  /// The accounts as known, by their codes.
  func accounts() throws -> [Account] {
    try Account.fetch(db, known: asOf.known, where: "TRUE ORDER BY i.code").map(\.record)
  }
}
