package import Programme
package import Wording

extension Pane {
  /// Says after the remark whom the list covers, as fully as there is room for.
  package mutating func tellsWhom(_ census: UnitCensus, _ wording: Wording) {
    guard census.total > 0 else { return }
    let base = remark
    let gap = base.isEmpty ? "" : base + " · "
    shorterRemarks = [gap + wording.briefCensus(census), base] + shorterRemarks
    remark = gap + wording.census(census)
  }
}
