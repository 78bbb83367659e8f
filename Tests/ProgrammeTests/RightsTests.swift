import Programme
import Testing
import VietnameseText

@Suite struct RightsTests {
  static let day: Day = "30/06/2025"

  @Test func everyRoleReads() {
    for role in Account.Role.allCases { #expect(Rights.of(role).contains(.read)) }
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

  @Test func whoIsShutOutDoesNotEvenRead() {
    let account = Account(code: "a", name: "A", role: .operator, isDisabled: true)
    let denial = Rights.denial(
      of: .read, unit: nil, to: account, on: Self.day, covers: { _ in true })
    #expect(denial == .disabled)
  }
}
