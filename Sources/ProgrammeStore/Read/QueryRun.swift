import GRDB
import Programme
import VietnameseText

/// One query being answered, within its read transaction.
///
/// States come from the stored spans; the rules are called only for what is shown in detail.
/// Remembers what several parts of an answer share.
final class QueryRun {
  let db: Database
  let asOf: AsOf
  /// The days as the database stores them.
  let on: Int32
  let known: Int32
  var units: [String: UnitReference] = [:]
  var unitsByID: [Int64: UnitReference?] = [:]
  private var organisations: [Code<Organisation>: RecordVersion<Organisation>?] = [:]
  private var measures: [Int64: IndicatorMeasure] = [:]
  var ids: [RecordKind: [String: Int64]] = [:]
  var targetCache: [Int64: [Int64: [RecordVersion<Target>]]] = [:]
  var dutyCache: [Int64: [Int64: [RecordVersion<Duty>]]] = [:]
  var successorCache: [Int64: [SuccessionLine]] = [:]
  var seriesItemCache: [Int64: SeriesItems] = [:]
  var seriesCache: [Int64: [Int64: SeriesLine]] = [:]
  var judgedLast: [Int64: Int64] = [:]
  var ledCache: [Int64: [StandingSpan]] = [:]
  var indicatorNames: [Int64: IndicatorName] = [:]
  var taskNames: [Int64: TaskName] = [:]
  var historyCache: [Code<Target>: TargetHistory?] = [:]
  private var sources: [Code<Source>: SourceReference] = [:]
  private var documents: [Code<Document>: Document?] = [:]
  private var indicatorRecords: [Int64: Indicator?] = [:]
  private var thresholdsNow: ThresholdHistory?
  var spanCache: [Int64: [StandingSpan]] = [:]
  var taskSpans: [Int64: StandingSpan]?
  private var principleList: [RecordVersion<Principle>]?
  private var pilotList: [RecordVersion<Organisation>]?
  private var cityList: [RecordVersion<Organisation>]?
  var modelsNow: ModelCount?
  var judgedList: [Int64]?
  var livingNow: [UnitGroup: Int]?
  var takenOverNow: [Int64: Int64]?
  var factCache: [Int64: UnitFacts] = [:]
  var linkCache: [Int64: [HeirLink]] = [:]
  var heirCache: [Int64: HeirStanding?] = [:]
  var heirIDs: [Int64: [Int64]] = [:]
  var itemCache: [JudgedItem: SeriesItems.Item] = [:]
  var recordNames: [Reference: BilingualText?] = [:]

  init(_ db: Database, asOf: AsOf) {
    self.db = db
    self.asOf = asOf
    on = asOf.day.number
    known = asOf.known.number
  }

  func snapshot(_ query: Query) throws -> Snapshot {
    let content: Snapshot.Content =
      switch query {
      case .overview: .overview(try overview())
      case .units(_, let scope, let offset, let limit):
        .units(try units(scope, offset: offset, limit: limit))
      case .unit(let code, _): try unit(code)
      case .checklist: .checklist(try checklist())
      case .cell(let unit, let principle, _): try cell(unit: unit, principle: principle)
      case .tasks: .tasks(try tasks())
      case .task(let code, _): try task(code)
      case .indicators: .indicators(try indicators())
      case .indicator(let code, let unit, _): try indicator(code, unit: unit)
      case .find(let text, let limit, _): .found(try find(text, limit: limit))
      case .alerts: .alerts(try alerts())
      case .journal(let filter, let before, let limit, _):
        .journal(try journal(filter, before: before, limit: limit))
      case .journalEntry(let sequence, _): try journalEntry(sequence)
      case .dues(let unit, _): try dues(of: unit)
      case .meeting(let day, _): .meeting(try meeting(day))
      case .accounts: try accountsWithUnits()
      case .catalogue: .catalogue(try catalogue())
      case .records(let kind, _): .records(try records(of: kind))
      case .record(let reference, _): try record(reference)
      }
    return Snapshot(freshness: try freshness(), content: content)
  }

  /// Forgets what reports and assessments can change, and keeps what only definitions say.
  func forgetReports() {
    seriesCache = [:]
    judgedLast = [:]
    ledCache = [:]
    spanCache = [:]
    taskSpans = nil
    historyCache = [:]
    judgedList = nil
    heirCache = [:]
  }

  /// Whether so much is remembered that it had better be read again.
  var isLarge: Bool {
    units.count + unitsByID.count + indicatorNames.count + taskNames.count
      + seriesItemCache.count + spanCache.count + itemCache.count > 5_000
  }

  private func freshness() throws -> Freshness {
    let head = try JournalHead(db)
    let isDemonstration = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT is_demonstration FROM database_facts"))
    return Freshness(
      asOf: asOf, isDemonstration: isDemonstration ?? false, lastCommit: head.at,
      newestPeriodEnd: try newestPeriodEnd(), journalHead: head.sequence,
      journalDigest: head.digest)
  }
}

// MARK: - What many answers name

extension QueryRun {
  /// A unit by its code, as known; by its newest name where it was not known yet.
  func unit(named code: Code<Organisation>) throws -> UnitReference {
    if let unit = units[code.text] { return unit }
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.name, v.name_en, v.kind FROM organisation i
          JOIN organisation_version v ON v.organisation_id = i.id
        WHERE i.code = ? ORDER BY v.known_from <= ? AND v.known_to >= ? DESC, v.id DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [code.text, known, known])
    let name = row.map { BilingualText($0[0], english: $0[1]) } ?? BilingualText(code.text)
    let kind = row.flatMap { Organisation.Kind(rawValue: $0[2]) } ?? .agency
    let unit = UnitReference(code: code, name: name, kind: kind)
    units[code.text] = unit
    return unit
  }

  func source(named code: Code<Source>) throws -> SourceReference {
    if let source = sources[code] { return source }
    let record = try Source.fetch(
      db, where: "i.code = ? ORDER BY v.id DESC LIMIT 1", [code.text]
    ).first?.record
    let source = SourceReference(
      code: code, title: record?.title ?? code.text, kind: record?.kind ?? .published,
      publishedOn: record?.publishedOn)
    sources[code] = source
    return source
  }

  func document(named code: Code<Document>?) throws -> Document? {
    guard let code else { return nil }
    if let document = documents[code] { return document }
    let document = try Document.fetch(db, known: asOf.known, where: "i.code = ?", [code.text])
      .first?.record
    documents[code] = document
    return document
  }

  /// An indicator by its id, as known; as defined last where it was not known yet.
  func indicator(_ id: Int64) throws -> Indicator? {
    if let indicator = indicatorRecords[id] { return indicator }
    let indicator = try Indicator.fetch(
      db,
      where: """
        v.indicator_id = ? ORDER BY v.known_from <= ? AND v.known_to >= ? DESC, v.id DESC LIMIT 1
        """, [id, known, known]
    ).first?.record
    indicatorRecords[id] = indicator
    return indicator
  }

  /// What of an indicator the rules take: that of its newest version.
  func measure(of indicator: Int64) throws -> IndicatorMeasure {
    if let measure = measures[indicator] { return measure }
    let measure = try IndicatorMeasure(db, of: indicator)
    measures[indicator] = measure
    return measure
  }

  func thresholds() throws -> ThresholdHistory {
    if let thresholdsNow { return thresholdsNow }
    let standing = try Threshold.fetch(db, known: asOf.known)
    let history = ThresholdHistory(standing.map { Versions(always: $0.record) })
    thresholdsNow = history
    return history
  }

  func id(_ kind: RecordKind, _ code: String) throws -> Int64? {
    if let id = ids[kind]?[code] { return id }
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(kind.table) WHERE code = ?"), arguments: [code])
    ids[kind, default: [:]][code] = id
    return id
  }

  /// A unit as known; nil where it was not known.
  func organisation(_ code: Code<Organisation>) throws -> RecordVersion<Organisation>? {
    if let unit = organisations[code] { return unit }
    let unit = try Organisation.fetch(db, known: asOf.known, where: "i.code = ?", [code.text])
      .first
    organisations[code] = unit
    return unit
  }

  /// The principles as known, list by list in the Decision's order.
  func principles() throws -> [RecordVersion<Principle>] {
    if let principleList { return principleList }
    let lists = Principle.List.allCases
    let principles = try Principle.fetch(db, known: asOf.known).sorted {
      let (left, right) = ($0.record, $1.record)
      let places = (lists.firstIndex(of: left.list) ?? 0, lists.firstIndex(of: right.list) ?? 0)
      return (places.0, left.order) < (places.1, right.order)
    }
    principleList = principles
    return principles
  }

  /// The pilot units as known, in the order of the announcement.
  func pilots() throws -> [RecordVersion<Organisation>] {
    if let pilotList { return pilotList }
    let pilots = try units(where: "v.is_pilot = 1 ORDER BY v.display_order, v.sort_key")
    pilotList = pilots
    return pilots
  }

  /// The city as known: an organisation like others, that has targets of its own.
  func cities() throws -> [RecordVersion<Organisation>] {
    if let cityList { return cityList }
    let cities = try units(where: "v.kind = ? ORDER BY i.id", [Organisation.Kind.city.rawValue])
    cityList = cities
    return cities
  }

  private func units(
    where rest: String, _ arguments: StatementArguments = []
  ) throws -> [RecordVersion<Organisation>] {
    let units = try Organisation.fetch(db, known: asOf.known, where: rest, arguments)
    remember(units)
    return units
  }
}
