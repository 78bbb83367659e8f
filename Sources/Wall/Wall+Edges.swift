import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What stands around a page: what it is about, how old it is, what is wrong or new, how far the
/// round has got.
extension Wall {
  func drawTitle(on grid: inout Grid, in rooms: WallRooms) {
    let rect = rooms.title
    let clock = wording.clock(now)
    let date = wording.weekday(now.day) + " " + wording.day(now.day)
    guard rooms.isBig else {
      grid.fill(rect, style: Style(.tab))
      let right = Line([Span(date + "  ", .tab), Span(clock + " ", .title)])
      grid.write(right, in: rect, align: .trailing)
      grid.write(
        Line([Span(" Khuê  ", .title), Span(titles[0], .strong)]),
        in: Rect(x: rect.x, y: rect.y, width: max(0, rect.width - right.width - 2), height: 1))
      return
    }
    let right = Rect(x: rect.maxX - 34, y: rect.y, width: 34, height: rect.height)
    LargeLine(clock, .strong, align: .trailing).draw(on: &grid, in: right)
    grid.write(date, in: right.row(rect.height - 1), style: Style(.strong), align: .trailing)
    let left = rect.inset(Insets(left: 1, right: 38))
    let room = left.inset(Insets(right: drawLargeAge(on: &grid, in: left)))
    let title = titles.map { LargeLine($0, .title) }.first { $0.fits(room, grid.glyphs) }
    if let title {
      title.draw(on: &grid, in: room)
    } else {
      grid.write(titles[0], in: room.row(rect.height / 2), style: Style(.title))
    }
  }

  /// What the page is about, shorter after longer.
  private var titles: [String] {
    switch stop {
    case .overview: [wording.phrase(ConsolePhrase.overview)]
    case .unit: unitNames
    case .checklist: [wording.phrase(ConsolePhrase.checklist)]
    case .tasks: [wording.phrase(OverviewPhrase.tasksByState)]
    case .alerts: [wording.phrase(WallPhrase.alerts)]
    case .meeting: [wording.phrase(WallPhrase.meeting)]
    }
  }

  private var unitNames: [String] {
    guard case .unit(let content)? = answers[stop]?.snapshot.content else {
      return [wording.phrase(ConsolePhrase.units)]
    }
    let unit = content.tile.organisation
    return [wording.name(unit), wording.shortName(unit), wording.columnName(unit.reference)]
  }

  // MARK: Age

  /// What the shown page's own answer says of its data.
  private var freshness: Freshness? { answers[stop]?.snapshot.freshness }

  /// Whether nothing was recorded for longer than was promised.
  var isOld: Bool {
    guard let last = freshness?.lastCommit else { return freshness != nil }
    return now.milliseconds - last.milliseconds > options.promise
  }

  /// The newest day that the page shows anything of.
  private var newestShown: Day? {
    answers[stop].map(\.snapshot.newestShown) ?? freshness?.newestPeriodEnd
  }

  /// How old what the page shows is, beside the title; how many columns it took.
  private func drawLargeAge(on grid: inout Grid, in rect: Rect) -> Int {
    guard !isOld, let freshness, let newest = newestShown else { return 0 }
    let age = LargeLine(
      wording.phrase(WallPhrase.dataAge(newest, on: freshness.asOf.day)), .muted, align: .trailing)
    let width = age.width(grid.glyphs)
    guard width > 0, width + 60 < rect.width else { return 0 }
    age.draw(on: &grid, in: rect)
    return width + 4
  }

  /// How old what is shown is; loud when it is older than promised.
  func drawAge(on grid: inout Grid, in rooms: WallRooms) {
    if rooms.oldData.height > 0 {
      grid.fill(rooms.oldData, style: Style(.badgeWarning))
      let age = freshness?.lastCommit.map { wording.ago($0, now: now) }
      LargeLine(
        wording.phrase(
          WallPhrase.oldData(age ?? wording.phrase(ConsolePhrase.emptyDatabase), nil)),
        .badgeWarning, align: .centre
      ).draw(on: &grid, in: rooms.oldData)
    }
    var line = Line(" ")
    if freshness?.isDemonstration == true {
      line += .badge(wording.phrase(ConsolePhrase.demonstration), .badgeDemo) + Line(" ")
    }
    if isHeld { line += .badge(wording.phrase(WallPhrase.held), .badgeFrozen) + Line(" ") }
    let room = max(0, rooms.age.width - line.width - 1)
    if let said = ages.first(where: { $0.width <= room }) ?? ages.last { line += said }
    grid.write(line, in: rooms.age)
  }

  /// The age with what is said beside it, shorter after longer: the age itself goes last.
  private var ages: [Line] {
    let room = options.isNarrowed ? Line([Span("  " + roomName, .heading)]) : Line()
    guard let freshness else { return [room] }
    let until = wording.phrase(
      newestShown.map { ConsolePhrase.shownUntil($0, on: freshness.asOf.day, today: now.day) }
        ?? .noReadings)
    let empty = wording.phrase(ConsolePhrase.emptyDatabase)
    let commit = freshness.lastCommit.map { wording.phrase(.committed($0, now: now)) } ?? empty
    let brief =
      freshness.lastCommit.map { wording.phrase(.committedBriefly($0, now: now)) } ?? empty
    let long = age(commit, until)
    // Loud it is about the recording that stopped; else the age of what is shown goes last.
    let short = isOld ? age(brief, nil) : Line(until, .muted)
    return [long + room, long, short + room, short]
  }

  private func age(_ commit: String, _ until: String?) -> Line {
    if isOld { return .badge(wording.phrase(WallPhrase.oldData(commit, until)), .badgeWarning) }
    return Line(until.map { $0 + " · " + commit } ?? commit, .muted)
  }

  private var roomName: String {
    let pillar = options.pillar.map { wording.sentenceCase(wording.name($0)) }
    return [pillar, options.units.isEmpty ? nil : wording.unitCount(options.units.count)]
      .compactMap { $0 }.joined(separator: " · ")
  }

  // MARK: What is wrong or new

  /// A bar across the page: what is most pressing of it in large letters where there are any.
  struct BannerLine: Hashable, Sendable {
    var head: String
    var rest: String
    var role: Role

    var text: String { rest.isEmpty ? head : head + " " + rest }

    func rows(in width: Int) -> Int { Banner(text, role: role).height(forWidth: width - 2) }
  }

  /// Whether no unit of this room is known.
  var isLost: Bool { !options.units.isEmpty && unknownUnits.count == options.units.count }

  /// What can't be read is said before what is new.
  var banner: BannerLine? {
    if let trouble {
      let shown: ConsolePhrase = answers[stop].map { .stillShown($0.receivedAt) } ?? .nothingShown
      return BannerLine(
        head: wording.phrase(WallPhrase.unreadable(since: trouble.since, now: now)),
        rest: wording.phrase(shown) + " " + wording.fault(trouble.fault).line, role: .bannerError)
    }
    if let announcement {
      return BannerLine(head: announcement.head, rest: announcement.text, role: .bannerWarning)
    }
    let unknown = unknownUnits.map(\.text)
    guard !unknown.isEmpty else { return nil }
    return BannerLine(
      head: wording.phrase(WallPhrase.unknownUnits(unknown)),
      rest: wording.phrase(WallPhrase.unknownUnitsAdvice), role: .bannerWarning)
  }

  func draw(_ banner: BannerLine, on grid: inout Grid, in rooms: WallRooms) {
    let head = LargeLine(banner.head, banner.role, align: .centre)
    let parts = rooms.banner.rows([.share(1), .cells(2)])
    guard rooms.isBig, head.fits(parts[0], grid.glyphs) else {
      grid.draw(Banner(banner.text, role: banner.role), in: rooms.banner)
      return
    }
    grid.fill(rooms.banner, style: Style(banner.role))
    head.draw(on: &grid, in: parts[0])
    grid.draw(Banner(banner.rest, role: banner.role), in: parts[1])
  }

  // MARK: The round

  func drawProgress(on grid: inout Grid, in rect: Rect) {
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
}

extension Organisation {
  var reference: UnitReference { UnitReference(code: code, name: name, kind: kind) }
}
