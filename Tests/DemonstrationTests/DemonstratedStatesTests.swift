import Programme
import Testing
import VietnameseText

@testable import Demonstration

/// Whoever looks at the demonstration sees every state that the rules know.
@Suite struct DemonstratedStatesTests {
  @Test(arguments: [6785, 1, 2, 20_261_121] as [UInt64])
  func everyStateAppears(seed: UInt64) throws {
    let world = try DemonstratedWorld(seed: seed)
    let targets = world.targetJudgements(on: world.today).map(\.judgement)
    let live = targets.filter { $0.frozenOn == nil }
    for state in TargetState.allCases where state != .notMeasurable {
      #expect(targets.contains { $0.state == state }, "\(state)")
      #expect(live.contains { $0.state == state }, "live \(state)")
    }
    #expect(live.contains { $0.isStale })
    let tasks = world.taskJudgements(on: world.today).map(\.judgement)
    for state in TaskState.allCases {
      #expect(tasks.contains { $0.state == state }, "\(state)")
    }
    #expect(tasks.contains { $0.isClaimed && $0.lacksEvidence })
    #expect(tasks.contains { $0.isClaimed && !$0.unachieved.isEmpty })
    #expect(tasks.contains { $0.isStale })
    #expect(tasks.contains { !$0.gaps.isEmpty })
    #expect(tasks.contains { $0.deadline != $0.firstDeadline })
    #expect(tasks.contains { !$0.missedMilestones.isEmpty })
    #expect((60...75).contains(tasks.count), "\(tasks.count)")
  }

  /// An operator believes it: most go well, a few are overdue or behind, and no kind drowns another.
  @Test(arguments: ["2026-11-03", "2026-11-21", "2026-12-01", "2027-02-10"])
  func livingTargetsAreOfEveryKindAndMostGoWell(day: String) throws {
    let today = try #require(Day(iso: day))
    let world = try DemonstratedWorld(today: today)
    let live = world.targetJudgements(on: world.today).map(\.judgement)
      .filter { $0.frozenOn == nil }
    func share(_ states: Set<TargetState>) -> Int {
      100 * live.count { states.contains($0.state) } / live.count
    }
    #expect(live.count > 350)
    #expect((2...10).contains(share([.overdue])), "\(share([.overdue]))")
    #expect((2...10).contains(share([.behind])), "\(share([.behind]))")
    #expect((1...6).contains(share([.unproven])), "\(share([.unproven]))")
    #expect(share([.noData]) < 5)
    #expect(share([.achieved, .onTrack, .notYet]) > 60)
  }

  @Test func aTaskWasHandedToASuccessor() throws {
    let world = try DemonstratedWorld.standard.get()
    let leads = world.tasks.values.map { versions in
      Set(versions.entries.compactMap { $0.fact?.lead })
    }
    #expect(leads.contains { $0.count == 2 })
  }

  @Test func mostCellsAreAssessedAndSomeAreContradicted() throws {
    let world = try DemonstratedWorld.standard.get()
    let pilots = world.units.values.filter(\.isPilot).map(\.code).sorted()
    var principles: [Code<Principle>] = []
    for case .define(.principle(let principle), _) in world.catalogue {
      principles.append(principle.code)
    }
    let cells = pilots.flatMap { unit in
      principles.compactMap {
        world.history(unit, $0).judge(on: world.today, known: world.today)
      }
    }
    #expect(cells.count == 260)
    let assessed = cells.filter { $0.attested != .notAssessed }
    #expect((200...255).contains(assessed.count), "\(assessed.count)")
    for grade in Attestation.allCases { #expect(cells.contains { $0.attested == grade }) }
    let contradicted = cells.filter(\.isContradicted)
    #expect(contradicted.contains { $0.frozenOn == nil })
    #expect(contradicted.count < 60, "\(contradicted.count)")
  }

  @Test func someDutiesAreStaleOrMissingAndMostAreKept() throws {
    let world = try DemonstratedWorld.standard.get()
    var counts: [DutyState: Int] = [:]
    for (_, duty) in world.duties {
      let fact = try #require(duty.entries.first?.fact)
      let history = DutyHistory(
        duty: duty, life: world.life(fact.unit),
        nature: world.indicators[fact.indicator]?.nature ?? .stock,
        readings: world.readings.filter {
          $0.unit == fact.unit && $0.indicator == fact.indicator
        }, thresholds: ThresholdHistory())
      let verdict = history.slice(known: world.today).verdict(on: world.today)
      if case .duty(let state) = verdict?.state { counts[state, default: 0] += 1 }
    }
    for state in DutyState.allCases { #expect(counts[state, default: 0] > 0, "\(state)") }
    #expect(counts[.upToDate, default: 0] > counts.values.reduce(0, +) / 2)
  }

  /// Asked for a day of the past, it shows the past.
  @Test func thePastIsShownAsItWas() throws {
    let world = try DemonstratedWorld.standard.get()
    let winter = try DemonstratedWorld.day(15, 2, 2025)
    let targets = world.targetJudgements(on: winter)
    #expect(targets.count > 50)
    #expect(targets.allSatisfy { $0.judgement.frozenOn == nil })
    #expect(!targets.contains { $0.code.text.hasSuffix("2026") })
    let tasks = world.taskJudgements(on: winter).map(\.judgement)
    #expect(tasks.count >= 10)
    #expect(!tasks.contains { $0.state == .awaitingHandover })
  }
}
