public import Programme

/// What an import found suspicious, and what it would change.
extension Wording {
  /// - Parameter isStored: whether the rows were stored all the same.
  public func importFindings(_ outcome: ImportOutcome, isStored: Bool) -> String {
    isStored
      ? pick(
        "\(count(outcome.findings)) phát hiện đáng ngờ (đã lưu, nên kiểm tra):",
        "\(things(outcome.findings, "suspicious finding")) (stored; worth checking):")
      : pick(
        "\(count(outcome.findings)) phát hiện đáng ngờ (chưa lưu gì, nên kiểm tra):",
        "\(things(outcome.findings, "suspicious finding")) (nothing is stored; worth checking):")
  }

  /// "tệp.csv, dòng 5, cột “Giá trị”, “140”: …".
  public func finding(_ found: ImportFinding, file: String) -> String {
    var place = self.place(file, line: found.line, column: found.column)
    if let value = found.value { place += ", “\(value)”" }
    return place + ": " + finding(found.finding)
  }

  /// How many faults there are beside those that were told.
  public func moreFaults(_ number: Int) -> String {
    pick("… và \(count(number)) lỗi nữa.", "… and \(things(number, "more fault", "more faults")).")
  }

  public func importWouldStore(_ outcome: ImportOutcome) -> String {
    pick(
      "Chạy thử: sẽ lưu \(count(outcome.stored)) dòng. Chưa lưu gì.",
      "Dry run: would store \(rows(outcome.stored)). Nothing was stored.")
  }

  /// What each of the first rows would do, how many more there are, and what that does to
  /// judgements; one line each.
  public func importEffects(
    _ effects: ImportEffects, kinds: [Code<Indicator>: Indicator.Kind]
  ) -> [String] {
    var lines = effects.rows.map { row in
      pick("dòng", "line") + " \(row.line): " + effect(row.effect, kinds)
    }
    let more = effects.count - effects.rows.count
    if more > 0 { lines.append(pick("… và \(count(more)) dòng nữa", "… and \(rows(more)) more")) }
    lines.append(sums(effects))
    let transitions = effects.transitions.map { change, count in
      (text: transition(change, count), count: count)
    }
    lines += transitions.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.map(\.text)
    return lines
  }

  private func effect(
    _ effect: ImportEffects.Effect, _ kinds: [Code<Indicator>: Indicator.Kind]
  ) -> String {
    func named(_ reading: Reading) -> String {
      "\(reading.unit), \(reading.indicator), \(period(reading.period))"
    }
    func figure(_ figure: Figure?, _ reading: Reading) -> String {
      figure.map { self.figure($0, kind: kinds[reading.indicator]) }
        ?? pick("(đã rút)", "(withdrawn)")
    }
    switch effect {
    case .adds(let reading):
      return pick("thêm ", "adds ") + named(reading) + ": " + figure(reading.figure, reading)
    case .corrects(let reading, let from):
      return pick("sửa ", "corrects ") + named(reading) + ": " + figure(from, reading) + " → "
        + figure(reading.figure, reading)
    case .withdraws(let reading, let from):
      return pick("rút ", "withdraws ") + named(reading) + ": " + figure(from, reading)
    case .definesTask(let task):
      return pick("nhiệm vụ mới ", "new task ") + "\(task.code): " + text(task.title)
    case .changesTask(let task):
      return pick("sửa nhiệm vụ ", "changes task ") + "\(task.code): " + text(task.title)
    case .progress(let report):
      let share = report.percent.map { ", " + percent($0) } ?? ""
      return pick("tiến độ ", "progress of ") + "\(report.task), \(day(report.asOf)): "
        + label(report.state).full + share
    case .nothing: return pick("không có gì mới", "says nothing new")
    }
  }

  private func sums(_ effects: ImportEffects) -> String {
    let parts: [(Int, String, String)] = [
      (effects.added, "số liệu mới", "new"), (effects.corrected, "sửa", "corrected"),
      (effects.withdrawn, "rút", "withdrawn"), (effects.defined, "nhiệm vụ mới", "new tasks"),
      (effects.changed, "nhiệm vụ sửa", "tasks changed"),
      (effects.reported, "báo cáo tiến độ", "progress reports"),
      (effects.unchanged, "không có gì mới", "nothing new"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\(count($0.0)) \(pick($0.1, $0.2))" }
    if said.isEmpty { return pick("Tệp không có dòng nào.", "The file has no rows.") }
    return pick("Tất cả: ", "In all: ") + said.joined(separator: ", ") + "."
  }

  private func transition(_ change: ImportEffects.Transition, _ number: Int) -> String {
    let from = change.from.map { label($0).full } ?? pick("chưa đánh giá", "not judged")
    return pick("Đổi trạng thái: ", "Changes state: ")
      + "\(count(number)) \(name(kind(of: change.to))): \(from) → \(label(change.to).full)"
  }

  private func kind(of state: Verdict.State) -> SubjectKind {
    switch state {
    case .target: .target
    case .task: .task
    case .cell: .cell
    case .duty: .duty
    }
  }
}
