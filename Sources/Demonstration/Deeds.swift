import Programme
import VietnameseText

extension Demonstration {
  /// What a few of the accounts did today: officers report, the secretaries and the leader see to
  /// what needs eyes.
  func deeds(_ courses: [Course], _ plots: [Plot], among cast: Cast) -> [Deed] {
    var deeds = lateReports(courses, among: cast) + progress(plots, among: cast)
    let alerts = alerts(of: courses, plots, among: cast)
    deeds += acts(on: alerts)
    deeds += attested(courses, among: cast)
    return deeds
  }

  /// What units owed and tell at last.
  private func lateReports(_ courses: [Course], among cast: Cast) -> [Deed] {
    guard let voice = cast.ownVoice else { return [] }
    return courses.compactMap { course in
      let random = random(for: "late \(course.target.text)")
      return course.lateReport(on: today, as: voice, random).map {
        Deed(account: Staff.officer(of: $0.unit), changes: [.report($0)])
      }
    }
  }

  /// The newest of ten tasks that are under way.
  private func progress(_ plots: [Plot], among cast: Cast) -> [Deed] {
    let running = plots.filter { plot in
      guard let lead = plot.heir ?? plot.lead, !lead.hasEnded, lead.role != .city,
        plot.fate == .inProgress || plot.fate == .slow, let last = plot.days.lastReport
      else { return false }
      return last < today && plot.days.handedOver.map { $0 < today } ?? true
    }
    return running.prefix(10).compactMap { plot in
      guard let lead = plot.heir ?? plot.lead else { return nil }
      var random = random(for: "today \(plot.code.text)")
      let trouble = plot.fate == .slow ? ProgressTexts.trouble(&random) : nil
      let report = ProgressReport(
        task: plot.code, asOf: today, reportedOn: today, state: .inProgress,
        percent: ExactDecimal(Int64(min(plot.days.percent + 1, 99))),
        result: ProgressTexts.result(plot.script.work, percent: plot.days.percent, &random),
        difficulty: trouble?.difficulty, proposal: trouble?.proposal, source: cast.ownVoice)
      return Deed(account: Staff.officer(of: lead.code), changes: [.progress(report)])
    }
  }

  /// A cell of two units that no figure speaks of, as the secretary attests it.
  private func attested(_ courses: [Course], among cast: Cast) -> [Deed] {
    let told = Set(courses.flatMap(\.gauge.principles))
    guard let principle = cast.principles.first(where: { !told.contains($0.code) }) else {
      return []
    }
    return cast.players(.commune).prefix(2).map { player in
      Deed(
        account: Staff.deputy,
        changes: [
          .assess(
            Assessment(
              unit: player.code, principle: principle.code, asOf: today, attestation: .partly,
              assessor: "Tổ kiểm tra chuyển đổi số (mô phỏng)",
              evidence: Evidence(text: "Biên bản kiểm tra trong ngày (mô phỏng)"),
              provenance: Demonstration.provenance), knownFrom: today)
        ])
    }
  }
}

// MARK: - What needs eyes

extension Demonstration {
  /// Something that needs eyes today, of which kind, and whose it is.
  struct OpenAlert: Hashable, Sendable {
    let subject: JudgedSubject
    let kind: AlertKind
    let unit: Code<Organisation>
  }

  /// The worst alert of each target, duty and task of living units, as the rules judge today.
  private func alerts(of courses: [Course], _ plots: [Plot], among cast: Cast) -> [OpenAlert] {
    var alerts: [OpenAlert] = []
    for course in courses where !course.player.hasEnded && course.player.role != .city {
      let unit = course.player.code
      for (subject, verdict) in course.verdicts(on: today, known: cast) {
        if let kind = verdict.alerts.first {
          alerts.append(OpenAlert(subject: subject, kind: kind, unit: unit))
        }
      }
    }
    for plot in plots where plot.fate == .overdue {
      guard let lead = plot.lead, plot.heir == nil, !lead.hasEnded, lead.role != .city else {
        continue
      }
      alerts.append(OpenAlert(subject: .task(plot.code), kind: .overdue, unit: lead.code))
    }
    return alerts
  }

  private func acts(on alerts: [OpenAlert]) -> [Deed] {
    var used: Set<OpenAlert> = []
    func some(_ count: Int, where isWanted: (OpenAlert) -> Bool) -> [OpenAlert] {
      let wanted = alerts.filter { !used.contains($0) && isWanted($0) }
      // Far apart, so that they are of many units.
      let step = max(wanted.count / count, 1)
      let found = stride(from: 0, to: wanted.count, by: step).prefix(count).map { wanted[$0] }
      used.formUnion(found)
      return found
    }
    let requests = some(5) { $0.isOfTarget && ($0.kind == .behind || $0.kind == .overdue) }
    let concluded = some(3) { $0.isOfTask && $0.kind == .overdue }
    let reminded = some(8) { $0.isOfDuty }
    let seen = some(4) { $0.isOfTarget && $0.kind == .atRisk }
    let closed = some(3) { $0.isOfTarget && $0.kind == .noData }
    let asking = requests.map {
      act(.request, on: $0, "Đề nghị giải trình nguyên nhân và biện pháp khắc phục.", until: 7)
    }
    // They are the first acts of all, so that their ids are known.
    let answers = requests.prefix(2).enumerated().map { index, alert in
      Deed(
        account: Staff.officer(of: alert.unit),
        changes: [
          act(
            .explanation, on: alert,
            "Do thay đổi đầu mối, đơn vị đã bố trí lại và sẽ bù trong quý.",
            answers: Act.ID(index + 1))
        ])
    }
    let office = [
      Deed(account: Staff.deputy, changes: asking),
      Deed(
        account: Staff.secretary,
        changes: reminded.map {
          act(.reminder, on: $0, "Đề nghị gửi báo cáo còn thiếu trong ngày.")
        }
          + closed.map { act(.closing, on: $0, "Chỉ tiêu mới giao, chưa đến kỳ báo cáo đầu.") }),
      Deed(
        account: Staff.leader,
        changes: seen.map {
          act(.acknowledgement, on: $0, "Đã xem, theo dõi tiếp đến kỳ sau.", until: 30)
        }
          + concluded.map {
            act(.conclusion, on: $0, "Đơn vị chủ trì báo cáo lộ trình hoàn thành.", until: 21)
          }),
    ]
    return office.filter { !$0.changes.isEmpty } + answers
  }

  private func act(
    _ kind: Act.Kind, on alert: OpenAlert, _ text: String, until days: Int? = nil,
    answers: Act.ID? = nil
  ) -> Change {
    let isConclusion = kind == .conclusion
    // The last meeting was a week ago, so that the next one is still to be held.
    let day = isConclusion ? today.adding(days: -7) : today
    return .act(
      Act(
        kind: kind, subject: alert.subject, alert: alert.kind, on: day,
        text: text + " (mô phỏng)", until: days.map { day.adding(days: $0) },
        owner: isConclusion ? alert.unit : nil, meeting: isConclusion ? day : nil,
        answers: answers))
  }
}

extension Demonstration.OpenAlert {
  fileprivate var isOfTarget: Bool {
    if case .target = subject { true } else { false }
  }

  fileprivate var isOfTask: Bool {
    if case .task = subject { true } else { false }
  }

  fileprivate var isOfDuty: Bool {
    if case .duty = subject { true } else { false }
  }
}

extension Demonstration.Course {
  /// What the rules say of its newest target and of its duty.
  fileprivate func verdicts(
    on day: Day, known cast: Demonstration.Cast
  ) -> [(subject: JudgedSubject, verdict: Verdict)] {
    var duties: [Versions<Duty>] = []
    var code: Code<Duty>?
    for case .define(.duty(let duty), let from?) in definitions(known: cast) {
      duties.append(Versions([.init(from: from, fact: duty)]))
      code = duty.code
    }
    guard let code, let owed = duties.first, var target = histories(known: cast).last else {
      return []
    }
    target.duties = duties
    let duty = DutyHistory(
      duty: owed, life: Versions(always: player.unit.life), nature: gauge.nature,
      readings: readings, thresholds: ThresholdHistory())
    let verdicts: [(JudgedSubject, Verdict?)] = [
      (.target(self.target), target.slice(known: day).verdict(on: day)),
      (.duty(code), habit.isToldToday ? nil : duty.slice(known: day).verdict(on: day)),
    ]
    return verdicts.compactMap { subject, verdict in verdict.map { (subject, $0) } }
  }
}
