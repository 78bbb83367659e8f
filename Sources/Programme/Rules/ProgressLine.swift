public import VietnameseText

/// The progress reports of one task as known on a day, ready to be asked by day.
struct ProgressLine: Hashable {
  /// By the day they are about; of one day the later said is last.
  private(set) var reports: [ProgressReport] = []
  /// Whether one bears on days before the one it is about.
  private var looksBack = false

  /// Takes in a report that is said after all that were taken in before.
  mutating func hear(_ report: ProgressReport) {
    let index = reports.isEmpty ? 0 : count(by: report.asOf)
    reports.insert(report, at: index)
    if report.countsFrom < report.asOf { looksBack = true }
  }

  /// The report that counts on a day: the newest that bears on it.
  ///
  /// Complexity: O(log n), or O(n) where a report tells what was done before it.
  func newest(on day: Day) -> ProgressReport? {
    newestIndex(on: day).map { reports[$0] }
  }

  /// The reports that may count on a day or later.
  func reports(from day: Day) -> ArraySlice<ProgressReport> {
    looksBack ? reports[...] : reports[(newestIndex(on: day) ?? 0)...]
  }

  private func newestIndex(on day: Day) -> Int? {
    let past = count(by: day)
    if looksBack {
      var index = reports.count
      while index > past {
        index -= 1
        if reports[index].countsFrom <= day { return index }
      }
    }
    return past > 0 ? past - 1 : nil
  }

  /// How many reports are about a day or earlier ones.
  private func count(by day: Day) -> Int {
    var (low, high) = (0, reports.count)
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].asOf <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ProgressReport {
  /// The day on which the task was done, by a report that declares it done.
  var doneDay: Day? { state == .done ? doneOn ?? asOf : nil }

  /// The first judged day that it bears on: of a task done before the report, the day it was done.
  public var countsFrom: Day { doneDay.map { min($0, asOf) } ?? asOf }
}
