package import ConsoleCore
import Programme

/// The one list that names the screens: a new screen is a folder beside the others, a case of
/// ``Destination``, and a line here.
extension Screens {
  package static let all = Screens(
    page: { $0.page() }, form: { $0.blueprint }, field: { $1.field(for: $0) })
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
    case .alerts: AlertsPage()
    case .journal(let filter): JournalPage(filter)
    case .journalEntry(let sequence): EntryPage(sequence: sequence)
    case .meeting(let day): MeetingPage(day: day)
    case .minutes(let day): MinutesPage(day: day)
    case .dues(let unit): DuesPage(unit: unit)
    case .catalogue: CataloguePage()
    case .records(let kind): RecordsPage(kind: kind)
    case .record(let reference): RecordPage(reference: reference)
    }
  }
}
