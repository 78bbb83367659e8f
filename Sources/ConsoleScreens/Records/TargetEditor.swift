import ConsoleCore
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

  var plan: FormPlan {
    let (target, indicator, unit) = (target, indicator, unit)
    let form = EditorFields(wording: scene.wording, isNew: target == nil)
    return FormPlan(
      title: form.title(.target, target?.code.text), fields: fields(form),
      edited: target.map { .target($0.code) },
      rules: { values in
        var faults: [String: FieldFault] = [:]
        if let start = values.areOutOfOrder("start", "due") { faults["due"] = .dayBefore(start) }
        if values.text("comparison") == Target.Comparison.range.rawValue, !values.has("upper") {
          faults["upper"] = .empty
        }
        return faults
      },
      changes: { typed in
        let values = target == nil ? typed.allChanged : typed
        guard let code = target?.code ?? values.code("code") else { return [] }
        var made = target ?? Target(code: code, indicator: indicator, unit: unit)
        made.comparison = values.choice("comparison") ?? .atLeast
        made.value = values.typed("value", over: made.value)
        let upper = values.typed("upper", over: made.upper)
        made.upper = made.comparison == .range ? upper : nil
        made.due = values.typed("due", over: made.due)
        made.document = values.typed("document", over: made.document)
        made.start = values.typed("start", over: made.start)
        made.baseline = values.typed("baseline", over: made.baseline)
        made.principles = values.typed("principles", over: made.principles)
        return made == target ? [] : [.define(.target(made), knownFrom: nil)]
      })
  }

  private func fields(_ form: EditorFields) -> [FormField] {
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
