import ConsoleCore
import Programme
import VietnameseText
import Wording

extension FormRequest {
  /// The form, or why there is none.
  var blueprint: Result<Blueprint, NoForm> {
    if action == .report { return reportBlueprint() }
    if action == .create { return creation() }
    // On a page of one thing, rows that tell more of it are about it too.
    let subjects = [subject, pageSubject].compactMap { $0 }
    let made = subjects.map(form)
    return made.first { if case .success = $0 { true } else { false } }
      ?? made.first ?? .failure(NoForm(.notApplicable))
  }

  /// What the page itself is about, where no row says more.
  private var pageSubject: RowSubject? {
    switch destination {
    case .task(let code):
      guard case .task(let content)? = content else { return nil }
      return .task(code, lead: content.line.task.lead)
    case .unit(let code): return .unit(code)
    case .cell(let unit, let principle): return .cell(unit: unit, principle: principle)
    case .indicator(let code, let unit): return .indicator(code, unit: unit)
    default: return nil
    }
  }

  private func form(of subject: RowSubject) -> Result<Blueprint, NoForm> {
    if let right, needsOwnUnit(right),
      let denial = denial(of: right, unit: subject.unit)
    {
      // A unit that this row does not tell is the gate's to judge.
      if subject.unit != nil { return .failure(NoForm(.denied(denial))) }
    }
    let blueprint: Blueprint? =
      switch action {
      case .acknowledge, .closeAlert, .remind, .request, .conclude: actOn(subject)
      case .explain: explanation(of: subject)
      case .requestExtension, .grantExtension: extending(subject)
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
