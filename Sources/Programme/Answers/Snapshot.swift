public import VietnameseText

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
    case catalogue(CatalogueContent)
    case records(RecordsContent)
    case record(RecordContent)
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
