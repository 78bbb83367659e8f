import Programme

/// Titles, orders and honest emptiness of the lists that several pages show.
public enum ListPhrase: Sendable {
  // Column titles.
  case indicator, value, target, progress, history, age
  case task, deadline, left
  case period, source, reportedOn
  // Orders.
  case worstFirst, byName, byAge, byDeadline, newestFirst, bySource, inOrder, byGroup
  // What is not there.
  case noTarget, noDeadline, noIndicators, noReadings, noPrinciples
  case withdrawn, replaced
  /// The list holds only the first of all; the palette finds the others.
  case firstOf(Int, total: Int)
  /// How many match a filter, among those that are listed of all that there are.
  case matches(Int, among: Int, of: Int)
}

extension Wording {
  public func phrase(_ phrase: ListPhrase) -> String {
    switch phrase {
    case .indicator: pick("Chỉ tiêu", "Indicator")
    case .value: pick("Mới nhất", "Newest")
    case .target: pick("Mục tiêu", "Target")
    case .progress: pick("Mức đạt", "Reached")
    case .history: pick("Diễn biến", "Course")
    case .age: pick("Tuổi", "Age")
    case .task: pick("Nhiệm vụ", "Task")
    case .deadline: pick("Thời hạn", "Deadline")
    case .left: pick("Còn lại", "Left")
    case .period: pick("Kỳ", "Period")
    case .source: pick("Nguồn", "Source")
    case .reportedOn: pick("Ngày báo", "Reported")
    case .worstFirst: pick("nặng nhất trước", "worst first")
    case .byName: pick("theo tên", "by name")
    case .byAge: pick("cũ nhất trước", "oldest first")
    case .byDeadline: pick("theo thời hạn", "by deadline")
    case .newestFirst: pick("mới nhất trước", "newest first")
    case .bySource: pick("theo nguồn", "by source")
    case .inOrder: pick("theo thứ tự công bố", "in announced order")
    case .byGroup: pick("theo nhóm", "by group")
    case .noTarget: pick("chưa có", "none")
    case .noDeadline: pick("chưa rõ thời hạn", "no deadline")
    case .noIndicators: pick("Chưa có chỉ tiêu nào.", "No indicators yet.")
    case .noReadings: pick("Chưa có số liệu nào.", "No readings yet.")
    case .noPrinciples: pick("Chưa có danh mục 5-5-5.", "There is no checklist yet.")
    case .withdrawn: pick("đã rút", "withdrawn")
    case .replaced: pick("đã đính chính", "corrected")
    case .matches(let matching, let among, let total):
      among == total
        ? pick(
          "\(count(matching)) khớp / \(count(total))", "\(count(matching)) of \(count(total)) match"
        )
        : pick(
          "\(count(matching)) khớp trong \(count(among)) đầu / \(count(total))",
          "\(count(matching)) match in the first \(count(among)) of \(count(total))")
    case .firstOf(let shown, let total):
      pick(
        "\(count(shown)) đầu tiên trong \(count(total)), tìm thêm bằng :",
        "first \(count(shown)) of \(count(total)), find others with :")
    }
  }
}
