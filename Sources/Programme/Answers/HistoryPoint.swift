public import VietnameseText

/// A point of an indicator's history: the day it is about, the value that a line is drawn through,
/// and the figure as it was printed.
public struct HistoryPoint: Hashable, Sendable {
  public var day: Day
  public var value: Double
  /// What was said, with its qualifier, its range and its population; nil where only the value is
  /// known.
  public var figure: Figure?

  public init(day: Day, value: Double, figure: Figure? = nil) {
    self.day = day
    self.value = value
    self.figure = figure
  }

  /// Whether both can be joined by a line: a place among others compares with a place among the
  /// same only (design, section 4: "1 of 34 is not 1 of 63").
  public func compares(with other: HistoryPoint) -> Bool {
    figure?.population == other.figure?.population && figure?.ranked == other.figure?.ranked
  }
}

extension [HistoryPoint] {
  /// The newest points that all compare with the last one.
  public var comparable: ArraySlice<HistoryPoint> {
    guard let last else { return [] }
    let first = lastIndex { !$0.compares(with: last) }.map { $0 + 1 } ?? 0
    return self[first...]
  }
}
