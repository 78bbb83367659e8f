public import Programme
public import VietnameseText

/// What forms say of the thing that they are about, and what helps to fill them in.
public enum FormHint: Sendable {
  case day
  case evidence
  case codes
  case notChosen, unchanged, notReported, nothing, extend, newTask
  case reminded(Int, escalates: Bool)
  case askedOn(Day, by: Day?, text: String)
  case deadlineNow(Day?)
  case replaced(String, period: String)
  case higher, lower
  case periodAndDue(String, due: Day)
  case reported(String)
  case periodOpen(Day)
  case withdrawing(String)
  case requests, readings, tasksLed
  case explains
}

extension Wording {
  public func hint(_ hint: FormHint) -> String {
    switch hint {
    case .day: pick("30/06/2025, hoặc +7 là 7 ngày nữa", "30/06/2025, or +7 for in 7 days")
    case .evidence:
      pick("số văn bản, đường dẫn hoặc ghi chú", "a document number, a link or a note")
    case .codes: pick("mã, cách nhau bằng dấu cách", "codes with spaces between them")
    case .notChosen: pick("chưa chọn", "not chosen")
    case .unchanged: pick("giữ nguyên", "unchanged")
    case .notReported: pick("không báo cáo kỳ này", "no report this time")
    case .nothing: pick("không", "nothing")
    case .extend: pick("gia hạn nhiệm vụ", "extend the task")
    case .newTask: pick("lập nhiệm vụ mới", "make a new task")
    case .reminded(let count, let escalates): reminded(count, escalates)
    case .askedOn(let on, let by, let text):
      pick(
        "Yêu cầu ngày \(self.day(on))\(by.map { ", trả lời trước \(self.day($0))" } ?? ""): \(text)",
        "Asked on \(self.day(on))\(by.map { ", to answer by \(self.day($0))" } ?? ""): \(text)")
    case .deadlineNow(let day):
      pick(
        "Hạn hiện nay: \(day.map { self.day($0) } ?? "chưa có")",
        "Deadline now: \(day.map { self.day($0) } ?? "none")")
    case .replaced(let value, let period):
      pick("Số hiện có: \(value), kỳ \(period)", "Value now: \(value), period \(period)")
    case .higher: pick("càng cao càng tốt", "higher")
    case .lower: pick("càng thấp càng tốt", "lower")
    case .periodAndDue(let period, let due):
      pick("kỳ \(period), hạn \(dayAndMonth(due))", "\(period), due \(dayAndMonth(due))")
    case .reported(let value): pick("đã báo cáo: \(value)", "reported: \(value)")
    case .periodOpen(let day):
      pick("kỳ chưa hết, đến \(self.day(day))", "the period ends on \(self.day(day))")
    case .withdrawing(let what):
      pick(
        "Sẽ rút lại: \(what). Nhật ký vẫn giữ, và u hoàn tác được.",
        "Will be withdrawn: \(what). The journal keeps it, and u brings it back.")
    case .requests: pick("Cần giải trình", "To be explained")
    case .readings: pick("Số liệu", "Readings")
    case .tasksLed: pick("Nhiệm vụ chủ trì", "Tasks led")
    case .explains: pick("Trả lời yêu cầu giải trình", "Answers the request")
    }
  }

  private func reminded(_ count: Int, _ escalates: Bool) -> String {
    let so =
      count == 0
      ? pick("Chưa đôn đốc lần nào về việc này.", "No reminder about this yet.")
      : pick(
        "Đã đôn đốc \(self.count(count)) lần về việc này.", "\(things(count, "reminder")) so far.")
    guard escalates else { return so }
    return so + " "
      + pick(
        "Lần này là lần thứ \(self.count(count + 1)): báo cáo Ban cán sự.",
        "This is number \(self.count(count + 1)): it goes to the Party Civil Affairs Committee.")
  }

  /// What a form is for, at its upper edge.
  public func formTitle(_ action: ActionName) -> String {
    switch action {
    case .acknowledge: pick("Ghi nhận cảnh báo", "Acknowledge")
    case .closeAlert: pick("Đóng cảnh báo", "Close the alert")
    case .remind: pick("Đôn đốc", "Remind")
    case .request: pick("Yêu cầu giải trình", "Ask for an explanation")
    case .explain: pick("Giải trình", "Explain")
    case .requestExtension: pick("Xin gia hạn", "Ask for an extension")
    case .grantExtension: pick("Cho gia hạn", "Grant an extension")
    case .conclude: pick("Kết luận giao ban", "Conclusion of the meeting")
    case .correct: pick("Đính chính số liệu", "Correct a reading")
    case .progress: pick("Báo cáo tiến độ", "Progress report")
    case .assess: pick("Đánh giá", "Assess")
    case .withdraw: pick("Rút lại", "Withdraw")
    case .report: pick("Báo cáo kỳ này", "This period's report")
    case .edit: pick("Sửa", "Edit")
    case .create: pick("Thêm mới", "Add")
    default: help(action)
    }
  }

  /// A comparison as a choice.
  public func choice(_ comparison: Target.Comparison) -> String {
    switch comparison {
    case .atLeast: pick("ít nhất (≥)", "at least (≥)")
    case .above: pick("trên (>)", "above (>)")
    case .atMost: pick("không quá (≤)", "at most (≤)")
    case .below: pick("dưới (<)", "below (<)")
    case .equal: pick("bằng (=)", "equal (=)")
    case .range: pick("trong khoảng", "within")
    case .rankAtMost: pick("hạng không quá", "rank at most")
    }
  }
}
