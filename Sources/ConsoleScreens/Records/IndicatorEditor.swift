import ConsoleCore
import Programme
import VietnameseText
import Wording

/// The form of an indicator's version.
struct IndicatorEditor: Sendable {
  let indicator: Indicator?
  let scene: FormScene

  init(_ indicator: Indicator?, scene: FormScene) {
    self.indicator = indicator
    self.scene = scene
  }

  var plan: FormPlan {
    let indicator = indicator
    let form = EditorFields(wording: scene.wording, isNew: indicator == nil)
    return FormPlan(
      title: form.title(.indicator, indicator?.code.text), fields: fields(form),
      edited: indicator.map { .indicator($0.code) },
      changes: { values in
        guard let made = IndicatorEditor.indicator(values, from: indicator), made != indicator
        else { return [] }
        return [.define(.indicator(made), knownFrom: nil)]
      })
  }

  private func fields(_ form: EditorFields) -> [FormField] {
    let wording = scene.wording
    var excess = form.field(
      "exceeds", .mayExceedHundred,
      .choice([
        FormField.Option(value: "", label: wording.phrase(FormPhrase.no)),
        FormField.Option(value: "yes", label: wording.phrase(FormPhrase.yes)),
      ]), indicator?.mayExceedHundred == true ? "yes" : "")
    excess.isShown = { $0.choice("kind") == Indicator.Kind.percent }
    return form.code(indicator?.code.text)
      + form.bilingual("title", .title, .titleEnglish, indicator?.title, required: true) + [
        form.choice("kind", .kind, Indicator.Kind.allCases, indicator?.kind, wording.name(_:)),
        form.choice(
          "nature", .nature, Indicator.Nature.allCases, indicator?.nature, wording.name(_:)),
        form.choice(
          "direction", .direction, Indicator.Direction.allCases, indicator?.direction,
          { wording.hint($0 == .higherIsBetter ? .higher : .lower) }),
      ] + form.bilingual("measure", .measure, .measureEnglish, indicator?.measure) + [
        form.field("instrument", .instrument, .text, indicator?.instrument?.vietnamese),
        form.choice(
          "pillar", .pillar, Pillar.allCases, indicator?.pillar, isOptional: true,
          wording.name(_:)), excess,
      ]
  }

  private static func indicator(_ typed: FormValues, from old: Indicator?) -> Indicator? {
    let values = old == nil ? typed.allChanged : typed
    guard let title = values.typed("title", over: old?.title),
      let code = old?.code ?? values.code("code"),
      let kind: Indicator.Kind = values.choice("kind"),
      let nature: Indicator.Nature = values.choice("nature")
    else { return nil }
    var indicator = old ?? Indicator(code: code, title: title, kind: kind, nature: nature)
    (indicator.title, indicator.kind, indicator.nature) = (title, kind, nature)
    indicator.direction = values.choice("direction") ?? .higherIsBetter
    indicator.measure = values.typed("measure", over: indicator.measure)
    indicator.instrument = values.typed("instrument", over: indicator.instrument) {
      $0.text("instrument").map { BilingualText($0) }
    }
    indicator.pillar = values.choice("pillar")
    indicator.mayExceedHundred = kind == .percent && values.has("exceeds")
    return indicator
  }
}
