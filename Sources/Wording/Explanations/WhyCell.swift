public import Programme
import VietnameseText

extension Wording {
  /// Why a principle is judged so in a unit ("vì sao?"), as plain sentences.
  ///
  /// - Parameter indicators: of the linked targets, to name them; others go by their code.
  public func why(
    _ judgement: CellJudgement, targets: [TargetLine] = [], indicators: [Indicator] = []
  ) -> [String] {
    var sentences = [attested(judgement)]
    if let assessment = judgement.assessment { sentences.append(evidence(assessment)) }
    sentences.append(measured(judgement.measured, targets: targets.count))
    sentences += targets.map { line in
      measured(line, indicator: indicators.first { $0.code == line.target.indicator })
    }
    if judgement.isContradicted {
      sentences.append(
        pick(
          "Đánh giá và số liệu trái nhau: cần xem lại một trong hai.",
          "The assessment and the numbers disagree: one of them needs a second look."))
    }
    if let last = judgement.frozenOn { sentences.append(frozenSentence(last)) }
    return sentences
  }

  private func attested(_ judgement: CellJudgement) -> String {
    let name = sentenceCase(label(judgement.attested).full)
    guard let assessment = judgement.assessment else {
      return pick(
        "\(name): chưa có ai đánh giá nội dung này ở đơn vị này.",
        "\(name): nobody has assessed this content in this unit.")
    }
    let who = assessment.assessor.map { pick(", do \($0) đánh giá", ", assessed by \($0)") } ?? ""
    return pick(
      "\(name)\(who), tính đến \(day(assessment.asOf)).",
      "\(name)\(who), as of \(day(assessment.asOf)).")
  }

  private func evidence(_ assessment: Assessment) -> String {
    guard let evidence = assessment.evidence else {
      return pick("Đánh giá không kèm minh chứng.", "The assessment comes without evidence.")
    }
    return sentence(pick("Minh chứng: \(evidence.text)", "Evidence: \(evidence.text)"))
  }

  private func measured(_ measured: CellJudgement.Measured, targets: Int) -> String {
    if targets == 0 {
      return pick(
        "Không có mục tiêu nào gắn với nội dung này.", "No target is linked to this content.")
    }
    return sentenceCase(label(measured).full) + "."
  }

  private func measured(_ line: TargetLine, indicator: Indicator?) -> String {
    let name = indicator.map { text($0.title) } ?? line.target.indicator.text
    let state = label(line.judgement.state).full
    guard let indicator, let reading = line.judgement.reading, let figure = reading.figure else {
      return "\(name): \(state)."
    }
    let said =
      self.figure(figure, of: indicator) + " (\(period(reading.period, derived: .none)))"
    let wanted = target(line.target, of: indicator)
    return pick(
      "\(name): \(said), mục tiêu \(wanted), \(state).",
      "\(name): \(said), target \(wanted), \(state).")
  }
}
