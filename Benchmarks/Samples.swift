/// Measured values of one kind.
struct Samples {
  private var values: [Double] = []

  var count: Int { values.count }

  mutating func add(_ value: Double) { values.append(value) }

  mutating func add(_ others: Samples) { values += others.values }

  /// Adds a time, to be told in milliseconds.
  mutating func add(nanoseconds: Int64) { add(Double(nanoseconds) / 1e6) }

  /// The value below which this share of all lies (nearest rank); nil without values.
  func quantile(_ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let rank = Int((share * Double(values.count)).rounded(.up))
    return values.sorted()[max(0, min(values.count, rank) - 1)]
  }

  /// The quarter of the run that has this number, from 0, of what was measured one after the other.
  func quarter(_ number: Int) -> Samples {
    var part = Samples()
    part.values = Array(values[values.count * number / 4..<values.count * (number + 1) / 4])
    return part
  }
}
