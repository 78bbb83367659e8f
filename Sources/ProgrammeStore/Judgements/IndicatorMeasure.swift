import GRDB
import Programme

/// What of an indicator the rules read: always that of its newest version, so that a change of it
/// judges all days anew.
struct IndicatorMeasure: Hashable {
  var kind: Indicator.Kind?
  var nature: Indicator.Nature
  var direction: Indicator.Direction?

  init(_ indicator: Indicator) {
    kind = indicator.kind
    nature = indicator.nature
    direction = indicator.direction
  }

  init(_ db: Database, of indicator: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT kind, nature, direction FROM indicator_version WHERE indicator_id = ?
        ORDER BY id DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [indicator])
    kind = row.flatMap { Indicator.Kind(rawValue: $0[0]) }
    nature = row.flatMap { Indicator.Nature(rawValue: $0[1]) } ?? .stock
    direction = row.flatMap { Indicator.Direction(rawValue: $0[2]) }
  }
}
