import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The report of a unit for the period, from top to bottom: readings, explanations, tasks.
///
/// What is not filled in is not stored; all that is goes in one commit.
struct ReportForm: Sendable {
  let content: DuesContent
  let scene: FormScene

  private var wording: Wording { scene.wording }

  /// Nil where nothing is owed and no task is led.
  var plan: FormPlan? {
    let owed = content.dues.filter { $0.isOwed(on: scene.today) }
    let often = Dictionary(grouping: owed, by: \.duty.code).filter { $0.value.count > 1 }
    let readings = owed.map { due in
      ReadingFields(due: due, scene: scene, isOneOfSeveral: often[due.duty.code] != nil)
    }
    let answers = content.requests.compactMap { AnswerField(alert: $0, scene: scene) }
    let tasks = content.tasks.filter { $0.task.lead == content.unit.code && $0.isOpen }.map {
      TaskPart(line: $0, scene: scene)
    }
    var fields = headed(readings)
    fields += answers.enumerated().map { number, answer in
      answer.field(heading: number == 0 ? wording.hint(.requests) : nil)
    }
    fields += tasks.enumerated().flatMap { number, task in
      task.fields(heading: number == 0 ? wording.hint(.tasksLed) : nil)
    }
    guard !fields.isEmpty else { return nil }
    if readings.count > 1 { fields.append(generalEvidence(readings)) }
    return FormPlan(
      title: wording.formTitle(.report) + " · " + wording.name(content.unit), fields: fields,
      newest: newest, settled: settled, isLarge: true,
      rules: { values in
        var faults: [String: FieldFault] = [:]
        for part in readings { faults.merge(part.faults(values)) { first, _ in first } }
        for part in tasks { faults.merge(part.progress.faults(values)) { first, _ in first } }
        return faults
      },
      changes: { values in
        let general = values.evidence("evidence")
        return readings.flatMap { $0.changes(values, general: general) }
          + answers.flatMap { $0.changes(values) } + tasks.flatMap { $0.progress.changes(values) }
      })
  }

  private var newest: [Reference: Int64] {
    let tasks = content.tasks.map { (Reference.task($0.task.code), $0.entry) }
    let alerts = content.requests.map { (Reference.alert($0.subject), $0.entry) }
    return Dictionary(tasks + alerts) { first, _ in first }
  }

  /// What was reported of a period already, whose field is there no more.
  private var settled: [String: String] {
    let told = content.dues.compactMap { due in
      due.current.map { line in
        (
          ReadingFields(due: due, scene: scene).value,
          (line.reading.figure.map { wording.wholeFigure($0, of: due.indicator) } ?? "–") + ", "
            + line.source.title
        )
      }
    }
    return Dictionary(told) { first, _ in first }
  }

  /// The readings, each period with its due day above its first one.
  private func headed(_ readings: [ReadingFields]) -> [FormField] {
    var before: String?
    return readings.flatMap { part -> [FormField] in
      var fields = part.fields
      let heading = wording.hint(
        .periodAndDue(wording.period(part.due.period, derived: .none), due: part.due.dueOn))
      if heading != before {
        let isLate = part.due.dueOn < scene.today
        fields[0].heading = [
          Span(wording.hint(.readings) + " ", .heading),
          Span(heading, isLate ? .overdue : .muted),
        ]
      }
      before = heading
      return fields
    }
  }

  /// One evidence for all readings that have none of their own.
  private func generalEvidence(_ readings: [ReadingFields]) -> FormField {
    var field = FormField("evidence", wording.label(.generalEvidence), .text)
    field.hint = wording.hint(.evidence)
    field.heading = Line(wording.label(.evidence), .heading)
    let names = readings.map(\.value)
    field.isShown = { values in names.contains { values.has($0) } }
    return field
  }
}

extension DueLine {
  /// Whether it can be reported now: the period has ended, its unit has not, and did not report it.
  func isOwed(on day: Day) -> Bool {
    current == nil && frozenOn == nil && period.last <= day
  }
}

extension TaskLine {
  /// Whether its unit still has something to say of it.
  fileprivate var isOpen: Bool { !judgement.state.isDone && judgement.frozenOn == nil }
}

/// The fields of one reading that is owed.
struct ReadingFields: Sendable {
  let due: DueLine
  let scene: FormScene
  /// Whether other periods of the same duty are owed too: then the label says which this is.
  var isOneOfSeveral = false

  /// The names of its fields hold the period, so that what was typed for one never stands in the
  /// field of another.
  var value: String {
    "r." + due.duty.code.text + "." + due.period.first.iso + "." + due.period.last.iso
  }
  private var evidence: String { value + ".evidence" }
  private var note: String { value + ".note" }
  private var earlier: String { value + ".earlier" }

  private var wording: Wording { scene.wording }
  private var kind: Indicator.Kind { due.indicator.kind }

  /// What the reading is about: of a level its last day (design, section 3), of all else the whole
  /// period that is owed.
  private var period: Period {
    due.indicator.nature == .stock ? Period(day: due.period.last) : due.period
  }

  var fields: [FormField] {
    let mayExceed = due.indicator.mayExceedHundred
    let entry = FigureEntry(kind: kind, mayExceedHundred: mayExceed, style: wording.numberStyle)
    let (name, asked) = (value, FormField.Kind.figure(kind, mayExceedHundred: mayExceed))
    let title = wording.text(due.indicator.title)
    let periodText = wording.period(due.period, derived: .none)
    var figure = FormField(
      name, isOneOfSeveral ? periodText + " · " + title : title, asked)
    if let last = due.last, let told = last.reading.figure {
      let isBefore = last.reading.period.last.adding(days: 1) == due.period.first
      figure.last = wording.figure(told, of: due.indicator)
      figure.lastWhen =
        wording.phrase(
          FormPhrase.period(
            isBefore ? nil : wording.period(last.reading.period, derived: .none)))
      figure.lastText = entry.text(told, wording)
    }
    figure.hint = [
      due.indicator.measure.map { wording.text($0) },
      due.beside?.reading.figure.map {
        wording.phrase(dues: .beside) + " " + wording.figure($0, of: due.indicator)
      },
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    let whole = title + ", " + periodText
    figure.fullLabel = whole
    func beside(_ part: String, _ label: FormLabel, _ kind: FormField.Kind) -> FormField {
      var field = FormField(part, "  " + wording.label(label), kind)
      field.fullLabel = whole + ", " + wording.label(label)
      field.isShown = { $0.has(name) }
      return field
    }
    var evidence = beside(evidence, .evidence, .text)
    evidence.hint = wording.hint(.evidence)
    var earlier = beside(earlier, .earlierCorrected, asked)
    earlier.isRequired = true
    let part = self
    earlier.isShown = { part.hasFallen($0) }
    return [figure, earlier, evidence, beside(note, .note, .note)]
  }

  private func number(_ values: FormValues, _ name: String) -> Double? {
    values.figure(name, kind)?.number(for: kind)
  }

  /// Whether a running total is below the one before.
  private func hasFallen(_ values: FormValues) -> Bool {
    guard due.indicator.nature == .cumulative, let new = number(values, value),
      let old = due.last?.reading.figure?.number(for: kind)
    else { return false }
    return new < old
  }

  func faults(_ values: FormValues) -> [String: FieldFault] {
    guard let new = number(values, value) else { return [:] }
    if hasFallen(values) {
      let before =
        due.last.flatMap { line in
          line.reading.figure.map {
            wording.figure($0, kind: kind) + ", "
              + wording.period(line.reading.period, derived: .none)
          }
        } ?? ""
      guard let corrected = number(values, earlier), corrected <= new else {
        return [earlier: .fell(from: before)]
      }
      return values.has(note) ? [:] : [note: .empty]
    }
    let isFar = OutlierRule.isFar(new, from: due.history.map(\.value))
    return isFar && kind != .yesNo && !values.has(note) ? [note: .outlier] : [:]
  }

  func changes(_ values: FormValues, general: Evidence?) -> [Change] {
    guard let figure = values.figure(value, kind) else { return [] }
    let evidence = values.evidence(evidence) ?? general
    var changes: [Change] = []
    if hasFallen(values), let corrected = values.figure(earlier, kind), let last = due.last {
      changes.append(
        .report(
          last.reading.corrected(
            to: corrected, on: values.today, note: values.text(note), evidence: evidence)))
    }
    changes.append(
      .report(
        Reading(
          indicator: due.indicator.code, unit: due.duty.unit, period: period,
          statement: .figure(figure), reportedOn: values.today, source: .ownReport,
          isOwnReport: true, evidence: evidence, note: values.text(note))))
    return changes
  }
}

/// The answer to one request for an explanation.
private struct AnswerField: Sendable {
  let alert: AlertLine
  let request: ActLine
  let scene: FormScene

  init?(alert: AlertLine, scene: FormScene) {
    guard let request = alert.waitingRequest else { return nil }
    (self.alert, self.request, self.scene) = (alert, request, scene)
  }

  private var name: String { "x.\(request.act.id)" }

  func field(heading: String?) -> FormField {
    let wording = scene.wording
    var field = FormField(name, wording.text(alert.attention.title), .note)
    field.heading = heading.map { Line($0, .heading) } ?? Line()
    field.remark = Line(
      wording.hint(
        .askedOn(request.act.on, by: request.act.until, text: request.act.text)), .muted)
    return field
  }

  func changes(_ values: FormValues) -> [Change] {
    guard let text = values.text(name) else { return [] }
    return [
      .act(
        Act(
          kind: .explanation, subject: alert.subject, on: values.today, text: text,
          answers: request.act.id))
    ]
  }
}

/// One task that the unit leads: its state, and what belongs to it once it is chosen.
private struct TaskPart: Sendable {
  let progress: ProgressFields
  private let title: String
  private let standing: String

  init(line: TaskLine, scene: FormScene) {
    progress = ProgressFields(
      prefix: "t." + line.task.code.text + ".", line: line, scene: scene, isOptional: true)
    title = scene.wording.text(line.task.title)
    standing =
      scene.wording.verdict(line.judgement)
      + (line.judgement.deadline.map { " · " + scene.wording.day($0) } ?? "")
  }

  func fields(heading: String?) -> [FormField] {
    var fields = progress.fields
    var line = Line()
    if let heading { line.append(heading, .heading) }
    let first = fields[0]
    var state = FormField(first.name, title, first.kind)
    state.heading = heading == nil ? nil : line
    state.last = first.last
    state.lastText = first.lastText
    state.lastIsRecord = true
    state.hint = standing
    fields[0] = state
    return [fields[0]] + fields.dropFirst().map { $0.indented }
  }
}

extension FormField {
  /// The same field below another one that it belongs to.
  fileprivate var indented: FormField {
    var field = FormField(name, "  " + label, kind, initial: initial)
    (field.hint, field.last, field.lastText) = (hint, last, lastText)
    (field.lastIsRecord, field.fullLabel) = (lastIsRecord, fullLabel)
    (field.isRequired, field.isShown) = (isRequired, isShown)
    return field
  }
}
