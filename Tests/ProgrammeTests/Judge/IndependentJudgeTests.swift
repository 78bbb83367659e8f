import Programme
import Testing
import VietnameseText

/// The program's answers against a second judge's, written from the design alone, on random
/// histories (design, section 4: "an independent judge is written from this section alone and
/// compared").
struct IndependentJudgeTests {
  @Test
  func everyAnswerIsThatOfASecondJudge() {
    let targets = compare(seed: 11, histories: 5) {
      $0.judgedTarget()
    } more: {
      JudgesComparison.readingsThatCount($0, &$1)
    }
    let duties = compare(seed: 12, histories: 4) {
      $0.judgedDuty()
    } more: {
      JudgesComparison.periods($0, &$1)
    }
    let tasks = compare(seed: 13, histories: 8) { $0.judgedTask() }
    let cells = compare(seed: 14, histories: 2) { $0.judgedCell() }

    var random = SeededRandom(seed: 15)
    let spans = (targets.spans + duties.spans + tasks.spans + cells.spans)
      .shuffled(using: &random)
    let order = JudgesComparison.order(spans)
    #expect(order.differences.isEmpty, "\(order.told)")

    let count = [targets, duties, tasks, cells, order].map(\.count).reduce(0, +)
    print("independent judge: \(count) comparisons")
    #expect(count > 1_000)
  }

  private func compare<History: TwiceJudged>(
    seed: UInt64, histories: Int, _ make: (inout SeededRandom) -> History,
    more: (History, inout SeededRandom) -> JudgesComparison = { _, _ in .none }
  ) -> JudgesComparison {
    var random = SeededRandom(seed: seed)
    var total = JudgesComparison.none
    for number in 0..<(histories * JudgesComparison.patience) {
      let history = make(&random)
      total.add(JudgesComparison.spans(history, &random), of: number)
      total.add(more(history, &random), of: number)
    }
    #expect(total.differences.isEmpty, "seed \(seed): \(total.told)")
    return total
  }
}
