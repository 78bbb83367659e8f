import Programme

/// Titles, orders and honest emptiness of the lists that several pages show.
public enum ListPhrase: Sendable {
  // Column titles.
  case indicator, unit, value, target, progress, history, age, trend
  case task, deadline, left, lead
  case period, source, confidence, reportedOn
  case conclusion, content, measured
  // Orders.
  case worstFirst, byName, byAge, byDeadline, byUnit, newestFirst, bySource, inOrder
  // What is not there.
  case noReading, noTarget, noDeadline, noLead, noTasks, noIndicators, noReadings, noPrinciples
  case withdrawn, replaced
}

extension Wording {
  public func phrase(_ phrase: ListPhrase) -> String {
    switch phrase {
    case .indicator: pick("Chỉ tiêu", "Indicator")
    case .unit: pick("Đơn vị", "Unit")
    case .value: pick("Mới nhất", "Newest")
    case .target: pick("Mục tiêu", "Target")
    case .progress: pick("Mức đạt", "Reached")
    case .history: pick("Diễn biến", "Course")
    case .age: pick("Tuổi", "Age")
    case .trend: pick("Xu thế", "Trend")
    case .task: pick("Nhiệm vụ", "Task")
    case .deadline: pick("Thời hạn", "Deadline")
    case .left: pick("Còn lại", "Left")
    case .lead: pick("Chủ trì", "Lead")
    case .period: pick("Kỳ", "Period")
    case .source: pick("Nguồn", "Source")
    case .confidence: pick("Tin cậy", "Trust")
    case .reportedOn: pick("Ngày báo", "Reported")
    case .conclusion: pick("Kết luận", "State")
    case .content: pick("Nội dung", "Content")
    case .measured: pick("Số liệu nói", "Numbers say")
    case .worstFirst: pick("nặng nhất trước", "worst first")
    case .byName: pick("theo tên", "by name")
    case .byAge: pick("cũ nhất trước", "oldest first")
    case .byDeadline: pick("theo thời hạn", "by deadline")
    case .byUnit: pick("theo đơn vị", "by unit")
    case .newestFirst: pick("mới nhất trước", "newest first")
    case .bySource: pick("theo nguồn", "by source")
    case .inOrder: pick("theo thứ tự công bố", "in announced order")
    case .noReading: pick("chưa có số liệu", "no data")
    case .noTarget: pick("chưa có", "none")
    case .noDeadline: pick("chưa rõ thời hạn", "no deadline")
    case .noLead: pick("chưa rõ chủ trì", "no lead")
    case .noTasks: pick("Chưa có nhiệm vụ nào.", "No tasks yet.")
    case .noIndicators: pick("Chưa có chỉ tiêu nào.", "No indicators yet.")
    case .noReadings: pick("Chưa có số liệu nào.", "No readings yet.")
    case .noPrinciples: pick("Chưa có danh mục 5-5-5.", "There is no checklist yet.")
    case .withdrawn: pick("đã rút", "withdrawn")
    case .replaced: pick("đã đính chính", "corrected")
    }
  }
}
