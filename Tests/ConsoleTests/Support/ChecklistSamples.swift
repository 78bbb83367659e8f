import Programme
import VietnameseText

/// The checklist and its cells, judged by the rules themselves.
extension Judged {
  static func assessment(
    _ unit: UnitReference, _ principle: Code<Principle>, _ attestation: Attestation, on day: Day,
    by assessor: String? = "Văn phòng Ban Chỉ đạo", evidence: String? = nil
  ) -> Assessment {
    Assessment(
      unit: unit.code, principle: principle, asOf: day, attestation: attestation,
      assessor: assessor, evidence: evidence.map { Evidence(text: $0) },
      provenance: Provenance(sources: ["bao-cao-bcd"], confidence: .official))
  }

  static func cellJudgement(
    _ principle: Code<Principle>, _ assessments: [Assessment], targets: [TargetLine] = [],
    readings: [ReadingLine] = [], life: Life = Life()
  ) -> CellJudgement {
    let history = CellHistory(
      principle: principle,
      assessments: assessments.reversed().map { .init(knownFrom: $0.asOf, assessment: $0) },
      targets: targets.map { line in
        TargetHistory(
          target: .init(always: line.target), kind: tickets.kind,
          readings: readings.map(\.reading))
      }, life: .init(always: life))
    guard let judgement = history.judge(on: today, known: today) else {
      preconditionFailure("a cell of a living unit is always judged")
    }
    return judgement
  }

  static let cashlessAssessments = [
    assessment(
      Samples.reference(10), "K3", .met, on: Samples.day(2025, 10, 15),
      evidence: "Báo cáo 45/BC-SGTVT"),
    assessment(Samples.reference(10), "K3", .partly, on: Samples.day(2025, 4, 10), by: nil),
  ]

  /// Attested as met while the numbers lag behind: the two disagree.
  static func contradictedCell() -> CellContent {
    let targets = [ticketTargets[0]]
    return CellContent(
      unit: Samples.reference(10), principle: principle("K3"),
      judgement: cellJudgement(
        "K3", cashlessAssessments, targets: targets, readings: ticketReadings),
      assessments: cashlessAssessments, targets: targets, indicators: [tickets])
  }

  /// Nobody assessed it and nothing measures it.
  static func silentCell() -> CellContent {
    CellContent(
      unit: Samples.reference(4), principle: principle("BĐ5"),
      judgement: cellJudgement("BĐ5", [], life: Life(last: Samples.districtEnd)), assessments: [],
      targets: [], indicators: [])
  }

  static func principle(_ code: Code<Principle>) -> Principle {
    Samples.principles.first { $0.code == code } ?? Samples.principles[0]
  }

  static func checklist() -> ChecklistContent {
    let attested: [(Int, Code<Principle>, Attestation)] = [
      (0, "ĐM1", .met), (0, "ĐM3", .partly), (0, "BĐ3", .notMet), (1, "ĐM1", .met),
      (1, "ĐM2", .met), (1, "BĐ3", .partly), (1, "K1", .notMet), (10, "ĐM3", .met),
      (11, "K4", .met), (12, "TT1", .partly), (10, "K3", .met),
    ]
    let cells = attested.map { unit, principle, state -> CellLine in
      var flags: Verdict.Flags = unit < 10 ? [.frozen] : []
      if principle == "K3" { flags = [.contradicted, .measuredNotMet] }
      return CellLine(
        unit: Samples.reference(unit).code, principle: principle,
        verdict: Verdict(.cell(state), flags: flags))
    }
    return ChecklistContent(
      principles: Samples.principles, units: Samples.names.indices.map { Samples.reference($0) },
      cells: cells)
  }

  /// A store with these samples for pages 3 to 5, and those of the other pages for the rest.
  static func answer(_ query: Query) -> Snapshot? {
    let content: Snapshot.Content? =
      switch query {
      case .checklist: .checklist(checklist())
      case .cell(let unit, _, _):
        .cell(unit == Samples.reference(10).code ? contradictedCell() : silentCell())
      case .tasks: .tasks(tasks())
      case .task(let code, _): taskContent(code).map { .task($0) } ?? .absent(.task(code))
      case .indicators: .indicators(indicators())
      case .indicator(let code, _, _): indicatorContent(code).map { .indicator($0) }
      default: nil
      }
    return content.map { Samples.snapshot($0) } ?? Samples.answer(query)
  }
}
