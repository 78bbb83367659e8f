import VietnameseText

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool {
    number(1...times) == 1
  }

  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[number(0...(choices.count - 1))]
  }

  /// What is made, or nil once in so many times.
  mutating func maybe<Value>(
    lacking times: Int, _ make: (inout SeededRandom) -> Value
  ) -> Value? {
    once(in: times) ? nil : make(&self)
  }

  mutating func list<Value>(
    _ count: ClosedRange<Int>, _ make: (inout SeededRandom) -> Value
  ) -> [Value] {
    (0..<number(count)).map { _ in make(&self) }
  }

  /// A day of the few months in which random histories happen.
  mutating func day() -> Day {
    SeededRandom.firstDay.adding(days: number(0...SeededRandom.days))
  }

  static let firstDay: Day = "15/01/2024"
  /// Few enough for facts to meet on the same day.
  static let days = 150
}
