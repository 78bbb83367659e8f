import ConsoleCore
import Programme
import VietnameseText
import Wording

/// The form of a unit's version.
struct UnitEditor: Sendable {
  let unit: Organisation?
  let scene: FormScene

  init(_ unit: Organisation?, scene: FormScene) {
    self.unit = unit
    self.scene = scene
  }

  var plan: FormPlan {
    let unit = unit
    let form = EditorFields(wording: scene.wording, isNew: unit == nil)
    return FormPlan(
      title: form.title(.organisation, unit?.code.text), fields: fields(form),
      edited: unit.map { .organisation($0.code) },
      rules: { values in
        values.areOutOfOrder("first", "last").map { ["last": .dayBefore($0)] } ?? [:]
      },
      changes: { values in
        guard let made = UnitEditor.unit(values, from: unit), made != unit else { return [] }
        return [.define(.organisation(made), knownFrom: nil)]
      })
  }

  private func fields(_ form: EditorFields) -> [FormField] {
    let wording = scene.wording
    let pilot = form.field(
      "pilot", .isPilot,
      .choice([
        FormField.Option(value: "", label: wording.phrase(FormPhrase.no)),
        FormField.Option(value: "yes", label: wording.phrase(FormPhrase.yes)),
      ]), unit?.isPilot == true ? "yes" : "")
    var order = form.field("order", .order, .number, unit.map { wording.count($0.order) })
    order.isShown = { $0.has("pilot") }
    return form.code(unit?.code.text)
      + form.bilingual("name", .name, .nameEnglish, unit?.name, required: true) + [
        form.choice("kind", .kind, Organisation.Kind.allCases, unit?.kind, wording.name(_:)),
        form.field("parent", .parent, .code, unit?.parent?.text), pilot, order,
        form.day("first", .firstDay, unit?.life.first),
        form.day("last", .lastDay, unit?.life.last),
      ]
  }

  private static func unit(_ typed: FormValues, from old: Organisation?) -> Organisation? {
    let values = old == nil ? typed.allChanged : typed
    guard let name = values.typed("name", over: old?.name),
      let code = old?.code ?? values.code("code"),
      let kind: Organisation.Kind = values.choice("kind")
    else { return nil }
    var unit = old ?? Organisation(code: code, name: name, kind: kind)
    unit.name = name
    unit.kind = kind
    unit.parent = values.typed("parent", over: unit.parent)
    unit.isPilot = values.has("pilot")
    let order = values.typed("order", over: unit.order) {
      $0.number("order").flatMap { Int(exactly: $0.rounded(scale: 0).mantissa) } ?? 0
    }
    unit.order = unit.isPilot ? order : 0
    unit.life = Life(
      first: values.typed("first", over: unit.life.first),
      last: values.typed("last", over: unit.life.last))
    return unit
  }
}
