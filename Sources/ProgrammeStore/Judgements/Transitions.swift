import Programme
import VietnameseText

/// What becomes of a judgement, as it is seen today.
enum Transitions {
  /// Nil where the state stays as it is.
  static func of(
    _ stored: [StoredSpan], _ fresh: [JudgementSpan], today: Day
  ) -> ImportEffects.Transition? {
    let before = stored.first { $0.span.holds(on: today, known: today) }?.span.verdict.state
    guard let after = fresh.first(where: { $0.holds(on: today, known: today) })?.verdict.state,
      before != after
    else { return nil }
    return ImportEffects.Transition(from: before, to: after)
  }
}

extension JudgementSpan {
  fileprivate func holds(on day: Day, known: Day) -> Bool {
    onFirst <= day && day <= onLast && knownFirst <= known && known <= knownLast
  }
}
