public import VietnameseText

/// How far people have got with an alert.
public enum AlertStatus: Hashable, Sendable {
  case open
  /// An explanation was asked for and has not come; the day by which it should.
  case asked(by: Day?)
  case explained
  case acknowledged(until: Day)
  case closed

  /// What still needs hands comes first.
  public var order: Int {
    switch self {
    case .open: 0
    case .asked: 1
    case .explained: 2
    case .acknowledged: 3
    case .closed: 4
    }
  }
}

/// Which status the acts on an alert add up to (design, section 2, "Alert" and "Reminder").
public enum AlertRule {
  /// More reminders than this about one alert, and the task is escalated (design, section 2,
  /// "Reminder"; in practice since 2023, Quyết định 847/QĐ-UBND).
  public static let reminders = 3

  /// The longest that an acknowledgement holds, in days after the day on which it was given.
  public static let longestAcknowledgement = 90

  /// The acts that belong to an alert's episode: those on its kind since it began, withdrawn ones
  /// left out. An act from before kinds were named counts for every kind that was open on its day.
  public static func standing(_ acts: [Act], of episode: AlertEpisode) -> [Act] {
    let withdrawn = Set(acts.lazy.filter { $0.kind == .withdrawal }.compactMap(\.answers))
    return acts.filter {
      $0.kind != .withdrawal && $0.on >= episode.since && !withdrawn.contains($0.id)
        && ($0.alert.map { $0 == episode.kind } ?? true)
    }
  }

  /// The status on a day; the newest act that says something of it wins.
  public static func status(_ acts: [Act], of episode: AlertEpisode, on day: Day) -> AlertStatus {
    for act in standing(acts, of: episode).reversed() where act.on <= day {
      switch act.kind {
      case .closing: return .closed
      case .acknowledgement:
        guard let asked = act.until else { continue }
        let until = min(asked, act.on.adding(days: longestAcknowledgement))
        if until >= day { return .acknowledged(until: until) }
      case .explanation: return .explained
      case .request: return .asked(by: act.until)
      case .reminder, .extensionRequest, .conclusion, .withdrawal: continue
      }
    }
    return .open
  }

  /// The alert of an item that most needs hands: of those as far as the least far one, the worst.
  public static func foremost(
    _ episodes: [AlertEpisode], _ acts: [Act], on day: Day
  ) -> (episode: AlertEpisode, status: AlertStatus)? {
    episodes.map { ($0, status(acts, of: $0, on: day)) }
      .min { ($0.1.order, $0.0.kind.severity) < ($1.1.order, $1.0.kind.severity) }
  }

  /// How often the unit was reminded of this alert.
  public static func reminderCount(_ acts: [Act], of episode: AlertEpisode) -> Int {
    standing(acts, of: episode).count { $0.kind == .reminder }
  }

  public static func isEscalated(_ acts: [Act], of episode: AlertEpisode) -> Bool {
    reminderCount(acts, of: episode) > reminders
  }
}
