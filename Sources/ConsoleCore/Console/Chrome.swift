import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Where the frame around every page stands: titles above, the footer below, the page between.
struct Chrome {
  let title: Rect
  let status: Rect
  /// What is the matter with the database; empty when nothing is.
  let banner: Rect
  let body: Rect
  let footer: Rect
  let tabs: TabStrip
  let tabRect: Rect

  /// The tab under a point, for the mouse.
  func tab(at point: Point) -> Int? {
    guard tabRect.contains(point) else { return nil }
    return tabs.tab(atColumn: point.x - tabRect.x, width: tabRect.width)
  }
}

extension Console {
  static let brand = " Khuê "

  var chrome: Chrome {
    let bounds = Rect(size)
    let bannerRows = bannerText.map {
      min(3, Banner($0).height(forWidth: bounds.width))
    }
    let rows = bounds.rows([
      .cells(1), .cells(1), .cells(bannerRows ?? 0), .share(1), .cells(1),
    ])
    let clock = displayWidth(clockText) + 1
    let tabRect = rows[0].inset(Insets(left: displayWidth(Console.brand), right: clock))
    return Chrome(
      title: rows[0], status: rows[1], banner: rows[2], body: rows[3], footer: rows[4],
      tabs: tabs, tabRect: tabRect)
  }

  private var tabs: TabStrip {
    let labels: [ConsolePhrase] = [
      .overview, .units, .shortChecklist, .tasks, .indicators, .alerts, .journal, .shortDues,
      .meeting,
    ]
    return TabStrip(
      labels.enumerated().map { number, label in
        TabStrip.Tab(key: "\(number + 1)", label: wording.phrase(label))
      }, selected: visit.page.destination.root)
  }

  /// The time of the clock, never of the data.
  var clockText: String { wording.moment(now) }

  /// What is the matter, what to do about it, and how old what is shown is.
  var bannerText: String? {
    guard let trouble else { return nil }
    let fault = wording.fault(trouble.fault)
    let shown: ConsolePhrase = visit.answer.map { .stillShown($0.receivedAt) } ?? .nothingShown
    return fault.line + " " + wording.phrase(shown)
  }

  func drawChrome(_ chrome: Chrome, on grid: inout Grid) {
    drawTitle(chrome, on: &grid)
    drawStatus(chrome, on: &grid)
    if let bannerText { grid.draw(Banner(bannerText, role: .bannerError), in: chrome.banner) }
    drawFooter(chrome, on: &grid)
  }

  private func drawTitle(_ chrome: Chrome, on grid: inout Grid) {
    grid.fill(chrome.title, style: Style(.tab))
    grid.write(Console.brand, in: chrome.title, style: Style(.title), overflow: .clip)
    grid.draw(chrome.tabs, in: chrome.tabRect)
    grid.write(
      clockText + " ", in: chrome.title.inset(Insets(left: chrome.tabRect.maxX)),
      style: Style(.tab), align: .trailing, overflow: .clip)
  }

  /// The page's name and badges at the left, how old the data is at the right.
  private func drawStatus(_ chrome: Chrome, on grid: inout Grid) {
    var left = Line(" ")
    for badge in badges { left += badge + Line(" ") }
    left.append(visit.page.title(visit.answer?.snapshot.content, wording), .strong)
    let right = dataAge
    let room = chrome.status.width - right.width - 2
    grid.write(right, in: chrome.status, align: .trailing)
    grid.write(
      left,
      in: Rect(x: chrome.status.x, y: chrome.status.y, width: max(0, room), height: 1)
        .intersection(chrome.status))
  }

  private var badges: [Line] {
    var badges: [Line] = []
    if freshness?.isDemonstration == true {
      badges.append(.badge(wording.phrase(.demonstration), .badgeDemo))
    }
    if let freeze {
      badges.append(
        .badge(
          wording.phrase(.frozen(since: freeze.since, changes: freeze.changes)), .badgeFrozen))
    }
    if let day = options.asOf { badges.append(.badge(wording.phrase(.asOf(day)), .badge)) }
    if let day = options.known { badges.append(.badge(wording.phrase(.known(day)), .badge)) }
    return badges
  }

  /// As much of the data's age as there is room for beside the badges and half a title; when the
  /// data was last written goes short before it goes.
  private var dataAge: Line {
    guard let freshness = visit.answer?.snapshot.freshness ?? freshness else {
      return Line(isIdle ? "" : wording.phrase(.reading) + " ", .muted)
    }
    // What this page shows, not what else the database holds.
    let newest = visit.answer.map(\.snapshot.newestShown) ?? freshness.newestPeriodEnd
    let until = wording.phrase(newest.map { ConsolePhrase.dataUntil($0) } ?? .noReadings)
    let aged = wording.phrase(
      newest.map { ConsolePhrase.shownUntil($0, on: freshness.asOf.day, today: now.day) }
        ?? .noReadings)
    let commit = wording.phrase(
      freshness.lastCommit.map { .committed($0, now: now) } ?? .emptyDatabase)
    let brief = wording.phrase(
      freshness.lastCommit.map { .committedBriefly($0, now: now) } ?? .emptyDatabase)
    // Up to here the page's name goes before the second half of the age.
    let title = min(28, displayWidth(visit.page.title(visit.answer?.snapshot.content, wording)))
    let taken = badges.reduce(0) { $0 + $1.width + 1 }
    let forms = [
      aged + " · " + commit + " ", aged + " · " + brief + " ", until + " · " + brief + " ",
    ]
    return Line(
      forms.first { displayWidth($0) + taken + title + 3 <= size.width } ?? until + " ", .muted)
  }
}
