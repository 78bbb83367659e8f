import ConsoleCore
import Programme
import VietnameseText
import Wording

/// Puts tasks under headings; within a group they keep the order in which they come.
struct TaskGroups: Sendable {
  let wording: Wording
  let principles: [Principle]

  private struct Group {
    var code = ""
    var title: String
    var tasks: [TaskLine]
  }

  func rows(_ tasks: [TaskLine], by grouping: TaskGroupKey) -> [TaskRows.Row] {
    let groups: [Group] =
      switch grouping {
      case .none: []
      case .focus: byFocus(tasks)
      case .pillar: byPillar(tasks)
      case .unit: byUnit(tasks)
      case .state: byState(tasks)
      }
    guard grouping != .none else { return tasks.map { .task($0, copy: 0) } }
    var copies: [Code<BreakthroughTask>: Int] = [:]
    return groups.filter { !$0.tasks.isEmpty }.flatMap { group in
      let lines = group.tasks.map { task -> TaskRows.Row in
        defer { copies[task.task.code, default: 0] += 1 }
        return .task(task, copy: copies[task.task.code] ?? 0)
      }
      return [.heading(code: group.code, title: group.title, count: lines.count)] + lines
    }
  }

  private func byFocus(_ tasks: [TaskLine]) -> [Group] {
    let focuses = principles.filter { $0.list == .focus }
    let codes = Set(focuses.map(\.code))
    return focuses.map { focus in
      Group(
        code: focus.code.text, title: wording.text(focus.title),
        tasks: tasks.filter { $0.task.principles.contains(focus.code) })
    } + [
      Group(
        title: wording.phrase(tasks: .noFocus),
        tasks: tasks.filter { codes.isDisjoint(with: $0.task.principles) })
    ]
  }

  private func byPillar(_ tasks: [TaskLine]) -> [Group] {
    Pillar.allCases.map { pillar in
      Group(
        title: wording.sentenceCase(wording.name(pillar)),
        tasks: tasks.filter { $0.task.pillar == pillar })
    } + [
      Group(
        title: wording.phrase(tasks: .noPillar), tasks: tasks.filter { $0.task.pillar == nil })
    ]
  }

  private func byUnit(_ tasks: [TaskLine]) -> [Group] {
    let known = Dictionary(grouping: tasks.filter { $0.lead != nil }) { $0.lead?.code }
    let groups = known.values.map { tasks in
      Group(title: tasks.first?.lead.map { wording.name($0) } ?? "", tasks: tasks)
    }
    let sorted = groups.sorted { sortKey($0.title) < sortKey($1.title) }
    let unknown = Group(
      title: wording.sentenceCase(wording.label(TaskJudgement.Gap.lead).full),
      tasks: tasks.filter { $0.lead == nil })
    return [unknown] + sorted
  }

  private func byState(_ tasks: [TaskLine]) -> [Group] {
    TaskState.worstFirst.map { state in
      Group(
        title: wording.sentenceCase(wording.label(state).full),
        tasks: tasks.filter { $0.judgement.state == state })
    }
  }
}
