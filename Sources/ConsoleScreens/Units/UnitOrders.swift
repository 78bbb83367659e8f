import ConsoleCore
import Programme
import VietnameseText
import Wording

extension UnitsPage {
  /// As announced, by name, with the oldest data first, with the worst targets first.
  static func orders(_ wording: Wording) -> [((UnitTile) -> SortValue)?] {
    [
      nil,
      { .name(wording.name($0.organisation)) },
      { .day($0.standingPeriodEnd ?? .distantPast) },
      { $0.trouble },
    ]
  }
}

extension UnitTile {
  /// The counts of the worst states, negative so that more comes first.
  fileprivate var trouble: SortValue {
    .place(
      -standingTargets[.overdue], -standingTargets[.behind], -standingTargets[.atRisk])
  }
}
