public import Programme
public import VietnameseText
import Wording

/// A page that one can be on; the screens that show them are listed where they are handed in
/// (``Screens``).
public enum Destination: Hashable, Sendable {
  case overview
  case units
  case unit(Code<Organisation>)
  case checklist
  case cell(unit: Code<Organisation>, principle: Code<Principle>)
  case tasks
  case task(Code<BreakthroughTask>)
  case indicators
  case indicator(Code<Indicator>, unit: Code<Organisation>)
  case alerts
  case journal(JournalFilter)
  case journalEntry(Int64)
  /// Giao ban of a day, and what it concluded.
  case meeting(Day)
  case minutes(Day)
  /// Báo cáo kỳ này: what a unit owes.
  case dues(Code<Organisation>)
  /// Danh mục: the kinds of record, the records of one, and one of them.
  case catalogue
  case records(RecordKind)
  case record(Reference)
}

extension Destination {
  /// The actions that go to the pages of the number keys, in their order.
  static let roots: [ActionName] = [
    .overview, .units, .checklist, .tasks, .indicators, .alerts, .journal, .dues, .meeting,
  ]

  /// Whether a number key goes to it, and so finds it again as it was left.
  var isRoot: Bool {
    switch self {
    case .overview, .units, .checklist, .tasks, .indicators, .dues, .alerts, .journal, .meeting:
      true
    case .unit, .cell, .task, .indicator, .journalEntry, .minutes, .catalogue, .records, .record:
      false
    }
  }

  /// Under what a root is remembered: the journal however it was narrowed.
  var home: Destination {
    if case .journal = self { .journal(JournalFilter()) } else { self }
  }

  /// The place among the roots under which this page belongs; nil where it is under none.
  var root: Int? {
    switch self {
    case .overview: 0
    case .units, .unit: 1
    case .checklist, .cell: 2
    case .tasks, .task: 3
    case .indicators, .indicator: 4
    case .alerts: 5
    case .journal, .journalEntry: 6
    case .dues: 7
    case .meeting, .minutes: 8
    case .catalogue, .records, .record: nil
    }
  }
}
