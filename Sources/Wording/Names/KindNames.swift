public import Programme
public import VietnameseText

extension Wording {
  public func name(_ pillar: Pillar) -> String {
    switch pillar {
    case .government: pick("chính quyền số", "digital government")
    case .economy: pick("kinh tế số", "digital economy")
    case .society: pick("xã hội số", "digital society")
    }
  }

  /// At most 12 columns, with a letter of its own.
  public func label(_ pillar: Pillar) -> Label {
    switch pillar {
    case .government: pick((name(pillar), "chính quyền", "C"), (name(pillar), "government", "G"))
    case .economy: pick((name(pillar), "kinh tế", "K"), (name(pillar), "economy", "E"))
    case .society: pick((name(pillar), "xã hội", "X"), (name(pillar), "society", "S"))
    }
  }

  public func label(_ list: Principle.List) -> Label {
    switch list {
    case .push: pick(("5 đẩy mạnh", "đẩy mạnh", "Đ"), ("5 pushes", "push", "P"))
    case .guarantee: pick(("5 bảo đảm", "bảo đảm", "B"), ("5 guarantees", "guarantee", "G"))
    case .no: pick(("5 không", "không", "K"), ("5 noes", "no", "N"))
    case .focus: pick(("5 trọng tâm", "trọng tâm", "T"), ("5 focuses", "focus", "F"))
    }
  }

  public func name(_ kind: Indicator.Kind) -> String {
    switch kind {
    case .amount: pick("lượng", "amount")
    case .count: pick("số đếm", "count")
    case .percent: pick("tỷ lệ phần trăm", "percentage")
    case .score: pick("điểm", "score")
    case .rank: pick("thứ hạng", "rank")
    case .yesNo: pick("có hoặc không", "yes or no")
    }
  }

  public func name(_ nature: Indicator.Nature) -> String {
    switch nature {
    case .stock: pick("mức tại một ngày", "level on a day")
    case .flow: pick("trong kỳ", "within the period")
    case .cumulative: pick("lũy kế", "running total")
    }
  }

  public func name(_ direction: Indicator.Direction) -> String {
    switch direction {
    case .higherIsBetter: pick("càng cao càng tốt", "higher is better")
    case .lowerIsBetter: pick("càng thấp càng tốt", "lower is better")
    }
  }

  public func name(_ kind: Source.Kind) -> String {
    switch kind {
    case .ownReport: pick("đơn vị tự báo cáo", "the unit's own report")
    case .published: pick("nguồn đã công bố", "published source")
    case .demonstration: pick("dữ liệu mô phỏng", "demonstration data")
    }
  }

  /// What a task's record rests on.
  public func name(_ basis: BreakthroughTask.Basis) -> String {
    switch basis {
    case .annex: pick("theo phụ lục của quyết định", "from the decision's annex")
    case .summary: pick("theo bản tóm tắt đã công bố", "from the published summary")
    case .operatorEntry: pick("do người điều hành nhập", "entered by an operator")
    case .demonstration: pick("dữ liệu mô phỏng", "demonstration data")
    }
  }

  public func name(_ extent: Succession.Extent) -> String {
    switch extent {
    case .whole: pick("toàn bộ", "wholly")
    case .part: pick("một phần", "in part")
    case .landOnly: pick("chỉ đất, không có dân", "land only, no people")
    case .unknown: pick("không rõ phạm vi", "extent unknown")
    }
  }

  public func name(_ granularity: Granularity) -> String {
    switch granularity {
    case .day: pick("ngày", "day")
    case .week: pick("tuần", "week")
    case .month: pick("tháng", "month")
    case .quarter: pick("quý", "quarter")
    case .halfYear: pick("nửa năm", "half year")
    case .year: pick("năm", "year")
    case .unknown: pick("không rõ kỳ", "period unknown")
    }
  }

  public func name(_ calendar: Duty.Calendar) -> String {
    switch calendar {
    case .statistical: pick("tháng, quý, năm theo lịch", "calendar months, quarters, years")
    case .administrative:
      pick("từ ngày 15 đến ngày 14 (NĐ 09/2019)", "from the 15th to the 14th (Decree 09/2019)")
    }
  }

  /// What an alert is about.
  public func name(_ kind: AlertKind) -> String {
    switch kind {
    case .overdue: pick("quá hạn", "overdue")
    case .unproven: label(TargetState.unproven).full
    case .stale: label(Flag.stale).full
    case .missing: label(DutyState.missing).full
    case .contradicted: label(Flag.contradicted).full
    case .claimed: label(Flag.claimed).full
    case .behind: label(TargetState.behind).full
    case .slow: label(TaskState.slow).full
    case .notMet: label(Attestation.notMet).full
    case .handover: label(TaskState.awaitingHandover).full
    case .atRisk: label(TargetState.atRisk).full
    case .notAssignable: label(Flag.notAssignable).full
    case .notMeasurable: label(TargetState.notMeasurable).full
    case .noData: label(TargetState.noData).full
    }
  }

  public func name(_ kind: ImportKind) -> String {
    switch kind {
    case .readings: pick("số liệu", "readings")
    case .tasks: pick("nhiệm vụ", "tasks")
    case .progress: pick("tiến độ", "progress reports")
    }
  }

  public func name(_ kind: SubjectKind) -> String {
    switch kind {
    case .target: pick("mục tiêu", "target")
    case .task: pick("nhiệm vụ", "task")
    case .cell: pick("nội dung 5-5-5", "5-5-5 content")
    case .duty: pick("chế độ báo cáo", "reporting duty")
    }
  }

  public func name(_ kind: Threshold.Kind) -> String {
    switch kind {
    case .onTrackPoints:
      pick("số điểm % chậm mà vẫn là đúng tiến độ", "points behind that still count as on track")
    case .atRiskPoints:
      pick("số điểm % chậm mà vẫn chỉ là có nguy cơ", "points behind that still count as at risk")
    case .staleShare:
      pick(
        "phần của kỳ sau hạn báo cáo thì coi là lâu chưa báo cáo",
        "part of a period past the due day after which a duty is stale")
    case .taskSlowPoints:
      pick("số điểm % nhiệm vụ được chậm so với thời gian", "points a task may lag behind its time")
    case .taskStaleDays:
      pick(
        "số ngày không có báo cáo thì coi là lâu chưa cập nhật",
        "days without a report after which a task is stale")
    }
  }

  public func name(_ scope: Query.UnitScope) -> String {
    switch scope {
    case .pilots: pick("đơn vị thí điểm", "pilot units")
    case .all: pick("tất cả đơn vị", "all units")
    }
  }
}
