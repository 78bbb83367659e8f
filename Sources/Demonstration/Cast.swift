import Programme
import VietnameseText

extension Demonstration {
  /// The real units of a catalogue that take part, and what else it defines that can be named.
  struct Cast: Sendable {
    /// What kind of work a unit has.
    enum Role: Hashable, Sendable, CaseIterable {
      case city
      case district
      case department
      case tax
      case press
      case commune
    }

    /// A unit with the stretch of days in which things are said of it.
    struct Player: Hashable, Sendable {
      let unit: Organisation
      let role: Role
      /// The first day of its first period.
      let begins: Day
      /// The last day of which anything is said: today, or the unit's last day.
      let horizon: Day
      /// Whether the unit has ended before today.
      let hasEnded: Bool
      /// How many indicators are told of it.
      let gauges: Int

      var code: Code<Organisation> { unit.code }
    }

    /// The city first, then the pilot units in their order, then what came after them, then the
    /// other wards and communes of today.
    private(set) var players: [Player] = []
    let principles: [Principle]
    private(set) var heirs: [Code<Organisation>: [Code<Organisation>]] = [:]
    /// The source as which units report of themselves.
    let ownVoice: Code<Source>?
    private let groups: Set<Code<TaskGroup>>

    init(_ catalogue: [Change], today: Day) {
      var units: [Code<Organisation>: Organisation] = [:]
      var principles: [Code<Principle>: Principle] = [:]
      var groups: Set<Code<TaskGroup>> = []
      var successions: [Succession] = []
      var voices: [Code<Source>] = []
      for case .define(let definition, _) in catalogue {
        switch definition {
        case .organisation(let unit): units[unit.code] = unit
        case .principle(let principle): principles[principle.code] = principle
        case .taskGroup(let group): groups.insert(group.code)
        case .source(let source) where source.kind == .ownReport: voices.append(source.code)
        case .succession(let succession): successions.append(succession)
        default: continue
        }
      }
      self.groups = groups
      ownVoice = voices.min()
      self.principles = principles.values.sorted { $0.place < $1.place }
      let ordered = units.values.sorted { ($0.order, $0.code) < ($1.order, $1.code) }
      if let city = ordered.first(where: { $0.kind == .city }) { enter(city, today) }
      for unit in ordered where unit.isPilot { enter(unit, today) }
      for link in successions.sorted(by: { $0.key < $1.key }) {
        guard let heir = units[link.successor], units[link.predecessor]?.isPilot ?? false,
          !heir.isPilot, link.extent != .landOnly
        else { continue }
        if self[heir.code] == nil { enterHeir(heir, today) }
        if self[heir.code] != nil { heirs[link.predecessor, default: []].append(heir.code) }
      }
      for unit in ordered where Self.isNew(unit) && self[unit.code] == nil {
        enter(unit, today, gauges: 2)
      }
    }

    /// A ward or commune that came with the reorganisation.
    private static func isNew(_ unit: Organisation) -> Bool {
      unit.kind.isCommuneLevel && !unit.isPilot && unit.life.first != nil
    }

    subscript(code: Code<Organisation>) -> Player? {
      players.first { $0.code == code }
    }

    func players(_ role: Role) -> [Player] {
      players.filter { $0.role == role }
    }

    /// Those of the codes that the catalogue defines.
    func known(_ codes: [Code<Principle>]) -> [Code<Principle>] {
      codes.filter { code in principles.contains { $0.code == code } }
    }

    func known(_ group: Code<TaskGroup>) -> Code<TaskGroup>? {
      groups.contains(group) ? group : nil
    }
  }
}

extension Demonstration.Cast {
  /// Of a unit whose first day no source gives, only what came with the reorganisation is said.
  private mutating func enterHeir(_ unit: Organisation, _ today: Day) {
    enter(unit, today, since: unit.life.first == nil ? Demonstration.reorganisation : nil)
  }

  /// Three years of months, or as many of them as the unit has lived.
  private mutating func enter(
    _ unit: Organisation, _ today: Day, since: Day? = nil, gauges: Int? = nil
  ) {
    let horizon = unit.life.last.map { min($0, today) } ?? today
    let reported = Demonstration.lastMonthEnd(by: horizon)
    let from = reported.firstOfMonth.adding(months: -35)
    let begins = max(from, unit.life.first ?? from, since ?? from)
    guard begins < reported else { return }
    let role = Demonstration.Cast.role(of: unit)
    players.append(
      Player(
        unit: unit, role: role, begins: begins, horizon: horizon,
        hasEnded: unit.life.hasEnded(by: today),
        gauges: gauges ?? Demonstration.Gauge.count(for: role)))
  }

  private static func role(of unit: Organisation) -> Role {
    switch unit.kind {
    case .city: .city
    case .urbanDistrict, .ruralDistrict: .district
    case .ward, .commune: .commune
    case .department: .department
    case .taxOffice: .tax
    case .newspaper, .agency: .press
    }
  }
}

extension Demonstration {
  /// The day from which wards and communes carry on what the districts began.
  static let reorganisation = Day(year: 2025, month: 7, day: 1) ?? .distantPast

  /// The last day of the newest month that has ended by a day.
  static func lastMonthEnd(by day: Day) -> Day {
    day == day.lastOfMonth ? day : day.firstOfMonth.adding(days: -1)
  }

  /// The last day of the newest quarter that has ended by a day.
  static func lastQuarterEnd(by day: Day) -> Day {
    day == day.lastOfQuarter ? day : day.firstOfQuarter.adding(days: -1)
  }
}

extension Principle {
  fileprivate var place: Int {
    (List.allCases.firstIndex(of: list) ?? 0) * 100 + order
  }
}

extension Organisation.Kind {
  fileprivate var isCommuneLevel: Bool { self == .ward || self == .commune }
}

extension Succession {
  fileprivate var key: String { predecessor.text + ">" + successor.text }
}
