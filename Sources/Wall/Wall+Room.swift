import ConsoleCore
import Programme
import VietnameseText

/// What a wall of some units or of one pillar leaves out, and how it finds its units.
extension Wall {
  /// Whose things this wall shows.
  struct Room {
    /// Nil: those of all.
    var units: Set<Code<Organisation>>?
    var pillar: Pillar?

    /// Whether something of a unit and a pillar is of this room.
    func concerns(_ unit: Code<Organisation>?, _ pillar: Pillar?) -> Bool {
      if let wanted = self.pillar, pillar != wanted { return false }
      guard let units else { return true }
      return unit.map(units.contains) ?? false
    }

    func concerns(_ line: AttentionLine) -> Bool { concerns(line.unit?.code, line.pillar) }
  }

  /// What those do who carry on what an ended unit of this room began is this room's too.
  var room: Room {
    guard !options.units.isEmpty else { return Room(pillar: options.pillar) }
    var units = Set(options.units)
    if case .overview(let content)? = answers[.overview]?.snapshot.content {
      for tile in tiles(of: content) {
        units.formUnion(tile.heirs?.units.lazy.map(\.code) ?? [])
      }
    }
    return Room(units: units, pillar: options.pillar)
  }

  /// The tasks of this room, worst first.
  func tasks(of content: TasksContent) -> [TaskLine] {
    let room = room
    return content.tasks.filter { room.concerns($0.lead?.code, $0.task.pillar) }
  }

  /// The alerts of this room that nobody has closed, what needs hands first.
  func alerts(of content: AlertsContent) -> [AlertLine] {
    let room = room
    return content.alerts.filter { $0.status != .closed && room.concerns($0.attention) }
  }

  /// The conclusions that this room answers for, or that are about what is its own.
  func conclusions(of content: MeetingContent) -> [ActLine] {
    guard options.isNarrowed else { return content.standing }
    let room = room
    return content.standing.filter { line in
      let subject = content.subjects[line.act.subject]
      return room.concerns(line.act.owner, subject?.pillar)
        || room.concerns(subject?.unit?.code, subject?.pillar)
    }
  }

  /// The columns of the checklist: pilots, then who carries on for them, then the others.
  func units(of content: ChecklistContent) -> [UnitReference] {
    guard options.units.isEmpty else {
      return content.units.filter { options.units.contains($0.code) }
    }
    guard case .overview(let overview)? = answers[.overview]?.snapshot.content else {
      return content.units
    }
    let pilots = Set(overview.units.lazy.map(\.organisation.code))
    let heirs = Set(overview.units.flatMap { $0.heirs?.units ?? [] }.lazy.map(\.code))
    func rank(_ unit: UnitReference) -> Int {
      pilots.contains(unit.code) ? 0 : heirs.contains(unit.code) ? 1 : 2
    }
    return (0...2).flatMap { wanted in content.units.filter { rank($0) == wanted } }
  }

  /// The tiles of this room's units: pilots, then others as they were named.
  func tiles(of content: OverviewContent) -> [UnitTile] {
    guard !options.units.isEmpty else { return content.units }
    let pilots = content.units.filter { options.units.contains($0.organisation.code) }
    return pilots
      + strangers.compactMap { code in
        guard case .unit(let content)? = answers[.unit(code)]?.snapshot.content else { return nil }
        return content.tile
      }
  }

  // MARK: Units by name

  /// The units of this room that are no pilots, as far as is known.
  var strangers: [Code<Organisation>] {
    guard !options.units.isEmpty,
      case .overview(let content)? = answers[.overview]?.snapshot.content
    else { return [] }
    let pilots = Set(content.units.map(\.organisation.code))
    return options.units.filter { !pilots.contains($0) }
  }

  /// The units of this room that the database does not know by any name.
  var unknownUnits: [Code<Organisation>] {
    strangers.filter { lookedFor.contains($0) && isAbsent($0) }
  }

  private func isAbsent(_ unit: Code<Organisation>) -> Bool {
    if case .absent? = answers[.unit(unit)]?.snapshot.content { true } else { false }
  }

  /// What a room's page counts besides its own answer, and the units that it has not found yet.
  mutating func wantRoom(for stop: WallStop) {
    guard options.isNarrowed else { return }
    if stop == .overview { want(.tasks) }
    for unit in strangers
    where stop == .overview || answers[.unit(unit)] == nil || isAbsent(unit) {
      wantLater(WallStop.unit(unit).query(asOf))
    }
  }

  /// Searches for a unit that was typed otherwise than it is written, while there was no database to
  /// ask.
  mutating func lookFor(_ stop: WallStop) {
    guard case .unit(let unit) = stop, options.units.contains(unit) else { return }
    wantLater(.find(Self.key(unit.text), limit: 50, asOf))
  }

  mutating func take(_ matches: [Match], for text: String) {
    guard let place = options.units.firstIndex(where: { Self.key($0.text) == text }) else { return }
    let found = matches.lazy.compactMap { match -> Code<Organisation>? in
      guard case .unit(let code) = match.subject, Self.key(code.text) == text else { return nil }
      return code
    }.first
    lookedFor.insert(options.units[place])
    guard let found else { return }
    options.units[place] = found
    options.units = Self.unique(options.units)
    wantRoom(for: self.stop)
  }

  /// A code without case, accents and the choice between space, hyphen and underscore.
  private static func key(_ code: String) -> String {
    String(folded(code).map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
