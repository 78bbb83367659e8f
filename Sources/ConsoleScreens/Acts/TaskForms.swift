import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension RowSubject {
  /// The task that it is, or that it is about.
  var task: Code<BreakthroughTask>? {
    switch self {
    case .task(let code, _): code
    default:
      if case .task(let code)? = judged { code } else { nil }
    }
  }
}

extension FormRequest {
  /// Forms that ask for another deadline of a task, or grant it.
  func extending(_ subject: RowSubject) -> Blueprint? {
    guard let task = subject.task else { return nil }
    let query = Query.task(task, asOf)
    return Blueprint([action.rawValue, task.text], reading: query) { snapshot, scene in
      guard case .task(let content)? = snapshot?.content else { return nil }
      let forms = TaskForms(content: content, scene: scene)
      return action == .grantExtension
        ? forms.extending : forms.extensionRequest
    }
  }

  func progress(of subject: RowSubject) -> Blueprint? {
    guard let task = subject.task else { return nil }
    return Blueprint(["progress", task.text], reading: .task(task, asOf)) { snapshot, scene in
      guard case .task(let content)? = snapshot?.content else { return nil }
      return TaskForms(content: content, scene: scene).progress
    }
  }
}

/// The forms about one task.
struct TaskForms: Sendable {
  let content: TaskContent
  let scene: FormScene

  private var wording: Wording { scene.wording }
  private var task: BreakthroughTask { content.line.task }

  private var intro: [Line] {
    let unit = content.line.lead.map { wording.name($0) + " · " } ?? ""
    return [
      Line(wording.text(task.title), .strong),
      Line(unit + wording.verdict(content.line.judgement), .muted),
      Line(wording.hint(.deadlineNow(content.line.judgement.deadline)), .muted),
    ]
  }

  private var newest: [Reference: Int64] { [.task(task.code): content.line.entry] }

  private func day(_ name: String, _ label: FormLabel, first: Day? = nil, last: Day? = nil)
    -> FormField
  {
    var field = FormField(name, wording.label(label), .day(first: first, last: last))
    field.isRequired = true
    field.hint = wording.hint(.day)
    return field
  }

  var extensionRequest: FormPlan {
    let code = task.code
    var why = FormField("text", wording.label(.whyExtension), .note)
    why.isRequired = true
    return FormPlan(
      title: wording.formTitle(.requestExtension), intro: intro,
      fields: [day("until", .newDeadline, first: scene.today), why],
      changes: { values in
        guard let text = values.text("text"), let until = values.day("until") else { return [] }
        return [
          .act(
            Act(
              kind: .extensionRequest, subject: .task(code), on: values.today, text: text,
              until: until))
        ]
      })
  }

  var extending: FormPlan {
    let code = task.code
    var document = FormField("document", wording.label(.document), .text)
    document.isRequired = true
    var granted = FormField(
      "granted", wording.label(.grantedOn), .day(last: scene.today),
      initial: wording.day(scene.today))
    granted.isRequired = true
    return FormPlan(
      title: wording.formTitle(.grantExtension), intro: intro,
      fields: [
        day("deadline", .deadline, first: content.line.judgement.deadline?.adding(days: 1)),
        document, granted, FormField("note", wording.label(.note), .note),
      ],
      newest: newest,
      changes: { values in
        guard let deadline = values.day("deadline"), let document = values.text("document") else {
          return []
        }
        return [
          .extend(
            Extension(
              task: code, deadline: deadline, grantedOn: values.day("granted") ?? values.today,
              document: document, note: values.text("note")))
        ]
      })
  }

  var progress: FormPlan {
    let fields = ProgressFields(
      prefix: "", line: content.line, scene: scene, isOptional: false)
    return FormPlan(
      title: wording.formTitle(.progress), intro: intro, fields: fields.fields,
      newest: newest, rules: { fields.faults($0) }, changes: { fields.changes($0) })
  }
}

/// The fields of a task's progress, alone or in a unit's report.
struct ProgressFields: Sendable {
  /// Before the names of the fields, where several tasks stand in one form.
  let prefix: String
  let task: Code<BreakthroughTask>
  let fields: [FormField]

  init(prefix: String, line: TaskLine, scene: FormScene, isOptional: Bool) {
    self.prefix = prefix
    task = line.task.code
    let wording = scene.wording
    let last = line.judgement.report
    let isEntered: @Sendable (FormValues) -> Bool = {
      !isOptional || $0.has(prefix + "state")
    }
    func field(
      _ name: String, _ label: FormLabel, _ kind: FormField.Kind, last: String? = nil
    ) -> FormField {
      var field = FormField(prefix + name, wording.label(label), kind)
      field.last = last
      field.lastText = last
      field.lastIsRecord = true
      field.fullLabel = isOptional ? wording.text(line.task.title) + ", " + field.label : nil
      field.isShown = isEntered
      return field
    }
    let none = wording.hint(isOptional ? .notReported : .notChosen)
    var state = field(
      "state", .state,
      .choice(
        [FormField.Option(value: "", label: none)]
          + ProgressReport.State.allCases.map {
            FormField.Option(value: $0.rawValue, label: wording.label($0).full)
          }))
    state.isRequired = !isOptional
    state.isShown = { _ in true }
    state.last = last.map { wording.label($0.state).full }
    state.lastText = last?.state.rawValue
    var percent = field("percent", .percent, .percent)
    percent.last = last?.percent.map { wording.percent($0) }
    percent.lastText = last?.percent.map { wording.number($0) }
    var done = field("done", .doneOn, .day(last: scene.today))
    done.hint = wording.hint(.day)
    done.isShown = { $0.text(prefix + "state") == ProgressReport.State.done.rawValue }
    var evidence = field("evidence", .evidence, .text)
    evidence.hint = wording.hint(.evidence)
    var until = field("until", .extensionUntil, .day(first: scene.today))
    until.hint = wording.hint(.day)
    var why = field("why", .whyExtension, .text)
    why.isRequired = true
    why.isShown = { isEntered($0) && $0.has(prefix + "until") }
    fields = [
      state, percent, done, field("result", .result, .note, last: last?.result),
      field("difficulty", .difficulty, .note, last: last?.difficulty),
      field("proposal", .proposal, .note, last: last?.proposal), evidence, until, why,
    ]
  }

  /// Done needs a day, and something that shows it (design, section 4, "claimed").
  func faults(_ values: FormValues) -> [String: FieldFault] {
    guard values.text(prefix + "state") == ProgressReport.State.done.rawValue else { return [:] }
    var faults: [String: FieldFault] = [:]
    if !values.has(prefix + "done") { faults[prefix + "done"] = .doneOnMissing }
    if !values.has(prefix + "evidence") {
      faults[prefix + "evidence"] = .doneWithoutEvidence
    }
    return faults
  }

  func changes(_ values: FormValues) -> [Change] {
    guard let state = values.text(prefix + "state").flatMap(ProgressReport.State.init(rawValue:))
    else { return [] }
    var changes: [Change] = [
      .progress(
        ProgressReport(
          task: task, asOf: values.today, state: state, percent: values.number(prefix + "percent"),
          doneOn: state == .done ? values.day(prefix + "done") : nil,
          result: values.text(prefix + "result"), difficulty: values.text(prefix + "difficulty"),
          proposal: values.text(prefix + "proposal"),
          evidence: values.evidence(prefix + "evidence"), source: .ownReport))
    ]
    if let until = values.day(prefix + "until"), let why = values.text(prefix + "why") {
      changes.append(
        .act(
          Act(
            kind: .extensionRequest, subject: .task(task), on: values.today, text: why,
            until: until)))
    }
    return changes
  }
}

extension Code where Subject == Source {
  /// Whose report it is that a unit types in here: its own.
  static var ownReport: Code<Source> { Source.ownReportCode }
}
