import TerminalTesting

/// Somebody at work in a session: keys, what must come of them, and how long that took.
///
/// One thread lets many desks work side by side: ``turn()`` looks once and never waits.
final class Desk {
  /// Keys, and what the screen shows once they have been understood.
  struct Step {
    var what: String
    var keys: (TerminalSession) -> Void
    var isDone: (Screen) -> Bool
  }

  /// How long somebody waits for an answer before the test is over.
  private static let patience = Duration.seconds(60)

  let name: String
  let session: TerminalSession
  /// How long every step took.
  private(set) var waits: [(what: String, time: Duration)] = []
  /// How often ``work`` has been done from its first step to its last.
  private(set) var rounds = 0

  private let work: (Int) -> [Step]
  private let pace: Duration
  private var steps: ArraySlice<Step> = []
  private var asked: ContinuousClock.Instant?
  private var seen: ContinuousClock.Instant?
  private var looked = ContinuousClock.now
  private var next: ContinuousClock.Instant

  /// - Parameters:
  ///   - pace: from the begin of a round to the begin of the next one, at least.
  ///   - work: the steps of a round, by its number.
  init(
    _ name: String, _ session: TerminalSession, every pace: Duration,
    starting: ContinuousClock.Instant = .now, work: @escaping (Int) -> [Step]
  ) {
    self.name = name
    self.session = session
    self.pace = pace
    self.work = work
    next = starting
  }

  /// Whether nothing is under way.
  var isAtRest: Bool { steps.isEmpty }

  /// Looks at the screen once; sends the keys of the next step where the last is done.
  ///
  /// - Parameter mayBegin: whether a new round may begin.
  func turn(mayBegin: Bool) throws {
    if steps.isEmpty {
      guard mayBegin, .now >= next else { return session.readOn() }
      next = .now + pace
      steps = work(rounds)[...]
      ask()
      return
    }
    guard let step = steps.first, let asked else { return }
    session.readOn()
    // Looking costs milliseconds, of which whoever is measured would be short.
    if seen != session.lastOutput, .now - looked > .milliseconds(50) {
      seen = session.lastOutput
      looked = .now
      if step.isDone(session.screen) {
        waits.append((step.what, .now - asked))
        steps.removeFirst()
        if steps.isEmpty { rounds += 1 } else { ask() }
        return
      }
    }
    guard .now - asked < Self.patience else {
      throw TerminalFailure.notInTime(
        what: "\(name): \(step.what)", after: Self.patience, screen: session.screen.text)
    }
  }

  private func ask() {
    asked = .now
    seen = nil
    if let step = steps.first { step.keys(session) }
  }
}
