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
  /// More reminders than this about one cause, and the task is escalated: it is reported to the
  /// Ban cán sự at its next meeting (Quyết định 847/QĐ-UBND, in practice since 2023).
  public static let reminders = 3

  /// The acts that count for a cause that began on a day: withdrawn ones do not, nor those from
  /// before it began.
  public static func standing(_ acts: [Act], since: Day) -> [Act] {
    let withdrawn = Set(acts.lazy.filter { $0.kind == .withdrawal }.compactMap(\.answers))
    return acts.filter {
      $0.kind != .withdrawal && $0.on >= since && !withdrawn.contains($0.id)
    }
  }

  /// The status on a day; the newest act that says something of it wins.
  public static func status(_ acts: [Act], since: Day, on day: Day) -> AlertStatus {
    for act in standing(acts, since: since).reversed() where act.on <= day {
      switch act.kind {
      case .closing: return .closed
      case .acknowledgement:
        if let until = act.until, until >= day { return .acknowledged(until: until) }
      case .explanation: return .explained
      case .request: return .asked(by: act.until)
      case .reminder, .extensionRequest, .conclusion, .withdrawal: continue
      }
    }
    return .open
  }

  /// How often the unit was reminded of this cause.
  public static func reminderCount(_ acts: [Act], since: Day) -> Int {
    standing(acts, since: since).count { $0.kind == .reminder }
  }

  public static func isEscalated(_ acts: [Act], since: Day) -> Bool {
    reminderCount(acts, since: since) > reminders
  }
}
