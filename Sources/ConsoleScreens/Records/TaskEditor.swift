import ConsoleCore
import Programme
import VietnameseText
import Wording

/// The form of a task's version, its milestones with it.
struct TaskEditor: Sendable {
  let task: BreakthroughTask?
  let scene: FormScene

  init(_ task: BreakthroughTask?, scene: FormScene) {
    self.task = task
    self.scene = scene
  }

  /// The same number for every version of a task, so that what somebody else added meanwhile has
  /// its fields too; those that are empty are shown one at a time.
  private var milestoneCount: Int { max(16, (task?.milestones.count ?? 0) + 2) }

  var plan: FormPlan {
    let (task, count) = (task, milestoneCount)
    let form = EditorFields(wording: scene.wording, isNew: task == nil)
    return FormPlan(
      title: form.title(.task, task?.code.text), fields: fields(form) + milestones(form),
      edited: task.map { .task($0.code) },
      rules: { values in
        var faults: [String: FieldFault] = [:]
        if let start = values.areOutOfOrder("start", "deadline") {
          faults["deadline"] = .dayBefore(start)
        }
        for number in 1...count {
          let name = "m\(number)"
          if !values.has(name), values.has(name + ".due") || values.has(name + ".done") {
            faults[name] = .incomplete
          }
        }
        return faults
      },
      changes: { values in
        guard let made = TaskEditor.task(values, from: task, milestones: count), made != task
        else { return [] }
        return [.define(.task(made), knownFrom: nil)]
      })
  }

  private func fields(_ form: EditorFields) -> [FormField] {
    form.code(task?.code.text)
      + form.bilingual("title", .title, .titleEnglish, task?.title, required: true)
      + form.bilingual("output", .output, .outputEnglish, task?.output) + [
        form.field("lead", .lead, .code, task?.lead?.text),
        form.codes("with", .coordinating, task?.coordinating ?? []),
        form.day("start", .start, task?.start),
        form.day("deadline", .firstDeadline, task?.firstDeadline),
        form.field("document", .documentCode, .code, task?.document?.text),
        form.field("group", .group, .code, task?.group?.text),
        form.choice(
          "pillar", .pillar, Pillar.allCases, task?.pillar, isOptional: true,
          scene.wording.name(_:)),
        form.codes("principles", .principles, task?.principles ?? []),
        form.codes("targets", .targets, task?.targets ?? []),
      ]
  }

  private func milestones(_ form: EditorFields) -> [FormField] {
    (1...milestoneCount).flatMap { number -> [FormField] in
      let known = task?.milestones ?? []
      let milestone = known.indices.contains(number - 1) ? known[number - 1] : nil
      var due = form.day("m\(number).due", .milestoneDue(number), milestone?.due)
      var done = form.day("m\(number).done", .milestoneDone(number), milestone?.doneOn)
      let name = "m\(number)"
      due.isShown = { $0.has(name) || $0.has(name + ".due") }
      done.isShown = { $0.has(name) || $0.has(name + ".done") }
      var title = form.field(name, .milestone(number), .text, milestone?.title.vietnamese)
      title.isShown = { number == 1 || $0.has(name) || $0.has("m\(number - 1)") }
      return [title, due, done]
    }
  }

  private static func task(
    _ typed: FormValues, from old: BreakthroughTask?, milestones count: Int
  ) -> BreakthroughTask? {
    let values = old == nil ? typed.allChanged : typed
    guard let title = values.typed("title", over: old?.title),
      let code = old?.code ?? values.code("code")
    else { return nil }
    var task = old ?? BreakthroughTask(code: code, title: title, basis: .operatorEntry)
    task.title = title
    task.output = values.typed("output", over: task.output)
    task.lead = values.typed("lead", over: task.lead)
    task.coordinating = values.typed("with", over: task.coordinating)
    task.start = values.typed("start", over: task.start)
    task.firstDeadline = values.typed("deadline", over: task.firstDeadline)
    task.document = values.typed("document", over: task.document)
    task.group = values.typed("group", over: task.group)
    task.pillar = values.choice("pillar")
    task.principles = values.typed("principles", over: task.principles)
    task.targets = values.typed("targets", over: task.targets)
    let known = task.milestones
    task.milestones = (1...count).compactMap { number in
      milestone(
        "m\(number)", values, known.indices.contains(number - 1) ? known[number - 1] : nil,
        among: known)
    }
    return task
  }

  private static func milestone(
    _ name: String, _ values: FormValues, _ old: Milestone?, among known: [Milestone]
  ) -> Milestone? {
    let title = values.typed(name, over: old?.title) { values in
      values.text(name).map { text in
        // One that only went to another place keeps its other language.
        known.first { $0.title.vietnamese == text }?.title ?? BilingualText(text)
      }
    }
    return title.map {
      Milestone(
        title: $0, due: values.typed(name + ".due", over: old?.due),
        doneOn: values.typed(name + ".done", over: old?.doneOn))
    }
  }
}
