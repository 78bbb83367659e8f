import Programme
import VietnameseText

extension IndependentJudge {
  struct CellAnswer: Equatable {
    var attested: Attestation
    var flags: Verdict.Flags
  }

  func cell(_ history: CellHistory) -> CellAnswer? {
    guard let life = version(history.life), let (day, isFrozen) = judgedDay(life) else {
      return nil
    }
    let attested = attestation(history, by: day)
    // "Beside the linked targets with data (noData, unproven, notMeasurable left out)."
    let judge = IndependentJudge(on: day, known: known)
    let states = history.targets.compactMap { target -> TargetState? in
      guard let fact = version(target.target), fact.principles.contains(history.principle) else {
        return nil
      }
      return judge.target(target)?.state
    }.filter { ![.noData, .unproven, .notMeasurable].contains($0) }

    var flags: Verdict.Flags = isFrozen ? [.frozen] : []
    let achieved = states.filter { $0 == .achieved }.count
    let fails = states.contains { $0 == .overdue || $0 == .behind }
    if !states.isEmpty {
      // Silent: what the targets say as a whole; one that fails decides, one on its way is partly.
      flags.insert(
        fails ? .measuredNotMet : achieved == states.count ? .measuredMet : .measuredPartly)
    }
    // "Contradicted: attested met or partly with a linked target overdue or behind; not met with
    // at least one linked target and all achieved. A target on its way contradicts nothing."
    let isContradicted =
      switch attested {
      case .met, .partly: fails
      case .notMet: !states.isEmpty && achieved == states.count
      case .notAssessed: false
      }
    if isContradicted { flags.insert(.contradicted) }
    return CellAnswer(attested: attested, flags: flags)
  }

  private func attestation(_ history: CellHistory, by day: Day) -> Attestation {
    var newest: CellHistory.Attested?
    for attested in history.assessments {
      guard attested.knownFrom <= known, attested.assessment.asOf <= day else { continue }
      // Silent: of one day the later known, then the later recorded.
      if let best = newest,
        (best.assessment.asOf, best.knownFrom) > (attested.assessment.asOf, attested.knownFrom)
      {
        continue
      }
      newest = attested
    }
    return newest?.assessment.attestation ?? .notAssessed
  }
}
