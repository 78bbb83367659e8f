import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Wall {
  /// The screen as it is now; of any size, nothing at all included.
  public func frame() -> Console.Frame {
    var grid = Grid(width: size.width, height: size.height, glyphs: options.glyphs)
    guard size.width >= 30, size.height >= 8 else {
      drawLeast(on: &grid)
      return Console.Frame(grid: grid)
    }
    let rooms = WallRooms(
      room, hasBanner: bannerLine != nil, isTight: stop == .checklist && size.height < 30)
    drawTitle(on: &grid, in: rooms.title, isBig: rooms.isBig)
    drawAge(on: &grid, in: rooms.age)
    if let banner = bannerLine {
      grid.draw(Banner(banner.text, role: banner.role), in: rooms.banner)
    }
    drawBody(on: &grid, in: rooms.body)
    drawProgress(on: &grid, in: rooms.progress)
    return Console.Frame(grid: grid)
  }

  /// The screen without one row and column, which take turns in staying dark: nothing is to burn in.
  private var room: Rect {
    let bounds = Rect(size)
    guard size.width >= 60, size.height >= 20 else { return bounds }
    let place = turns / max(1, plan.count) % 4
    let (x, y) = [(0, 0), (1, 0), (1, 1), (0, 1)][place]
    // On a low screen every row is needed.
    let down = size.height >= 30 ? 1 : 0
    return Rect(x: x, y: y * down, width: size.width - 1, height: size.height - down)
  }

  /// The clock, where there is room for nothing else.
  private func drawLeast(on grid: inout Grid) {
    let bounds = Rect(size)
    grid.write(
      wording.clock(now), in: bounds.row(bounds.height / 2), style: Style(.strong), align: .centre,
      overflow: .clip)
  }

  // MARK: Around the page

  private func drawTitle(on grid: inout Grid, in rect: Rect, isBig: Bool) {
    let clock = wording.clock(now)
    let date = wording.weekday(now.day) + " " + wording.day(now.day)
    guard isBig else {
      grid.fill(rect, style: Style(.tab))
      let right = Line([Span(date + "  ", .tab), Span(clock + " ", .title)])
      grid.write(right, in: rect, align: .trailing)
      grid.write(
        Line([Span(" Khuê  ", .title), Span(title, .strong)]),
        in: Rect(x: rect.x, y: rect.y, width: max(0, rect.width - right.width - 2), height: 1))
      return
    }
    let parts = rect.columns([.share(1), .cells(34)], spacing: 2)
    let title = BigText(title, style: Style(.title), scale: .least)
    if title.size(in: parts[0].size, glyphs: grid.glyphs) == nil {
      grid.write(self.title, in: parts[0].row(rect.height / 2), style: Style(.title))
    } else {
      grid.draw(title, in: parts[0])
    }
    let right = parts[1].rows([.share(1), .cells(1)])
    grid.draw(BigText(clock, style: Style(.strong), align: .trailing, scale: .least), in: right[0])
    grid.write(date, in: right[1], style: Style(.strong), align: .trailing)
  }

  /// What the page is about.
  private var title: String {
    switch stop {
    case .overview: wording.phrase(ConsolePhrase.overview)
    case .unit: unitName ?? wording.phrase(ConsolePhrase.units)
    case .checklist: wording.phrase(ConsolePhrase.checklist)
    case .tasks: wording.phrase(OverviewPhrase.tasksByState)
    case .alerts: wording.phrase(WallPhrase.alerts)
    case .meeting: wording.phrase(WallPhrase.meeting)
    }
  }

  private var unitName: String? {
    guard case .unit(let content)? = answers[stop]?.snapshot.content else { return nil }
    return wording.name(content.tile.organisation)
  }

  /// How old what is shown is; loud when it is older than promised.
  private func drawAge(on grid: inout Grid, in rect: Rect) {
    var line = Line(" ")
    if freshness?.isDemonstration == true {
      line += .badge(wording.phrase(ConsolePhrase.demonstration), .badgeDemo) + Line(" ")
    }
    if isHeld { line += .badge(wording.phrase(WallPhrase.held), .badgeFrozen) + Line(" ") }
    if options.isNarrowed { line.append(roomName + "  ", .heading) }
    if let freshness {
      let until = wording.phrase(
        freshness.newestPeriodEnd.map { ConsolePhrase.dataUntil($0) } ?? .noReadings)
      let commit = wording.phrase(
        freshness.lastCommit.map { .committed($0, now: now) } ?? .emptyDatabase)
      if isOld {
        line += .badge(wording.phrase(WallPhrase.oldData(until, commit)), .badgeWarning)
      } else {
        line.append(until + " · " + commit, .muted)
      }
    }
    grid.write(line, in: rect)
  }

  /// Whether nothing was recorded for longer than was promised.
  var isOld: Bool {
    guard let last = freshness?.lastCommit else { return freshness != nil }
    return now.milliseconds - last.milliseconds > options.promise
  }

  private var roomName: String {
    let pillar = options.pillar.map { wording.sentenceCase(wording.name($0)) }
    return [pillar, options.units.isEmpty ? nil : wording.unitCount(options.units.count)]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// What can't be read is said before what is new.
  private var bannerLine: (text: String, role: Role)? {
    if let trouble {
      let fault = wording.fault(trouble.fault)
      let shown: ConsolePhrase = answers[stop].map { .stillShown($0.receivedAt) } ?? .nothingShown
      let since = wording.phrase(WallPhrase.unreadable(since: trouble.since, now: now))
      return (since + " " + fault.line + " " + wording.phrase(shown), .bannerError)
    }
    return announcement.map { ($0.text, .bannerWarning) }
  }

  private func drawProgress(on grid: inout Grid, in rect: Rect) {
    let plan = plan
    let place = (plan.firstIndex(of: stop) ?? 0) + 1
    let count = " \(place)/\(max(1, plan.count)) "
    let track = rect.inset(Insets(right: displayWidth(count)))
    grid.fill(track, with: grid.glyphs.box.horizontal, style: Style(.border))
    let done = track.width * place / max(1, plan.count)
    grid.fill(
      Rect(x: track.x, y: track.y, width: done, height: 1),
      with: grid.glyphs.box.horizontal, style: Style(.borderFocused))
    grid.write(count, in: rect, style: Style(.muted), align: .trailing)
  }

  // MARK: The page

  private func drawBody(on grid: inout Grid, in rect: Rect) {
    guard let answer = answers[stop] else {
      let phrase: ConsolePhrase = trouble == nil ? .reading : .nothingShown
      grid.write(
        wording.phrase(phrase), in: rect.row(rect.height / 2), style: Style(.muted), align: .centre)
      return
    }
    let scene = WallScene(
      wording: wording, glyphs: options.glyphs, day: answer.snapshot.freshness.asOf.day,
      options: options)
    switch answer.snapshot.content {
    case .overview(let content):
      WallOverview(
        scene: scene, content: content, alerts: openAlerts, lateTasks: lateTasks(of: content)
      ).draw(on: &grid, in: rect)
    case .unit(let content): WallUnit(scene: scene, content: content).draw(on: &grid, in: rect)
    case .checklist(let content):
      WallChecklist(scene: scene, content: content).draw(on: &grid, in: rect)
    case .tasks(let content):
      WallTasks(scene: scene, tasks: tasks(of: content)).draw(on: &grid, in: rect)
    case .alerts(let content):
      WallAlerts(scene: scene, alerts: alerts(of: content)).draw(on: &grid, in: rect)
    case .meeting(let content):
      WallMeeting(scene: scene, content: content, units: unitNames).draw(on: &grid, in: rect)
    default: break
    }
  }

  /// The names of the pilot units by their codes.
  private var unitNames: [Code<Organisation>: Organisation] {
    guard case .overview(let content)? = answers[.overview]?.snapshot.content else { return [:] }
    return Dictionary(
      content.units.map { ($0.organisation.code, $0.organisation) },
      uniquingKeysWith: { first, _ in first })
  }

  private var openAlerts: Int? {
    guard case .alerts(let content)? = answers[.alerts]?.snapshot.content else { return nil }
    return alerts(of: content).count { $0.status == .open }
  }

  /// The late tasks of this room; nil where they are not known yet.
  private func lateTasks(of overview: OverviewContent) -> Int? {
    guard options.isNarrowed else { return overview.tasks[.overdue] + overview.tasks[.slow] }
    guard case .tasks(let content)? = answers[.tasks]?.snapshot.content else { return nil }
    return tasks(of: content).count(where: \.isLate)
  }
}
