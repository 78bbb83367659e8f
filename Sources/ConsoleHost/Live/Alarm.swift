import VietnameseText

/// The time at which the console wants to be woken.
///
/// It is due whatever becomes of the clock: one that is set back keeps nobody waiting.
struct Alarm {
  typealias Moment = ContinuousClock.Instant

  private var time: (wake: Instant, latest: Moment)?
  private var day = Instant.now.day

  /// Whether another day has come; told once. What shows a clock is woken by its minutes.
  mutating func turnsDay(at clock: Instant) -> Bool {
    defer { day = clock.day }
    return clock.day != day
  }

  mutating func set(to wake: Instant) {
    let wait = Duration.milliseconds(wake.milliseconds - Instant.now.milliseconds)
    time = (wake, .now + wait)
  }

  /// Whether the time has come; told once.
  mutating func rings(clock: Instant, now: Moment) -> Bool {
    guard let time, time.wake <= clock || time.latest <= now else { return false }
    self.time = nil
    return true
  }

  /// How long there is until then; nil: it is not set.
  func remaining(at now: Moment) -> Duration? {
    time.map { time in
      min(
        time.latest - now,
        .milliseconds(time.wake.milliseconds - Instant.now.milliseconds))
    }
  }
}
