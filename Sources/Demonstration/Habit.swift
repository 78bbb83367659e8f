import Programme
import VietnameseText

extension Demonstration {
  /// How one series of a unit keeps to the days on which it is owed.
  struct Habit: Hashable, Sendable {
    /// For how many months nothing was said, up to the newest period whose due day has passed.
    var silent = 0
    /// How many of a hundred reports come after their due day.
    var late = 3
    /// How many of a hundred older periods were never told.
    var missed = 1
    /// Whether what was owed last is told at last today, through the officer's own account.
    var isToldToday = false
  }

  /// How a unit's series of a place among its own is kept; most are kept well.
  ///
  /// Of the wards and communes one has been silent for five months and one for three, a few owe the
  /// newest month, and every fifth is often late.
  func habit(of player: Cast.Player, series: Int, among communes: [Cast.Player]) -> Habit {
    if player.role == .press, series == 4 { return Habit(silent: 3) }
    guard !player.hasEnded, let place = communes.firstIndex(of: player), communes.count > 8
    else { return Habit() }
    var habit = place % 5 == 4 ? Habit(late: 30, missed: 6) : Habit()
    switch place {
    case 2: habit.silent = 5
    case 61: habit.silent = 3
    case _ where place % 16 == 9 && series == 0: habit.silent = 1
    case _ where place % 16 == 5 && series == 0: (habit.silent, habit.isToldToday) = (1, true)
    default: break
    }
    return habit
  }
}

extension Demonstration.Gauge {
  /// The end of the newest period whose due day has passed by a day, be it moved by a weekend.
  func owed(by day: Day) -> Day {
    let told = day.adding(days: -(dueAfterDays + 3))
    return every == .quarter
      ? Demonstration.lastQuarterEnd(by: told) : Demonstration.lastMonthEnd(by: told)
  }

  /// How many periods a silence of so many months spans.
  func periods(in months: Int) -> Int { every == .quarter ? (months + 2) / 3 : months }

  /// The end of the period so many before one that ends on a day.
  func end(before day: Day, by count: Int) -> Day {
    day.firstOfMonth.adding(months: -(every == .quarter ? 3 : 1) * count).lastOfMonth
  }
}

/// Deals out moods so that each comes up, from a place that the seed decides: of a hundred targets
/// some six are overdue, six behind, and three wait for proof.
struct MoodWheel {
  private var place: Int
  private static let moods: [Demonstration.Mood] = [
    .onTrack, .achieved, .atRisk, .onTrack, .achieved, .onTrack, .behind, .onTrack, .achieved,
    .onTrack, .overdue, .achieved, .onTrack, .notYet, .achieved, .onTrack, .unproven, .onTrack,
    .achieved, .atRisk, .onTrack, .achieved, .onTrack, .behind, .achieved, .onTrack, .notYet,
    .onTrack, .achieved, .noData, .onTrack, .overdue, .achieved, .onTrack, .atRisk, .onTrack,
    .achieved,
  ]

  init(random: SplitMix64) {
    var random = random
    place = random.below(MoodWheel.moods.count)
  }

  /// Of a unit that has ended there is no indicator without data, and none that waits for proof.
  mutating func next(ended: Bool) -> Demonstration.Mood {
    place = (place + 1) % MoodWheel.moods.count
    let mood = MoodWheel.moods[place]
    return ended && (mood == .noData || mood == .unproven) ? next(ended: ended) : mood
  }
}
