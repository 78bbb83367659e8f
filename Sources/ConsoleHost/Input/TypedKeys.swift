import ConsoleCore

/// The keys of one turn on their way to the console, so many of them and in such pieces that a flood
/// costs no more than a person.
///
/// Letters that come in one piece and go into a field are one edit. Of more keys than anybody types
/// while a slow line holds them, those that mean something one by one are taken up to a small number;
/// the rest of the turn is dropped, which is told.
struct TypedKeys {
  private var keys: ArraySlice<Key> = []
  /// How many are still taken one by one.
  private var singles = 0
  /// Whether some were dropped, until it is taken back.
  var wereDropped = false

  /// More keys than this in one turn are a flood, of which so many are taken one by one.
  static let mostTyped = 1_024
  static let mostOfFlood = 64
  /// From so many letters on they are one edit.
  static let leastRun = 8

  var isEmpty: Bool { keys.isEmpty }

  /// A turn begins.
  mutating func add(_ new: [Key]) {
    keys += new
    singles = new.count > TypedKeys.mostTyped ? TypedKeys.mostOfFlood : new.count
  }

  /// The next key for the console.
  ///
  /// - Parameter isText: whether letters are text there now.
  mutating func next(isText: Bool) -> Key? {
    if isText, let run = takeRun() { return .paste(run) }
    guard singles > 0 else {
      wereDropped = wereDropped || !keys.isEmpty
      keys = []
      return nil
    }
    singles -= 1
    return keys.popFirst()
  }

  private mutating func takeRun() -> String? {
    var run = ""
    var count = 0
    for key in keys {
      guard case .character(let letter) = key else { break }
      run.append(letter)
      count += 1
    }
    guard count >= TypedKeys.leastRun else { return nil }
    keys.removeFirst(count)
    return run
  }
}
