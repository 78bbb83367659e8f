import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension FormRequest {
  /// Attests a principle for a unit.
  func assessing(_ subject: RowSubject) -> Blueprint? {
    let unit: Code<Organisation>
    let principle: Code<Principle>
    switch subject {
    case .cell(let cellUnit, let cellPrinciple): (unit, principle) = (cellUnit, cellPrinciple)
    default:
      guard case .cell(let judgedUnit, let judgedPrinciple)? = subject.judged else { return nil }
      (unit, principle) = (judgedUnit, judgedPrinciple)
    }
    let query = Query.cell(unit: unit, principle: principle, asOf)
    return Blueprint(["assess", unit.text, principle.text], reading: query) { snapshot, scene in
      guard case .cell(let content)? = snapshot?.content else { return nil }
      return AssessmentForm(content: content, scene: scene).plan
    }
  }
}

/// The form that attests one cell.
struct AssessmentForm: Sendable {
  let content: CellContent
  let scene: FormScene

  var plan: FormPlan {
    let wording = scene.wording
    let last = content.assessments.first
    let (unit, principle) = (content.unit.code, content.principle.code)
    return FormPlan(
      title: wording.formTitle(.assess) + " " + principle.text,
      intro: [
        Line(wording.text(content.principle.title), .strong),
        Line(wording.name(content.unit) + " · " + wording.verdict(content.judgement), .muted),
      ], fields: fields(last),
      changes: { values in
        guard
          let attestation = values.text("attestation").flatMap(Attestation.init(rawValue:))
        else { return [] }
        let texts = [values.text("document"), values.text("evidence")].compactMap { $0 }
        let evidence =
          texts.isEmpty
          ? nil
          : Evidence(
            text: texts.joined(separator: "; "), address: values.evidence("evidence")?.address)
        return [
          .assess(
            Assessment(
              unit: unit, principle: principle, asOf: values.day("on") ?? values.today,
              attestation: attestation,
              assessor: values.typed("assessor", over: last?.assessor) { $0.text("assessor") },
              evidence: evidence,
              provenance: Provenance(confidence: .official)), knownFrom: nil)
        ]
      })
  }

  private func fields(_ last: Assessment?) -> [FormField] {
    let wording = scene.wording
    var attestation = FormField(
      "attestation", wording.label(.attestation),
      .choice(
        [FormField.Option(value: "", label: wording.hint(.notChosen))]
          + Attestation.allCases.map {
            FormField.Option(value: $0.rawValue, label: wording.label($0).full)
          }))
    attestation.isRequired = true
    attestation.last = last.map { wording.label($0.attestation).full }
    attestation.lastText = last?.attestation.rawValue
    attestation.lastIsRecord = true
    var evidence = FormField("evidence", wording.label(.evidence), .note)
    evidence.isRequired = true
    evidence.hint = wording.hint(.evidence)
    evidence.lastText = last?.evidence?.text
    evidence.last = last?.evidence?.text
    let assessor = FormField(
      "assessor", wording.label(.assessor), .text, initial: last?.assessor ?? "")
    var on = FormField(
      "on", wording.label(.assessedOn), .day(last: scene.today),
      initial: wording.day(scene.today))
    on.isRequired = true
    return [
      attestation, evidence, FormField("document", wording.label(.document), .text), assessor, on,
    ]
  }
}
