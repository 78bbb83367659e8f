public import Programme
public import VietnameseText

extension Wording {
  /// Why a task is judged so on a day ("vì sao?"), as plain sentences, the conclusion first.
  ///
  /// - Parameter title: the text by which a linked target is named; its code without one.
  public func why(
    _ judgement: TaskJudgement, of task: BreakthroughTask, on day: Day,
    target title: (Code<Target>) -> String? = { _ in nil }
  ) -> [String] {
    let judged = judgement.frozenOn ?? day
    var sentences = [sentenceCase(label(judgement).full) + "."]
    sentences += claim(judgement, title: title)
    sentences += deadlines(judgement, on: judged)
    sentences.append(report(judgement))
    if let share = share(judgement) { sentences.append(share) }
    sentences += judgement.missedMilestones.map(missed)
    if judgement.isStale, let sentence = staleness(judgement, of: task, on: judged) {
      sentences.append(sentence)
    }
    sentences += gaps(judgement.gaps)
    if judgement.state == .awaitingHandover {
      sentences.append(
        pick(
          "Đơn vị chủ trì đã kết thúc hoạt động; nhiệm vụ chờ chuyển giao cho đơn vị kế thừa.",
          "The lead unit has ended; the task waits to be handed to a successor."))
    }
    if let last = judgement.frozenOn { sentences.append(frozenSentence(last)) }
    return sentences
  }

  private func claim(_ judgement: TaskJudgement, title: (Code<Target>) -> String?) -> [String] {
    guard judgement.isClaimed else { return [] }
    var sentences: [String] = []
    if judgement.lacksEvidence {
      sentences.append(
        pick(
          "Nói mà chưa làm: báo đã hoàn thành nhưng không kèm minh chứng.",
          "Claimed: reported as done without evidence."))
    }
    if !judgement.unachieved.isEmpty {
      let targets = judgement.unachieved.map { title($0) ?? $0.text }.joined(separator: "; ")
      sentences.append(
        pick(
          "Nói mà chưa làm: báo đã hoàn thành nhưng mục tiêu chưa đạt: \(targets).",
          "Claimed: reported as done while targets are not achieved: \(targets)."))
    }
    return sentences
  }

  private func deadlines(_ judgement: TaskJudgement, on day: Day) -> [String] {
    guard let deadline = judgement.deadline else {
      return [pick("Không có thời hạn nào được nêu.", "No deadline is given.")]
    }
    var sentences: [String] = []
    if judgement.state.isDone {
      sentences.append(pick("Thời hạn \(self.day(deadline)).", "Deadline \(self.day(deadline))."))
    } else {
      let left = remaining(until: deadline, on: day)
      sentences.append(
        pick("Thời hạn \(self.day(deadline)): \(left).", "Deadline \(self.day(deadline)): \(left).")
      )
    }
    if judgement.deadline != judgement.firstDeadline {
      let first = judgement.firstDeadline.map(self.day) ?? pick("không có", "none")
      sentences.append(
        pick("Đã gia hạn; thời hạn đầu tiên: \(first).", "Extended; first deadline: \(first)."))
    }
    if judgement.isPastFirstDeadline, judgement.deadline != judgement.firstDeadline {
      sentences.append(
        pick("Đã quá thời hạn đầu tiên.", "The first deadline has passed."))
    }
    return sentences
  }

  private func report(_ judgement: TaskJudgement) -> String {
    guard let report = judgement.report else {
      return pick("Chưa có báo cáo tiến độ nào.", "Nobody has reported on it yet.")
    }
    let percent = report.percent.map { ", " + self.percent($0) } ?? ""
    let done =
      report.doneOn.map {
        pick(", hoàn thành ngày \(day($0))", ", done on \(day($0))")
      } ?? ""
    let evidence =
      report.evidence.map {
        pick("; minh chứng: \($0.text)", "; evidence: \($0.text)")
      } ?? ""
    let state = label(report.state).full
    return pick(
      "Báo cáo mới nhất, tính đến \(day(report.asOf)): \(state)\(percent)\(done)\(evidence).",
      "Newest report, as of \(day(report.asOf)): \(state)\(percent)\(done)\(evidence).")
  }

  private func share(_ judgement: TaskJudgement) -> String? {
    guard !judgement.state.isDone, let elapsed = judgement.elapsed else { return nil }
    let passed = percent(share: elapsed)
    guard let done = judgement.report?.percent else {
      return pick("\(passed) thời gian đã qua.", "\(passed) of the time has passed.")
    }
    return pick(
      "\(passed) thời gian đã qua, công việc đạt \(percent(done)).",
      "\(passed) of the time has passed, \(percent(done)) of the work is done.")
  }

  private func missed(_ milestone: Milestone) -> String {
    let due = milestone.due.map(day) ?? ""
    return pick(
      "Mốc trễ (\(due)): \(text(milestone.title)).",
      "Missed milestone (\(due)): \(text(milestone.title)).")
  }

  private func staleness(
    _ judgement: TaskJudgement, of task: BreakthroughTask, on day: Day
  ) -> String? {
    guard let last = judgement.report?.asOf else {
      return task.start.map { start in
        pick(
          "Lâu chưa cập nhật: \(age(start, on: day)) từ ngày bắt đầu mà chưa có báo cáo nào.",
          "Stale: \(age(start, on: day)) since its start without any report.")
      }
    }
    return pick(
      "Lâu chưa cập nhật: \(age(last, on: day)) không có báo cáo mới.",
      "Stale: no new report for \(age(last, on: day)).")
  }

  /// What is missing for clear work and clear responsibility; empty where nothing is.
  private func gaps(_ gaps: [TaskJudgement.Gap]) -> [String] {
    guard !gaps.isEmpty else { return [] }
    return [sentenceCase(label(Flag.notAssignable).full) + ": " + self.gaps(gaps) + "."]
  }

  /// "thiếu sản phẩm đầu ra, thiếu thời hạn".
  public func gaps(_ gaps: [TaskJudgement.Gap]) -> String {
    gaps.map { label($0).full }.joined(separator: ", ")
  }
}
