public import Programme

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
    }
  }

  /// The five pages that number keys go to.
  static let roots: [Destination] = [.overview, .units, .checklist, .tasks, .indicators]

  /// The place among the roots under which this page belongs.
  var root: Int {
    switch self {
    case .overview: 0
    case .units, .unit: 1
    case .checklist, .cell: 2
    case .tasks, .task: 3
    case .indicators, .indicator: 4
    }
  }
}
