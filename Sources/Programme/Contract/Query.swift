public import VietnameseText

/// The two days of a judgement: of which day, and with what was known on which (design, section 3).
public struct AsOf: Hashable, Sendable {
  public var day: Day
  public var known: Day

  public init(day: Day, known: Day) {
    self.day = day
    self.known = known
  }

  /// A day as it was known on that day.
  public init(_ day: Day) {
    self.init(day: day, known: day)
  }
}

/// What a screen asks of the store; each has its `Snapshot`.
public enum Query: Hashable, Sendable {
  case overview(AsOf)
  /// The list of units: the pilots, or all.
  case units(AsOf, scope: UnitScope, offset: Int, limit: Int)
  case unit(Code<Organisation>, AsOf)
  case checklist(AsOf)
  case cell(unit: Code<Organisation>, principle: Code<Principle>, AsOf)
  case tasks(AsOf)
  case task(Code<BreakthroughTask>, AsOf)
  case indicators(AsOf)
  /// One indicator in one unit, with its whole history for the chart.
  case indicator(Code<Indicator>, unit: Code<Organisation>, AsOf)
  /// Units, tasks and indicators whose folded name or code holds the folded text.
  case find(String, limit: Int, AsOf)
  /// What needs eyes, with what people did about it.
  case alerts(AsOf)
  /// The journal, newest first.
  case journal(JournalFilter, before: Int64?, limit: Int, AsOf)
  /// One entry with what was there before and after.
  case journalEntry(Int64, AsOf)
  /// What a unit owes for the period, and its tasks (báo cáo kỳ này).
  case dues(Code<Organisation>, AsOf)
  /// The red items of a meeting, with what was concluded (giao ban).
  case meeting(Day, AsOf)
  case accounts(AsOf)

  /// Which units a list is to hold.
  public enum UnitScope: String, Hashable, Sendable {
    case pilots
    case all
  }

  public var asOf: AsOf {
    switch self {
    case .overview(let asOf), .units(let asOf, _, _, _), .unit(_, let asOf),
      .checklist(let asOf), .cell(_, _, let asOf), .tasks(let asOf), .task(_, let asOf),
      .indicators(let asOf), .indicator(_, _, let asOf), .find(_, _, let asOf),
      .alerts(let asOf), .journal(_, _, _, let asOf), .journalEntry(_, let asOf),
      .dues(_, let asOf), .meeting(_, let asOf), .accounts(let asOf):
      asOf
    }
  }
}

/// The answer to a query, with what every screen says of the data's own state.
public struct Snapshot: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case overview(OverviewContent)
    case units(UnitsContent)
    case unit(UnitContent)
    case checklist(ChecklistContent)
    case cell(CellContent)
    case tasks(TasksContent)
    case task(TaskContent)
    case indicators(IndicatorsContent)
    case indicator(IndicatorContent)
    case found([Match])
    case alerts(AlertsContent)
    case journal(JournalContent)
    case journalEntry(JournalEntryContent)
    case dues(DuesContent)
    case meeting(MeetingContent)
    /// Accounts, and the units that officers among them report for.
    case accounts([Account], units: [UnitReference] = [])
    /// The named record does not exist (or not as known on the day).
    case absent(Reference)
  }

  public var freshness: Freshness
  public var content: Content

  public init(freshness: Freshness, content: Content) {
    self.freshness = freshness
    self.content = content
  }
}

/// How old the data is and which database it is of; part of every screen.
public struct Freshness: Hashable, Sendable {
  public var asOf: AsOf
  public var isDemonstration: Bool
  /// When the last change was recorded; nil in an empty database.
  public var lastCommit: Instant?
  /// The newest day that any reading is about, on the day and known.
  public var newestPeriodEnd: Day?
  /// The journal's last sequence number and digest.
  public var journalHead: Int64
  public var journalDigest: String

  public init(
    asOf: AsOf, isDemonstration: Bool, lastCommit: Instant?, newestPeriodEnd: Day?,
    journalHead: Int64, journalDigest: String
  ) {
    self.asOf = asOf
    self.isDemonstration = isDemonstration
    self.lastCommit = lastCommit
    self.newestPeriodEnd = newestPeriodEnd
    self.journalHead = journalHead
    self.journalDigest = journalDigest
  }
}
