import Programme
import VietnameseText

extension Console {
  /// How long keys wait for the page that they are meant for, in milliseconds.
  static let patience: Int64 = 1_000
  /// How many keys wait at most: nobody types more in that time.
  static let mostKept = 256

  /// Takes a key, or keeps it while what it acts on has yet to come: whoever types faster than the
  /// database answers means the page that is being opened, not the empty one before it.
  mutating func takeOrKeep(_ key: Key) -> [Effect] {
    if key.isMouse || (kept.isEmpty && !awaitsAnswer(key)) { return take(key) }
    if kept.isEmpty { patienceEnds = now.adding(milliseconds: Console.patience) }
    guard kept.count < Console.mostKept else { return [] }
    kept.append(key)
    return []
  }

  /// Takes the keys that were kept, as far as what they act on is there. When it does not come
  /// they are dropped: the letters of a filter must never be taken for commands.
  mutating func takeKept() -> [Effect] {
    var effects: [Effect] = []
    while let key = kept.first {
      guard awaitsAnswer(key) else {
        kept.removeFirst()
        effects += take(key)
        arrange()
        continue
      }
      if now < patienceEnds, failed == nil { break }
      kept = []
      effects.append(.bell)
    }
    return effects
  }

  private func awaitsAnswer(_ key: Key) -> Bool {
    if form != nil { return false }
    if opening != nil { return true }
    if let box { return box.isPalette && key == .enter && box.awaitsChoices(asOf) }
    if visit.answer != nil || isFiltering { return false }
    return Action.of(key)?.needsAnswer == true
  }
}

extension Box {
  /// Whether there is nothing to choose yet, but may be when the store has answered.
  fileprivate func awaitsChoices(_ asOf: AsOf) -> Bool {
    choices.isEmpty && search(asOf) != nil
  }
}

extension Key {
  /// What the mouse does is meant for what is seen, never for what comes.
  fileprivate var isMouse: Bool {
    switch self {
    case .click, .wheelUp, .wheelDown: true
    default: false
    }
  }
}
