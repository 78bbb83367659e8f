public import Programme
public import VietnameseText

extension Wording {
  /// Why a task is judged so on a day ("vì sao?"), as plain sentences, the conclusion first.
  ///
  /// - Parameter title: the text by which a linked target is named; its code without one.
  public func why(
    _ line: TaskLine, on day: Day, target title: (Code<Target>) -> String? = { _ in nil }
  ) -> [String] {
    let (judgement, task) = (line.judgement, line.task)
    let judged = judgement.frozenOn ?? day
    var sentences = [sentenceCase(label(judgement).full) + "."]
    sentences += claim(line, title: title)
    sentences += deadlines(judgement, on: judged)
    sentences += line.extensions.map { sentence(pick("Gia hạn ", "Extended ") + extended($0)) }
    sentences.append(report(judgement))
    sentences += takenBack(line)
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

  private func claim(_ line: TaskLine, title: (Code<Target>) -> String?) -> [String] {
    let judgement = line.judgement
    guard judgement.isClaimed else { return [] }
    var sentences: [String] = []
    if judgement.lacksEvidence {
      sentences.append(
        pick(
          "Báo xong, chưa đủ căn cứ: báo đã hoàn thành nhưng không kèm minh chứng.",
          "Claimed: reported as done without evidence."))
    }
    // Unknown is not "not achieved": of some no figure tells.
    let unknown = Set(line.unachieved.filter { $0.judgement.state.isUnknown }.map(\.target.code))
    func named(_ targets: [Code<Target>]) -> String {
      targets.map { title($0) ?? $0.text }.joined(separator: "; ")
    }
    let missed = judgement.unachieved.filter { !unknown.contains($0) }
    if !unknown.isEmpty {
      let targets = named(judgement.unachieved.filter { unknown.contains($0) })
      sentences.append(
        sentence(
          pick(
            "Báo xong, chưa đủ căn cứ: báo đã hoàn thành nhưng chưa có số liệu để nói mục tiêu đã"
              + " đạt: \(targets)",
            "Claimed: reported as done while no figure tells whether targets are achieved:"
              + " \(targets)")))
    }
    if !missed.isEmpty {
      let targets = named(missed)
      sentences.append(
        sentence(
          pick(
            "Báo xong, chưa đủ căn cứ: báo đã hoàn thành nhưng mục tiêu chưa đạt: \(targets)",
            "Claimed: reported as done while targets are not achieved: \(targets)")))
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
      let left = left(judgement, on: day) ?? ""
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
    return sentence(
      pick(
        "Báo cáo mới nhất, tính đến \(day(report.asOf)): \(state)\(percent)\(done)\(evidence)",
        "Newest report, as of \(day(report.asOf)): \(state)\(percent)\(done)\(evidence)"))
  }

  private func share(_ judgement: TaskJudgement) -> String? {
    guard !judgement.state.isDone, let elapsed = judgement.elapsed else { return nil }
    guard let done = judgement.report?.percent,
      let shares = SharesCompared(
        done.double, elapsed * 100, agrees: { judgement.agrees(with: $0) })
    else {
      let passed = percent(share: elapsed)
      return pick("\(passed) thời gian đã qua.", "\(passed) of the time has passed.")
    }
    let (work, passed) = (percent(shares.first), percent(shares.second))
    let (lead, limit) = (
      points(shares.difference), number(judgement.thresholds.taskSlowPoints)
    )
    return pick(
      "Công việc đạt \(work) khi \(passed) thời gian đã qua (\(lead); chậm hơn \(limit) điểm % là"
        + " đang chậm).",
      "\(work) of the work is done when \(passed) of the time has passed (\(lead); more than \(limit)"
        + " points behind is slow).")
  }

  /// What was said and no longer holds: reports that were taken back, and a completion after which
  /// it was reported as open again.
  private func takenBack(_ line: TaskLine) -> [String] {
    var sentences: [String] = []
    if let done = line.reopened {
      sentences.append(
        pick(
          "Đã từng báo hoàn thành (báo cáo tính đến \(day(done.asOf))), sau đó báo lại là chưa xong.",
          "It was reported as done before (report as of \(day(done.asOf))), then as open again."))
    }
    sentences += line.retracted.map { report in
      let on = report.retractedOn.map(day) ?? ""
      return pick(
        "Báo cáo tính đến \(day(report.asOf)) (\(label(report.state).full)) đã rút lại ngày \(on).",
        "The report as of \(day(report.asOf)) (\(label(report.state).full)) was taken back on \(on)."
      )
    }
    return sentences
  }

  /// What is left until the deadline in force: "còn 12 ngày"; of what is frozen as of its last day:
  /// "tính đến 30/06/2025 còn 184 ngày". Nil for what is done or has no deadline.
  public func left(_ judgement: TaskJudgement, on day: Day, today: Day? = nil) -> String? {
    guard let deadline = judgement.deadline, !judgement.state.isDone else { return nil }
    guard let last = judgement.frozenOn else {
      return remaining(until: deadline, on: day, today: today ?? day)
    }
    return frozen(on: last) + " " + remaining(until: deadline, on: last, today: last)
  }

  private func missed(_ milestone: Milestone) -> String {
    let due = milestone.due.map(day) ?? ""
    return sentence(
      pick(
        "Mốc trễ (\(due)): \(text(milestone.title))",
        "Missed milestone (\(due)): \(text(milestone.title))"))
  }

  private func staleness(
    _ judgement: TaskJudgement, of task: BreakthroughTask, on day: Day
  ) -> String? {
    let limit = days(judgement.thresholds.taskStaleDays)
    guard let last = judgement.report?.asOf else {
      return task.start.map { start in
        pick(
          "Lâu chưa cập nhật: \(days(day - start)) từ ngày bắt đầu mà chưa có báo cáo nào"
            + " (ngưỡng \(limit)).",
          "Stale: \(days(day - start)) since its start without any report (limit \(limit)).")
      }
    }
    return pick(
      "Lâu chưa cập nhật: \(days(day - last)) không có báo cáo mới (ngưỡng \(limit)).",
      "Stale: no new report for \(days(day - last)) (limit \(limit)).")
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

extension TaskJudgement {
  /// Whether so many points ahead of the time are what the state says by the threshold applied; a
  /// missed milestone makes it slow whatever the points.
  fileprivate func agrees(with lead: ExactDecimal) -> Bool {
    let isSlow = (lead + thresholds.taskSlowPoints).map(\.isNegative) ?? false
    switch state {
    case .slow: return isSlow || !missedMilestones.isEmpty
    case .inProgress: return !isSlow
    default: return true
    }
  }
}

extension TargetState {
  /// Whether nothing tells how far it has come.
  fileprivate var isUnknown: Bool {
    switch self {
    case .noData, .unproven, .notMeasurable: true
    case .achieved, .onTrack, .atRisk, .behind, .overdue, .notYet: false
    }
  }
}
