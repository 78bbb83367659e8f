import Programme
import Testing

@Suite struct OutlierRuleTests {
  @Test(arguments: [
    (461.0, [390.0, 420, 447, 460, 452], false), (4_610, [390, 420, 447, 460, 452], true),
    (46, [390, 420, 447, 460, 452], true), (452, [390, 420, 447, 460, 452], false),
    (100, [100, 100, 100, 100], false), (109, [100, 100, 100, 100], false),
    (150, [100, 100, 100, 100], true), (5, [], false), (5, [0], false), (0, [5], false),
    (820, [82.5], true), (90, [82.5], false), (8, [82.5], true),
  ])
  func isFarOnlyFromWhatIsUsual(_ value: Double, _ history: [Double], _ isFar: Bool) {
    #expect(OutlierRule.isFar(value, from: history) == isFar)
  }
}
