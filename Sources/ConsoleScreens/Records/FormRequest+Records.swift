import ConsoleCore
import Programme
import VietnameseText
import Wording

extension FormRequest {
  /// The form of a record's new version, made from the one that holds now.
  func editing(_ subject: RowSubject) -> Blueprint? {
    switch subject {
    case .task(let code, _): return editingTask(code)
    case .unit(let code): return editingUnit(code)
    case .indicator(let code, let unit): return editingIndicator(code, unit: unit)
    case .target(let code, let unit): return editingTarget(code, unit: unit)
    default:
      switch subject.judged {
      case .task(let code)?: return editingTask(code)
      case .target(let code)?: return subject.unit.flatMap { editingTarget(code, unit: $0) }
      default: return nil
      }
    }
  }

  /// The form of a new record of the kind that the page is about.
  func creation() -> Result<Blueprint, NoForm> {
    switch destination {
    case .tasks, .task:
      return .success(
        Blueprint(["create", "task"]) { _, scene in TaskEditor(nil, scene: scene).plan })
    case .units, .unit:
      return .success(
        Blueprint(["create", "unit"]) { _, scene in UnitEditor(nil, scene: scene).plan })
    case .indicators:
      return .success(
        Blueprint(["create", "indicator"]) { _, scene in
          IndicatorEditor(nil, scene: scene).plan
        })
    case .indicator(let indicator, let unit):
      return .success(
        Blueprint(["create", "target", indicator.text, unit.text]) { _, scene in
          TargetEditor(nil, indicator: indicator, unit: unit, scene: scene).plan
        })
    default: return .failure(NoForm(.notApplicable))
    }
  }

  private func editingTask(_ code: Code<BreakthroughTask>) -> Blueprint {
    Blueprint(["edit", "task", code.text], reading: .task(code, asOf)) { snapshot, scene in
      guard case .task(let content)? = snapshot?.content else { return nil }
      return TaskEditor(content.line.task, scene: scene).plan
    }
  }

  private func editingUnit(_ code: Code<Organisation>) -> Blueprint {
    Blueprint(["edit", "unit", code.text], reading: .unit(code, asOf)) { snapshot, scene in
      guard case .unit(let content)? = snapshot?.content else { return nil }
      return UnitEditor(content.tile.organisation, scene: scene).plan
    }
  }

  private func editingIndicator(
    _ code: Code<Indicator>, unit: Code<Organisation>
  ) -> Blueprint {
    let query = Query.indicator(code, unit: unit, asOf)
    return Blueprint(["edit", "indicator", code.text], reading: query) { snapshot, scene in
      guard case .indicator(let content)? = snapshot?.content else { return nil }
      return IndicatorEditor(content.line.indicator, scene: scene).plan
    }
  }

  /// A target is read with its unit, whose indicators hold all of its targets.
  private func editingTarget(_ code: Code<Target>, unit: Code<Organisation>) -> Blueprint {
    Blueprint(["edit", "target", code.text], reading: .unit(unit, asOf)) { snapshot, scene in
      guard case .unit(let content)? = snapshot?.content,
        let target = content.indicators.lazy.flatMap(\.targets).first(where: {
          $0.target.code == code
        })?.target
      else { return nil }
      return TargetEditor(target, indicator: target.indicator, unit: target.unit, scene: scene).plan
    }
  }
}
