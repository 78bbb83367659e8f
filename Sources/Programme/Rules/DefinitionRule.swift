import VietnameseText

/// What no record of its kind can say, whatever the others say.
///
/// The schema's own checks come after these and tell no place: each of them is asked for here first.
extension Definition {
  /// - Throws: the first refusal.
  public func check() throws(Refusal) {
    switch self {
    case .organisation(let record):
      try checkOrder(record.life.first, record.life.last)
      try check(record.order, "order", from: 0)
      if record.parent == record.code { throw .namesItself(reference, field: "parent") }
    case .document(let record):
      if record.replaces == record.code { throw .namesItself(reference, field: "replaces") }
    case .succession(let record):
      if record.successor == record.predecessor { throw .namesItself(reference, field: "to") }
    case .taskGroup(let record): try check(record.order, "number", from: 0)
    case .principle(let record): try check(record.order, "number", from: 1, to: 5)
    case .model(let record):
      try check(record.count, "count", from: 1, to: record.name == nil ? nil : 1)
    case .target(let record): try check(record)
    case .duty(let record):
      try checkOrder(record.first, record.last)
      try check(record.dueAfterDays, "due_after_days", from: 0, to: 366)
    case .threshold(let record):
      try checkOrder(record.validFrom, record.validTo)
      if record.value.isNegative {
        throw .outOfRange(reference, field: "value", record.value, least: 0, most: nil)
      }
    case .task(let record): try checkOrder(record.start, record.firstDeadline)
    case .account(let record):
      guard (record.unit != nil) == (record.role == .officer) else {
        throw .unitOfAccount(record.code, record.role)
      }
      try checkOrder(record.life.first, record.life.last)
    case .source, .pillar, .activity, .indicator: return
    }
  }

  private func check(_ target: Target) throws(Refusal) {
    try checkOrder(target.start, target.due)
    if target.comparison == .range, let value = target.value {
      guard let upper = target.upper, !upper.isLess(than: value) else {
        throw .rangeOutOfOrder(reference)
      }
    }
    if target.comparison != .range, target.upper != nil { throw .rangeOutOfOrder(reference) }
    if target.comparison == .rankAtMost, let value = target.value,
      value.isLess(than: ExactDecimal(1)) || value.scale > 0
    {
      throw .wrongFigure(.rank, .rankBelowOne)
    }
  }

  private func checkOrder(_ first: Day?, _ last: Day?) throws(Refusal) {
    guard let first, let last, last < first else { return }
    throw .daysOutOfOrder(reference, first: first, last: last)
  }

  private func check(
    _ number: Int, _ field: String, from least: Int, to most: Int? = nil
  ) throws(Refusal) {
    guard number < least || number > most ?? .max else { return }
    throw .outOfRange(
      reference, field: field, ExactDecimal(Int64(number)), least: least, most: most)
  }
}

extension String {
  /// Whether anything but spaces is in it that can be seen.
  ///
  /// A NUL would end the text for whoever reads it as C does, SQLite's own functions included.
  public var saysSomething: Bool {
    var isSeen = false
    for scalar in unicodeScalars {
      if scalar.value == 0 { return false }
      isSeen = isSeen || scalar.isSeen
    }
    return isSeen
  }

  /// Whether a letter or digit is in it that can be seen, as a name has at least one.
  public var namesSomething: Bool {
    saysSomething
      && unicodeScalars.contains { scalar in
        let properties = scalar.properties
        guard scalar.isSeen else { return false }
        return properties.isAlphabetic || properties.numericType != nil
      }
  }
}

extension Unicode.Scalar {
  /// Whether it leaves a mark of its own on the screen.
  fileprivate var isSeen: Bool {
    // Of printable ASCII, most of what is written, nothing need be looked up.
    if (0x21...0x7E).contains(value) { return true }
    // The blank of Braille is a sign to Unicode.
    if value < 0x80 || value == 0x2800 { return false }
    let properties = properties
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .nonspacingMark, .enclosingMark:
      return false
    default: return true
    }
  }
}
