import Glibc
import VietnameseText

/// The only place of the command that reads the time; all else is given it.
enum Clock {
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  static var today: Day { now.day }
}
