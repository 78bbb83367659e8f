import GRDB
import Programme
import VietnameseText

extension QueryRun {
  func overview() throws -> OverviewContent {
    let principles = try principles()
    let pilots = try pilots()
    let cities = try cities()
    try loadSpans(ofUnits: (cities + pilots).map(\.id))
    var city = Tally<TargetState>()
    var cityPillars: [Pillar: Tally<TargetState>] = [:]
    for unit in cities {
      let targets = try seriesItems(ofUnit: unit.id).targets
      for span in try spans(ofUnit: unit.id) {
        city.add(span)
        guard span.item.kind == .target, let pillar = targets[span.item.subject]?.pillar else {
          continue
        }
        cityPillars[pillar, default: Tally()].add(span)
      }
    }
    var tasks = Tally<TaskState>()
    for span in try spans(ofUnit: 0) { tasks.add(span) }
    let attention = try attentionSpans()
    return OverviewContent(
      units: try tiles(pilots, principles: principles.count), living: try groupStandings(),
      census: try census(), city: city, cityPillars: cityPillars,
      principles: try lines(of: principles, over: try assessedUnits()), tasks: tasks,
      attention: try attentionLines(attention.prefix(50)),
      attentionTotal: attention.count, changes: try changes(limit: 30, before: nil),
      models: try modelCount())
  }

  private func lines(
    of principles: [RecordVersion<Principle>], over units: [RecordVersion<Organisation>]
  ) throws -> [PrincipleLine] {
    var tallies: [Int64: Tally<Attestation>] = [:]
    for unit in units {
      for span in try spans(ofUnit: unit.id) where span.item.kind == .cell {
        tallies[span.item.subject, default: Tally()].add(span)
      }
    }
    return principles.map { principle in
      var tally = tallies[principle.id] ?? Tally()
      let rest = units.count - tally.total
      if rest > 0 { tally.add(.notAssessed, flags: [], times: rest) }
      return PrincipleLine(principle: principle.record, cells: tally)
    }
  }

  /// A record by its id, as known; as defined last where it was not known yet.
  func record<Record: VersionedRecord>(_ type: Record.Type, _ id: Int64) throws -> Record {
    let found = try Record.fetch(
      db,
      where: """
        v.\(Record.layout.table)_id = ?
        ORDER BY v.known_from <= ? AND v.known_to >= ? DESC, v.id DESC LIMIT 1
        """, [id, known, known])
    guard let record = found.first?.record else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(Record.layout.table) without a version")
    }
    return record
  }

  /// Where a record counts the models of all units together, that is the count; units' own counts
  /// may overlap with it and are not added.
  private func modelCount() throws -> ModelCount {
    if let modelsNow { return modelsNow }
    let models = try PilotModel.fetch(db, known: asOf.known).map(\.record)
    let overall = models.filter { $0.unit == nil && $0.name == nil }.map(\.count)
    let own = models.filter { $0.unit != nil || $0.name != nil }.map(\.count)
    let count = ModelCount(
      counted: overall.isEmpty ? own.reduce(0, +) : overall.reduce(0, +),
      named: models.count { $0.name != nil })
    modelsNow = count
    return count
  }
}
