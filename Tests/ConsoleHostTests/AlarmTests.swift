import Testing
import VietnameseText

@testable import ConsoleHost

@Suite struct AlarmTests {
  /// An account's last day ends at midnight in Việt Nam, and is looked at once then.
  @Test func anotherDayIsToldOnce() {
    var alarm = Alarm()
    let midnight = Instant(Instant.now.day.adding(days: 2))
    // Whatever day it is at the start.
    let before = Instant(milliseconds: midnight.milliseconds - 1)
    _ = alarm.turnsDay(at: before)
    let after = Instant(milliseconds: midnight.milliseconds + 60_000)
    let told = [before, midnight, after, before].map { alarm.turnsDay(at: $0) }
    // A clock that is set back is looked at too.
    #expect(told == [false, true, false, true])
  }
}
