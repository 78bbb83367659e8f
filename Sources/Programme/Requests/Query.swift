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
  /// The kinds of record, with how many stand of each.
  case catalogue(AsOf)
  /// The records of a kind.
  case records(RecordKind, AsOf)
  /// One record of any kind, with its versions and what names it.
  case record(Reference, AsOf)

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
      .dues(_, let asOf), .meeting(_, let asOf), .accounts(let asOf),
      .catalogue(let asOf), .records(_, let asOf), .record(_, let asOf):
      asOf
    }
  }
}
