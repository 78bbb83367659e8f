public import Programme
public import VietnameseText

extension Wording {
  /// Why a target is judged so on a day ("vì sao?"), as plain sentences, the conclusion first.
  ///
  /// - Parameter series: what stands around the reading; without it its source goes by its code.
  public func why(
    _ line: TargetLine, of indicator: Indicator, on day: Day, series: IndicatorLine? = nil
  ) -> [String] {
    let (judgement, target) = (line.judgement, line.target)
    let sentences: [String?] = [
      conclusion(judgement, target: target, indicator: indicator),
      rest(on: target, document: line.document, indicator: indicator),
      judgement.reading.map { rest(on: $0, indicator: indicator, series: series) },
      pace(judgement, target: target, indicator: indicator),
      thresholds(judgement),
      judgement.state == .overdue || judgement.state == .unproven
        ? lateness(judgement.state, due: target.due, on: judgement.frozenOn ?? day) : nil,
      judgement.isStale ? staleness(judgement.thresholds, owed: series?.owed) : nil,
      judgement.frozenOn.map(frozenSentence),
    ]
    return sentences.compactMap { $0 } + (series.map { readings(around: $0) } ?? [])
  }

  /// What else was said of the period, and what was taken back.
  private func readings(around series: IndicatorLine) -> [String] {
    let beside = series.beside.compactMap { line in
      line.reading.figure.map { figure in
        let said = wholeFigure(figure, of: series.indicator)
        return sentence(
          pick(
            "Nguồn khác cho cùng kỳ, không tính: \(said); nguồn: \(line.source.title)",
            "Another source of the same period, which does not count: \(said); source:"
              + " \(line.source.title)"))
      }
    }
    let withdrawn = series.withdrawn.map { line in
      pick(
        "Số liệu kỳ \(period(line.reading.period)) của nguồn \(line.source.title) đã rút lại ngày"
          + " \(day(line.reading.reportedOn)).",
        "The reading of period \(period(line.reading.period)) by \(line.source.title) was withdrawn"
          + " on \(day(line.reading.reportedOn)).")
    }
    return beside + withdrawn
  }

  private func conclusion(
    _ judgement: TargetJudgement, target: Target, indicator: Indicator
  ) -> String {
    let name = sentenceCase(label(judgement.state).full)
    return switch judgement.state {
    case .achieved:
      pick("\(name): số liệu thỏa mục tiêu.", "\(name): the reading satisfies the target.")
    case .overdue:
      pick(
        "\(name): đã qua thời hạn mà số liệu chưa thỏa mục tiêu.",
        "\(name): the due day has passed and the reading does not satisfy the target.")
    case .unproven:
      pick(
        "\(name): đã đến hạn mà chưa có số liệu nào của kỳ đến hạn.",
        "\(name): the due day has passed and no reading tells of it.")
    case .onTrack, .atRisk, .behind:
      pick(
        "\(name): so phần đã đi được với phần thời gian đã qua.",
        "\(name): the way gone is compared with the time passed.")
    case .notYet: notYet(name, target: target)
    case .noData where indicator.nature == .flow && target.start != nil && target.due != nil:
      wholePeriodMissing(name, target: target)
    case .noData:
      pick(
        "\(name): chưa có số liệu nào dùng được cho ngày này. Chưa biết không phải là bằng 0.",
        "\(name): no usable reading for this day. Unknown is not zero.")
    case .notMeasurable: notMeasurable(name, target: target)
    }
  }

  /// Of a flow only a figure as long as the target's own time is compared.
  private func wholePeriodMissing(_ name: String, target: Target) -> String {
    let (first, last) = (target.start.map(day) ?? "", target.due.map(day) ?? "")
    return pick(
      "\(name): chưa có số liệu nào của cả kỳ \(first)–\(last); số của kỳ ngắn hơn hay dài hơn"
        + " không thay được. Chưa biết không phải là bằng 0.",
      "\(name): no reading covers the whole of \(first)–\(last); one of a shorter or longer period"
        + " does not stand for it. Unknown is not zero.")
  }

  private func notYet(_ name: String, target: Target) -> String {
    let missing = [
      target.baseline == nil ? pick("giá trị gốc", "a baseline") : nil,
      target.start == nil ? pick("ngày bắt đầu", "a start") : nil,
    ].compactMap { $0 }
    if let start = target.start, let due = target.due, missing.isEmpty, due <= start {
      return pick(
        "\(name): ngày bắt đầu không trước thời hạn, nên không có nhịp độ.",
        "\(name): the start is not before the due day, so there is no pace.")
    }
    guard !missing.isEmpty else { return withoutPace(name, target: target) }
    return pick(
      "\(name): không tính được nhịp độ vì không có \(list(missing)).",
      "\(name): no pace can be computed without \(list(missing)).")
  }

  /// Why there is no pace though all that it is counted from is given.
  private func withoutPace(_ name: String, target: Target) -> String {
    if hasWay(target) {
      return pick(
        "\(name): số liệu đã đi quá mức cần đạt mà không thỏa mục tiêu, nên không còn chặng đường"
          + " để tính nhịp độ.",
        "\(name): the reading lies beyond what is to be reached without satisfying it, so there is"
          + " no way left to count a pace on.")
    }
    return pick(
      "\(name): mục tiêu là giữ mức đã có, nên không có nhịp độ.",
      "\(name): the target is to keep a level, so there is no pace.")
  }

  /// Whether the baseline lies outside what is to be reached. Only an exact value or a range can
  /// then be passed without being reached.
  private func hasWay(_ target: Target) -> Bool {
    guard let baseline = target.baseline, let value = target.value else { return false }
    switch target.comparison {
    case .equal: return !baseline.numericallyEquals(value)
    case .range:
      return baseline.isLess(than: value) || target.upper.map { $0.isLess(than: baseline) } == true
    case .atLeast, .above, .atMost, .below, .rankAtMost: return false
    }
  }

  private func notMeasurable(_ name: String, target: Target) -> String {
    let missing = [
      target.value == nil ? pick("giá trị cần đạt", "value to reach") : nil,
      target.comparison == .range && target.upper == nil
        ? pick("giới hạn trên của khoảng", "upper end of the range") : nil,
      target.due == nil ? pick("thời hạn", "due day") : nil,
    ].compactMap { $0 }
    return pick(
      "\(name): văn bản không nêu \(list(missing)).",
      "\(name): the document names no \(list(missing)).")
  }

  private func rest(on target: Target, document: Document?, indicator: Indicator) -> String {
    let what = self.target(target, of: indicator)
    let number =
      document.map { pick(", theo \(self.number(of: $0))", ", by \(self.number(of: $0))") }
      ?? ""
    return pick(
      "Mục tiêu: \(what), \(due(target))\(number).",
      "Target: \(what), \(due(target))\(number).")
  }

  private func rest(on reading: Reading, indicator: Indicator, series: IndicatorLine?)
    -> String
  {
    let line = series?.newest.flatMap { $0.reading.id == reading.id ? $0 : nil }
    let figure = reading.figure.map { wholeFigure($0, of: indicator) } ?? ""
    let trust = reading.confidence.map {
      pick(", độ tin cậy \($0.rawValue)", ", confidence \($0.rawValue)")
    }
    let place = line?.source.title ?? reading.source.text
    let when = line.map { reportedOn($0) } ?? reportedOn(reading)
    return pick(
      "Số liệu: \(figure), kỳ \(period(reading.period)); nguồn: \(place)\(trust ?? ""), \(when).",
      "Reading: \(figure), period \(period(reading.period)); source: \(place)\(trust ?? ""), \(when)."
    )
  }

  /// The day on which the source said a reading: "báo ngày 10/04/2025".
  public func reportedOn(_ reading: Reading) -> String {
    if reading.reportedOnIsDerived {
      return pick(
        "không rõ ngày báo, lấy ngày cuối kỳ \(day(reading.reportedOn))",
        "day of report unknown, the period's end \(day(reading.reportedOn)) is used")
    }
    return pick("báo ngày \(day(reading.reportedOn))", "reported on \(day(reading.reportedOn))")
  }

  private func pace(
    _ judgement: TargetJudgement, target: Target, indicator: Indicator
  ) -> String? {
    guard let attainment = judgement.attainment, let elapsed = judgement.elapsed,
      let baseline = target.baseline, let start = target.start
    else { return nil }
    let from = figure(Figure(value: baseline), of: indicator)
    guard
      let shares = SharesCompared(
        attainment * 100, elapsed * 100, agrees: { judgement.agrees(with: $0) })
    else { return nil }
    let (gone, passed) = (percent(shares.first), percent(shares.second))
    let lead = points(shares.difference)
    return pick(
      "Từ \(from) ngày \(day(start)): đã đi \(gone) chặng đường khi \(passed) thời gian đã qua"
        + " tính đến cuối kỳ số liệu (\(lead)).",
      "From \(from) on \(day(start)): \(gone) of the way gone when \(passed) of the time had passed"
        + " at the period's end (\(lead)).")
  }

  private func thresholds(_ judgement: TargetJudgement) -> String? {
    switch judgement.state {
    case .onTrack, .atRisk, .behind:
      let near = number(judgement.thresholds.onTrackPoints)
      let far = number(judgement.thresholds.atRiskPoints)
      return pick(
        "Ngưỡng: chậm không quá \(near) điểm % là đúng tiến độ, không quá \(far) điểm % là có nguy"
          + " cơ, hơn nữa là chậm tiến độ.",
        "Thresholds: up to \(near) points behind is on track, up to \(far) points is at risk, more"
          + " is behind.")
    default: return nil
    }
  }

  /// Of a target that nothing tells of it is not known whether it is overdue.
  private func lateness(_ state: TargetState, due: Day?, on day: Day) -> String? {
    due.map {
      // The day of a judgement that is frozen is not today.
      let late =
        state == .unproven
        ? passed($0, on: day) : remaining(until: $0, on: day, today: .distantPast)
      return pick("Tính đến \(self.day(day)): \(late).", "On \(self.day(day)): \(late).")
    }
  }

  private func staleness(_ thresholds: Thresholds, owed: Period?) -> String {
    let share = percent(thresholds.stalePercent)
    let which = owed.map { period($0) } ?? pick("tiếp theo", "next")
    return pick(
      "Lâu chưa cập nhật: báo cáo kỳ \(which) đã quá hạn hơn \(share) độ dài kỳ.",
      "Stale: the report for the period \(which) is late by more than \(share) of its period.")
  }

  func frozenSentence(_ day: Day) -> String {
    pick(
      "Đơn vị kết thúc hoạt động ngày \(self.day(day)); kết luận giữ nguyên tính đến ngày đó.",
      "The unit ended on \(self.day(day)); the judgement stays that of this day.")
  }
}

extension TargetJudgement {
  /// Whether so many points ahead of the time are what the state says by the thresholds applied.
  fileprivate func agrees(with lead: ExactDecimal) -> Bool {
    func isWithin(_ points: ExactDecimal) -> Bool {
      (lead + points).map { !$0.isNegative } ?? false
    }
    switch state {
    case .onTrack: return isWithin(thresholds.onTrackPoints)
    case .atRisk:
      return !isWithin(thresholds.onTrackPoints) && isWithin(thresholds.atRiskPoints)
    case .behind: return !isWithin(thresholds.atRiskPoints)
    default: return true
    }
  }
}
