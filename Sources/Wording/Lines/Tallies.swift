public import Programme

extension Wording {
  /// "2 quá hạn chưa đạt, 1 đạt"; worst first, with what is said beside the states; nil for none.
  public func tally(_ tally: Tally<TargetState>) -> String? {
    self.tally(
      tally, states: TargetState.allCases, as: Verdict.State.target,
      ended: pick("mục tiêu của đơn vị đã kết thúc", "targets of ended units"))
  }

  public func tally(_ tally: Tally<TaskState>) -> String? {
    self.tally(
      tally, states: TaskState.allCases, as: Verdict.State.task,
      ended: pick("nhiệm vụ của đơn vị đã kết thúc", "tasks of ended units"))
  }

  public func tally(_ tally: Tally<Attestation>) -> String? {
    self.tally(
      tally, states: Attestation.allCases, as: Verdict.State.cell,
      ended: pick("nội dung ở đơn vị đã kết thúc", "items of ended units"))
  }

  private func tally<State>(
    _ tally: Tally<State>, states: [State], as verdict: (State) -> Verdict.State, ended: String
  ) -> String? {
    let counted = states.filter { tally[$0] > 0 }
    if counted.isEmpty { return nil }
    let worst = counted.sorted { Verdict(verdict($0)).severity < Verdict(verdict($1)).severity }
    let counts = worst.map { "\(count(tally[$0])) \(label(verdict($0)).full)" }
    let flags = Flag.allCases.compactMap { flag -> String? in
      let number = tally.count(of: flag.bits)
      // What is counted are not units, though the flag's name is of a unit.
      let name = flag == .frozen ? ended : label(flag).full
      return number > 0 ? "\(count(number)) \(name)" : nil
    }
    let said = counts.joined(separator: ", ")
    return flags.isEmpty ? said : said + "; " + flags.joined(separator: ", ")
  }

  /// "đã báo cáo 3 trên 5 chỉ tiêu đến kỳ"; nil where nothing was owed.
  public func coverage(_ coverage: Coverage) -> String? {
    guard coverage.owed > 0 else { return nil }
    let (reported, owed) = (count(coverage.reported), count(coverage.owed))
    return pick(
      "đã báo cáo \(reported) trên \(owed) chỉ tiêu đến kỳ",
      "\(reported) of \(owed) owed indicators reported")
  }

  /// "39 mô hình thí điểm, chưa mô hình nào biết tên".
  public func models(_ models: ModelCount) -> String {
    let number = count(models.counted)
    let named = count(models.named)
    if models.named == 0 {
      return pick(
        "\(number) mô hình thí điểm, chưa biết tên mô hình nào",
        "\(number) pilot models, none known by name")
    }
    return pick(
      "\(number) mô hình thí điểm, biết tên \(named)",
      "\(number) pilot models, \(named) known by name")
  }
}
