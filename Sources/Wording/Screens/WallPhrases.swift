public import Programme
public import VietnameseText

/// What a wall display says besides the data.
public enum WallPhrase: Sendable {
  case alerts, meeting, held
  case lateTargets
  case achieved(of: Int)
  case lateTasks, openAlerts, missingReports
  case nearTasks(Int)
  case unclearTasks, doneTasks
  case askedAlerts, escalatedAlerts
  case standing, lateConclusions
  case noValue
  case newAlerts(Int, AttentionLine)
  case oldData(String, String)
  case unreadable(since: Instant, now: Instant)
}

extension Wording {
  public func phrase(_ phrase: WallPhrase) -> String {
    switch phrase {
    case .alerts: pick("Cảnh báo", "Alerts")
    case .meeting: pick("Kết luận giao ban", "Conclusions")
    case .held: pick("ĐANG GIỮ TRANG", "PAGE HELD")
    case .lateTargets: pick("mục tiêu chậm", "targets late")
    case .achieved(let total):
      pick("đạt trên \(count(total))", "achieved of \(count(total))")
    case .lateTasks: pick("việc chậm", "tasks late")
    case .openAlerts: pick("chưa xử lý", "open alerts")
    case .missingReports: pick("thiếu báo cáo", "not reported")
    case .nearTasks(let days): pick("hạn trong \(days) ngày", "due in \(days) days")
    case .unclearTasks: pick("chưa rõ việc", "unclear")
    case .doneTasks: pick("đã xong", "done")
    case .askedAlerts: pick("chờ giải trình", "asked")
    case .escalatedAlerts: pick("báo cáo cấp trên", "escalated")
    case .standing: pick("còn hiệu lực", "standing")
    case .lateConclusions: pick("quá hạn", "overdue")
    case .noValue: pick("chưa có số", "no data")
    case .newAlerts(let count, let first): newAlerts(count, first)
    case .oldData(let until, let commit):
      pick("DỮ LIỆU CŨ: ", "OLD DATA: ") + until + " · " + commit
    case .unreadable(let since, let now):
      pick(
        "KHÔNG ĐỌC ĐƯỢC từ \(clock(since)) (\(ago(since, now: now))).",
        "CAN'T READ since \(clock(since)) (\(ago(since, now: now))).")
    }
  }

  /// The same in one or two words, for large letters.
  public func shortPhrase(_ phrase: WallPhrase) -> String {
    switch phrase {
    case .lateTargets: pick("chậm", "late")
    case .achieved(let total): pick("đạt/\(count(total))", "of \(count(total))")
    case .openAlerts: pick("cảnh báo", "alerts")
    case .missingReports: pick("thiếu BC", "missing")
    case .nearTasks(let days): pick("\(days) ngày", "\(days) days")
    case .unclearTasks: pick("chưa rõ", "unclear")
    case .askedAlerts: pick("giải trình", "asked")
    case .escalatedAlerts: pick("cấp trên", "escalated")
    default: self.phrase(phrase)
    }
  }

  private func newAlerts(_ count: Int, _ first: AttentionLine) -> String {
    let more = count - 1
    let rest =
      more == 0 ? "" : pick(" (và \(self.count(more)) nữa)", " (and \(self.count(more)) more)")
    return pick("CẢNH BÁO MỚI: ", "NEW ALERT: ") + attention(first) + rest
  }
}
