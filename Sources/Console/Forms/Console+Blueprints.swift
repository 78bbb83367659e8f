import Programme
import VietnameseText
import Wording

/// Why there is no form for an action here and now.
struct NoForm: Error {
  let reason: Unavailable

  init(_ reason: Unavailable) {
    self.reason = reason
  }
}

extension Console {
  /// The form of an action for what is selected.
  func blueprint(for action: ActionName) -> Result<Blueprint, NoForm> {
    if action == .report { return reportBlueprint() }
    if action == .create { return creation() }
    guard let item = visit.selectedItem ?? visit.focused?.items.first, let subject = item.about
    else {
      return pageSubject.map { blueprint(for: action, of: $0) } ?? .failure(NoForm(.notApplicable))
    }
    return blueprint(for: action, of: subject)
  }

  /// What the page itself is about, where no row says more.
  private var pageSubject: Subject? {
    switch visit.page.destination {
    case .task(let code):
      guard case .task(let content)? = visit.answer?.snapshot.content else { return nil }
      return .task(code, lead: content.line.task.lead)
    case .unit(let code): return .unit(code)
    case .cell(let unit, let principle): return .cell(unit: unit, principle: principle)
    case .indicator(let code, let unit): return .indicator(code, unit: unit)
    default: return nil
    }
  }

  private func blueprint(
    for action: ActionName, of row: Subject
  ) -> Result<Blueprint, NoForm> {
    // On a page of one thing, rows that tell more of it are about it too.
    let subjects = [row, pageSubject].compactMap { $0 }
    let made = subjects.map { make(action, of: $0) }
    return made.first { if case .success = $0 { true } else { false } } ?? made[0]
  }

  private func make(_ action: ActionName, of subject: Subject) -> Result<Blueprint, NoForm> {
    if let right = Action.row(action)?.right, needsOwnUnit(right),
      let denial = denial(of: right, unit: subject.unit)
    {
      // A unit that this row does not tell is the gate's to judge.
      if subject.unit != nil { return .failure(NoForm(.denied(denial))) }
    }
    let blueprint: Blueprint? =
      switch action {
      case .acknowledge, .closeAlert, .remind, .request, .conclude: actOn(subject, action)
      case .explain: explanation(of: subject)
      case .requestExtension, .grantExtension: extending(subject, action)
      case .progress: progress(of: subject)
      case .correct: correction(of: subject)
      case .assess: assessing(subject)
      case .edit: editing(subject)
      case .withdraw: withdrawal(of: subject)
      default: nil
      }
    if let blueprint { return .success(blueprint) }
    return .failure(NoForm(action == .explain ? .nothingAsked : .notApplicable))
  }

  /// Rights that an officer has for the own unit only.
  private func needsOwnUnit(_ right: Right) -> Bool { right == .report || right == .explain }
}
