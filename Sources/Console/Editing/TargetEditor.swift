import Programme
import VietnameseText
import Wording

/// The form of a target's version; its indicator and unit are its identity.
struct TargetEditor: Sendable {
  let target: Target?
  let indicator: Code<Indicator>
  let unit: Code<Organisation>
  let scene: FormScene

  init(
    _ target: Target?, indicator: Code<Indicator>, unit: Code<Organisation>, scene: FormScene
  ) {
    self.target = target
    self.indicator = indicator
    self.unit = unit
    self.scene = scene
  }

  func plan(head: Int64?) -> FormPlan {
    let (target, indicator, unit) = (target, indicator, unit)
    let form = EditorFields(wording: scene.wording, isNew: target == nil)
    let expecting: [Reference: Int64] =
      if let target, let head { [.target(target.code): head] } else { [:] }
    return FormPlan(
      title: form.title(.target, target?.code.text), fields: fields(form), expecting: expecting,
      rules: { values in
        var faults: [String: FieldFault] = [:]
        if let start = values.areOutOfOrder("start", "due") { faults["due"] = .dayBefore(start) }
        if values.text("comparison") == Target.Comparison.range.rawValue, !values.has("upper") {
          faults["upper"] = .empty
        }
        return faults
      },
      changes: { values in
        guard let code = target?.code ?? values.code("code") else { return [] }
        var made = target ?? Target(code: code, indicator: indicator, unit: unit)
        made.comparison = values.choice("comparison") ?? .atLeast
        made.value = values.number("value")
        made.upper = made.comparison == .range ? values.number("upper") : nil
        made.due = values.day("due")
        made.document = values.code("document")
        made.start = values.day("start")
        made.baseline = values.number("baseline")
        made.principles = values.codes("principles")
        return made == target ? [] : [.define(.target(made), knownFrom: nil)]
      })
  }

  private func fields(_ form: EditorFields) -> [Field] {
    var upper = form.number("upper", .upperValue, target?.upper)
    upper.isShown = { $0.text("comparison") == Target.Comparison.range.rawValue }
    return form.code(target?.code.text) + [
      form.choice(
        "comparison", .comparison, Target.Comparison.allCases, target?.comparison ?? .atLeast,
        scene.wording.choice(_:)),
      form.number("value", .targetValue, target?.value), upper,
      form.day("due", .dueDay, target?.due),
      form.field("document", .documentCode, .code, target?.document?.text),
      form.day("start", .start, target?.start),
      form.number("baseline", .baseline, target?.baseline),
      form.codes("principles", .principles, target?.principles ?? []),
    ]
  }
}
