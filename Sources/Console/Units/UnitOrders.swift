import Programme
import VietnameseText
import Wording

extension UnitsPage {
  /// As announced, by name, with the oldest data first, with the worst targets first.
  static func orders(_ wording: Wording) -> [((UnitTile, UnitTile) -> Bool)?] {
    [
      nil,
      { sortKey(wording.name($0.organisation)) < sortKey(wording.name($1.organisation)) },
      { ($0.newestPeriodEnd ?? .distantPast) < ($1.newestPeriodEnd ?? .distantPast) },
      { $0.trouble.lexicographicallyPrecedes($1.trouble) },
    ]
  }
}

extension UnitTile {
  /// The counts of the worst states, negative so that more comes first.
  fileprivate var trouble: [Int] {
    [TargetState.overdue, .behind, .atRisk].map { -targets[$0] }
  }
}
