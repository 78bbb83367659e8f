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
  case newAlertsHead
  case newAlerts(Int, AttentionLine)
  /// How old, and until when the data goes.
  case oldData(String, String?)
  /// How old the newest of what is shown is.
  case dataAge(Day, on: Day)
  case unknownUnits([String])
  case unknownUnitsAdvice
  /// How many a list does not show.
  case more(Int)
  /// Which columns of how many stand on this turn of the checklist.
  case unitsShown(ClosedRange<Int>, of: Int)
  /// What the figures beside units' names count.
  case figureOfUnits
  /// How many of the late are of units that have ended.
  case ofEndedUnits(Int)
  /// How many of the done are claimed.
  case claimedTasks(Int)
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
    case .newAlertsHead: pick("CẢNH BÁO MỚI:", "NEW ALERT:")
    case .newAlerts(let count, let first): newAlerts(count, first)
    case .dataAge(let day, let today):
      pick("số liệu \(ago(day, on: today))", "data \(ago(day, on: today))")
    case .oldData(let commit, let until):
      pick("DỮ LIỆU CŨ: ", "OLD DATA: ") + commit + (until.map { " · " + $0 } ?? "")
    case .unknownUnits(let units):
      pick("KHÔNG CÓ ĐƠN VỊ", "NO SUCH UNIT") + " " + quoted(units) + "."
    case .unknownUnitsAdvice:
      pick(
        "Sửa --units của màn hình này; khue show units kê các đơn vị.",
        "Correct --units of this wall; khue show units lists the units.")
    case .more(let count): pick("và \(self.count(count)) mục nữa", "and \(self.count(count)) more")
    case .unitsShown(let range, let total):
      pick("đơn vị", "units")
        + " \(count(range.lowerBound))–\(count(range.upperBound))/\(count(total))"
    case .figureOfUnits:
      pick("Số cạnh tên đơn vị: mục tiêu chậm", "Figure beside a unit: targets late")
    case .ofEndedUnits(let count):
      pick("\(self.count(count)) thuộc đơn vị cũ", "\(self.count(count)) of ended units")
    case .claimedTasks(let count):
      pick("+\(self.count(count)) thiếu căn cứ", "+\(self.count(count)) claimed")
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
    return attention(first) + rest
  }

  private func quoted(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

/// What is wrong with the options of a wall.
extension Wording {
  /// A word that stands in a list twice.
  public func namedTwice(_ word: String, in option: String) -> String {
    pick(
      "\(option) kể “\(word)” hai lần. Mỗi trang một lần là đủ: vòng tự lặp lại.",
      "\(option) names “\(word)” twice. Once each is enough: the round begins again by itself.")
  }

  /// A list that is empty though it was given.
  public func namesNothing(_ option: String) -> String {
    pick(
      "\(option) để trống. Ghi mã các đơn vị, cách nhau bằng dấu phẩy, hoặc bỏ \(option) để xem tất cả.",
      "\(option) is empty. Name units with commas between them, or leave \(option) out for all.")
  }
}
