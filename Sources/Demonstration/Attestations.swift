import Programme
import VietnameseText

extension Demonstration {
  /// What was attested of the principles in the units, round by round, oldest first.
  ///
  /// Mostly it agrees with what the linked targets said on the day; here and there it does not.
  func assessments(of courses: [Course], among cast: Cast) -> [Change] {
    var all: [Assessment] = []
    for player in cast.players where player.role != .city {
      let own = courses.filter { $0.player.code == player.code }.map {
        (gauge: $0.gauge, histories: $0.histories(known: cast))
      }
      for (index, principle) in cast.principles.enumerated() {
        let isSeldom =
          player.role == .commune
          && (index + player.code.text.utf8.count) % 5 > (player.gauges > 2 ? 1 : 0)
        if isSeldom { continue }
        let linked = own.filter { $0.gauge.principles.contains(principle.code) }
        all += rounds(of: principle, in: player, linked.flatMap(\.histories))
      }
    }
    return all.sorted {
      ($0.asOf, $0.unit, $0.principle) < ($1.asOf, $1.unit, $1.principle)
    }.map { .assess($0, knownFrom: $0.asOf) }
  }

  private func rounds(
    of principle: Principle, in player: Cast.Player, _ targets: [TargetHistory]
  ) -> [Assessment] {
    var random = random(for: "cell \(player.code.text)/\(principle.code.text)")
    // One cell in nine nobody ever looked at.
    guard !random.chance(11) else { return [] }
    let last = player.horizon.adding(days: -random.within(12...38))
    let isContrary = random.chance(10)
    var assessments: [Assessment] = []
    for (round, day) in [-300, -150, 0].map({ last.adding(days: $0) }).enumerated() {
      guard day > player.begins, round == 2 || random.chance(70) else { continue }
      let measured = CellHistory(
        principle: principle.code, targets: targets, life: Versions(always: player.unit.life)
      ).judge(on: day, known: day)?.measured
      let attested =
        round == 2 && isContrary
        ? Demonstration.contrary(to: measured ?? .silent)
        : Demonstration.agreeing(with: measured ?? .silent, round, &random)
      assessments.append(
        Assessment(
          unit: player.code, principle: principle.code, asOf: day, attestation: attested,
          assessor: "Tổ kiểm tra chuyển đổi số (mô phỏng)",
          evidence: attested == .notMet
            ? nil : Evidence(text: "Biên bản kiểm tra số \(random.within(5...240))/BB-MP"),
          provenance: Provenance(
            sources: [Demonstration.ownReport], note: Demonstration.remark(on: attested))))
    }
    return assessments
  }

  private static func agreeing(
    with measured: CellJudgement.Measured, _ round: Int, _ random: inout SplitMix64
  ) -> Attestation {
    switch measured {
    case .met: random.chance(80) ? .met : .partly
    case .partly: random.chance(90) ? .partly : .notMet
    case .notMet: .notMet
    case .silent:
      random.chance(40 + 15 * round) ? .met : random.chance(94) ? .partly : .notMet
    }
  }

  private static func contrary(to measured: CellJudgement.Measured) -> Attestation {
    switch measured {
    case .met: .notMet
    case .partly, .notMet, .silent: .met
    }
  }

  private static func remark(on attested: Attestation) -> String {
    switch attested {
    case .met: "Mô phỏng: đủ hồ sơ chứng minh tại thời điểm kiểm tra."
    case .partly: "Mô phỏng: đã làm, chưa phủ hết các phòng, ban."
    case .notMet: "Mô phỏng: chưa có kết quả cụ thể, yêu cầu khắc phục."
    case .notAssessed: "Mô phỏng: chưa đánh giá."
    }
  }
}

extension Demonstration.Course {
  /// Its targets with their versions and all readings, as the rules take them.
  func histories(known cast: Demonstration.Cast) -> [TargetHistory] {
    var versions: [Code<Target>: [Versions<Target>.Entry]] = [:]
    var order: [Code<Target>] = []
    for change in definitions(known: cast) {
      switch change {
      case .define(.target(let target), let from?):
        order.append(target.code)
        versions[target.code, default: []].append(.init(from: from, fact: target))
      case .withdraw(.target(let code), let from?):
        versions[code, default: []].append(.init(from: from, fact: nil))
      default: continue
      }
    }
    return order.map { code in
      TargetHistory(
        target: Versions(versions[code] ?? []), kind: gauge.kind, nature: gauge.nature,
        direction: gauge.indicator.direction, life: Versions(always: player.unit.life),
        readings: readings)
    }
  }
}
