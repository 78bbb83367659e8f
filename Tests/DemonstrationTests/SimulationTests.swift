import Programme
import Testing
import VietnameseText

@testable import Demonstration

@Suite struct SimulationTests {
  @Test func sameSeedGivesTheSameChanges() throws {
    let world = try DemonstratedWorld.standard.get()
    var one = Simulation(seed: 7, over: world.catalogue + world.changes)
    var same = Simulation(seed: 7, over: world.catalogue + world.changes)
    var other = Simulation(seed: 8, over: world.catalogue + world.changes)
    let changes = (0..<200).map { _ in one.next(today: world.today) }
    #expect(changes == (0..<200).map { _ in same.next(today: world.today) })
    #expect(changes != (0..<200).map { _ in other.next(today: world.today) })
  }

  @Test func thousandsOfChangesAreAllNewAndAllOfLivingUnits() throws {
    let world = try DemonstratedWorld.standard.get()
    var simulation = Simulation(seed: 1, over: world.catalogue + world.changes)
    var identities = Set(world.readings.map(\.identity))
    var kinds: Set<String> = []
    var grades: [String: Attestation] = [:]
    var said: Set<ProgressReport> = Set(world.reports)
    var acted: Set<String> = []
    for step in 0..<3000 {
      let today = world.today.adding(days: step / 1500)
      let changes = simulation.next(today: today)
      #expect(!changes.isEmpty)
      for change in changes {
        #expect(change.saidDays.allSatisfy { $0 <= today })
        switch change {
        case .report(let reading):
          kinds.insert("reading")
          #expect(identities.insert(reading.identity).inserted)
          #expect(world.units[reading.unit]?.life.contains(today) ?? false)
          let indicator = try #require(world.indicators[reading.indicator])
          #expect(indicator.nature != .flow && reading.indicator.text.hasPrefix("mp-"))
          #expect(try #require(reading.figure).fault(for: indicator) == nil)
          if indicator.kind == .percent {
            #expect((0...100).contains(reading.figure?.value?.double ?? -1))
          }
        case .progress(let report):
          kinds.insert("progress")
          #expect(said.insert(report).inserted)
          #expect((0...100).contains(report.percent?.double ?? -1))
          let task = try #require(world.tasks[report.task]?[known: today])
          #expect(world.units[try #require(task.lead)]?.life.contains(today) ?? false)
        case .extend(let granted):
          kinds.insert("extension")
          #expect(granted.deadline > today)
        case .assess(let assessment, _):
          kinds.insert("assessment")
          let cell = "\(assessment.unit)/\(assessment.principle)"
          #expect(grades[cell] != assessment.attestation)
          grades[cell] = assessment.attestation
          #expect(world.units[assessment.unit]?.life.contains(today) ?? false)
        case .act(let act):
          kinds.insert("act")
          #expect(act.alert != nil && act.fault == nil && act.on == today, "\(act)")
          #expect(acted.insert("\(act.subject) \(today)").inserted, "\(act)")
        default: Issue.record("\(change)")
        }
      }
    }
    #expect(kinds.count == 5)
  }

  @Test func aRunningTotalNeverFalls() throws {
    let world = try DemonstratedWorld.standard.get()
    var simulation = Simulation(seed: 3, over: world.catalogue + world.changes)
    var totals: [String: ExactDecimal] = [:]
    for reading in world.readings where reading.isOwnReport {
      totals["\(reading.unit)|\(reading.indicator)"] = reading.figure?.value
    }
    for step in 0..<1200 {
      for case .report(let reading) in simulation.next(today: world.today.adding(days: step / 40))
      where world.indicators[reading.indicator]?.nature == .cumulative {
        let key = "\(reading.unit)|\(reading.indicator)"
        let value = try #require(reading.figure?.value)
        #expect(!value.isLess(than: totals[key] ?? .zero))
        totals[key] = value
      }
    }
  }

  @Test func overNothingItHasNothingToSay() throws {
    var simulation = Simulation(seed: 1, over: [])
    #expect(simulation.next(today: try DemonstratedWorld.day(21, 11, 2026)).isEmpty)
  }
}
