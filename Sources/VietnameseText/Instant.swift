/// A moment, to the millisecond, as stored; its parts are those of a clock in Việt Nam.
///
/// Việt Nam keeps +07:00 all year (design, section 5), so no time zone data is needed.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 01/01/1970 00:00 UTC.
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A moment on a day in Việt Nam; parts beyond their usual range simply add up.
  public init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    milliseconds = seconds * 1_000 - Instant.offset
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment so much later; stops at the ends of the range.
  public func adding(milliseconds more: Int64) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(more)
    if overflow { return Instant(milliseconds: more < 0 ? .min : .max) }
    return Instant(milliseconds: sum)
  }
}

extension Instant {
  /// +07:00 in milliseconds.
  private static let offset: Int64 = 7 * 3_600_000

  /// Milliseconds since midnight in Việt Nam, and the days before that midnight.
  private var split: (days: Int64, rest: Int) {
    let local = adding(milliseconds: Instant.offset).milliseconds
    let rest = local % 86_400_000
    let days = local / 86_400_000
    return rest < 0 ? (days - 1, Int(rest + 86_400_000)) : (days, Int(rest))
  }

  /// The day in Việt Nam.
  public var day: Day { Day(number: Int32(clamping: split.days)) }
  /// 0…23, in Việt Nam.
  public var hour: Int { split.rest / 3_600_000 }
  /// 0…59.
  public var minute: Int { split.rest / 60_000 % 60 }
  /// 0…59.
  public var second: Int { split.rest / 1_000 % 60 }
  /// 0…999.
  public var millisecond: Int { split.rest % 1_000 }

  /// yyyy-MM-ddTHH:mm:ss.SSS+07:00.
  public var iso: String {
    let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    return "\(day.iso)T\(clock).\(padded(millisecond, 3))+07:00"
  }
}
