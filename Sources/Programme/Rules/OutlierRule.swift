/// Whether a figure is far from what the same unit said of the same indicator before: perhaps a
/// slip of the hand, so that whoever types it is asked to say why (never refused).
public enum OutlierRule {
  /// A change of so many times the usual one is far.
  public static let usualChanges = 6.0
  /// Nobody is asked about a change below this share of the last value.
  public static let leastShare = 0.1
  /// Where there is too little to tell a usual change by, a figure so many times the last one is
  /// far: a digit too many or too few.
  public static let timesLast = 8.0

  /// - Parameter history: the values of earlier periods, oldest first.
  public static func isFar(_ value: Double, from history: [Double]) -> Bool {
    guard let last = history.last else { return false }
    let change = (value - last).magnitude
    guard change > last.magnitude * leastShare else { return false }
    guard history.count >= 4 else {
      guard last != 0, value != 0 else { return false }
      let ratio = (value / last).magnitude
      return ratio >= timesLast || ratio <= 1 / timesLast
    }
    let changes = zip(history.dropFirst(), history).map { ($0 - $1).magnitude }.sorted()
    let usual = max(changes[changes.count / 2], last.magnitude * leastShare / usualChanges)
    return change > usual * usualChanges
  }
}
