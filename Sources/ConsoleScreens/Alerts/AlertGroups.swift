import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// Puts alerts under headings; within a group they keep the order in which they come.
struct AlertGroups: Sendable {
  let wording: Wording

  func rows(_ alerts: [AlertLine], by grouping: AlertGroupKey) -> [AlertRows.Row] {
    switch grouping {
    case .none: alerts.map { .alert($0) }
    case .status:
      AlertStatus.inOrder.flatMap { status in
        group(
          wording.sentenceCase(wording.label(status).full),
          status.role == .strong ? .heading : status.role,
          alerts.filter { $0.status.isLike(status) })
      }
    case .kind:
      SubjectKind.allCases.flatMap { kind in
        group(
          wording.sentenceCase(wording.name(kind)), .heading, alerts.filter { $0.kind == kind })
      }
    case .unit: byUnit(alerts)
    }
  }

  private func group(_ title: String, _ role: Role, _ alerts: [AlertLine]) -> [AlertRows.Row] {
    guard !alerts.isEmpty else { return [] }
    return [.heading(title: title, role: role, count: alerts.count)] + alerts.map { .alert($0) }
  }

  private func byUnit(_ alerts: [AlertLine]) -> [AlertRows.Row] {
    let known = Dictionary(grouping: alerts) { $0.attention.unit }
    let named = known.compactMap { unit, alerts in unit.map { (wording.name($0), alerts) } }
      .sorted { sortKey($0.0) < sortKey($1.0) }
    let nobody = wording.sentenceCase(wording.phrase(alerts: .noUnit))
    return group(nobody, .notAssignable, known[nil] ?? [])
      + named.flatMap { group($0.0, .heading, $0.1) }
  }
}
