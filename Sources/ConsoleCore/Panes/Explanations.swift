package import Programme
package import VietnameseText
package import Wording

extension IndicatorLine {
  package var worst: TargetLine? { targets.first }

  /// The day its newest reading is about; an indicator without one counts as oldest.
  package var newestDay: Day { newest?.reading.period.last ?? .distantPast }

  /// How far the newest value has come on its way to the worst target, where that can be said.
  package var share: Double? {
    guard let worst else { return nil }
    if let attainment = worst.judgement.attainment { return attainment }
    guard indicator.direction == .higherIsBetter, indicator.kind != .rank,
      let value = worst.judgement.reading?.figure?.value ?? newest?.reading.figure?.value,
      let goal = worst.target.value, !goal.isNegative, !value.isNegative
    else { return nil }
    return value.ratio(to: goal)
  }

  /// Why each of its targets is judged so, the worst first.
  package func explanation(_ wording: Wording, on day: Day) -> Explanation? {
    guard !targets.isEmpty else { return nil }
    let sentences = targets.flatMap { target in
      wording.why(target, of: indicator, on: day, series: self)
    }
    return Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(indicator.title),
      sentences: sentences)
  }
}

extension TaskLine {
  package func explanation(_ wording: Wording, on day: Day) -> Explanation {
    Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(task.title),
      sentences: wording.reasons(self, on: day))
  }
}
