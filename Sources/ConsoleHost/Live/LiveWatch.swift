/// When to look whether the database has changed (design, section 6): pure, the time is passed in.
///
/// The notification comes when the log is written, and the commit becomes visible a moment later
/// without one; only who writes through the gate lets go of a lock then, which is told. So after an
/// event it looks at once, then every millisecond, then each time after
/// half as long again, so that a commit waits at most half as long as it took; after some four
/// seconds it sleeps without a timer. The ladder is climbed to its end even when a change was seen:
/// that may have been an earlier commit than the one the event announced, and twenty looks cost
/// less than a lost commit.
///
/// Writing that no commit explains may have been anything: half a second later the file is opened
/// anew to see whether it still can be, because what is open goes on reading from memory.
///
/// Refreshes are at most 20 a second. Two of four saved ones are kept for the end of a storm, so
/// that its last commit need not wait for the next turn. On a machine that has too much to do they
/// are fewer: a refresh that took long is followed by a rest that is longer still, so that many
/// sessions that look at once leave time for those who write.
struct LiveWatch: Sendable {
  typealias Moment = ContinuousClock.Instant

  /// What a look has found.
  enum Outcome: Sendable {
    case same
    case moved
    /// The database cannot be read: looked at again after a while, because what ends the trouble
    /// may come without a notification.
    case trouble(again: Duration)
  }

  static let ladder = Duration.milliseconds(4_096)
  static let probing = Duration.milliseconds(500)
  /// Events are of one burst until none has come for so long.
  static let burst = Duration.milliseconds(100)
  static let refreshInterval = Duration.milliseconds(50)
  /// The rest after a refresh, as a multiple of what it took, and the longest rest.
  static let restPerRefresh = 4
  static let longestRest = Duration.seconds(1)
  static let savedRefreshes = 4
  static let keptForTheEnd = 2
  static let quiet = Duration.milliseconds(8)
  /// Where nothing tells that the trouble is over: a lock that is given up.
  static let troubleInterval = Duration.seconds(1)
  /// Where the directory tells of most that can end it.
  static let toldTroubleInterval = Duration.seconds(5)
  /// Between looks while in trouble, whatever is told meanwhile: opening a damaged file writes
  /// beside it.
  static let troubleSpacing = Duration.milliseconds(250)
  static let pollInterval = Duration.seconds(2)

  /// True where the directory cannot be watched: looks every two seconds.
  var polls = false

  private(set) var isLooking = false
  /// Something was written, and no commit has been seen since.
  private var isUnexplained = false
  private var wantsProbe = false
  private var nextLook: Moment?
  private var inTrouble = false
  private var hasNewerEvent = false
  private var lastEvent: Moment
  /// Looks in a row that found nothing, in one burst of events.
  private var fruitless = 0
  private var lastLook: Moment
  /// When all saved refreshes will be there again.
  private var replenished: Moment

  init(now: Moment) {
    lastEvent = now
    lastLook = now - .seconds(1)
    replenished = now
  }

  /// When `isDue` is to be asked again; nil: no timer.
  var deadline: Moment? { isLooking ? nil : nextLook }

  /// The directory says that something was written.
  mutating func eventCame(at now: Moment) {
    isUnexplained = true
    lookSoon(at: now)
  }

  /// A writer has let go of the lock: what it has committed can be seen now.
  mutating func lockReleased(at now: Moment) {
    fruitless = 0
    lookSoon(at: now)
  }

  /// Something may have happened that nobody has told of.
  mutating func lookSoon(at now: Moment) {
    if now - lastEvent > Self.burst { fruitless = 0 }
    lastEvent = now
    if isLooking {
      hasNewerEvent = true
    } else {
      scheduleLook(noEarlierThan: now)
    }
  }

  /// Whether it is time to look; if so, `looked` must follow.
  mutating func isDue(at now: Moment) -> Bool {
    guard !isLooking, let nextLook, nextLook <= now else { return false }
    isLooking = true
    hasNewerEvent = false
    lastLook = now
    self.nextLook = nil
    return true
  }

  /// What the look has found.
  mutating func looked(_ finding: Outcome, at now: Moment) {
    isLooking = false
    var slow = polls ? Self.pollInterval : nil
    inTrouble = false
    switch finding {
    case .moved:
      fruitless = 0
      isUnexplained = false
      let rest = min((now - lastLook) * Self.restPerRefresh, Self.longestRest)
      replenished = max(replenished, now) + max(Self.refreshInterval, rest)
    case .same:
      fruitless += 1
    case .trouble(let again):
      inTrouble = true
      slow = again
    }
    if hasNewerEvent {
      hasNewerEvent = false
      scheduleLook(noEarlierThan: now)
    } else if !inTrouble, now - lastEvent < Self.ladder {
      scheduleLook(noEarlierThan: now + max(.milliseconds(1), (now - lastEvent) / 2))
    }
    if isUnexplained, now - lastEvent >= Self.probing {
      isUnexplained = false
      wantsProbe = !inTrouble
    }
    if let slow { nextLook = nextLook.map { min($0, now + slow) } ?? now + slow }
  }

  /// Whether the file is to be opened anew; true once.
  mutating func takeProbe() -> Bool {
    defer { wantsProbe = false }
    return wantsProbe
  }

  /// A query has met trouble that the looks have not seen yet.
  mutating func troubleCame(at now: Moment) {
    inTrouble = true
    guard !isLooking else { return }
    let slow = now + Self.troubleInterval
    nextLook = nextLook.map { min($0, slow) } ?? slow
  }

  private mutating func scheduleLook(noEarlierThan moment: Moment) {
    // One writer that never commits must not make us look a thousand times a second.
    let spacing =
      inTrouble
      ? Self.troubleSpacing
      : .milliseconds(fruitless == 0 ? 0 : 1 << min(fruitless / 6, 5))
    nextLook = max(moment, lastLook + spacing, refreshAllowed)
  }

  /// When the next refresh may be: at once while more are saved than are kept for the end, else
  /// after a short silence, or when enough are saved again.
  private var refreshAllowed: Moment {
    let flowing =
      replenished - Self.refreshInterval * (Self.savedRefreshes - Self.keptForTheEnd - 1)
    let silent = replenished - Self.refreshInterval * (Self.savedRefreshes - 1)
    return min(flowing, max(lastEvent + Self.quiet, silent))
  }
}
