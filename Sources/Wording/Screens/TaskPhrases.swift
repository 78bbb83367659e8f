public import Programme
public import VietnameseText

/// How the tasks are put together in their list.
public enum TaskGroupKey: CaseIterable, Sendable {
  case none, focus, pillar, unit, state
}

/// What the list of tasks says besides the data.
public enum TasksPhrase: Sendable {
  case title, column, stateColumn, leadColumn, deadlineColumn, firstDeadlineColumn, leftColumn
  case progressColumn, reportColumn
  case worstFirst, byDeadline, byTitle
  case grouped(TaskGroupKey)
  case tasks(shown: Int, of: Int)
  case empty
  case unknown, notReported
  case noFocus, noPillar
}

/// What the page of one task says besides the data.
public enum TaskPhrase: Sendable {
  /// Its panes.
  case facts, why, targets, milestones, reports, extensions, changes
  case code, output, lead, coordinating, pillar, principles, document, basis, start, deadline
  case firstDeadline, progress, evidence, provenance
  case notGiven, evidenceMissing, neverReported
  case result, difficulty, proposal
  case extended(to: Day, from: Day?)
}

/// What a pane of a task's page says where it has nothing to show.
public enum TaskGap: Sendable {
  case noTargets, noMilestones, noReports, noExtensions, noChanges
}

extension Wording {
  public func phrase(tasks phrase: TasksPhrase) -> String {
    switch phrase {
    case .title: pick("Nhiệm vụ đột phá", "Breakthrough tasks")
    case .column: pick("Nhiệm vụ", "Task")
    case .stateColumn: pick("Kết luận", "Judgement")
    case .leadColumn: pick("Chủ trì", "Lead unit")
    case .deadlineColumn: pick("Thời hạn", "Deadline")
    case .firstDeadlineColumn: pick("Hạn đầu", "First due")
    case .leftColumn: pick("Còn / trễ", "Left/late")
    case .progressColumn: pick("Tiến độ", "Progress")
    case .reportColumn: pick("Báo", "Said")
    case .worstFirst: pick("nặng nhất trước", "worst first")
    case .byDeadline: pick("thời hạn gần trước", "nearest deadline first")
    case .byTitle: pick("tên A–Z", "title A–Z")
    case .grouped(let grouping): grouped(grouping)
    case .tasks(let shown, let total):
      shown == total
        ? pick("\(count(total)) nhiệm vụ", "\(count(total)) task\(total == 1 ? "" : "s")")
        : pick(
          "\(count(shown)) trong \(count(total)) nhiệm vụ", "\(count(shown)) of \(count(total))")
    case .empty:
      pick(
        "Chưa có nhiệm vụ nào. Nạp phụ lục của quyết định bằng: khue import",
        "No tasks yet. Load the decision's annex with: khue import")
    case .unknown: pick("chưa rõ", "unknown")
    case .notReported: pick("chưa báo", "none yet")
    case .noFocus: pick("Không gắn trọng tâm nào", "Serves no focus")
    case .noPillar: pick("Không rõ trụ cột", "Pillar unknown")
    }
  }

  public func phrase(task phrase: TaskPhrase) -> String {
    switch phrase {
    case .facts: pick("Nhiệm vụ", "Task")
    case .why: pick("Vì sao?", "Why?")
    case .targets: pick("Mục tiêu", "Targets")
    case .milestones: pick("Mốc", "Milestones")
    case .reports: pick("Báo cáo", "Reports")
    case .extensions: pick("Gia hạn", "Extensions")
    case .changes: pick("Lịch sử", "History")
    case .code: pick("Mã", "Code")
    case .output: pick("Sản phẩm đầu ra", "Output")
    case .lead: pick("Đơn vị chủ trì", "Lead unit")
    case .coordinating: pick("Phối hợp", "Co-ordinating")
    case .pillar: pick("Trụ cột", "Pillar")
    case .principles: pick("Nội dung 5-5-5", "5-5-5 items")
    case .document: pick("Văn bản giao", "Document")
    case .basis: pick("Căn cứ", "Basis")
    case .start: pick("Bắt đầu", "Start")
    case .deadline: pick("Thời hạn", "Deadline")
    case .firstDeadline: pick("Thời hạn đầu tiên", "First deadline")
    case .progress: pick("Tiến độ", "Progress")
    case .evidence: pick("Minh chứng", "Evidence")
    case .provenance: pick("Xuất xứ", "Provenance")
    case .notGiven: pick("văn bản không nêu", "not given in the text")
    case .evidenceMissing: pick("chưa có minh chứng nào", "none so far")
    case .neverReported: pick("chưa có báo cáo nào", "nobody has reported yet")
    case .result: pick("Kết quả", "Result")
    case .difficulty: pick("Khó khăn, vướng mắc", "Difficulties")
    case .proposal: pick("Kiến nghị", "Proposals")
    case .extended(let new, let old):
      pick(
        "\(day(new)), gia hạn từ \(old.map(day) ?? "chưa có hạn")",
        "\(day(new)), extended from \(old.map(day) ?? "no deadline")")
    }
  }

  public func phrase(taskGap gap: TaskGap) -> String {
    switch gap {
    case .noTargets:
      pick(
        "Chưa có chỉ tiêu nào cho biết nhiệm vụ đã xong.", "No target tells whether it is done.")
    case .noMilestones: pick("Chưa có mốc nào.", "No milestones.")
    case .noReports: pick("Chưa có báo cáo tiến độ nào.", "Nobody has reported on it yet.")
    case .noExtensions: pick("Chưa gia hạn lần nào.", "Never extended.")
    case .noChanges: pick("Chưa ghi thay đổi nào.", "No changes recorded.")
    }
  }

  /// A target in words with what it wants and what there is: "Vé điện tử ≥ 80 %, nay 44 %".
  public func goal(_ line: TargetLine, of indicator: Indicator) -> String {
    let wanted = text(indicator.title) + " " + target(line.target, of: indicator)
    guard let reading = line.judgement.reading, let figure = reading.figure else {
      return wanted + pick(", chưa có số liệu", ", no readings yet")
    }
    let now =
      self.figure(figure, of: indicator, measure: false)
      + " (\(period(reading.period, derived: .none)))"
    return wanted + pick(", nay \(now)", ", now \(now)")
  }

  private func grouped(_ grouping: TaskGroupKey) -> String {
    switch grouping {
    case .none: pick("không nhóm", "not grouped")
    case .focus: pick("nhóm theo trọng tâm", "by focus")
    case .pillar: pick("nhóm theo trụ cột", "by pillar")
    case .unit: pick("nhóm theo đơn vị", "by unit")
    case .state: pick("nhóm theo kết luận", "by judgement")
    }
  }

  /// What is left on a day, short: "còn 12ng", "trễ 210ng", "hôm nay", which is said only where that
  /// is today; from 1,000 days on in whole months.
  public func shortRemaining(until due: Day, on day: Day, today: Day) -> String {
    let days = due - day
    if days == 0 { return day == today ? pick("hôm nay", "today") : pick("ngày ấy", "that day") }
    let months = Age.months(from: min(due, day), to: max(due, day))
    let span =
      abs(days) < 1_000
      ? pick("\(abs(days))ng", "\(abs(days))d") : pick("\(months)th", "\(months)mo")
    return days > 0 ? pick("còn \(span)", "\(span) left") : pick("trễ \(span)", "\(span) late")
  }
}
