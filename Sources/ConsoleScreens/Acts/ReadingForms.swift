import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension FormRequest {
  /// A figure in place of a reading, which stays in the journal.
  func correction(of subject: RowSubject) -> Blueprint? {
    let line: ReadingLine?
    switch subject {
    case .reading(let reading): line = reading
    case .due(let due): line = due.current ?? due.last
    case .indicator(let code, let unit): line = newest(of: code, unit: unit)
    default: line = nil
    }
    guard let line, !line.isReplaced, line.reading.figure != nil else { return nil }
    return Blueprint(["correct", String(line.reading.id)]) { _, scene in
      CorrectionForm(line: line, scene: scene).plan
    }
  }

  /// The newest reading of the indicator whose page it is.
  private func newest(of code: Code<Indicator>, unit: Code<Organisation>) -> ReadingLine? {
    guard destination == .indicator(code, unit: unit),
      case .indicator(let content)? = content
    else { return nil }
    return content.line.newest
  }

  /// Takes something back, after a question whose answer is no unless one says yes.
  func withdrawal(of subject: RowSubject) -> Blueprint? {
    let (reference, right, told): (Reference, Right, String)
    var query: Query?
    switch subject {
    case .reading(let line) where !line.isReplaced && line.reading.figure != nil:
      (reference, right) = (.reading(line.reading.id), .report)
      told =
        wording.text(line.indicator.title) + ", " + wording.period(line.reading.period) + ", "
        + (line.reading.figure.map { wording.wholeFigure($0, of: line.indicator) } ?? "")
    case .act(let line) where !line.isWithdrawn && line.act.kind != .withdrawal:
      (reference, right) = (.act(line.act.id), .read)
      told = wording.name(line.act.kind) + ", " + wording.day(line.act.on) + ", " + line.act.text
    case .task(let code, _):
      (reference, right) = (.task(code), .define)
      told = wording.name(Reference.task(code))
      query = .task(code, asOf)
    case .target(let code, let unit):
      (reference, right) = (.target(code), .define)
      told = wording.name(Reference.target(code))
      query = .unit(unit, asOf)
    default: return nil
    }
    if right != .read, whyNotMine(right) != nil || denial(of: right, unit: subject.unit) != nil {
      return nil
    }
    return Blueprint(
      ["withdraw", reference.kind.rawValue, reference.key], reading: query
    ) { snapshot, scene in
      let wording = scene.wording
      let what = snapshot?.title(of: reference, wording).map { "\($0) (\(told))" } ?? told
      let answer = FormField(
        "answer", wording.label(FormLabel.withdraw),
        .choice([
          FormField.Option(value: "", label: wording.phrase(FormPhrase.no)),
          FormField.Option(value: "yes", label: wording.phrase(FormPhrase.yes)),
        ]))
      return FormPlan(
        title: wording.formTitle(.withdraw),
        intro: [Line(wording.hint(.withdrawing(what)), .text)], fields: [answer], isQuestion: true,
        changes: { $0.has("answer") ? [.withdraw(reference, knownFrom: nil)] : [] })
    }
  }
}

extension Snapshot {
  /// What a task or a target is called; nil where this does not tell.
  fileprivate func title(of reference: Reference, _ wording: Wording) -> String? {
    switch (reference, content) {
    case (.task, .task(let content)): return wording.text(content.line.task.title)
    case (.target(let code), .unit(let content)):
      for line in content.indicators {
        guard let target = line.targets.first(where: { $0.target.code == code }) else { continue }
        return wording.text(line.indicator.title) + ", "
          + wording.target(target.target, of: line.indicator, measure: true)
      }
      return nil
    default: return nil
    }
  }
}

/// The form that corrects one reading.
struct CorrectionForm: Sendable {
  let line: ReadingLine
  let scene: FormScene

  var plan: FormPlan {
    let (wording, indicator, reading) = (scene.wording, line.indicator, line.reading)
    let entry = FigureEntry(
      kind: indicator.kind, mayExceedHundred: indicator.mayExceedHundred,
      style: wording.numberStyle)
    let old = reading.figure.map { wording.wholeFigure($0, of: indicator) } ?? ""
    var value = FormField(
      "value", wording.label(.correctedValue),
      .figure(indicator.kind, mayExceedHundred: indicator.mayExceedHundred))
    value.isRequired = true
    value.lastText = reading.figure.map { entry.text($0, wording) }
    value.hint = indicator.measure.map { wording.text($0) } ?? ""
    var note = FormField("note", wording.label(.correctionNote), .note)
    note.isRequired = true
    var evidence = FormField(
      "evidence", wording.label(.evidence), .text, initial: reading.evidence?.text ?? "")
    evidence.hint = wording.hint(.evidence)
    return FormPlan(
      title: wording.formTitle(.correct),
      intro: [
        Line(wording.text(indicator.title), .strong),
        Line(wording.hint(.replaced(old, period: wording.period(reading.period))), .muted),
        Line(line.source.title, .muted),
      ], fields: [value, note, evidence],
      changes: { values in
        guard let figure = values.figure("value", indicator.kind) else { return [] }
        return [
          .report(
            reading.corrected(
              to: figure, on: values.today, note: values.text("note"),
              evidence: values.typed("evidence", over: reading.evidence) {
                $0.evidence("evidence")
              }))
        ]
      })
  }
}

extension Reading {
  /// The reading that takes the place of this one. It names it, so that a correction that somebody
  /// else made meanwhile is not overwritten unseen.
  func corrected(
    to figure: Figure, on day: Day, note: String?, evidence: Evidence?
  ) -> Reading {
    Reading(
      indicator: indicator, unit: unit, period: period, statement: .figure(figure),
      reportedOn: day, source: source, isOwnReport: isOwnReport, confidence: confidence,
      evidence: evidence, note: note, replaces: id)
  }
}
