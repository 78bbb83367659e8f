import Programme
import Testing
import VietnameseText

@testable import Demonstration

@Suite struct DemonstrationTests {
  @Test func sameSeedAndDayGiveTheSameFacts() throws {
    let world = try DemonstratedWorld.standard.get()
    let again = Demonstration(seed: 6785, today: world.today).changes(over: world.catalogue)
    #expect(again == world.changes)
    let other = Demonstration(seed: 6786, today: world.today).changes(over: world.catalogue)
    #expect(other != world.changes)
  }

  /// Whatever day it is made on: before the districts ended, just after, or years later.
  @Test(arguments: [
    "2025-03-15", "2025-06-30", "2025-07-02", "2025-08-31", "2026-11-21", "2027-01-01",
    "2028-02-29",
  ])
  func nothingIsSaidOfADayToComeOrOutsideAUnitsLife(day: String) throws {
    let today = try #require(Day(iso: day))
    let world = try DemonstratedWorld(today: today)
    #expect(!world.changes.contains { $0.saidDays.contains { $0 > today } })
    #expect(world.readings.count > 2500)
    let strays = world.readings.filter { reading in
      let life = world.units[reading.unit]?.life ?? Life()
      return !life.contains(reading.period.first) || !life.contains(reading.period.last)
        || !life.contains(reading.reportedOn) && life.last != nil
    }
    #expect(strays.isEmpty)
    for versions in world.tasks.values {
      for task in versions.entries.compactMap(\.fact) {
        guard let start = task.start else { continue }
        #expect(task.firstDeadline.map { start <= $0 } ?? true, "\(task.code)")
        if let lead = task.lead, let first = world.units[lead]?.life.first,
          versions.entries.count == 1
        {
          #expect(start >= first, "\(task.code)")
        }
      }
    }
  }

  @Test func everyCodeIsWellFormedAndTellsThatItIsSimulated() throws {
    let world = try DemonstratedWorld.standard.get()
    for case .define(let definition, _) in world.changes {
      let code = definition.reference.key
      #expect(Code<Source>(code).isWellFormed, "\(code)")
      #expect(code.hasPrefix("mp-"), "\(code)")
    }
    for case .define(.source(let source), _) in world.changes {
      #expect(source.kind == .demonstration && source.title.hasPrefix("DỮ LIỆU MÔ PHỎNG"))
    }
    for case .define(.indicator(let indicator), _) in world.changes {
      #expect(indicator.title.vietnamese.hasSuffix("(mô phỏng)"))
      #expect(indicator.title.english?.hasSuffix("(simulated)") ?? false)
    }
    #expect(world.readings.allSatisfy { $0.confidence == nil && $0.source.text.hasPrefix("mp-") })
  }

  /// What the gate would refuse, found without it.
  @Test func everyReferenceIsDefinedAndEveryFigureFitsItsKind() throws {
    let world = try DemonstratedWorld.standard.get()
    var defined: Set<String> = []
    for case .define(let definition, _) in world.catalogue + world.changes {
      defined.insert("\(definition.reference.kind)/\(definition.reference.key)")
    }
    func expect(_ kind: RecordKind, _ code: String?) {
      if let code { #expect(defined.contains("\(kind)/\(code)"), "\(kind) \(code)") }
    }
    for case .define(.task(let task), _) in world.changes {
      expect(.organisation, task.lead?.text)
      for unit in task.coordinating { expect(.organisation, unit.text) }
      for code in task.principles { expect(.principle, code.text) }
      for code in task.targets { expect(.target, code.text) }
      expect(.taskGroup, task.group?.text)
      #expect(Set(task.coordinating).count == task.coordinating.count)
      if let start = task.start, let end = task.firstDeadline { #expect(start <= end) }
    }
    for case .define(.target(let target), _) in world.changes {
      for code in target.principles { expect(.principle, code.text) }
      if let start = target.start, let due = target.due { #expect(start <= due) }
    }
    let wrong = world.readings.filter { reading in
      guard let indicator = world.indicators[reading.indicator], let figure = reading.figure
      else { return true }
      return figure.fault(for: indicator) != nil
    }
    #expect(wrong.isEmpty)
    for report in world.reports {
      if let doneOn = report.doneOn { #expect(doneOn <= report.asOf && report.state == .done) }
      if let percent = report.percent { #expect((0...100).contains(percent.double)) }
    }
  }

  @Test func everyPilotUnitHasThreeYearsOfMonths() throws {
    let world = try DemonstratedWorld.standard.get()
    let pilots = world.units.values.filter(\.isPilot)
    #expect(pilots.count == 13)
    for unit in pilots {
      let ends = world.readings.filter { $0.unit == unit.code }.map(\.period.last)
      let months = Set(ends)
      #expect((30...36).contains(months.count), "\(unit.code): \(months.count)")
      let newest = try #require(ends.max())
      let october = try DemonstratedWorld.day(31, 10, 2026)
      #expect(newest == unit.life.last ?? october)
    }
  }

  @Test func everySuccessorLivesOn() throws {
    let world = try DemonstratedWorld.standard.get()
    let pilots = world.units.values.filter(\.isPilot).map(\.code)
    var successors: Set<Code<Organisation>> = []
    for case .define(.succession(let link), _) in world.catalogue
    where pilots.contains(link.predecessor) && link.extent != .landOnly {
      successors.insert(link.successor)
    }
    #expect(successors.count > 15)
    for unit in successors {
      #expect(world.readings.contains { $0.unit == unit }, "\(unit)")
      #expect(world.targets.values.contains { $0.entries.first?.fact?.unit == unit })
      #expect(world.duties.values.contains { $0.entries.first?.fact?.unit == unit })
      #expect(world.assessments.contains { $0.assessment.unit == unit })
    }
  }

  /// The 126 of today, and the agencies that others became part of.
  @Test func whoLivesTodayHasReportedSinceTheReorganisation() throws {
    let world = try DemonstratedWorld.standard.get()
    let first = try DemonstratedWorld.day(31, 7, 2025)
    let october = try DemonstratedWorld.day(31, 10, 2026)
    let communes = world.units.values.filter { unit in
      (unit.kind == .ward || unit.kind == .commune) && !unit.isPilot && unit.life.first != nil
        && !unit.life.hasEnded(by: world.today)
    }
    #expect(communes.count == 126)
    let agencies: [Code<Organisation>] = [
      "so-xay-dung", "chi-cuc-thue-khu-vuc-1", "bao-ptth-ha-noi",
    ]
    let own = Dictionary(grouping: world.readings.filter(\.isOwnReport), by: \.unit)
    var silent = 0
    for unit in communes.map(\.code) + agencies {
      let ends = Set(own[unit, default: []].map(\.period.last)).filter { $0 >= first }
      let newest = try #require(ends.max(), "\(unit)")
      if newest < october.adding(days: -60) { silent += 1 } else { #expect(ends.count >= 12) }
      #expect(ends.min() == first, "\(unit)")
      #expect(world.duties.values.contains { $0.entries.first?.fact?.unit == unit })
      #expect(world.targets.values.contains { $0.entries.first?.fact?.unit == unit })
      #expect(world.assessments.contains { $0.assessment.unit == unit })
    }
    #expect((1...4).contains(silent), "\(silent)")
    let leads = Set(world.tasks.values.compactMap { $0.entries.last?.fact?.lead })
    #expect(communes.count { leads.contains($0.code) } > 30)
  }

  @Test func someReportsCameLate() throws {
    let world = try DemonstratedWorld.standard.get()
    let days = world.duties.values.compactMap { $0.entries.first?.fact }
    let due = Dictionary(
      days.map { ("\($0.unit)|\($0.indicator)", $0.dueAfterDays) },
      uniquingKeysWith: { one, _ in one })
    let told = world.readings.filter { $0.isOwnReport && $0.replaces == nil }
    let late = told.filter { reading in
      let limit = due["\(reading.unit)|\(reading.indicator)"] ?? 0
      return reading.reportedOn - reading.period.last > limit + 3
    }
    #expect((3...15).contains(100 * late.count / told.count), "\(late.count) of \(told.count)")
  }

  /// Operators, a leader, who looks on, and an officer of every living unit.
  @Test func everyRoleHasItsAccounts() throws {
    let world = try DemonstratedWorld.standard.get()
    var accounts: [Account] = []
    for case .define(.account(let account), _) in world.changes { accounts.append(account) }
    for role in Account.Role.allCases { #expect(accounts.contains { $0.role == role }) }
    let officers = accounts.filter { $0.role == .officer }
    #expect(officers.count > 126)
    #expect(accounts.allSatisfy { $0.name.hasSuffix("(mô phỏng)") })
    for officer in officers {
      let unit = try #require(officer.unit.flatMap { world.units[$0] })
      #expect(!unit.life.hasEnded(by: world.today))
    }
  }

  @Test func ownReportsStandBesideAnotherSource() throws {
    let world = try DemonstratedWorld.standard.get()
    let own = Set(world.readings.filter(\.isOwnReport).map(\.place))
    #expect(world.readings.contains { !$0.isOwnReport && own.contains($0.place) })
    #expect(world.readings.contains { $0.replaces != nil })
  }

  @Test func aCatalogueWithoutUnitsGivesNoFactsOfAny() throws {
    let world = try DemonstratedWorld.standard.get()
    let changes = Demonstration(seed: 1, today: world.today).changes(over: [])
    for change in changes {
      switch change {
      case .report, .correct, .assess, .progress, .extend: Issue.record("\(change)")
      default: continue
      }
    }
  }
}

extension Reading {
  fileprivate var place: String { "\(indicator)|\(unit)|\(period.last.iso)" }
}

extension Change {
  /// The days that must not lie after today.
  var saidDays: [Day] {
    switch self {
    case .define(_, let from), .withdraw(_, let from): [from].compactMap { $0 }
    case .report(let reading), .correct(let reading): [reading.period.last, reading.reportedOn]
    case .progress(let report): [report.asOf, report.reportedOn]
    case .extend(let granted): [granted.grantedOn]
    case .assess(let assessment, let from): [assessment.asOf] + [from].compactMap { $0 }
    case .act(let act): [act.on] + [act.meeting].compactMap { $0 }
    case .revert: []
    }
  }
}
