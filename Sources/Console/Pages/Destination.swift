public import Programme
import Wording

/// A page that one can be on. The one list that names the screens: a new screen is a case here
/// and a folder beside the others.
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
  /// Báo cáo kỳ này: what a unit owes.
  case dues(Code<Organisation>)
}

extension Destination {
  /// The page as it is on the first visit.
  func page() -> any Page {
    switch self {
    case .overview: OverviewPage()
    case .units: UnitsPage()
    case .unit(let code): UnitPage(code: code)
    case .checklist: ChecklistPage()
    case .cell(let unit, let principle): CellPage(unit: unit, principle: principle)
    case .tasks: TasksPage()
    case .task(let code): TaskPage(code: code)
    case .indicators: IndicatorsPage()
    case .indicator(let code, let unit): IndicatorPage(code: code, unit: unit)
    case .dues(let unit): DuesPage(unit: unit)
    }
  }

  /// The actions that go to the pages of the number keys, in their order.
  static let roots: [ActionName] = [
    .overview, .units, .checklist, .tasks, .indicators, .alerts, .journal, .dues, .meeting,
  ]

  /// Whether a number key goes to it, and so finds it again as it was left.
  var isRoot: Bool {
    switch self {
    case .overview, .units, .checklist, .tasks, .indicators, .dues: true
    case .unit, .cell, .task, .indicator: false
    }
  }

  /// The place among the roots under which this page belongs.
  var root: Int {
    switch self {
    case .overview: 0
    case .units, .unit: 1
    case .checklist, .cell: 2
    case .tasks, .task: 3
    case .indicators, .indicator: 4
    case .dues: 7
    }
  }
}
