public import VietnameseText

/// What the checks of several kinds ask.
extension DescribedRecord {
  /// Refuses a last day before the first.
  public func checkOrder(_ first: Day?, _ last: Day?) throws(Refusal) {
    guard let first, let last, last < first else { return }
    throw .daysOutOfOrder(reference, first: first, last: last)
  }

  /// Refuses a number outside its bounds; without a most there is none.
  public func check(
    _ number: Int, _ attribute: String, from least: Int, to most: Int? = nil
  ) throws(Refusal) {
    guard number < least || number > most ?? .max else { return }
    throw .outOfRange(
      reference, field: attribute, ExactDecimal(Int64(number)), least: least, most: most)
  }
}
