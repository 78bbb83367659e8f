import Testing

@testable import ConsoleHost

@Suite struct LiveWatchTests {
  typealias Moment = ContinuousClock.Instant

  /// A database, a watch on it, and a clock that jumps from one deadline to the next.
  struct Scene {
    var now = Moment.now
    var start: Moment
    var watch: LiveWatch
    /// The version that can be seen, and the one that was seen last.
    var version = 0
    var seen = 0
    var looks: [Duration] = []
    var refreshes: [Duration] = []
    var isBroken = false
    /// What a look that finds a commit takes, with the answer.
    var refreshing = Duration.zero
    /// Opening what is broken writes beside it.
    var isStirredByLooks = false

    init() {
      start = now
      watch = LiveWatch(now: now)
    }

    /// Lets time pass, looking whenever it is due.
    mutating func pass(_ duration: Duration) {
      let end = now + duration
      while let deadline = watch.deadline, deadline <= end {
        now = max(now, deadline)
        guard watch.isDue(at: now) else { continue }
        looks.append(now - start)
        if isBroken {
          watch.looked(.trouble(again: LiveWatch.troubleInterval), at: now)
          if isStirredByLooks { watch.eventCame(at: now) }
        } else if seen != version {
          seen = version
          now += refreshing
          refreshes.append(now - start)
          watch.looked(.moved, at: now)
        } else {
          watch.looked(.same, at: now)
        }
      }
      now = max(now, end)
    }

    mutating func probes() -> Bool { watch.takeProbe() }

    /// The log is written now; the commit becomes visible `delay` later.
    mutating func commit(visibleAfter delay: Duration = .zero) {
      watch.eventCame(at: now)
      pass(delay)
      version += 1
    }
  }

  /// Many sessions that refresh at every commit would leave no time to those who write.
  @Test(arguments: [(5, 20), (100, 3), (300, 2), (2_000, 1)])
  func aBusyMachineIsLeftTimeToWrite(took: Int, mostInASecond: Int) {
    var scene = Scene()
    scene.refreshing = .milliseconds(took)
    for _ in 0..<1_000 {
      scene.version += 1
      scene.watch.lockReleased(at: scene.now)
      scene.pass(.milliseconds(10))
    }
    let seconds = Int((scene.now - scene.start) / .milliseconds(1_000))
    #expect(scene.refreshes.count <= (seconds + 1) * mostInASecond + 4)
    // And what was written last is seen soon.
    scene.version += 1
    scene.watch.lockReleased(at: scene.now)
    let told = scene.now
    scene.pass(.seconds(5))
    #expect(scene.seen == scene.version)
    #expect(scene.start + scene.refreshes[scene.refreshes.count - 1] - told < .seconds(4))
  }

  @Test func withoutEventsItSleepsWithoutATimer() {
    var scene = Scene()
    scene.pass(.seconds(3600))
    #expect(scene.looks.isEmpty)
    #expect(scene.watch.deadline == nil)
  }

  @Test func aVisibleCommitIsSeenAtOnce() {
    var scene = Scene()
    scene.version = 1
    scene.watch.eventCame(at: scene.now)
    scene.pass(.zero)
    #expect(scene.refreshes == [.zero])
  }

  @Test func writingThatNoCommitExplainsIsLookedIntoOnce() {
    var scene = Scene()
    scene.watch.eventCame(at: scene.now)
    scene.pass(.milliseconds(400))
    let probe1 = scene.probes()
    #expect(!probe1)
    scene.pass(.milliseconds(300))
    let probe2 = scene.probes()
    #expect(probe2)
    scene.pass(.seconds(60))
    let probe3 = scene.probes()
    #expect(!probe3)
  }

  @Test func writingThatACommitExplainsIsNotLookedInto() {
    var scene = Scene()
    scene.commit(visibleAfter: .milliseconds(20))
    scene.pass(.seconds(60))
    let probe4 = scene.probes()
    #expect(!probe4)
    scene.watch.lookSoon(at: scene.now)
    scene.pass(.seconds(60))
    let probe5 = scene.probes()
    #expect(!probe5)
  }

  @Test func theLadderGrowsByHalfAndEnds() throws {
    var scene = Scene()
    scene.watch.eventCame(at: scene.now)
    scene.pass(.seconds(60))
    #expect(scene.looks.starts(with: [0, 1, 2, 3].map { .milliseconds($0) }))
    for (look, next) in zip(scene.looks, scene.looks.dropFirst()) {
      #expect(next - look <= max(.milliseconds(1), look / 2))
    }
    #expect(scene.looks.count < 25)
    #expect(try #require(scene.looks.last) > .seconds(2))
    #expect(scene.watch.deadline == nil)
  }

  /// The log of one commit is written in parts; looks that came too early for one commit must not
  /// make the next one wait.
  @Test(arguments: [100, 300, 1_000, 3_000])
  func aCommitSoonAfterAnotherIsSeenAsSoon(apart milliseconds: Int) throws {
    var scene = Scene()
    for _ in 0..<5 {
      scene.pass(.milliseconds(milliseconds))
      scene.watch.eventCame(at: scene.now)
      scene.pass(.milliseconds(9))
      scene.watch.eventCame(at: scene.now)
      scene.pass(.milliseconds(6))
      let written = scene.now - scene.start
      scene.commit(visibleAfter: .milliseconds(2))
      scene.pass(.milliseconds(20))
      #expect(try #require(scene.refreshes.last) - written <= .milliseconds(4))
    }
  }

  @Test(arguments: [0, 1, 2, 5, 20, 100, 500, 2_000, 4_000])
  func aCommitThatBecomesVisibleLaterIsNotLost(milliseconds: Int) throws {
    var scene = Scene()
    let delay = Duration.milliseconds(milliseconds)
    scene.commit(visibleAfter: delay)
    scene.pass(.seconds(60))
    let seen = try #require(scene.refreshes.last)
    #expect(seen <= max(.milliseconds(1), delay * 2 + .milliseconds(1)))
    #expect(seen < .seconds(5))
    #expect(scene.watch.deadline == nil)
  }

  @Test func aCommitAnnouncedBeforeTheEarlierOneWasSeenIsNotLost() {
    var scene = Scene()
    // The second commit's log is written; the look finds the first; only then the second is visible.
    scene.watch.eventCame(at: scene.now)
    scene.watch.eventCame(at: scene.now)
    scene.version = 1
    scene.pass(.zero)
    #expect(scene.seen == 1)
    scene.pass(.milliseconds(30))
    scene.version = 2
    scene.pass(.seconds(5))
    #expect(scene.seen == 2)
  }

  @Test func anEventDuringALookLeadsToAnother() {
    var scene = Scene()
    scene.watch.eventCame(at: scene.now)
    let isDue = scene.watch.isDue(at: scene.now)
    #expect(isDue)
    scene.watch.eventCame(at: scene.now)
    #expect(scene.watch.deadline == nil)
    scene.watch.looked(.same, at: scene.now)
    #expect(scene.watch.deadline.map { $0 <= scene.now + .milliseconds(1) } == true)
  }

  @Test(arguments: [1, 3, 5, 9, 20, 40])
  func aStormIsAtMostTwentyRefreshesASecond(every milliseconds: Int) throws {
    var scene = Scene()
    for _ in 0..<(5000 / milliseconds) {
      scene.commit()
      scene.pass(.milliseconds(milliseconds))
    }
    let last = scene.now - scene.start - .milliseconds(milliseconds)
    scene.pass(.seconds(10))
    #expect(scene.seen == scene.version)
    let shown = try #require(scene.refreshes.last)
    #expect(shown - last <= .milliseconds(50))
    for (index, refresh) in scene.refreshes.enumerated() {
      let within = scene.refreshes[index...].prefix { $0 - refresh < .seconds(1) }
      #expect(within.count <= 20 + LiveWatch.savedRefreshes)
    }
    #expect(scene.refreshes.count <= 5 * 20 + LiveWatch.savedRefreshes)
  }

  @Test func theEndOfAFastStormIsSeenAfterAShortSilence() throws {
    for length in 100..<160 {
      var scene = Scene()
      for _ in 0..<length {
        scene.commit()
        scene.pass(.milliseconds(2))
      }
      let last = scene.now - scene.start - .milliseconds(2)
      scene.pass(.seconds(5))
      #expect(try #require(scene.refreshes.last) - last <= .milliseconds(10))
    }
  }

  @Test func aWriterThatNeverCommitsIsLookedAtSeldom() {
    var scene = Scene()
    for _ in 0..<10_000 {
      scene.watch.eventCame(at: scene.now)
      scene.pass(.microseconds(100))
    }
    #expect(scene.looks.count < 60)
  }

  @Test func aCommitWhoseLockIsLetGoIsSeenAtOnceHoweverLongItTook() {
    for took in [3, 40, 90, 700, 9_000] {
      var scene = Scene()
      // The log is written in many parts before the disk has it all.
      for _ in 0..<30 { scene.watch.eventCame(at: scene.now) }
      scene.pass(.milliseconds(took))
      scene.version += 1
      scene.watch.lockReleased(at: scene.now)
      scene.pass(.zero)
      #expect(scene.seen == scene.version, "after \(took) ms")
    }
  }

  @Test func troubleIsLookedAtEverySecond() {
    var scene = Scene()
    scene.isBroken = true
    scene.watch.eventCame(at: scene.now)
    scene.pass(.seconds(60))
    #expect((55...65).contains(scene.looks.count))
    scene.isBroken = false
    scene.version += 1
    scene.pass(.seconds(2))
    #expect(scene.seen == scene.version)
    scene.pass(.seconds(10))
    #expect(scene.watch.deadline == nil)
  }

  @Test func looksThatStirTheFolderDoNotLeadToOneAnother() {
    var scene = Scene()
    scene.isBroken = true
    scene.isStirredByLooks = true
    scene.watch.eventCame(at: scene.now)
    scene.pass(.seconds(60))
    #expect(scene.looks.count <= 4 * 60 + 1)
  }

  @Test func whereNothingTellsItLooksEveryTwoSeconds() {
    var scene = Scene()
    scene.watch.polls = true
    scene.watch.eventCame(at: scene.now)
    scene.pass(.seconds(20))
    scene.version += 1
    scene.pass(.seconds(2))
    #expect(scene.seen == scene.version)
  }
}
