import Programme
import VietnameseText
import Wording

extension ShowText {
  mutating func add(_ content: TasksContent) {
    page.line("")
    page.line(
      words.taskCount(content.tasks.count) + ", "
        + words.leadCount(Set(content.tasks.compactMap { $0.lead?.code }).count))
    if let tally = words.tally(content.tally) { page.line(tally) }
    for line in content.tasks { add(line) }
  }

  /// A task as an item with its state, owner, deadline and progress.
  mutating func add(_ line: TaskLine) {
    page.item(words.text(line.task.title) + " [" + line.task.code.text + "]")
    page.fact(words.field(.state), words.verdict(line.judgement))
    page.fact(words.field(.lead), line.lead.map(named) ?? words.field(.noLead))
    page.fact(words.field(.deadline), deadline(line.judgement))
    page.fact(words.field(.progress), line.judgement.report?.percent.map { words.percent($0) })
    if !line.judgement.gaps.isEmpty {
      page.fact(words.label(Flag.notAssignable).full, words.gaps(line.judgement.gaps))
    }
  }

  private func deadline(_ judgement: TaskJudgement) -> String? {
    guard let deadline = judgement.deadline else { return nil }
    let left = words.left(judgement, on: asOf.day, today: today).map { ", " + $0 } ?? ""
    return words.day(deadline) + left
  }

  mutating func add(_ content: TaskContent) {
    let (task, judgement) = (content.line.task, content.line.judgement)
    page.line("")
    page.topFact(words.field(.code), task.code.text)
    page.topFact(words.field(.state), words.verdict(judgement))
    page.topFact(words.field(.basis), words.name(task.basis))
    page.topFact(words.field(.document), content.document.map { words.document($0) })
    page.topFact(
      words.field(.output), task.output.map { words.text($0) } ?? words.label(.output).full)
    page.topFact(words.field(.lead), content.line.lead.map(named) ?? words.field(.noLead))
    page.topFact(words.field(.coordinating), words.units(content.coordinating))
    page.topFact(words.field(.pillar), task.pillar.map { words.name($0) })
    page.topFact(words.field(.start), task.start.map { words.day($0) })
    page.topFact(words.field(.deadline), deadline(judgement) ?? words.label(.deadline).full)
    if judgement.deadline != judgement.firstDeadline {
      page.topFact(words.field(.firstDeadline), judgement.firstDeadline.map { words.day($0) })
    }
    page.topFact(words.field(.progress), judgement.report?.percent.map { words.percent($0) })
    page.topFact(
      words.heading(.principles), content.principles.map { title(of: $0) }.joined(separator: "; "))
    page.topFact(words.field(.provenance), provenance(task.provenance))
    why(
      words.why(content.line, on: asOf.day) { code in
        name(of: code, targets: content.targets, indicators: content.indicators)
      })
    addTargets(content.targets, indicators: content.indicators)
    addSteps(content)
    add(content.changes)
  }

  private mutating func addSteps(_ content: TaskContent) {
    if !content.line.task.milestones.isEmpty { heading(.milestones) }
    for milestone in content.line.task.milestones {
      page.item(words.milestone(milestone, on: content.line.judgement.frozenOn ?? asOf.day))
    }
    if !content.extensions.isEmpty { heading(.extensions) }
    for item in content.extensions { page.item(words.extended(item)) }
    heading(.reports, .newestFirst)
    if content.reports.isEmpty { page.item(words.field(.none)) }
    for report in content.reports { add(report) }
  }

  private mutating func add(_ report: ProgressReport) {
    let percent = report.percent.map { ", " + words.percent($0) } ?? ""
    page.item(words.day(report.asOf) + ": " + words.label(report.state).full + percent)
    page.fact(words.field(.result), report.result)
    page.fact(words.field(.difficulty), report.difficulty)
    page.fact(words.field(.proposal), report.proposal)
    page.fact(words.field(.evidence), report.evidence.map(evidence))
  }

  private func name(
    of code: Code<Target>, targets: [TargetLine], indicators: [Indicator]
  ) -> String? {
    guard let target = targets.first(where: { $0.target.code == code })?.target,
      let indicator = indicators.first(where: { $0.code == target.indicator })
    else { return nil }
    return words.text(indicator.title) + " " + words.target(target, of: indicator)
  }
}
