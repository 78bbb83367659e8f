import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import VietnameseText

/// Plays the host: answers loads from a table, and remembers what else was asked.
struct Driver {
  var console: Console
  private(set) var effects: [Effect] = []
  /// What the store would answer; nil leaves the question open.
  var answer: (Query) -> Snapshot?

  init(
    _ options: Options = Options(), width: Int = 120, height: Int = 40,
    at now: Instant = Samples.now, answer: @escaping (Query) -> Snapshot? = Samples.answer
  ) {
    console = Console(options: options, screens: .all, now: now, width: width, height: height)
    self.answer = answer
    perform(console.start())
  }

  mutating func send(_ events: Event...) {
    for event in events { perform(console.handle(event)) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { perform(console.handle(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  private mutating func perform(_ new: [Effect]) {
    effects += new
    for case .load(let query) in new {
      if let snapshot = answer(query) { send(.loaded(query, snapshot)) }
    }
  }

  /// What was asked since the last time.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var loads: [Query] {
    effects.compactMap { if case .load(let query) = $0 { query } else { nil } }
  }

  var text: String { console.frame().grid.text }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

extension Samples {
  /// A store with the sample data.
  static func answer(_ query: Query) -> Snapshot? {
    content(query).map { snapshot($0) }
  }

  static func content(_ query: Query) -> Snapshot.Content? {
    switch query {
    case .overview: .overview(overview())
    case .units: .units(UnitsContent(units: names.indices.map { tile($0) }, total: names.count))
    case .unit(let code, _):
      .unit(unit(names.firstIndex { $0.code == code.text } ?? 1))
    default: nil
    }
  }
}
