import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The panes of a task's page, for the room there is.
struct TaskPanes: Sendable {
  let scene: Scene
  let content: TaskContent

  private var wording: Wording { scene.wording }
  private var line: TaskLine { content.line }

  /// In the order of Tab.
  var all: [Pane] {
    let room = scene.room
    guard room.width >= 112, room.height >= 30 else {
      let rect = scene.roomBelowStrip
      return scene.oneAtATime([
        facts(in: rect), why(in: rect), targets(in: rect), milestones(in: rect), reports(in: rect),
        extensions(in: rect), changes(in: rect),
      ])
    }
    let columns = room.columns([.share(1), .share(1)], spacing: 2)
    let targets = targets(in: room)
    let (facts, why) = (facts(in: columns[0]), why(in: columns[1]))
    let reports = reports(in: columns[0])
    let right = [milestones(in: columns[1]), extensions(in: columns[1]), changes(in: columns[1])]
    // What is said below gets its rows; what is given above gets what it needs of the rest.
    let middle = min(targets.wantedHeight, 8)
    let below = max(reports.wantedHeight, right.reduce(0) { $0 + $1.wantedHeight })
    let rest = max(room.height * 9 / 20, room.height - middle - below)
    let top = min(max(facts.wantedHeight, why.wantedHeight), rest)
    let rows = room.rows([.cells(top), .cells(middle), .share(1)])
    let upper = rows[0].columns([.share(1), .share(1)], spacing: 2)
    let lower = rows[2].columns([.share(1), .share(1)], spacing: 2)
    return [
      facts.placed(in: upper[0]), why.placed(in: upper[1]), targets.placed(in: rows[1]),
      reports.placed(in: lower[0]),
    ] + lower[1].stack(right)
  }

  private func facts(in rect: Rect) -> Pane {
    .facts(
      .taskFacts, title: wording.phrase(task: .facts), in: rect,
      TaskFacts(scene: scene, content: content).facts)
  }

  private func why(in rect: Rect) -> Pane {
    scene.sentences(
      "task.why", title: wording.phrase(task: .why), wording.reasons(line, on: scene.day), in: rect)
  }

  private func targets(in rect: Rect) -> Pane {
    TargetRows(scene, content.targets, of: content.indicators).pane(
      "task.targets", title: wording.phrase(task: .targets),
      emptyText: wording.phrase(taskGap: .noTargets), in: rect)
  }

  private func milestones(in rect: Rect) -> Pane {
    let day = line.judgement.frozenOn ?? scene.day
    let facts = line.task.milestones.map { milestone -> Fact in
      let role = role(of: milestone, on: day)
      let glyph = scene.glyphs.state(role).map { String(Character($0)) } ?? ""
      return Fact(glyph, wording.milestone(milestone, on: day), role)
    }
    return list(
      "task.milestones", .milestones, facts, or: .noMilestones, count: facts.count, in: rect)
  }

  private func role(of milestone: Milestone, on day: Day) -> Role {
    if let done = milestone.doneOn, done <= day { return .doneOnTime }
    return milestone.isMissed(on: day) ? .overdue : .notStarted
  }

  private func reports(in rect: Rect) -> Pane {
    list(
      "task.reports", .reports, content.reports.flatMap(report), or: .noReports,
      count: content.reports.count, in: rect)
  }

  /// What was said on a day, and under it what hinders and what is asked for.
  private func report(_ report: ProgressReport) -> [Fact] {
    let percent = report.percent.map { ", " + wording.percent($0) } ?? ""
    let head = Fact(
      wording.day(report.asOf), wording.label(report.state).full + percent, .strong)
    func fact(_ phrase: TaskPhrase, _ text: String?, _ role: Role = .text) -> [Fact] {
      guard let text, !text.isEmpty else { return [] }
      return [Fact("", wording.phrase(task: phrase) + ": " + text, role)]
    }
    let evidence = fact(.evidence, report.evidence?.whole, .muted)
    let isBare = report.state == .done && report.evidence == nil
    return [head] + fact(.result, report.result)
      + fact(.difficulty, report.difficulty, .atRisk) + fact(.proposal, report.proposal)
      + (isBare ? fact(.evidence, wording.phrase(task: .evidenceMissing), .claimed) : evidence)
  }

  private func extensions(in rect: Rect) -> Pane {
    let facts = content.extensions.map { Fact("", wording.extended($0)) }
    let first =
      content.extensions.isEmpty
      ? []
      : [
        Fact(
          "",
          wording.phrase(task: .firstDeadline) + ": "
            + (line.judgement.firstDeadline.map(wording.day)
              ?? wording.phrase(task: .notGiven)),
          .inProgressLate)
      ]
    return list(
      "task.extensions", .extensions, first + facts, or: .noExtensions,
      count: content.extensions.count, in: rect)
  }

  private func changes(in rect: Rect) -> Pane {
    let list = ChangeList(scene: scene, lines: content.changes)
    return Pane(
      "task.changes", title: wording.phrase(task: .changes),
      remark: content.changes.isEmpty ? "" : wording.count(content.changes.count), in: rect,
      items: list.items, emptyText: wording.phrase(taskGap: .noChanges),
      body: .table(columns: list.columns, showsHeader: false, cell: list.cell))
  }

  private func list(
    _ id: PaneID, _ title: TaskPhrase, _ facts: [Fact], or gap: TaskGap, count: Int, in rect: Rect
  ) -> Pane {
    var pane = Pane.facts(
      id, title: wording.phrase(task: title), remark: count == 0 ? "" : wording.count(count),
      in: rect, facts)
    pane.emptyText = wording.phrase(taskGap: gap)
    return pane
  }
}

extension PaneID {
  static let taskFacts: PaneID = "task.facts"
}
