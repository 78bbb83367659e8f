import Programme
import VietnameseText
import Wording

/// A snapshot in words: what a screen shows, a fact on each line, without bars or columns.
struct ShowText {
  let words: Wording
  let asOf: AsOf
  /// The day that is "hôm nay".
  let today: Day
  /// The titles of the sources by which the catalogue says where its records come from.
  let sources: [Code<Source>: String]
  /// How new what the page shows is.
  let shown: ShownData
  var page = ShownPage()

  /// The whole text, ending with a line break.
  static func render(
    _ snapshot: Snapshot, _ wording: Wording, today: Day, sources: [Code<Source>: String] = [:]
  ) -> String {
    var show = ShowText(
      words: wording, asOf: snapshot.freshness.asOf, today: today, sources: sources,
      shown: snapshot.shownData)
    show.add(snapshot)
    return show.page.text
  }

  /// One entry of the journal on one line.
  static func line(_ change: ChangeLine, _ wording: Wording) -> String {
    displayable(
      wording.entry(change.sequence) + ", " + wording.moment(change.at) + ": "
        + wording.change(change) + " (" + wording.actor(change) + ")")
  }

  private mutating func add(_ snapshot: Snapshot) {
    switch snapshot.content {
    case .overview(let content):
      title(.overview, snapshot.freshness)
      add(content)
    case .units(let content):
      title(.units, snapshot.freshness)
      add(content)
    case .unit(let content):
      title(words.name(content.tile.organisation), snapshot.freshness)
      add(content)
    case .checklist(let content):
      title(.checklist, snapshot.freshness)
      add(content)
    case .cell(let content):
      title(.cell, snapshot.freshness)
      add(content)
    case .tasks(let content):
      title(.tasks, snapshot.freshness)
      add(content)
    case .task(let content):
      title(words.text(content.line.task.title), snapshot.freshness)
      add(content)
    case .indicators(let content):
      title(.indicators, snapshot.freshness)
      page.line("")
      if content.indicators.count < content.total {
        page.line(words.shown(content.indicators.count, of: content.total))
      }
      add(content.census)
      for line in content.indicators { add(line) }
    case .indicator(let content):
      title(words.text(content.line.indicator.title), snapshot.freshness)
      add(content)
    case .found(let matches):
      title(.found, snapshot.freshness)
      page.line("")
      for match in matches { add(match) }
    case .alerts(let content):
      title(.alerts, snapshot.freshness)
      add(content)
    case .journal(let content):
      title(.journal, snapshot.freshness)
      add(content)
    case .journalEntry(let content):
      title(.entry, snapshot.freshness)
      add(content)
    case .dues(let content):
      title(
        words.heading(.dues) + ": " + words.name(content.unit), snapshot.freshness)
      add(content)
    case .meeting(let content):
      title(words.minutes(of: content.day), snapshot.freshness)
      add(content)
    case .accounts(let accounts, let units):
      title(.accounts, snapshot.freshness)
      add(accounts, of: units)
    case .catalogue(let content):
      title(words.phrase(records: .catalogue), snapshot.freshness)
      page.line("")
      for line in content.kinds {
        page.item(
          "\(words.sentenceCase(words.name(line.kind))) [\(line.kind.rawValue)]: \(words.count(line.count))"
        )
      }
    case .records(let content):
      title(
        words.phrase(
          records: .records(content.kind, shown: content.lines.count, of: content.total)),
        snapshot.freshness)
      page.line("")
      for line in content.lines { add(line) }
    case .record(let content):
      title(words.text(content.name), snapshot.freshness)
      add(content)
    case .absent(let reference):
      page.line(words.absent(reference))
    }
    if snapshot.content.isRecord {
      page.line("")
      page.line(words.journalHead(snapshot.freshness))
    }
  }

  private mutating func title(_ heading: Heading, _ freshness: Freshness) {
    title(words.heading(heading), freshness)
  }

  private mutating func title(_ text: String, _ freshness: Freshness) {
    page.line(text)
    for sentence in words.freshness(freshness, shown: shown, today: today) { page.line(sentence) }
  }

  private mutating func add(_ match: Match) {
    let code =
      switch match.subject {
      case .unit(let code): code.text
      case .task(let code): code.text
      case .indicator(let code, let unit): code.text + " --unit " + unit.text
      }
    page.item(words.text(match.title) + " [" + code + "]" + (match.detail.map { ", " + $0 } ?? ""))
  }

  /// The changes, newest first, where there are any.
  mutating func add(_ changes: [ChangeLine]) {
    guard !changes.isEmpty else { return }
    heading(.changes, .newestFirst)
    for change in changes { page.item(ShowText.line(change, words)) }
  }

  /// The sentences of "vì sao?".
  mutating func why(_ sentences: [String]) {
    heading(.why)
    for sentence in sentences { page.item(sentence) }
  }

  /// A heading with the order and the number of what follows, where they are to be said.
  mutating func heading(_ heading: Heading, _ order: ListOrder? = nil, count: Int? = nil) {
    let order = order.map { ", " + words.order($0) } ?? ""
    let count = count.map { " (" + words.count($0) + ")" } ?? ""
    page.heading(words.heading(heading) + order + count)
  }

  func provenance(_ provenance: Provenance) -> String? {
    words.provenance(provenance, titles: sources)
  }

  func named(_ unit: UnitReference) -> String {
    words.name(unit) + " [" + unit.code.text + "]"
  }
}
