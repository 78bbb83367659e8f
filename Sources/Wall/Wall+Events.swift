import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Wall {
  mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return take(key)
    case .resized(let width, let height): size = Size(width: max(0, width), height: max(0, height))
    case .loaded(let query, let snapshot): return receive(snapshot, of: query)
    case .failed(let query, let fault): fail(query, fault)
    case .databaseChanged: readAgain()
    case .databaseTrouble(let fault): note(fault)
    case .databaseRecovered:
      trouble = nil
      readAgain()
    case .tick: break
    default: break
    }
    pass()
    return []
  }

  /// What the time alone brings about.
  private mutating func pass() {
    if let announcement, announcement.until <= now { self.announcement = nil }
    if let turning {
      if turning.until <= now { arrive() }
    } else if !isHeld, turnsAt <= now {
      turn(by: 1)
    }
  }

  /// What is on the screen, and what tells whether there is a new alert.
  mutating func readAgain() {
    (awaited, later) = ([], [])
    want(stop)
    wantBasis()
    if let turning { want(turning.stop) }
  }

  private mutating func note(_ fault: StoreFault) {
    if case .locked = fault {} else { mayBeAnother = true }
    trouble = Trouble(fault: fault, since: trouble?.since ?? now)
  }

  private mutating func fail(_ query: Query, _ fault: StoreFault) {
    awaited.remove(query)
    note(fault)
    // With what is at hand.
    if let turning, turning.stop.query(asOf) == query { arrive() }
  }

  private mutating func receive(_ snapshot: Snapshot, of query: Query) -> [Effect] {
    awaited.remove(query)
    trouble = nil
    forgetOthers(snapshot.freshness)
    newest = snapshot.freshness
    mayBeAnother = false
    if case .find(let text, _, _) = query, case .found(let matches) = snapshot.content {
      take(matches, for: text)
    }
    guard let stop = WallStop(query) else { return [] }
    answers[stop] = Answer(snapshot: snapshot, receivedAt: now)
    var effects: [Effect] = []
    if case .alerts(let content) = snapshot.content { effects = announce(content) }
    if case .absent = snapshot.content { lookFor(stop) }
    if stop == .overview { takeUnits() }
    if turning?.stop == stop { arrive() }
    pass()
    return effects
  }

  /// Which units there are is known: nothing is kept of others, and a wall of units begins.
  private mutating func takeUnits() {
    let kept = Set(plan + strangers.map { .unit($0) } + [.overview, .alerts, .tasks, stop])
    answers = answers.filter { kept.contains($0.key) }
    wantRoom(for: stop)
    if turning == nil, let first = plan.first, !plan.contains(stop) { head(for: first) }
  }

  // MARK: Another database

  /// Whether an answer is surely of another database than those before it: the same journal only
  /// grows.
  private func isOfAnother(_ freshness: Freshness) -> Bool {
    guard let newest else { return false }
    if freshness.isDemonstration != newest.isDemonstration { return true }
    if freshness.journalHead != newest.journalHead {
      return freshness.journalHead < newest.journalHead
    }
    return freshness.journalDigest != newest.journalDigest
  }

  /// What was read of a database that was replaced, or may have been, is not shown as the new one's.
  private mutating func forgetOthers(_ freshness: Freshness) {
    let isOther = isOfAnother(freshness)
    let hasGrown = freshness.journalHead != newest?.journalHead
    guard isOther || (mayBeAnother && hasGrown) else { return }
    answers = [:]
    lookedFor = []
    if isOther { (known, announcement, interrupted) = (nil, nil, nil) }
    want(stop)
    wantBasis()
  }

  // MARK: New alerts

  /// Says what is new, and calls its page up.
  private mutating func announce(_ content: AlertsContent) -> [Effect] {
    let room = room
    let open = content.alerts.filter { $0.status == .open && room.concerns($0.attention) }
    let names = Set(open.map { ItemID.attention($0.attention) })
    defer { known = names }
    guard let known else { return [] }
    let new = open.filter { !known.contains(ItemID.attention($0.attention)) }
    guard let first = new.first else { return [] }
    announcement = Announcement(
      head: wording.phrase(WallPhrase.newAlertsHead),
      text: wording.phrase(WallPhrase.newAlerts(new.count, first.attention)),
      until: now.adding(milliseconds: Wall.announces))
    if options.pages.contains(.alerts), !isHeld {
      if stop == .alerts {
        staysLonger = true
        turnsAt = nextTurn()
      } else {
        turning = Rotation(
          stop: .alerts, step: 1, until: now.adding(milliseconds: Wall.patience), isForNews: true)
        arrive()
      }
    }
    return options.rings ? [.bell] : []
  }

  // MARK: Keys

  private mutating func take(_ key: Key) -> [Effect] {
    guard let control = Wall.control(of: key), options.controls.contains(control) else { return [] }
    switch control {
    case .next: turn(by: 1)
    case .previous: turn(by: -1)
    case .hold:
      isHeld.toggle()
      turning = nil
      turnsAt = nextTurn()
    case .language:
      options.language = options.language == .vietnamese ? .english : .vietnamese
    case .quit: return [.quit]
    }
    return []
  }

  private static func control(of key: Key) -> WallOptions.Control? {
    switch key {
    case .right, .pageDown, .character("n"), .character("l"): .next
    case .left, .pageUp, .character("h"): .previous
    case .character(" "), .character("p"): .hold
    case .character("L"): .language
    case .character("q"): .quit
    default: nil
    }
  }
}
