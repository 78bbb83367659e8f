import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Lists begin with what is worst; of what is equally bad for equally long, with what is due first.
@Suite struct WorstFirstTests {
  @Test func whatIsEquallyBadIsOrderedByItsDay() throws {
    let database = try SmallDatabase()
    let dues = ["2030-12-31", "2023-12-31", "2025-12-31"]
    _ = try database.gate.commit(
      dues.enumerated().map { number, due in
        var target = SmallProgramme.target(Code("mt-han-\(number)"), "cong-an")
        target.indicator = "luy-ke"
        target.due = day(due)
        target.start = nil
        target.baseline = nil
        return .define(.target(target), knownFrom: SmallProgramme.begin)
      }, by: tester, at: instant("2024-01-02"))
    let asOf = AsOf(day("2024-06-30"))
    guard case .overview(let overview) = try database.ask(.overview(asOf)),
      case .unit(let unit) = try database.ask(.unit("cong-an", asOf))
    else {
      Issue.record("no answer")
      return
    }
    let attention = overview.attention.compactMap { line in
      if case .target(let code, indicator: "luy-ke") = line.subject { code } else { nil }
    }
    #expect(attention == ["mt-han-1", "mt-han-2", "mt-han-0"])
    let line = unit.indicators.first { $0.indicator.code == "luy-ke" }
    #expect(line?.targets.map(\.target.code) == ["mt-han-1", "mt-han-2", "mt-han-0"])
    #expect(Set(line?.targets.map(\.judgement.state) ?? []).count == 1)
  }

  /// After the unit's end too, whatever has held for longer.
  @Test func ofAnEndedUnitTheWorstIsFirst() throws {
    let database = try SmallDatabase()
    var missed = SmallProgramme.target("mt-qua-han", "long-bien")
    missed.indicator = "luy-ke"
    missed.due = day("2025-05-31")
    (missed.start, missed.baseline) = (nil, nil)
    _ = try database.gate.commit(
      [.define(.target(missed), knownFrom: SmallProgramme.begin)], by: tester,
      at: instant("2024-01-02"))
    try database.report(
      SmallProgramme.reading(on: "2024-06-30", 70),
      SmallProgramme.reading("long-bien", "luy-ke", on: "2025-05-31", 20),
      at: instant("2025-06-01"))
    let asOf = AsOf(day("2025-09-15"))
    guard case .unit(let unit) = try database.ask(.unit("long-bien", asOf)) else {
      Issue.record("no unit")
      return
    }
    let judged = unit.indicators.compactMap { $0.targets.first?.judgement }
    #expect(judged.map(\.state) == [.overdue, .onTrack])
    #expect(judged.allSatisfy { $0.frozenOn != nil })
  }
}
