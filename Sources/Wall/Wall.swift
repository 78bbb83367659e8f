public import ConsoleCore
import Programme
import ScreenGrid
public import VietnameseText
import Wording

/// A wall display, pure: state and event give state and effects; state gives a frame.
///
/// Its pages turn by themselves. Nothing that happens to the database, the clock, the terminal or
/// the keyboard ends it or leaves it without a page; it asks nobody anything and writes nothing.
public struct Wall: Sendable {
  var options: WallOptions
  var now: Instant
  var size: Size
  /// The page on the screen.
  var stop: WallStop
  /// The newest answer for each page: what is shown while the database can't be read.
  var answers: [WallStop: Answer] = [:]
  /// When the page turns.
  var turnsAt: Instant
  /// The page that is about to be turned to.
  var turning: Rotation?
  /// How many pages were turned.
  var turns = 0
  /// How often the checklist was turned to after it was first shown; nil before the first turn.
  var checklistTurn: Int?
  var isHeld = false
  var trouble: Trouble?
  /// What the last answer said of the database that it is of.
  var newest: Freshness?
  /// Whether another database may have taken the place of the one that was read.
  var mayBeAnother = false
  /// The units of this room that were searched for by what was typed.
  var lookedFor: Set<Code<Organisation>> = []
  /// The alerts that were told of; nil before the first answer.
  var known: Set<String>?
  var announcement: Announcement?
  /// Whether the page on the screen was called up by a new alert.
  var staysLonger = false
  /// The page from which a new alert called away: the round goes on after it.
  var interrupted: WallStop?
  var awaited: Set<Query> = []
  var wanted: [Query] = []
  /// What is asked for one after the other: of queries of one kind that have not begun, the host runs
  /// only the newest.
  var later: [Query] = []
  var wake: Instant?

  struct Answer: Sendable {
    var snapshot: Snapshot
    var receivedAt: Instant
  }

  struct Rotation: Sendable {
    var stop: WallStop
    var step: Int
    /// How many pages had nothing to say.
    var skipped = 0
    /// When the page is turned with what is at hand.
    var until: Instant
    var isForNews = false
  }

  struct Trouble: Sendable {
    var fault: StoreFault
    var since: Instant
  }

  /// What is new, said once across the top.
  struct Announcement: Hashable, Sendable {
    var head: String
    var text: String
    var until: Instant
  }

  /// How long a page's answer is waited for before what is at hand is shown, in milliseconds.
  static let patience: Int64 = 2_000
  /// How long a new alert is announced, in milliseconds.
  static let announces: Int64 = 12_000

  public init(options: WallOptions, now: Instant, width: Int, height: Int) {
    self.options = options
    // The round goes by pages and units, so that each has one place in it.
    self.options.pages = Self.unique(options.pages)
    self.options.units = Self.unique(options.units)
    self.now = now
    size = Size(width: max(0, width), height: max(0, height))
    stop = .overview
    turnsAt = now.adding(milliseconds: options.every)
    stop = plan.first ?? .overview
  }

  static func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return list.filter { seen.insert($0).inserted }
  }

  public mutating func start() -> [Effect] {
    want(stop)
    wantBasis()
    turnsAt = nextTurn()
    return settle([])
  }

  /// Takes an event in; the effects are to be done in their order.
  public mutating func handle(_ event: Event, at now: Instant) -> [Effect] {
    let before = self.now
    self.now = now
    if now < before { clockWentBack() }
    if now.day != before.day { readAgain() }
    return settle(take(event))
  }

  /// Whether no answer is waited for.
  public var isIdle: Bool { awaited.isEmpty }

  var wording: Wording {
    Wording(options.language, asciiSigns: options.glyphs.transliterates)
  }

  var asOf: AsOf { AsOf(now.day) }

  /// The pages in their order; the units are known once the overview has been read.
  var plan: [WallStop] {
    options.pages.flatMap { page -> [WallStop] in
      switch page {
      case .overview: [.overview]
      case .units: units.map { .unit($0) }
      case .checklist: [.checklist]
      case .tasks: [.tasks]
      case .alerts: [.alerts]
      case .meeting: [.meeting]
      }
    }
  }

  private var units: [Code<Organisation>] {
    guard case .overview(let content)? = answers[.overview]?.snapshot.content else {
      return options.units
    }
    let pilots = content.units.map(\.organisation.code)
    return options.units.isEmpty ? pilots : options.units
  }

  /// What every event ends with: the loads and the wake that it led to.
  private mutating func settle(_ effects: [Effect]) -> [Effect] {
    var effects = effects
    if let query = later.first, !(wanted + awaited).contains(where: { $0.isLike(query) }) {
      later.removeFirst()
      want(query)
    }
    for query in wanted where awaited.insert(query).inserted { effects.append(.load(query)) }
    wanted = []
    let next = nextWake
    if wake != next {
      wake = next
      effects.append(.wake(at: next))
    }
    return effects
  }

  /// The clock's next minute, or what comes before it.
  private var nextWake: Instant {
    let minute = now.milliseconds - now.milliseconds % 60_000 + 60_000
    var moments = [Instant(milliseconds: minute)]
    if let turning { moments.append(turning.until) } else if !isHeld { moments.append(turnsAt) }
    if let announcement { moments.append(announcement.until) }
    return moments.min() ?? turnsAt
  }

  mutating func want(_ stop: WallStop) { want(stop.query(asOf)) }

  mutating func want(_ query: Query) {
    if !wanted.contains(query) { wanted.append(query) }
  }

  /// Asks once nothing like it is waited for.
  mutating func wantLater(_ query: Query) {
    if !later.contains(query), !wanted.contains(query), !awaited.contains(query) {
      later.append(query)
    }
  }

  /// What is needed whichever page is shown: the units to turn to, what is new, and what a room
  /// counts as its own.
  mutating func wantBasis() {
    if answers[.overview]?.snapshot.freshness.asOf.day != now.day { want(.overview) }
    want(.alerts)
    wantRoom(for: stop)
  }

  /// Everything that was to come at a time of day comes as late as it would have.
  private mutating func clockWentBack() {
    turnsAt = nextTurn()
    turning?.until = now.adding(milliseconds: Wall.patience)
    announcement?.until = now.adding(milliseconds: Wall.announces)
    if let trouble, trouble.since > now { self.trouble?.since = now }
    wake = nil
  }

  /// When the page that is turned to now is to be turned.
  func nextTurn() -> Instant {
    let every = max(1_000, options.every)
    if options.alignsClock {
      return Instant(milliseconds: (now.milliseconds / every + 1) * every)
    }
    return now.adding(milliseconds: staysLonger ? every * 2 : every)
  }
}

extension Query {
  /// Whether both ask for a unit, or both search.
  fileprivate func isLike(_ other: Query) -> Bool {
    switch (self, other) {
    case (.unit, .unit), (.find, .find): true
    default: self == other
    }
  }
}
