public import VietnameseText

/// A unit as a live tile: its pillars and counts by judgement.
public struct UnitTile: Hashable, Sendable {
  public var organisation: Organisation
  public var successors: [SuccessionLine]
  /// Those of the successors who carry anything on: a link of land alone counts nowhere (design,
  /// section 3).
  public var carriers: [SuccessionLine] {
    successors.filter { $0.succession.extent != .landOnly }
  }
  /// How those stand who carry on; nil while the unit lives, or where nobody is known to.
  public var heirs: HeirStanding?
  /// Targets by pillar; targets of no pillar are in `targets` only.
  public var pillars: [Pillar: Tally<TargetState>]
  public var targets: Tally<TargetState>
  public var tasks: Tally<TaskState>
  public var cells: Tally<Attestation>
  public var coverage: Coverage
  /// How many readings it has, and the newest day that one is about.
  public var readings: Int
  public var newestPeriodEnd: Day?
  /// The journal's sequence number of the newest change; marks what changed.
  public var entry: Int64

  public init(
    organisation: Organisation, successors: [SuccessionLine] = [], heirs: HeirStanding? = nil,
    pillars: [Pillar: Tally<TargetState>] = [:], targets: Tally<TargetState> = .init(),
    tasks: Tally<TaskState> = .init(), cells: Tally<Attestation> = .init(),
    coverage: Coverage = .init(), readings: Int = 0, newestPeriodEnd: Day? = nil,
    entry: Int64 = 0
  ) {
    self.organisation = organisation
    self.successors = successors
    self.heirs = heirs
    self.pillars = pillars
    self.targets = targets
    self.tasks = tasks
    self.cells = cells
    self.coverage = coverage
    self.readings = readings
    self.newestPeriodEnd = newestPeriodEnd
    self.entry = entry
  }
}

/// One link of the reorganisation, seen from one side.
public struct SuccessionLine: Hashable, Sendable {
  public var unit: UnitReference
  public var succession: Succession

  public init(unit: UnitReference, succession: Succession) {
    self.unit = unit
    self.succession = succession
  }
}

/// The overview: what every day starts with.
public struct OverviewContent: Hashable, Sendable {
  /// The pilot units, in the order of the announcement.
  public var units: [UnitTile]
  /// All units that live, by group, without the city itself; each unit once.
  public var living: [GroupStanding]
  /// Whom attention and counts cover.
  public var census: UnitCensus
  /// The city's own targets.
  public var city: Tally<TargetState>
  /// The same by pillar; targets of no pillar are in ``city`` only.
  public var cityPillars: [Pillar: Tally<TargetState>]
  /// All principles in order, each with the counts over the pilot and the other assessed units.
  public var principles: [PrincipleLine]
  public var tasks: Tally<TaskState>
  /// Worst first, at most 50; of every unit and all tasks.
  public var attention: [AttentionLine]
  public var attentionTotal: Int
  /// Newest first, at most 30.
  public var changes: [ChangeLine]
  /// How many pilot models are known of, and how many have a name.
  public var models: ModelCount

  public init(
    units: [UnitTile], living: [GroupStanding] = [], census: UnitCensus = .init(),
    city: Tally<TargetState>, cityPillars: [Pillar: Tally<TargetState>] = [:],
    principles: [PrincipleLine],
    tasks: Tally<TaskState>, attention: [AttentionLine], attentionTotal: Int,
    changes: [ChangeLine], models: ModelCount
  ) {
    self.units = units
    self.living = living
    self.census = census
    self.city = city
    self.cityPillars = cityPillars
    self.principles = principles
    self.tasks = tasks
    self.attention = attention
    self.attentionTotal = attentionTotal
    self.changes = changes
    self.models = models
  }
}

/// How many models there are and how many are more than a count.
public struct ModelCount: Hashable, Sendable {
  public var counted: Int
  public var named: Int

  public init(counted: Int = 0, named: Int = 0) {
    self.counted = counted
    self.named = named
  }
}

/// A principle with the counts over the pilot and the other assessed units.
public struct PrincipleLine: Hashable, Sendable {
  public var principle: Principle
  public var cells: Tally<Attestation>

  public init(principle: Principle, cells: Tally<Attestation> = .init()) {
    self.principle = principle
    self.cells = cells
  }
}

/// A list of units: the pilots, then the others group by group.
public struct UnitsContent: Hashable, Sendable {
  public var units: [UnitTile]
  public var total: Int
  /// How many units each group has, whether or not they are in this part of the list.
  public var groups: [UnitGroup: Int]

  public init(units: [UnitTile], total: Int, groups: [UnitGroup: Int] = [:]) {
    self.units = units
    self.total = total
    self.groups = groups
  }
}

/// One unit's panel.
public struct UnitContent: Hashable, Sendable {
  public var tile: UnitTile
  public var parent: UnitReference?
  public var children: [UnitReference]
  public var predecessors: [SuccessionLine]
  public var models: [PilotModel]
  public var activities: [Activity]
  /// Tasks that it leads or takes part in, worst first.
  public var tasks: [TaskLine]
  /// Worst first.
  public var indicators: [IndicatorLine]
  /// Its cells, in the order of the principles; with the principles themselves.
  public var principles: [Principle]
  public var cells: [CellLine]
  /// Newest first, at most 200.
  public var readings: [ReadingLine]
  public var readingsTotal: Int
  /// The units before and after it in the list of pilots, to move without going back.
  public var previous: UnitReference?
  public var next: UnitReference?

  public init(
    tile: UnitTile, parent: UnitReference? = nil, children: [UnitReference] = [],
    predecessors: [SuccessionLine] = [], models: [PilotModel] = [], activities: [Activity] = [],
    tasks: [TaskLine] = [], indicators: [IndicatorLine] = [], principles: [Principle] = [],
    cells: [CellLine] = [], readings: [ReadingLine] = [], readingsTotal: Int = 0,
    previous: UnitReference? = nil, next: UnitReference? = nil
  ) {
    self.tile = tile
    self.parent = parent
    self.children = children
    self.predecessors = predecessors
    self.models = models
    self.activities = activities
    self.tasks = tasks
    self.indicators = indicators
    self.principles = principles
    self.cells = cells
    self.readings = readings
    self.readingsTotal = readingsTotal
    self.previous = previous
    self.next = next
  }
}

/// The principles by units as a matrix: the pilots, then the others that somebody assessed.
public struct ChecklistContent: Hashable, Sendable {
  public var principles: [Principle]
  public var units: [UnitReference]
  /// Sparse: a cell that is not here is not assessed and nothing measures it.
  public var cells: [CellLine]

  public init(principles: [Principle], units: [UnitReference], cells: [CellLine]) {
    self.principles = principles
    self.units = units
    self.cells = cells
  }
}

/// One cell of the checklist: what is attested, what the indicators say, on what evidence.
public struct CellContent: Hashable, Sendable {
  public var unit: UnitReference
  public var principle: Principle
  public var judgement: CellJudgement
  /// All assessments, newest first.
  public var assessments: [Assessment]
  public var targets: [TargetLine]
  public var indicators: [Indicator]
  /// The pilot units before and after it, in the order of the announcement.
  public var previous: UnitReference?
  public var next: UnitReference?

  public init(
    unit: UnitReference, principle: Principle, judgement: CellJudgement,
    assessments: [Assessment], targets: [TargetLine], indicators: [Indicator],
    previous: UnitReference? = nil, next: UnitReference? = nil
  ) {
    self.unit = unit
    self.principle = principle
    self.judgement = judgement
    self.assessments = assessments
    self.targets = targets
    self.indicators = indicators
    self.previous = previous
    self.next = next
  }
}

/// The breakthrough tasks, worst first.
public struct TasksContent: Hashable, Sendable {
  public var tasks: [TaskLine]
  public var tally: Tally<TaskState>
  public var principles: [Principle]

  public init(tasks: [TaskLine], tally: Tally<TaskState>, principles: [Principle]) {
    self.tasks = tasks
    self.tally = tally
    self.principles = principles
  }
}

/// One task's page.
public struct TaskContent: Hashable, Sendable {
  public var line: TaskLine
  public var document: Document?
  public var coordinating: [UnitReference]
  public var principles: [Principle]
  public var targets: [TargetLine]
  public var indicators: [Indicator]
  /// Newest first.
  public var reports: [ProgressReport]
  public var extensions: [Extension]
  public var changes: [ChangeLine]

  public init(
    line: TaskLine, document: Document?, coordinating: [UnitReference], principles: [Principle],
    targets: [TargetLine], indicators: [Indicator], reports: [ProgressReport],
    extensions: [Extension], changes: [ChangeLine]
  ) {
    self.line = line
    self.document = document
    self.coordinating = coordinating
    self.principles = principles
    self.targets = targets
    self.indicators = indicators
    self.reports = reports
    self.extensions = extensions
    self.changes = changes
  }
}

/// The indicators of every unit that owes, is measured or reported, worst first.
public struct IndicatorsContent: Hashable, Sendable {
  /// At most 500.
  public var indicators: [IndicatorLine]
  public var total: Int
  public var census: UnitCensus

  public init(
    indicators: [IndicatorLine], total: Int? = nil, census: UnitCensus = .init()
  ) {
    self.indicators = indicators
    self.total = total ?? indicators.count
    self.census = census
  }
}

/// One indicator in one unit, with its whole history.
public struct IndicatorContent: Hashable, Sendable {
  public var line: IndicatorLine
  /// One point per period end that counts, oldest first.
  public var history: [HistoryPoint]
  /// Every reading as known, newest first, replaced ones included; at most 500.
  public var readings: [ReadingLine]
  public var findings: [Finding]

  public init(
    line: IndicatorLine, history: [HistoryPoint], readings: [ReadingLine], findings: [Finding]
  ) {
    self.line = line
    self.history = history
    self.readings = readings
    self.findings = findings
  }
}
