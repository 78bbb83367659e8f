import Programme
import VietnameseText

extension Demonstration.Plot {
  /// The task in its versions: as it was given, as its steps were done, as it was handed over.
  func definitions(
    _ courses: [Demonstration.Course], known cast: Demonstration.Cast
  ) -> [Change] {
    let steps = milestones
    let turns = Set(steps.compactMap(\.doneOn) + [days.handedOver].compactMap { $0 })
    return ([days.knownFrom] + turns.filter { $0 > days.knownFrom }.sorted()).map { day in
      let isHandedOver = days.handedOver.map { $0 <= day } ?? false
      return .define(
        .task(
          task(
            led: isHandedOver ? heir : lead,
            steps.map { step in
              var step = step
              step.doneOn = step.doneOn.flatMap { $0 <= day ? $0 : nil }
              return step
            }, courses, cast)), knownFrom: day)
    }
  }

  private func task(
    led leader: Demonstration.Cast.Player?, _ milestones: [Milestone],
    _ courses: [Demonstration.Course], _ cast: Demonstration.Cast
  ) -> BreakthroughTask {
    let course = courses.first {
      $0.player.code == leader?.code && $0.gauge.key == script.gauge
    }
    let isClear = leader != nil
    return BreakthroughTask(
      code: code, title: script.title, output: isClear ? script.output : nil,
      lead: leader?.code, coordinating: coordinating.filter { $0 != leader?.code },
      start: days.start, firstDeadline: days.firstDeadline, document: Demonstration.plan,
      basis: .demonstration, pillar: script.pillar, group: cast.known(script.group),
      principles: cast.known(script.principles), targets: course.map { [$0.target] } ?? [],
      milestones: milestones, provenance: Demonstration.provenance)
  }

  private var milestones: [Milestone] {
    guard let start = days.start, let end = days.deadline ?? days.doneOn, start < end else {
      return []
    }
    var random = random
    let missed = firstMissed
    return script.steps.enumerated().map { index, title in
      let part = [30, 62, 95][index % 3]
      let due = start.adding(days: (end - start) * part / 100)
      let wanted = due.adding(days: -random.within(0...7))
      let done = days.doneOn.map { min(wanted, $0) } ?? (index < missed ? wanted : nil)
      let isPast = done.map { $0 <= (days.lastReport ?? start) } ?? false
      return Milestone(title: title, due: due, doneOn: isPast ? done.map { max($0, start) } : nil)
    }
  }

  /// How many steps go well.
  private var firstMissed: Int {
    switch fate {
    case .slow: 1
    case .overdue: 2
    default: 3
    }
  }
}

// MARK: - What is reported

extension Demonstration.Plot {
  /// Progress about every four weeks, and the extension where there is one.
  var reports: [Change] {
    var changes: [Change] = []
    if let granted = days.granted {
      changes.append(
        .extend(
          Extension(
            task: code, deadline: granted.until, grantedOn: granted.on,
            document: "\(20 + number)/QĐ-MP",
            note: heir == nil
              ? "Gia hạn theo đề nghị của đơn vị chủ trì."
              : "Gia hạn sau khi sắp xếp đơn vị hành chính.")))
    }
    guard let start = days.start, let last = days.lastReport else { return changes }
    var random = random
    var day = start.adding(days: random.within(14...24))
    while last - day > 12 {
      changes.append(.progress(report(on: day, from: start, to: last, &random)))
      day = day.adding(days: random.within(24...33))
    }
    changes.append(.progress(final(on: last, &random)))
    return changes
  }

  private var horizon: Day { heir?.horizon ?? lead?.horizon ?? days.knownFrom }

  private func report(
    on day: Day, from start: Day, to last: Day, _ random: inout SplitMix64
  ) -> ProgressReport {
    let full = days.doneOn == nil ? days.percent : 92
    let percent = full * (day - start) / max(last - start, 1)
    return report(on: day, percent: percent, &random)
  }

  private func final(on day: Day, _ random: inout SplitMix64) -> ProgressReport {
    guard let doneOn = days.doneOn else {
      return report(on: day, percent: days.percent, &random)
    }
    let evidence = Evidence(
      text: "Biên bản nghiệm thu số \(30 + number)/BB-MP", address: "https://example.invalid/mp")
    return ProgressReport(
      task: code, asOf: doneOn, reportedOn: min(doneOn.adding(days: 1), horizon), state: .done,
      percent: ExactDecimal(100), doneOn: doneOn,
      result: Demonstration.ProgressTexts.done(script.work),
      evidence: fate == .withoutEvidence ? nil : evidence, source: Demonstration.ownReport)
  }

  private func report(
    on day: Day, percent: Int, _ random: inout SplitMix64
  ) -> ProgressReport {
    let isHard = random.chance(isInTrouble ? 70 : 16)
    let trouble = isHard ? Demonstration.ProgressTexts.trouble(&random) : nil
    let shows = random.chance(30)
    return ProgressReport(
      task: code, asOf: day, reportedOn: min(day.adding(days: random.within(0...2)), horizon),
      state: .inProgress, percent: ExactDecimal(Int64(percent)),
      result: Demonstration.ProgressTexts.result(script.work, percent: percent, &random),
      difficulty: trouble?.difficulty, proposal: trouble?.proposal,
      evidence: shows
        ? Evidence(text: "Báo cáo tiến độ số \(random.within(11...190))/BC-MP") : nil,
      source: Demonstration.ownReport)
  }

  private var isInTrouble: Bool {
    switch fate {
    case .slow, .overdue, .stale, .extended: true
    default: false
    }
  }
}
