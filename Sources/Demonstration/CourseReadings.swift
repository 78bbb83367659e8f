import Programme
import VietnameseText

extension Demonstration.Course {
  /// All that is said of the course, period by period.
  func readings(_ random: inout SplitMix64) -> [Reading] {
    var readings: [Reading] = []
    var before = 0.0
    let isCrossChecked = gauge.kind == .percent && random.chance(12)
    let isCorrected = random.chance(9) && ends.count > 6 && gauge.canSlip
    let corrected = isCorrected ? ends.count - random.within(4...6) : -1
    let issued = legs.indices.map { $0 == legs.count - 1 ? 3 : random.within(1...3) * 3 }
    for (index, end) in ends.enumerated() {
      var value = gauge.kind == .yesNo ? yesNo(on: end, issued) : value(on: end, &random)
      if gauge.nature == .cumulative { value = max(value, before) }
      before = printed(value)
      let figure = figure(before, end, &random)
      let delay = delay(&random, isNewest: index > ends.count - 3)
      if index < ends.count - 4, random.chance(habit.missed) { continue }
      guard let said = saidDay(end, after: delay) else { continue }
      if index == corrected, let later = saidDay(said, after: random.within(9...20)), later > said {
        readings.append(reading(slip(figure), end, said: said))
        readings.append(
          reading(figure, end, said: later, note: "Đính chính số liệu đã báo cáo."))
      } else {
        let isShown = random.chance(18)
        readings.append(reading(figure, end, said: said, shown: isShown))
      }
      if isCrossChecked, end == end.lastOfQuarter, player.horizon - end < 420,
        let later = saidDay(end, after: random.within(12...18))
      {
        readings.append(crossCheck(before, end, said: later, &random))
      }
    }
    return readings
  }

  /// How many days after its period a report comes; of late nothing is late by chance, so that it is
  /// only owed where the habit says so.
  private func delay(_ random: inout SplitMix64, isNewest: Bool) -> Int {
    let usual = gauge.every == .month ? random.within(2...6) : random.within(4...10)
    return random.chance(habit.late) && !isNewest
      ? gauge.dueAfterDays + random.within(4...14) : usual
  }

  /// What was owed last, told on a day long after; nil where nothing is to be told.
  func lateReport(on day: Day, as source: Code<Source>, _ random: SplitMix64) -> Reading? {
    var random = random
    let end = gauge.owed(by: day)
    guard habit.isToldToday, let newest = readings.last?.figure?.value, end > (ends.last ?? end)
    else { return nil }
    let value = gauge.kind == .yesNo ? newest.double : value(on: end, &random)
    var reading = reading(
      figure(
        printed(gauge.nature == .cumulative ? max(value, newest.double) : value), end, &random),
      end, said: day, note: "Báo cáo muộn (mô phỏng).")
    reading.source = source
    return reading
  }

  /// The plan of a year is issued in one of its months, this year's only if all goes well.
  private func yesNo(on day: Day, _ issued: [Int]) -> Double {
    let index = legs.lastIndex { $0.start <= day } ?? 0
    if index == legs.count - 1, mood != .achieved && mood != .onTrack { return 0 }
    return (day - legs[index].start) / 30 >= issued[index] - 1 ? 1 : 0
  }

  /// A unit that ends closes its books on its last day; nobody says anything after today.
  private func saidDay(_ day: Day, after days: Int) -> Day? {
    let said = day.adding(days: days)
    if player.hasEnded { return min(said, player.horizon) }
    return said <= player.horizon ? said : nil
  }

  private func decimal(_ value: Double) -> ExactDecimal {
    ExactDecimal(Int64((value * gauge.factor).rounded()), scale: gauge.scale)
  }

  private func figure(_ value: Double, _ end: Day, _ random: inout SplitMix64) -> Figure {
    if gauge.kind == .rank {
      let ranked = Demonstration.Gauge.ranked(player.role)
      return Figure(
        value: ExactDecimal(Int64(value)), population: ranked.population, ranked: ranked.what)
    }
    guard let volume = gauge.volume else { return Figure(value: decimal(value)) }
    let size = player.role == .city ? 12 : player.role == .commune ? 0.7 : 1
    let all = max(Int64(Double(random.within(volume)) * size), 150)
    let some = Int64((Double(all) * value / 100).rounded())
    return Figure(
      value: ExactDecimal((some * 1000 + all / 2) / all, scale: 1),
      numerator: ExactDecimal(some), denominator: ExactDecimal(all))
  }

  /// What a slip of the hand makes of a figure.
  private func slip(_ figure: Figure) -> Figure {
    guard let value = figure.value else { return figure }
    return Figure(value: ExactDecimal(value.mantissa * 9 / 10 + 1, scale: value.scale))
  }

  private func reading(
    _ figure: Figure, _ end: Day, said: Day, note: String? = nil, shown: Bool = false
  ) -> Reading {
    let month = "\(end.month)/\(end.year)"
    return Reading(
      indicator: gauge.code, unit: player.code, period: period(endingOn: end),
      statement: .figure(figure), reportedOn: said, source: Demonstration.ownReport,
      isOwnReport: true,
      evidence: shown ? Evidence(text: "Báo cáo số liệu tháng \(month), biểu 02-MP") : nil,
      note: note)
  }

  private func crossCheck(
    _ value: Double, _ end: Day, said: Day, _ random: inout SplitMix64
  ) -> Reading {
    let gap = random.chance(55) ? 0 : Double(random.within(3...28)) / 10
    let lower = max(value - gap, 0)
    return Reading(
      indicator: gauge.code, unit: player.code, period: period(endingOn: end),
      statement: .figure(Figure(value: decimal(lower))), reportedOn: said,
      source: Demonstration.crossCheck, note: "Trích từ hệ thống, chưa đối chiếu với đơn vị.")
  }

  private func period(endingOn end: Day) -> Period {
    let first = gauge.every == .quarter ? end.firstOfQuarter : end.firstOfMonth
    guard gauge.nature == .flow,
      let period = Period(first: first, last: end, granularity: gauge.every)
    else { return Period(day: end) }
    return period
  }
}
