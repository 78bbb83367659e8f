public import Programme
public import VietnameseText

extension Wording {
  /// Why a reading that a unit owes stands as it does ("vì sao?"), as plain sentences, the
  /// conclusion first: the period owed, its due day, and what was said of it or before it.
  public func why(_ line: DueLine, on day: Day) -> [String] {
    let seen = line.frozenOn ?? day
    let sentences: [String?] = [
      sentence(sentenceCase(label(line.state).full)),
      owed(line, on: seen),
      line.current.map { report(of: $0) }
        ?? pick(
          "Đơn vị chưa báo cáo số liệu của kỳ này.", "The unit has not reported on this period."),
      line.beside.map { other($0) },
      newest(before: line),
      line.frozenOn.map { frozenSentence($0) },
    ]
    return sentences.compactMap { $0 }
  }

  /// The newest figure with its period, since periods between them may be missing:
  /// "60,3 % (06/2026)"; nil for a reading that was taken back.
  public func latest(_ line: ReadingLine, withMeasure: Bool = true) -> String? {
    line.reading.figure.map {
      let said =
        withMeasure ? figure($0, of: line.indicator) : figure($0, kind: line.indicator.kind)
      return "\(said) (\(period(line.reading.period, derived: .none)))"
    }
  }

  private func owed(_ line: DueLine, on day: Day) -> String {
    let (which, due) = (period(line.period, derived: .none), self.day(line.dueOn))
    if line.current != nil {
      return pick("Kỳ \(which), hạn báo cáo \(due).", "Period \(which), due on \(due).")
    }
    let left = passed(line.dueOn, on: day)
    return pick(
      "Kỳ còn nợ: \(which), hạn báo cáo \(due), \(left).",
      "Period owed: \(which), due on \(due), \(left).")
  }

  private func report(of line: ReadingLine) -> String {
    let said = line.reading.figure.map { wholeFigure($0, of: line.indicator) } ?? ""
    return sentence(
      pick(
        "Đơn vị báo cáo: \(said), \(reportedOn(line))", "Reported: \(said), \(reportedOn(line))"))
  }

  private func other(_ line: ReadingLine) -> String {
    let said = latest(line) ?? ""
    return sentence(
      pick(
        "Nguồn khác nói về kỳ này, không thay được báo cáo của đơn vị: \(said); nguồn:"
          + " \(line.source.title)",
        "Another source tells of this period, which does not replace the unit's own report:"
          + " \(said); source: \(line.source.title)"))
  }

  private func newest(before line: DueLine) -> String {
    guard let last = line.last, let said = latest(last) else {
      return pick(
        "Trước kỳ này chưa có số liệu nào.", "Before this period there is no reading.")
    }
    return sentence(
      pick(
        "Số gần nhất: \(said), \(reportedOn(last)); nguồn: \(last.source.title)",
        "Latest: \(said), \(reportedOn(last)); source: \(last.source.title)"))
  }
}
