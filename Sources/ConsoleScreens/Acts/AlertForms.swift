import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension FormRequest {
  /// Forms of what is done about an alert; where the row does not know it, the alerts are read.
  func actOn(_ subject: RowSubject) -> Blueprint? {
    guard let judged = subject.judged else { return nil }
    let known = subject.alert
    let meeting: Day? = if case .meetingItem(_, let day) = subject { day } else { nil }
    let name = [action.rawValue, judged.reference.kind.rawValue, judged.reference.key]
    var blueprint = Blueprint(
      name, reading: .alerts(asOf), isKnown: known != nil
    ) { snapshot, scene in
      let alert = snapshot.map { $0.alert(of: judged) } ?? known
      let forms = AlertForms(subject: judged, alert: alert, scene: scene)
      switch action {
      case .acknowledge: return forms.acknowledgement
      case .closeAlert: return forms.closing
      case .remind: return forms.reminder
      case .request: return forms.request
      default: return forms.conclusion(meeting: meeting)
      }
    }
    blueprint.action = action
    return blueprint
  }

  /// The answer to the newest request that is still waiting.
  func explanation(of subject: RowSubject) -> Blueprint? {
    guard let alert = subject.alert, let request = alert.waitingRequest else { return nil }
    let name = ["explain", alert.subject.reference.kind.rawValue, alert.subject.reference.key]
    return Blueprint(name, reading: .alerts(asOf), isKnown: true) { snapshot, scene in
      let now = snapshot.map { $0.alert(of: alert.subject) } ?? alert
      // Somebody else may have answered it meanwhile.
      guard let now, now.waitingRequest?.act.id == request.act.id else { return nil }
      return AlertForms(subject: alert.subject, alert: now, scene: scene).explanation(of: request)
    }
  }
}

extension Snapshot {
  fileprivate func alert(of subject: JudgedSubject) -> AlertLine? {
    guard case .alerts(let content) = content else { return nil }
    return content.alerts.first { $0.subject == subject }
  }
}

extension AlertLine {
  /// The newest request for an explanation that nobody has answered.
  var waitingRequest: ActLine? {
    let answered = Set(acts.filter { $0.act.kind == .explanation }.compactMap(\.act.answers))
    return acts.last {
      $0.act.kind == .request && !$0.isWithdrawn && !answered.contains($0.act.id)
    }
  }
}

/// The forms of what people do about something that is judged.
struct AlertForms: Sendable {
  let subject: JudgedSubject
  let alert: AlertLine?
  let scene: FormScene

  private var wording: Wording { scene.wording }
  private var today: Day { scene.today }

  /// What it is about: its title, whose it is, and how it stands.
  var intro: [Line] {
    guard let line = alert?.attention else {
      return [Line(wording.name(subject.reference), .strong)]
    }
    let unit = line.unit.map { wording.name($0) + " · " } ?? ""
    return [
      Line(wording.text(line.title), .strong),
      Line(
        unit + wording.verdict(line.verdict) + " · " + wording.day(line.since), .muted),
    ] + lastAct
  }

  /// What was done about it last: whoever does the same twice shall see it.
  private var lastAct: [Line] {
    guard let last = alert?.acts.last(where: { !$0.isWithdrawn }) else { return [] }
    return [Line(wording.actSentence(last), .muted)]
  }

  private var newest: [Reference: Int64] {
    alert.map { [.alert(subject): $0.entry] } ?? [:]
  }

  func field(_ name: String, _ label: FormLabel, _ kind: FormField.Kind, initial: String = "")
    -> FormField
  {
    FormField(name, wording.label(label), kind, initial: initial)
  }

  private func note(_ name: String, _ label: FormLabel) -> FormField {
    var field = field(name, label, .note)
    field.isRequired = true
    return field
  }

  private func day(_ name: String, _ label: FormLabel, from first: Day?, required: Bool)
    -> FormField
  {
    var field = field(name, label, .day(first: first))
    field.isRequired = required
    field.hint = wording.hint(.day)
    return field
  }

  private func plan(
    _ action: ActionName, _ fields: [FormField], intro more: [Line] = [],
    act: @escaping @Sendable (FormValues) -> Act?
  ) -> FormPlan {
    FormPlan(
      title: wording.formTitle(action), intro: intro + more, fields: fields, newest: newest,
      changes: { values in act(values).map { [.act($0)] } ?? [] })
  }

  var acknowledgement: FormPlan {
    let (subject, kind) = (subject, alert?.alert)
    return plan(
      .acknowledge,
      [
        note("note", .note), day("until", .acknowledgedUntil, from: today, required: true),
      ]
    ) { values in
      values.text("note").map {
        Act(
          kind: .acknowledgement, subject: subject, alert: kind, on: values.today, text: $0,
          until: values.day("until"))
      }
    }
  }

  var closing: FormPlan {
    let (subject, kind) = (subject, alert?.alert)
    return plan(.closeAlert, [note("reason", .reason)]) { values in
      values.text("reason").map {
        Act(kind: .closing, subject: subject, alert: kind, on: values.today, text: $0)
      }
    }
  }

  var reminder: FormPlan {
    let (subject, kind) = (subject, alert?.alert)
    let count = alert?.reminders ?? 0
    let said = wording.hint(.reminded(count, escalates: count >= AlertRule.reminders))
    return plan(
      .remind, [note("text", .reminder)],
      intro: [Line(said, count >= AlertRule.reminders ? .atRisk : .muted)]
    ) { values in
      values.text("text").map {
        Act(kind: .reminder, subject: subject, alert: kind, on: values.today, text: $0)
      }
    }
  }

  var request: FormPlan {
    let (subject, kind) = (subject, alert?.alert)
    return plan(
      .request,
      [note("text", .question), day("until", .answerBy, from: today, required: false)]
    ) { values in
      values.text("text").map {
        Act(
          kind: .request, subject: subject, alert: kind, on: values.today, text: $0,
          until: values.day("until"))
      }
    }
  }

  func explanation(of request: ActLine) -> FormPlan {
    let (subject, kind) = (subject, request.act.alert)
    var evidence = field("evidence", .evidence, .text)
    evidence.hint = wording.hint(.evidence)
    let asked = wording.hint(
      .askedOn(request.act.on, by: request.act.until, text: request.act.text))
    return plan(
      .explain, [note("text", .explanation), evidence],
      intro: [Line(asked, .muted)]
    ) { values in
      values.text("text").map {
        Act(
          kind: .explanation, subject: subject, alert: kind, on: values.today, text: $0,
          answers: request.act.id, evidence: values.evidence("evidence"))
      }
    }
  }
}

// MARK: - Conclusions

extension AlertForms {
  /// A conclusion, which may make a task or put a deadline off in the same commit.
  func conclusion(meeting: Day?) -> FormPlan {
    let subject = subject
    var plan = plan(.conclude, conclusionFields(meeting: meeting)) { _ in nil }
    plan.rules = { values in
      var faults: [String: FieldFault] = [:]
      let needed: [String] =
        switch values.text("follow") {
        case "extend": ["deadline", "document"]
        case "task": ["code", "title"]
        default: []
        }
      for name in needed where !values.has(name) { faults[name] = .empty }
      return faults
    }
    plan.changes = { values in
      guard let text = values.text("text") else { return [] }
      let act = Act(
        kind: .conclusion, subject: subject, on: values.today, text: text,
        until: values.day("until"), owner: values.code("owner"),
        meeting: values.day("meeting") ?? values.today)
      return AlertForms.follow(values, subject) + [.act(act)]
    }
    return plan
  }

  private static func follow(_ values: FormValues, _ subject: JudgedSubject) -> [Change] {
    switch (values.text("follow"), subject) {
    case ("extend", .task(let task)):
      guard let deadline = values.day("deadline"), let document = values.text("document") else {
        return []
      }
      return [
        .extend(
          Extension(
            task: task, deadline: deadline, grantedOn: values.today, document: document))
      ]
    case ("task", _):
      guard let code = values.text("code"), let title = values.text("title") else { return [] }
      return [
        .define(
          .task(
            BreakthroughTask(
              code: Code(code), title: BilingualText(title),
              output: values.bilingual("output"), lead: values.code("owner"),
              start: values.today, firstDeadline: values.day("until"), basis: .operatorEntry)),
          knownFrom: nil)
      ]
    default: return []
    }
  }

  private func conclusionFields(meeting: Day?) -> [FormField] {
    var owner = field("owner", .owner, .code, initial: alert?.attention.unit?.code.text ?? "")
    owner.hint = wording.hint(.codes)
    var held = field(
      "meeting", .meetingDay, .day(last: today), initial: wording.day(meeting ?? today))
    held.isRequired = true
    var options = [FormField.Option(value: "", label: wording.hint(.nothing))]
    if case .task = subject {
      options.append(FormField.Option(value: "extend", label: wording.hint(.extend)))
    }
    if scene.rights.contains(.define) {
      options.append(FormField.Option(value: "task", label: wording.hint(.newTask)))
    }
    let extra: [(String, FormLabel, FormField.Kind, String)] = [
      ("deadline", .deadline, .day(first: today), "extend"),
      ("document", .document, .text, "extend"), ("code", .code, .code, "task"),
      ("title", .title, .text, "task"), ("output", .output, .text, "task"),
    ]
    return [
      note("text", .conclusion), owner,
      day("until", .conclusionDeadline, from: today, required: false), held,
      field("follow", .follow, .choice(options)),
    ]
      + extra.map { name, label, kind, follow in
        var field = field(name, label, kind)
        field.isRequired = name != "output"
        field.isShown = { $0.text("follow") == follow }
        return field
      }
  }
}
