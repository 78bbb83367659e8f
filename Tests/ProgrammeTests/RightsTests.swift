import Programme
import Testing
import VietnameseText

@Suite struct RightsTests {
  static let day: Day = "30/06/2025"

  @Test func everyRoleButTheWallsReads() {
    for role in Account.Role.allCases {
      #expect(Rights.of(role).contains(.watch))
      #expect(Rights.of(role).contains(.read) == (role != .kiosk))
    }
    #expect(Rights.of(.kiosk) == [.watch])
  }

  @Test func whoOnlyReadsMayNotWrite() {
    let writers = Account.Role.allCases.filter(Rights.mayWrite)
    #expect(writers == [.operator, .leader, .officer])
  }

  @Test(arguments: [
    (Account.Role.operator, [Right.report, .assess, .define, .administer, .decide, .remind]),
    (.leader, [.acknowledge, .request, .decide]), (.officer, [.report, .explain]),
  ])
  func aRoleMayDoWhatItIsFor(role: Account.Role, rights: [Right]) {
    for right in rights { #expect(Rights.of(role).contains(right)) }
  }

  @Test(arguments: [
    (Account.Role.leader, [Right.report, .define, .administer, .assess]),
    (.officer, [.assess, .define, .decide, .remind, .acknowledge, .administer]),
    (.viewer, [.report, .explain, .acknowledge]), (.kiosk, [.report, .administer]),
  ])
  func aRoleMayNotDoWhatIsOthers(role: Account.Role, rights: [Right]) {
    let account = Account(code: "a", name: "A", role: role)
    for right in rights {
      let denial = Rights.denial(
        of: right, unit: "long-bien", to: account, on: Self.day, covers: { _ in true })
      #expect(denial == .role(role, right))
    }
  }

  @Test(
    arguments: [
      ("long-bien", nil), ("sai-dong", nil), ("me-linh", Denial.otherUnit("me-linh")),
      (nil, .otherUnit(nil)),
    ] as [(String?, Denial?)])
  func anOfficerReportsForTheOwnUnitAndItsChildren(unit: String?, denial: Denial?) {
    let account = Account(code: "lan", name: "Lan", role: .officer, unit: "long-bien")
    let found = Rights.denial(
      of: .report, unit: unit.map { Code($0) }, to: account, on: Self.day,
      covers: { ["long-bien", "sai-dong"].contains($0.text) })
    #expect(found == denial)
  }

  @Test(arguments: [(-1, true), (0, false), (1, false), (2, true)])
  func anAccountActsBetweenItsDays(offset: Int, isDenied: Bool) {
    let life = Life(first: Self.day, last: Self.day.adding(days: 1))
    let account = Account(code: "a", name: "A", role: .operator, life: life)
    let denial = Rights.denial(
      of: .define, unit: nil, to: account, on: Self.day.adding(days: offset),
      covers: { _ in false })
    #expect(denial == (isDenied ? .outsideDays(life) : nil))
  }

  private func saying(
    _ source: Code<Source>?, own: Bool, _ confidence: Confidence? = nil,
    inPlaceOf standing: Rights.Standing? = nil, by role: Account.Role = .officer
  ) -> Denial? {
    Rights.denial(
      ofSayingAs: source, isOwnReport: own, confidence: confidence, inPlaceOf: standing,
      to: Account(code: "lan", name: "Lan", role: role, unit: "long-bien"))
  }

  @Test func anOfficerSpeaksInTheOwnVoice() {
    #expect(saying("bao-cao", own: true) == nil)
    #expect(saying(nil, own: true) == nil)
    #expect(saying("bao-chi", own: false) == .otherVoice("bao-chi"))
    #expect(saying("bao-chi", own: false, by: .operator) == nil)
    let press = Rights.Standing(source: "bao-chi", isOwnReport: false)
    #expect(saying("bao-cao", own: true, inPlaceOf: press) == .otherVoice("bao-chi"))
    let marked = Rights.Standing(source: "mp-bao-cao", isOwnReport: true)
    #expect(saying("mp-bao-cao", own: false, inPlaceOf: marked) == nil)
    #expect(saying("bao-chi", own: false, inPlaceOf: marked) == .otherVoice("bao-chi"))
  }

  @Test func anOwnReportDoesNotRankItself() {
    #expect(saying("bao-cao", own: true, .official) == .confidence(.official))
    #expect(saying("bao-cao", own: true, .official, by: .operator) == nil)
    func standing(_ confidence: Confidence?) -> Rights.Standing {
      Rights.Standing(source: "bao-cao", isOwnReport: true, confidence: confidence)
    }
    #expect(saying("bao-cao", own: true, .press, inPlaceOf: standing(.press)) == nil)
    #expect(saying("bao-cao", own: true, .mirror, inPlaceOf: standing(.press)) == nil)
    #expect(
      saying("bao-cao", own: true, .official, inPlaceOf: standing(.press))
        == .confidence(.official))
    #expect(
      saying("bao-cao", own: true, .derived, inPlaceOf: standing(nil)) == .confidence(.derived))
  }

  @Test func whoIsShutOutDoesNotEvenRead() {
    let account = Account(code: "a", name: "A", role: .operator, isDisabled: true)
    let denial = Rights.denial(
      of: .read, unit: nil, to: account, on: Self.day, covers: { _ in true })
    #expect(denial == .disabled)
  }
}
