import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A city of chance: pilots that ended and pilots that live, wards of which one became another,
/// agencies; targets, duties, tasks, reports and assessments for any of them.
struct RandomTown {
  struct Place {
    var unit: Organisation
    var heirs: [(code: Code<Organisation>, isLand: Bool)] = []
  }

  let folder = TemporaryFolder()
  private(set) var places: [Place] = []
  private(set) var targets: [Target] = []
  private(set) var duties: [Duty] = []
  private(set) var tasks: [BreakthroughTask] = []
  private(set) var assessed: Set<Code<Organisation>> = []
  private(set) var readings: [Reading] = []
  private var random: SystemOfChance

  private static let merged = day("2025-07-01")

  init(seed: UInt64) throws {
    random = SystemOfChance(seed: seed)
    settle()
    assign()
    let gate = try make()
    try report(through: gate)
  }

  var database: String { folder.database }

  var codes: [Code<Organisation>] { places.map(\.unit.code) }

  // MARK: Whom there is

  private mutating func settle() {
    places = [Place(unit: SmallProgramme.city)]
    let end = RandomTown.merged.adding(days: -1)
    for number in 1...3 {
      place("quan-\(number)", .urbanDistrict, Life(last: end), order: number)
      place("huyen-\(number)", .ruralDistrict, Life(last: end))
    }
    place("so-giao-thong", .department, Life(last: day("2025-02-28")), order: 4)
    place("bao-kinh-te", .newspaper, Life(), order: 5)
    for number in 1...8 {
      // One of the wards was merged into another after a year.
      let last = number == 8 ? day("2026-06-30") : nil
      place("phuong-\(number)", .ward, Life(first: RandomTown.merged, last: last))
    }
    for number in 1...3 { place("so-\(number)", .department, Life()) }
    for number in 1...3 {
      for _ in 0..<3 { link(Code("quan-\(number)"), to: Code("phuong-\(random.pick(1...8))")) }
    }
    link("so-giao-thong", to: "so-1")
    link("phuong-8", to: "phuong-1")
  }

  private mutating func place(
    _ code: String, _ kind: Organisation.Kind, _ life: Life, order: Int = 0
  ) {
    places.append(
      Place(
        unit: Organisation(
          code: Code(code), name: BilingualText(code), kind: kind, parent: "ha-noi",
          isPilot: order > 0, order: order, life: life)))
  }

  private mutating func link(_ from: Code<Organisation>, to: Code<Organisation>) {
    guard let index = places.firstIndex(where: { $0.unit.code == from }),
      !places[index].heirs.contains(where: { $0.code == to })
    else { return }
    let isLand = RandomTown.landOnly != nil && random.chance(3)
    places[index].heirs.append((to, isLand))
  }

  /// A link of land only, where such links can be told.
  static let landOnly = Succession.Extent(rawValue: "land-only")

  // MARK: What they were given

  private mutating func assign() {
    for number in 0..<40 where random.chance(2) {
      var target = SmallProgramme.target(Code("mt-\(number)"), random.element(codes))
      target.indicator = random.element(["dvctt", "luy-ke"])
      target.due = random.chance(6) ? nil : day("2025-01-31").adding(days: random.pick(0...700))
      target.start = target.due.map { min($0, day("2024-12-31")) }
      target.value = ExactDecimal(Int64(random.pick(20...90)))
      target.principles = random.chance(2) ? ["ĐM1"] : []
      targets.append(target)
    }
    for number in 0..<30 where random.chance(2) {
      duties.append(
        Duty(
          code: Code("cd-\(number)"), indicator: random.element(["dvctt", "luy-ke"]),
          unit: random.element(codes), every: random.element([.month, .quarter]),
          dueAfterDays: 10, first: day("2025-01-01").adding(days: random.pick(0...300))))
    }
    for number in 0..<14 {
      var task = SmallProgramme.task
      task.code = Code("nv-\(number)")
      task.lead = random.chance(5) ? nil : random.element(codes)
      (task.coordinating, task.targets, task.milestones) = ([], [], [])
      task.firstDeadline = day("2025-03-31").adding(days: random.pick(0...700))
      tasks.append(task)
    }
  }

  private func make() throws -> Gate {
    var definitions: [Definition] = SmallProgramme.principles.map { .principle($0) }
    definitions += [
      .indicator(SmallProgramme.share), .indicator(SmallProgramme.total),
      .document(SmallProgramme.document), .source(SmallProgramme.own),
      .source(SmallProgramme.press),
    ]
    for place in places {
      definitions.append(.organisation(place.unit))
      for heir in place.heirs {
        let day = places.first { $0.unit.code == heir.code }?.unit.life.first
        definitions.append(
          .succession(
            Succession(
              predecessor: place.unit.code, successor: heir.code, day: day,
              extent: heir.isLand ? RandomTown.landOnly ?? .part : .part)))
      }
    }
    definitions += targets.map { .target($0) }
    definitions += duties.map { .duty($0) }
    definitions += tasks.map { .task($0) }
    _ = try Store.create(
      at: folder.database,
      changes: definitions.map { .define($0, knownFrom: SmallProgramme.begin) },
      demonstration: false, by: Actor(account: "init", origin: .initialisation),
      at: instant("2025-01-01"))
    return try Gate(path: folder.database)
  }

  private mutating func report(through gate: Gate) throws {
    var changes: [Change] = []
    var seen: Set<String> = []
    for _ in 0..<60 {
      let unit = random.element(codes)
      let end = day("2025-01-31").adding(days: random.pick(0...20) * 30).lastOfMonth
      let indicator: Code<Indicator> = random.element(["dvctt", "luy-ke"])
      guard seen.insert("\(unit) \(indicator) \(end.iso)").inserted else { continue }
      let reading = SmallProgramme.reading(
        unit, indicator, on: end.iso, Int64(random.pick(10...90)),
        reported: end.adding(days: random.pick(0...40)).iso)
      readings.append(reading)
      changes.append(.report(reading))
    }
    for unit in codes where random.chance(3) {
      assessed.insert(unit)
      changes.append(
        .assess(
          Assessment(
            unit: unit, principle: "ĐM1", asOf: day("2025-03-01"),
            attestation: random.element([.met, .partly, .notMet])), knownFrom: day("2025-03-01")))
    }
    _ = try gate.commit(changes, by: tester, at: instant("2026-12-31"))
  }
}

// MARK: - Brute force

extension RandomTown {
  /// All that the stored spans say on a day, of whatever unit, told one by one.
  struct Item: Hashable {
    var subject: JudgedSubject
    /// Of a task, who leads it.
    var unit: Code<Organisation>?
    var verdict: Verdict
    var pillar: Pillar?
  }

  func items(_ stored: StoredAnswers) -> [Item] {
    var items: [Item] = []
    for target in targets {
      guard let verdict = stored["target", target.code.text] else { continue }
      let pillar: Pillar = target.indicator == "dvctt" ? .government : .society
      items.append(
        Item(subject: .target(target.code), unit: target.unit, verdict: verdict, pillar: pillar))
    }
    for duty in duties {
      guard let verdict = stored["duty", duty.code.text] else { continue }
      items.append(Item(subject: .duty(duty.code), unit: duty.unit, verdict: verdict))
    }
    for task in tasks {
      guard let verdict = stored["task", task.code.text] else { continue }
      items.append(Item(subject: .task(task.code), unit: task.lead, verdict: verdict))
    }
    for unit in codes {
      for principle: Code<Principle> in ["ĐM1", "BĐ1", "K1"] {
        guard let verdict = stored["cell", unit.text + "/" + principle.text] else { continue }
        items.append(
          Item(subject: .cell(unit: unit, principle: principle), unit: unit, verdict: verdict))
      }
    }
    return items
  }

  /// Who carries on what a unit began, told step by step.
  func heirs(of code: Code<Organisation>, on day: Day) -> Set<Code<Organisation>> {
    guard let place = places.first(where: { $0.unit.code == code }),
      place.unit.life.hasEnded(by: day)
    else { return [] }
    var found: Set<Code<Organisation>> = []
    for heir in place.heirs where !heir.isLand {
      guard let unit = places.first(where: { $0.unit.code == heir.code })?.unit,
        unit.life.first.map({ $0 <= day }) ?? true
      else { continue }
      if unit.life.hasEnded(by: day) {
        found.formUnion(heirs(of: unit.code, on: day))
      } else {
        found.insert(unit.code)
      }
    }
    return found
  }

  /// How units stand together, each once.
  static func standing(_ items: [Item], of units: Set<Code<Organisation>>) -> JointStanding {
    var standing = JointStanding()
    for item in items {
      guard let unit = item.unit, units.contains(unit) else { continue }
      let flags = item.verdict.flags
      switch item.verdict.state {
      case .target(let state):
        standing.targets.add(state, flags: flags)
        if let pillar = item.pillar {
          standing.pillars[pillar, default: Tally()].add(state, flags: flags)
        }
      case .task(let state): standing.tasks.add(state, flags: flags)
      case .duty(let state):
        standing.duties.add(state, flags: flags)
        if flags.contains(.covered) { standing.coverage.reported += 1 }
        if !flags.isDisjoint(with: [.covered, .uncovered]) { standing.coverage.owed += 1 }
      case .cell: break
      }
    }
    return standing
  }
}
