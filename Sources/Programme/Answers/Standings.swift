public import VietnameseText

/// What lists gather units by (nhóm đơn vị); in the order in which they stand.
public enum UnitGroup: String, CaseIterable, Sendable {
  /// The thirteen of the pilot, as announced.
  case pilots
  case city
  /// Wards and communes.
  case communes
  /// Departments, offices and agencies.
  case agencies
  /// Districts, as long as there were any.
  case districts
  /// Units that have ended and are none of the pilot.
  case former
}

extension Organisation.Kind {
  /// What a living unit of this kind is counted among.
  public var group: UnitGroup {
    switch self {
    case .city: .city
    case .ward, .commune: .communes
    case .urbanDistrict, .ruralDistrict: .districts
    case .department, .taxOffice, .newspaper, .agency: .agencies
    }
  }
}

extension Organisation {
  /// Where a list of all units has it on a day.
  public func group(on day: Day) -> UnitGroup {
    if isPilot { return .pilots }
    return life.hasEnded(by: day) ? .former : kind.group
  }
}

/// Whom a list covers: every living unit, and the ended ones of which something is judged.
public struct UnitCensus: Hashable, Sendable {
  /// Living units by group.
  public var living: [UnitGroup: Int]
  /// Units that have ended: former districts and others.
  public var formerDistricts: Int
  public var formerOthers: Int

  public init(
    living: [UnitGroup: Int] = [:], formerDistricts: Int = 0, formerOthers: Int = 0
  ) {
    self.living = living
    self.formerDistricts = formerDistricts
    self.formerOthers = formerOthers
  }

  public subscript(group: UnitGroup) -> Int { living[group] ?? 0 }

  public var total: Int { living.values.reduce(0, +) + formerDistricts + formerOthers }
}

/// How several units stand together: states are counted, figures never added (design, section 3).
public struct JointStanding: Hashable, Sendable {
  public var targets: Tally<TargetState>
  /// Targets by pillar; targets of no pillar are in ``targets`` only.
  public var pillars: [Pillar: Tally<TargetState>]
  public var tasks: Tally<TaskState>
  public var duties: Tally<DutyState>
  public var coverage: Coverage

  public init(
    targets: Tally<TargetState> = .init(), pillars: [Pillar: Tally<TargetState>] = [:],
    tasks: Tally<TaskState> = .init(), duties: Tally<DutyState> = .init(),
    coverage: Coverage = .init()
  ) {
    self.targets = targets
    self.pillars = pillars
    self.tasks = tasks
    self.duties = duties
    self.coverage = coverage
  }

  /// Counts other units too; whoever calls sees to it that no unit is in both.
  public mutating func add(_ other: JointStanding) {
    targets.add(other.targets)
    for (pillar, tally) in other.pillars { pillars[pillar, default: Tally()].add(tally) }
    tasks.add(other.tasks)
    duties.add(other.duties)
    coverage.owed += other.coverage.owed
    coverage.reported += other.coverage.reported
  }

  /// Whether nobody has given these units anything to reach, to report or to do.
  public var isEmpty: Bool { targets.total + tasks.total + duties.total == 0 }
}

/// One unit that carries on, and how it stands.
public struct Heir: Hashable, Sendable {
  public var unit: UnitReference
  public var standing: JointStanding

  public init(unit: UnitReference, standing: JointStanding = .init()) {
    self.unit = unit
    self.standing = standing
  }
}

/// How those stand today who carry on what an ended unit began.
public struct HeirStanding: Hashable, Sendable {
  /// Living units, each once; a link of land only makes no heir.
  public let members: [Heir]
  /// All of them together.
  public let standing: JointStanding
  /// The newest day that a reading of any of them is about.
  public var newestPeriodEnd: Day?

  public init(_ members: [Heir], newestPeriodEnd: Day? = nil) {
    self.members = members
    standing = members.reduce(into: JointStanding()) { $0.add($1.standing) }
    self.newestPeriodEnd = newestPeriodEnd
  }

  public var units: [UnitReference] { members.map(\.unit) }
}

/// How the living units of one group stand together, each counted once.
public struct GroupStanding: Hashable, Sendable {
  public var group: UnitGroup
  public var units: Int
  /// How many of them have a target, owe a report, lead a task.
  public var measured: Int
  public var owing: Int
  public var leading: Int
  public var standing: JointStanding

  public init(
    group: UnitGroup, units: Int, measured: Int = 0, owing: Int = 0, leading: Int = 0,
    standing: JointStanding = .init()
  ) {
    self.group = group
    self.units = units
    self.measured = measured
    self.owing = owing
    self.leading = leading
    self.standing = standing
  }
}

extension UnitTile {
  /// The targets that count today: of the heirs where the unit has ended and has any, else its own.
  public var standingTargets: Tally<TargetState> { heirs?.standing.targets ?? targets }
  public var standingPillars: [Pillar: Tally<TargetState>] { heirs?.standing.pillars ?? pillars }
  public var standingTasks: Tally<TaskState> { heirs?.standing.tasks ?? tasks }
  public var standingCoverage: Coverage { heirs?.standing.coverage ?? coverage }
  /// The newest day that a reading of whoever stands there is about.
  public var standingPeriodEnd: Day? { heirs == nil ? newestPeriodEnd : heirs?.newestPeriodEnd }
}

extension [GroupStanding] {
  /// Whether the districts live still: of the wards and communes below them only those are known
  /// that the catalogue names, a few of several hundred.
  public var isBeforeReorganisation: Bool { contains { $0.group == .districts } }
}
