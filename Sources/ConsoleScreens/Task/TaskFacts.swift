import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What is given of a task; what the text does not give is said not to be given.
struct TaskFacts: Sendable {
  let scene: Scene
  let content: TaskContent

  private var wording: Wording { scene.wording }
  private var task: BreakthroughTask { content.line.task }
  private var judgement: TaskJudgement { content.line.judgement }

  var facts: [Fact] {
    [title, state] + work + time + [progress, evidence] + origin
  }

  private func label(_ phrase: TaskPhrase) -> String { wording.phrase(task: phrase) }

  /// A fact, or that the text does not give it.
  private func given(_ phrase: TaskPhrase, _ text: String?, opens: Destination? = nil) -> Fact {
    guard let text else { return Fact(label(phrase), label(.notGiven), .notAssignable) }
    return Fact(label(phrase), text, opens == nil ? .text : .link, opens: opens)
  }

  private var title: Fact {
    Fact(label(.facts), wording.text(task.title), .strong)
  }

  private var state: Fact {
    Fact(
      wording.phrase(tasks: .stateColumn),
      ([wording.label(judgement).full]
        + judgement.verdict.flags.named.map { wording.label($0).full }).joined(separator: ", "),
      judgement.role)
  }

  private var work: [Fact] {
    let lead = content.line.lead
    var facts = [
      given(.output, task.output.map { wording.text($0) }),
      given(.lead, lead.map { wording.name($0) }, opens: lead.map { .unit($0.code) }),
    ]
    if !content.coordinating.isEmpty {
      facts += content.coordinating.enumerated().map { number, unit in
        Fact(
          number == 0 ? label(.coordinating) : "", wording.name(unit), .link,
          opens: .unit(unit.code))
      }
    }
    facts.append(given(.document, content.document.map { wording.document($0) }))
    facts.append(Fact(label(.basis), wording.name(task.basis)))
    if let pillar = task.pillar { facts.append(Fact(label(.pillar), wording.name(pillar))) }
    facts += content.principles.enumerated().map { number, principle in
      Fact(
        number == 0 ? label(.principles) : "",
        "\(principle.code.text) \(wording.text(principle.title))")
    }
    return facts
  }

  private var time: [Fact] {
    let deadline: String? = judgement.deadline.map { day in
      content.line.isExtended
        ? label(.extended(to: day, from: judgement.firstDeadline)) : wording.day(day)
    }
    let left = wording.left(judgement, on: scene.day, today: scene.today).map { " (\($0))" } ?? ""
    var facts = [given(.deadline, deadline.map { $0 + left })]
    if let start = task.start { facts.insert(Fact(label(.start), wording.day(start)), at: 0) }
    return facts
  }

  private var progress: Fact {
    guard let report = judgement.report else {
      return Fact(label(.progress), label(.neverReported), .muted)
    }
    let percent = report.percent.map { ", " + wording.percent($0) } ?? ""
    return Fact(
      label(.progress),
      "\(wording.label(report.state).full)\(percent), \(wording.day(report.asOf))"
        + " (\(wording.ago(report.asOf, on: scene.day, today: scene.today)))",
      judgement.isStale ? .stale : .text)
  }

  /// The evidence of the report that counts; done without it is what the page must not hide.
  private var evidence: Fact {
    guard let evidence = judgement.report?.evidence else {
      return Fact(
        label(.evidence), label(.evidenceMissing), judgement.lacksEvidence ? .claimed : .muted)
    }
    return Fact(label(.evidence), evidence.whole)
  }

  private var origin: [Fact] {
    let provenance = wording.provenance(task.provenance).map {
      Fact(label(.provenance), $0, .muted)
    }
    return [Fact(label(.code), task.code.text, .code)] + (provenance.map { [$0] } ?? [])
  }
}
