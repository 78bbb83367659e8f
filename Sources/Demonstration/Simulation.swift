public import Programme
public import VietnameseText

/// Small plausible changes without end, to see the console live.
///
/// Each is one that the gate stores: of a unit alive on the day, never of a day to come, and never
/// the same reading (indicator, unit, period and source) twice. It speaks only of the
/// demonstration's own indicators and tasks, and of principles.
public struct Simulation: Sendable {
  private var random: SplitMix64
  private var memory: SimulationMemory
  private var alerts: SimulationAlerts
  private var count = 0

  /// - Parameter changes: all that is stored already, the catalogue's and the demonstration's.
  public init(seed: UInt64, over changes: [Change]) {
    random = SplitMix64(seed: seed)
    memory = SimulationMemory(changes)
    alerts = SimulationAlerts(changes)
  }

  /// The next change; empty only when there is no living unit with a principle to assess.
  ///
  /// Complexity: linear in the demonstration's series, tasks and cells, a few hundred of each.
  public mutating func next(today: Day) -> [Change] {
    count += 1
    let kinds: [(inout Simulation, Day) -> Change?]
    switch random.below(100) {
    case ..<43: kinds = [Simulation.reading, Simulation.progress]
    case ..<74: kinds = [Simulation.progress, Simulation.reading]
    case ..<82: kinds = [Simulation.act]
    case ..<93: kinds = []
    default: kinds = [Simulation.extend, Simulation.progress, Simulation.reading]
    }
    for kind in kinds {
      if let change = kind(&self, today) { return remembered(change) }
    }
    return Simulation.assessment(&self, today).map { remembered($0) } ?? []
  }

  private mutating func remembered(_ change: Change) -> [Change] {
    alerts.learn(change)
    return [change]
  }
}

// MARK: - Kinds of change

extension Simulation {
  /// A level or running total as it is today.
  private static func reading(_ this: inout Simulation, _ today: Day) -> Change? {
    let open = this.memory.open(on: today)
    guard let place = this.random.pick(open) else { return nil }
    let reading = this.memory.step(place, on: today, &this.random)
    return .report(reading)
  }

  private static func progress(_ this: inout Simulation, _ today: Day) -> Change? {
    let under = this.memory.tasksUnderWay(on: today)
    guard let code = this.random.pick(under),
      let report = this.memory.report(on: code, today, count: this.count, &this.random)
    else { return nil }
    return .progress(report)
  }

  private static func extend(_ this: inout Simulation, _ today: Day) -> Change? {
    let pressed = this.memory.tasksPressed(on: today)
    guard let code = this.random.pick(pressed) else { return nil }
    return .extend(this.memory.extend(code, today, count: this.count, &this.random))
  }

  private static func act(_ this: inout Simulation, _ today: Day) -> Change? {
    let open = this.alerts.open(on: today)
    guard let alert = this.random.pick(open) else { return nil }
    return .act(SimulationAlerts.act(on: alert, today, count: this.count, &this.random))
  }

  private static func assessment(_ this: inout Simulation, _ today: Day) -> Change? {
    let cells = this.memory.cells(on: today)
    guard let cell = this.random.pick(cells) else { return nil }
    let assessment = this.memory.assess(cell, today, count: this.count, &this.random)
    return .assess(assessment, knownFrom: today)
  }
}
