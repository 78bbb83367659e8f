public import Programme
public import VietnameseText

extension Wording {
  /// Why something needs eyes ("vì sao?"), as plain sentences, the conclusion first; its own page
  /// tells the readings and reports that it rests on.
  public func why(_ line: AttentionLine, on day: Day) -> [String] {
    let flags = line.verdict.flags.named
    let sentences: [String?] =
      [
        sentenceCase(label(line.verdict.state).full) + ".",
        meaning(of: line.verdict.state),
        line.owed.map { pick("Kỳ còn nợ: \(period($0)).", "Period owed: \(period($0)).") },
        line.due.map { pick("Thời hạn: \(self.day($0)).", "Due: \(self.day($0)).") },
      ] + flags.map { sentenceCase(label($0).full) + ": " + meaning(of: $0) } + [
        line.unit.map { pick("Đơn vị: \(name($0)).", "Unit: \(name($0)).") }, since(line, on: day),
      ]
    return sentences.compactMap { $0 }
  }

  /// The same of an alert: of a task all that its own page says, and whose it is.
  public func reasons(_ alert: AlertLine, on day: Day) -> [String] {
    let line = alert.attention
    guard let task = alert.task else { return why(line, on: day) }
    let unit = line.unit.map { pick("Đơn vị: \(name($0)).", "Unit: \(name($0)).") }
    return reasons(task, on: day) + [unit, since(line, on: day)].compactMap { $0 }
  }

  /// Why a task is judged so; targets that are not achieved are named with what they want and have.
  public func reasons(_ line: TaskLine, on day: Day) -> [String] {
    why(line, on: day) { code in
      guard let target = line.unachieved.first(where: { $0.target.code == code }),
        let indicator = line.indicators.first(where: { $0.code == target.target.indicator })
      else { return nil }
      return goal(target, of: indicator)
    }
  }

  private func since(_ line: AttentionLine, on day: Day) -> String? {
    guard line.since > .distantPast else { return nil }
    // The day that is looked at need not be today, and is told above.
    guard line.since < day else {
      return pick("Như vậy từ ngày \(self.day(day)).", "So since \(self.day(day)).")
    }
    return pick(
      "Như vậy từ ngày \(self.day(line.since)) (\(ago(line.since, on: day))).",
      "So since \(self.day(line.since)) (\(ago(line.since, on: day))).")
  }

  private func meaning(of state: Verdict.State) -> String? {
    switch state {
    case .target(let state): meaning(of: state)
    case .task(let state): meaning(of: state)
    case .cell(let state):
      state == .notMet
        ? pick(
          "Đánh giá ghi rằng đơn vị chưa đạt nội dung này.",
          "The assessment says that the unit does not meet this content.") : nil
    case .duty:
      pick(
        "Đơn vị có chế độ báo cáo mà kỳ đã đến hạn chưa có báo cáo.",
        "The unit owes a report, and a period that was due has no reading.")
    }
  }

  private func meaning(of state: TargetState) -> String? {
    switch state {
    case .overdue:
      pick(
        "Đã qua thời hạn mà số liệu mới nhất chưa thỏa mục tiêu.",
        "The due day has passed and the newest reading does not satisfy the target.")
    case .unproven:
      pick(
        "Đã đến hạn mà chưa có số liệu nào của kỳ đến hạn.",
        "The due day has passed and no reading tells of it.")
    case .behind, .atRisk:
      pick(
        "Phần đường đã đi chậm hơn phần thời gian đã qua.",
        "Less of the way is gone than of the time has passed.")
    case .notMeasurable:
      pick(
        "Văn bản không nêu giá trị cần đạt hoặc thời hạn.",
        "The document names no value to reach or no due day.")
    case .noData:
      pick(
        "Chưa có số liệu nào dùng được để so với mục tiêu. Chưa biết không phải là bằng 0.",
        "There is no reading to compare with the target. Unknown is not zero.")
    case .achieved, .onTrack, .notYet: nil
    }
  }

  private func meaning(of state: TaskState) -> String? {
    switch state {
    case .overdue:
      pick(
        "Đã qua thời hạn mà chưa có báo cáo hoàn thành.",
        "The deadline has passed without a report that it is done.")
    case .slow:
      pick(
        "Báo cáo mới nhất hoặc một mốc đã lỡ cho thấy việc chậm.",
        "The newest report or a missed milestone shows that it is slow.")
    case .awaitingHandover:
      pick(
        "Đơn vị chủ trì đã kết thúc hoạt động; nhiệm vụ chờ chuyển giao.",
        "The lead unit has ended; the task waits to be handed over.")
    case .doneOnTime, .doneLate, .doneUndated, .inProgress, .notStarted: nil
    }
  }

  private func meaning(of flag: Flag) -> String {
    switch flag {
    case .claimed:
      pick(
        "báo đã hoàn thành nhưng không kèm minh chứng, hoặc mục tiêu chưa đạt hay chưa có số liệu để"
          + " nói.",
        "reported as done without evidence, or while targets are not achieved, or not known to be.")
    case .contradicted:
      pick("cần xem lại một trong hai.", "one of the two needs a second look.")
    case .stale:
      pick("đã quá lâu không có báo cáo mới.", "there has been no new report for too long.")
    case .notAssignable:
      pick(
        "thiếu sản phẩm đầu ra, đơn vị chủ trì, thời hạn hoặc mục tiêu.",
        "an output, a lead unit, a deadline or a target is missing.")
    case .pastFirstDeadline:
      pick("thời hạn đầu tiên đã lỡ.", "the first deadline was missed.")
    case .extended:
      pick("thời hạn đang tính không phải thời hạn đầu tiên.", "this is not the first deadline.")
    case .frozen:
      pick(
        "đơn vị đã kết thúc; kết luận giữ nguyên.", "the unit has ended; the judgement stays.")
    }
  }
}
