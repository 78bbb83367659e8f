public import VietnameseText

/// The versions of one fact, by the day from which each was known.
///
/// Everything that is judged has versions: an edit closes one and opens the next, so that a
/// judgement of an earlier day can be given as it was then (design, section 3).
public struct Versions<Fact: Hashable & Sendable>: Hashable, Sendable {
  /// One version: known from a day until the day before the next; nil means withdrawn.
  public struct Entry: Hashable, Sendable {
    public var from: Day
    public var fact: Fact?

    public init(from: Day, fact: Fact?) {
      self.from = from
      self.fact = fact
    }
  }

  /// Ordered by `from`; of entries with one day the later was recorded later and counts.
  public private(set) var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    var ordered: [Entry] = []
    for entry in entries {
      let place = ordered.lastIndex { $0.from <= entry.from }.map { $0 + 1 } ?? 0
      ordered.insert(entry, at: place)
    }
    self.entries = ordered
  }

  /// A fact that was always known.
  public init(always fact: Fact) {
    entries = [Entry(from: .distantPast, fact: fact)]
  }

  /// What was known on a day; nil before the first version and after a withdrawal.
  public subscript(known day: Day) -> Fact? {
    entries.last { $0.from <= day }?.fact
  }

  /// The days on which what is known changes.
  public var days: [Day] { entries.map(\.from) }
}
