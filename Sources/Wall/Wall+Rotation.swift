import ConsoleCore
import Programme
import VietnameseText

extension Wall {
  /// Sets out for the next page that has something to say.
  mutating func turn(by step: Int) {
    let first =
      options.alignsClock && step > 0 && turning == nil
      ? byClock : neighbour(of: interrupted ?? stop, step)
    interrupted = nil
    head(for: first, step: step)
  }

  mutating func head(for next: WallStop, step: Int = 1, skipped: Int = 0) {
    turning = Rotation(
      stop: next, step: step, skipped: skipped, until: now.adding(milliseconds: Wall.patience))
    let query = next.query(asOf)
    // The page comes first; what was asked for a room's figures comes after it.
    for other in awaited where other != query && other.isOfUnit && query.isOfUnit {
      awaited.remove(other)
      wantLater(other)
    }
    later.removeAll { $0 == query }
    awaited.remove(query)
    want(next)
    wantRoom(for: next)
  }

  /// The page that all walls with the same pages show at this time.
  private var byClock: WallStop {
    let plan = plan
    guard !plan.isEmpty else { return .overview }
    return plan[Int(now.milliseconds / max(1_000, options.every)) % plan.count]
  }

  private func neighbour(of stop: WallStop, _ step: Int) -> WallStop {
    let plan = plan
    guard !plan.isEmpty else { return .overview }
    guard let place = plan.firstIndex(of: stop) else { return plan[0] }
    return plan[((place + step) % plan.count + plan.count) % plan.count]
  }

  /// Turns the page if the one that was set out for has something to say; else goes on to the next.
  mutating func arrive() {
    guard let turning else { return }
    self.turning = nil
    let said = answers[turning.stop].map { saysSomething($0.snapshot.content) } ?? false
    guard said || turning.skipped >= plan.count else {
      head(
        for: neighbour(of: turning.stop, turning.step), step: turning.step,
        skipped: turning.skipped + 1)
      return
    }
    if said, turning.stop == .checklist { turnChecklist() }
    if said, turning.stop != stop {
      if turning.isForNews { interrupted = interrupted ?? stop }
      stop = turning.stop
    }
    // Of a round of one page too, as the frame shifts by it.
    turns += 1
    staysLonger = turning.isForNews
    turnsAt = nextTurn()
  }

  /// On to the next of its columns; walls that turn together show the same ones.
  private mutating func turnChecklist() {
    if options.alignsClock {
      checklistTurn = Int(now.milliseconds / max(1_000, options.every)) / max(1, plan.count)
    } else {
      checklistTurn = (checklistTurn ?? (stop == .checklist ? 0 : -1)) + 1
    }
  }

  /// Whether a page is worth the room's eyes; the overview always is.
  func saysSomething(_ content: Snapshot.Content) -> Bool {
    switch content {
    case .overview: true
    case .unit(let content): WallUnit.saysSomething(content)
    case .checklist(let content): !content.principles.isEmpty && !units(of: content).isEmpty
    case .tasks(let content): !tasks(of: content).isEmpty
    case .alerts(let content): !alerts(of: content).isEmpty
    case .meeting(let content): !conclusions(of: content).isEmpty
    default: false
    }
  }
}

extension Query {
  fileprivate var isOfUnit: Bool { if case .unit = self { true } else { false } }
}
