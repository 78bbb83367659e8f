public import Programme

extension Wording {
  public func label(_ state: TargetState) -> Label {
    switch state {
    case .achieved: pick(("đạt", "đạt", "Đ"), ("achieved", "achieved", "A"))
    case .onTrack: pick(("đúng tiến độ", "đúng tiến độ", "T"), ("on track", "on track", "T"))
    case .atRisk:
      pick(("có nguy cơ không đạt", "có nguy cơ", "N"), ("at risk", "at risk", "R"))
    case .behind: pick(("chậm tiến độ", "chậm tiến độ", "C"), ("behind", "behind", "B"))
    case .notYet:
      pick(
        ("chưa đạt, chưa rõ nhịp độ", "chưa đạt", "R"),
        ("not achieved yet, pace unknown", "not yet", "Y"))
    case .overdue:
      pick(("quá hạn chưa đạt", "quá hạn", "Q"), ("overdue, not achieved", "overdue", "O"))
    case .unproven:
      pick(
        ("đến hạn, chưa có số chứng minh", "thiếu số", "P"),
        ("due, not proven", "unproven", "P"))
    case .noData: pick(("chưa có số liệu", "chưa có số", "S"), ("no data", "no data", "N"))
    case .notMeasurable:
      pick(
        ("không đo được", "không đo", "K"), ("not measurable", "unmeasurable", "M"))
    }
  }

  public func label(_ state: TaskState) -> Label {
    switch state {
    case .doneOnTime:
      pick(("hoàn thành đúng hạn", "đúng hạn", "H"), ("done on time", "done on time", "D"))
    case .doneLate:
      pick(("hoàn thành quá hạn", "xong quá hạn", "M"), ("done late", "done late", "L"))
    case .doneUndated:
      pick(
        ("hoàn thành, không rõ hạn", "đã xong", "X"),
        ("done, deadline unknown", "done", "U"))
    case .inProgress:
      pick(
        ("đang thực hiện trong hạn", "trong hạn", "T"),
        ("in progress, in time", "in progress", "I"))
    case .slow:
      pick(("đang thực hiện chậm", "đang chậm", "C"), ("in progress, slow", "slow", "S"))
    case .overdue:
      pick(("quá hạn chưa hoàn thành", "quá hạn", "Q"), ("overdue, not done", "overdue", "O"))
    // What is judged so was reported as not begun, or not reported at all.
    case .notStarted:
      pick(
        ("chưa báo cáo, chưa bắt đầu", "chưa báo cáo", "B"),
        ("not reported, not begun", "not reported", "N"))
    case .awaitingHandover:
      pick(
        ("chờ chuyển giao", "chờ giao", "G"), ("awaiting handover", "handover", "H"))
    }
  }

  /// The state as it holds for one task: "trong hạn" is said only where there is a deadline, and
  /// that it was not begun only where somebody said so.
  public func label(_ judgement: TaskJudgement) -> Label {
    let label = label(judgement.state)
    if judgement.state == .notStarted {
      return judgement.report == nil
        ? pick(
          ("chưa báo cáo", "chưa báo cáo", label.letter),
          ("not reported", "not reported", label.letter))
        : self.label(ProgressReport.State.notStarted)
    }
    guard judgement.state == .inProgress, judgement.deadline == nil else { return label }
    return pick(
      ("đang thực hiện, không rõ hạn", "đang làm", label.letter),
      ("in progress, no deadline", "in progress", label.letter))
  }

  public func label(_ attestation: Attestation) -> Label {
    switch attestation {
    case .met: pick(("đạt", "đạt", "Đ"), ("met", "met", "M"))
    case .partly: pick(("đạt một phần", "một phần", "P"), ("partly met", "partly", "P"))
    case .notMet: pick(("chưa đạt", "chưa đạt", "C"), ("not met", "not met", "N"))
    case .notAssessed:
      pick(("chưa đánh giá", "chưa xét", "X"), ("not assessed", "unassessed", "U"))
    }
  }

  /// What the linked targets say of a principle.
  public func label(_ measured: CellJudgement.Measured) -> Label {
    switch measured {
    case .silent:
      pick(("chưa có số liệu để nói", "không có số", "K"), ("no numbers to say", "no numbers", "S"))
    case .met: pick(("số liệu cho thấy đạt", "số: đạt", "Đ"), ("numbers say met", "says met", "M"))
    case .partly:
      pick(
        ("số liệu cho thấy đạt một phần", "số: một phần", "P"),
        ("numbers say partly met", "says partly", "P"))
    case .notMet:
      pick(
        ("số liệu cho thấy chưa đạt", "số: chưa đạt", "C"),
        ("numbers say not met", "says not met", "N"))
    }
  }

  public func label(_ state: DutyState) -> Label {
    switch state {
    case .notYetDue:
      pick(("chưa đến kỳ báo cáo", "chưa đến kỳ", "K"), ("not due yet", "not due yet", "N"))
    case .upToDate:
      pick(("đã báo cáo đủ", "đã báo cáo", "Đ"), ("reported in full", "up to date", "U"))
    case .missing:
      pick(("chậm báo cáo", "chậm báo cáo", "C"), ("report missing", "missing", "M"))
    case .stale:
      pick(("lâu chưa báo cáo", "lâu chưa báo", "L"), ("long without report", "stale", "S"))
    }
  }

  /// What became of one period of a duty.
  public func label(_ state: DutyPeriodState) -> Label {
    switch state {
    case .reportedInTime:
      pick(("đã báo cáo đúng hạn", "đúng hạn", "Đ"), ("reported in time", "in time", "T"))
    case .reportedLate:
      pick(("đã báo cáo, chậm hạn", "báo chậm", "M"), ("reported late", "late", "L"))
    case .notReportedYet:
      pick(
        ("chưa báo cáo, chưa quá hạn", "chưa báo cáo", "H"),
        ("not reported, not due yet", "not yet", "Y"))
    case .missing:
      pick(
        ("quá hạn chưa báo cáo", "quá hạn", "C"), ("overdue, not reported", "overdue", "M"))
    case .stale:
      pick(("lâu chưa báo cáo", "lâu chưa báo", "L"), ("long without report", "stale", "S"))
    }
  }

  public func label(_ state: Verdict.State) -> Label {
    switch state {
    case .target(let state): label(state)
    case .task(let state): label(state)
    case .cell(let state): label(state)
    case .duty(let state): label(state)
    }
  }

  /// What a unit says of a task in a progress report.
  public func label(_ state: ProgressReport.State) -> Label {
    switch state {
    case .notStarted:
      pick(("chưa bắt đầu", "chưa bắt đầu", "B"), ("not started", "not started", "N"))
    case .inProgress:
      pick(("đang thực hiện", "đang làm", "T"), ("in progress", "in progress", "I"))
    case .done: pick(("đã hoàn thành", "đã xong", "H"), ("done", "done", "D"))
    }
  }

  /// What a task lacks.
  public func label(_ gap: TaskJudgement.Gap) -> Label {
    switch gap {
    case .output:
      pick(("thiếu sản phẩm đầu ra", "thiếu đầu ra", "S"), ("no output", "no output", "O"))
    case .lead:
      pick(("thiếu đơn vị chủ trì", "thiếu đơn vị", "C"), ("no lead unit", "no lead", "L"))
    case .deadline: pick(("thiếu thời hạn", "thiếu hạn", "H"), ("no deadline", "no deadline", "D"))
    case .target: pick(("thiếu chỉ tiêu", "thiếu số", "T"), ("no target", "no target", "T"))
    }
  }
}
