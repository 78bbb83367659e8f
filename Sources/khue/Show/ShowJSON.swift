import Programme
import VietnameseText
import Wording

/// A snapshot as JSON for scripts: codes, ISO days, decimals as strings, names in both languages.
///
/// Only the sentences under `why` are in the language of the wording.
struct ShowJSON {
  let words: Wording
  let asOf: AsOf

  static func render(_ snapshot: Snapshot, _ wording: Wording) -> String {
    let freshness = snapshot.freshness
    let json = ShowJSON(words: wording, asOf: freshness.asOf)
    return JSON.object([
      ("version", .integer(1)),
      ("screen", .string(screen(snapshot.content))),
      ("asOf", .day(freshness.asOf.day)),
      ("known", .day(freshness.asOf.known)),
      ("demonstration", .bool(freshness.isDemonstration)),
      ("lastChange", .optional(freshness.lastCommit?.iso)),
      ("newestPeriodEnd", .day(freshness.newestPeriodEnd)),
      ("journalHead", .integer(freshness.journalHead)),
      ("journalDigest", .string(freshness.journalDigest)),
      ("language", .string(wording.language.rawValue)),
      ("content", json.content(snapshot.content)),
    ]).text
  }

  private static func screen(_ content: Snapshot.Content) -> String {
    switch content {
    case .overview: "overview"
    case .units: "units"
    case .unit: "unit"
    case .checklist: "checklist"
    case .cell: "cell"
    case .tasks: "tasks"
    case .task: "task"
    case .indicators: "indicators"
    case .indicator: "indicator"
    case .found: "found"
    case .alerts: "alerts"
    case .journal: "journal"
    case .journalEntry: "entry"
    case .dues: "dues"
    case .meeting: "meeting"
    case .accounts: "accounts"
    case .catalogue: "catalogue"
    case .records: "records"
    case .record: "record"
    case .absent: "absent"
    }
  }

  private func content(_ content: Snapshot.Content) -> JSON {
    switch content {
    case .overview(let content): overview(content)
    case .units(let content):
      .object([("total", .count(content.total)), ("units", .list(content.units, tile))])
    case .unit(let content): unit(content)
    case .checklist(let content): checklist(content)
    case .cell(let content): cell(content)
    case .tasks(let content): tasks(content)
    case .task(let content): task(content)
    case .indicators(let content):
      .object([
        ("total", .count(content.total)), ("covers", census(content.census)),
        ("indicators", .list(content.indicators, indicatorLine)),
      ])
    case .indicator(let content): indicator(content)
    case .found(let matches): .list(matches, match)
    case .alerts(let content): alerts(content)
    case .journal(let content): journal(content)
    case .journalEntry(let content): entry(content)
    case .dues(let content): dues(content)
    case .meeting(let content): meeting(content)
    case .accounts(let accounts, let units):
      .object([("accounts", .list(accounts, account)), ("units", .list(units, reference))])
    case .catalogue(let content): catalogue(content)
    case .records(let content): records(content)
    case .record(let content): record(content)
    case .absent(let reference):
      .object([
        ("kind", .string(reference.kind.rawValue)), ("key", .string(reference.key)),
      ])
    }
  }

  private func match(_ match: Match) -> JSON {
    let (kind, code, unit): (String, String, String?) =
      switch match.subject {
      case .unit(let code): ("unit", code.text, nil)
      case .task(let code): ("task", code.text, nil)
      case .indicator(let code, let unit): ("indicator", code.text, unit.text)
      }
    return .object([
      ("kind", .string(kind)), ("code", .string(code)), ("unit", .optional(unit)),
      ("title", text(match.title)), ("detail", .optional(match.detail)),
    ])
  }

  /// Both languages; English is null where nobody wrote it.
  func text(_ text: BilingualText) -> JSON {
    .object([("vi", .string(text.vietnamese)), ("en", .optional(text.english))])
  }

  func code<Subject>(_ code: Code<Subject>?) -> JSON { .optional(code?.text) }

  func codes<Subject>(_ codes: [Code<Subject>]) -> JSON {
    .list(codes) { .string($0.text) }
  }

  func sentences(_ sentences: [String]) -> JSON { .list(sentences, JSON.string) }
}
