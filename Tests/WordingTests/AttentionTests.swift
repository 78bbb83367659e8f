import Programme
import Testing
import VietnameseText
import Wording

/// Why something stands in the list of what needs attention.
@Suite struct AttentionTests {
  private static func lines() throws -> [AttentionLine] {
    let unit = UnitReference(
      code: "me-linh", name: BilingualText("Huyện Mê Linh", english: "Mê Linh District"),
      kind: .ruralDistrict)
    let since = try #require(Day(iso: "2025-11-01"))
    let verdicts: [(AttentionLine.Subject, Verdict)] =
      TargetState.allCases.map { (.target("t", indicator: "i"), Verdict(.target($0))) }
      + TaskState.allCases.map {
        (.task("nv"), Verdict(.task($0), flags: [.claimed, .stale, .notAssignable]))
      }
      + Attestation.allCases.map {
        (.cell("K1"), Verdict(.cell($0), flags: [.contradicted, .frozen]))
      }
      + [(.duty("d", indicator: "i"), Verdict(.duty(.stale), flags: .extended))]
    return verdicts.map { subject, verdict in
      AttentionLine(
        subject: subject, unit: unit, title: BilingualText("Việc", english: "Work"),
        verdict: verdict, since: since)
    }
  }

  @Test func everyReasonIsSaidInBothLanguages() throws {
    let on = try #require(Day(iso: "2025-11-21"))
    for line in try Self.lines() {
      let ours = Wording(.vietnamese).why(line, on: on)
      let theirs = Wording(.english).why(line, on: on)
      #expect(ours.count == theirs.count && ours.count >= 3)
      for (left, right) in zip(ours, theirs) {
        #expect(left != right)
        #expect(left.hasSuffix(".") && right.hasSuffix("."), "\(left) \(right)")
      }
      #expect(ours.contains("Như vậy từ ngày 01/11/2025 (20 ngày trước)."))
    }
  }

  /// A change tells its figure as its indicator does.
  @Test(
    arguments: [
      (nil, nil, "57,1"), (.percent, nil, "57,1 %"),
      (.amount, "triệu đồng", "57,1 triệu đồng"), (nil, "triệu đồng", "57,1 triệu đồng"),
    ] as [(Indicator.Kind?, String?, String)])
  func aChangedFigureHasItsMeasure(_ kind: Indicator.Kind?, _ measure: String?, _ text: String) {
    let figure = Figure(value: ExactDecimal(canonical: "57.1"))
    let change = ChangeLine(
      sequence: 1, at: Instant(milliseconds: 0), account: "an", origin: .console, kind: .reading,
      key: "i", figure: figure, measure: measure.map { BilingualText($0) }, indicatorKind: kind)
    let wording = Wording(.vietnamese)
    #expect(wording.figure(figure, of: change).replacing("\u{A0}", with: " ") == text)
    #expect(wording.change(change).contains(": 57,1"))
  }
}
