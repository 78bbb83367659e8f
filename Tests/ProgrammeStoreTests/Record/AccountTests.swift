import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

@Suite struct AccountTests {
  private let reading = SmallProgramme.reading(on: "2025-04-30", 40)

  @Test func anAccountHasVersions() throws {
    let database = try SmallDatabase()
    var account = Account(code: "lan", name: "Lan", role: .viewer)
    try database.commit(.define(.account(account), knownFrom: day("2025-01-01")))
    account.role = .officer
    account.unit = "long-bien"
    account.life = Life(first: day("2025-02-01"), last: day("2025-12-31"))
    try database.commit(.define(.account(account), knownFrom: day("2025-03-01")))
    let reader = try Reader(path: database.path)
    #expect(try reader.account("lan", known: day("2024-12-31")) == nil)
    #expect(try reader.account("lan", known: day("2025-02-28"))?.role == .viewer)
    #expect(try reader.account("lan", known: day("2025-03-01")) == account)
    guard
      case .accounts(let accounts, let units) = try database.ask(.accounts(AsOf(day("2025-04-01"))))
    else {
      Issue.record("no accounts")
      return
    }
    #expect(accounts == [account])
    // Whose account it is goes by name.
    #expect(units.map(\.name) == [SmallProgramme.longBien.name])
    #expect(try Store.verifyJournal(at: database.path).entries == 3)
  }

  @Test func onlyAnOfficerHasAUnit() throws {
    let database = try SmallDatabase()
    for role in Account.Role.allCases {
      for unit in [nil, "long-bien"] as [Code<Organisation>?] {
        let account = Account(code: "lan", name: "Lan", role: role, unit: unit)
        let isRight = (role == .officer) == (unit != nil)
        #expect(
          try database.refusal(.define(.account(account), knownFrom: nil))
            == (isRight ? nil : .unitOfAccount("lan", role)))
      }
    }
  }

  @Test(arguments: [
    (
      Account(code: "lan", name: " ", role: .viewer),
      Refusal.emptyText(.account("lan"), field: "name")
    ),
    (Account(code: "lan lan", name: "Lan", role: .viewer), .malformedCode("lan lan")),
    (
      Account(code: "lan", name: "Lan", role: .officer, unit: "x"), .unknown(.organisation("x"))
    ),
    (
      Account(
        code: "lan", name: "Lan", role: .viewer,
        life: Life(first: day("2025-02-01"), last: day("2025-01-01"))),
      .daysOutOfOrder(.account("lan"), first: day("2025-02-01"), last: day("2025-01-01"))
    ),
  ])
  func nonsenseIsRefused(account: Account, refusal: Refusal) throws {
    let database = try SmallDatabase()
    #expect(try database.refusal(.define(.account(account), knownFrom: nil)) == refusal)
  }

  @Test(arguments: [
    ("khong-co", Denial.unknown), ("", .unknown), ("da-khoa", .disabled),
    ("het-han", .outsideDays(Life(last: day("2025-05-31")))),
    ("can-bo-ca", .otherUnit("long-bien")), ("nguoi-xem", .role(.viewer, .report)),
    ("man-hinh", .role(.kiosk, .report)), ("lanh-dao", .role(.leader, .report)),
  ])
  func whoMayNotIsToldWhy(account: String, denial: Denial) throws {
    let database = try RecordedProgramme.database()
    #expect(
      try database.refusal(.report(reading), by: by(account))
        == .notAllowed(account: account, denial))
  }

  @Test func theOwnerNeedsNoAccount() throws {
    let database = try RecordedProgramme.database()
    // Not even one of that name that may do nothing.
    for name in ["ai-do", "da-khoa", "nguoi-xem"] {
      let owner = Actor(account: name, origin: .console, authority: .owner)
      let document = Document(
        code: Code("vb-" + name), number: "1", title: BilingualText("Văn bản"))
      try database.commit(.define(.document(document), knownFrom: nil), by: owner)
    }
  }

  @Test func rightsAreThoseOfTheDay() throws {
    let database = try RecordedProgramme.database()
    try database.commit(
      .report(reading), by: by("het-han"), at: instant("2025-05-31", hour: 23))
    var account = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    account.isDisabled = true
    try database.commit(.define(.account(account), knownFrom: nil), by: by("dieu-hanh"))
    let other = SmallProgramme.reading(on: "2025-03-31", 40)
    #expect(
      try database.refusal(.report(other), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .disabled))
    try database.commit(.withdraw(.account("can-bo"), knownFrom: nil), by: by("dieu-hanh"))
    #expect(
      try database.refusal(.report(other), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .unknown))
  }

  /// Said with the clock a day ahead, it counts now, and so does what is said after it.
  @Test func whatIsSaidOfRightsCountsAtOnce() throws {
    let database = try RecordedProgramme.database()
    let ahead = instant("2025-06-02")
    let officer = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    var account = officer
    account.isDisabled = true
    try database.commit(.define(.account(account), knownFrom: nil), by: by("dieu-hanh"), at: ahead)
    #expect(
      try database.refusal(.report(reading), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .disabled))
    #expect(try Reader(path: database.path).account("can-bo")?.isDisabled == true)
    // As known on a day it stays as it was said.
    let today = RecordedProgramme.today
    #expect(try Reader(path: database.path).account("can-bo", known: today) == officer)
    try database.commit(.define(.account(officer), knownFrom: nil), by: by("dieu-hanh"), at: ahead)
    try database.commit(.report(reading), by: by("can-bo"))
    // Back in time, it is shut again: what was said last counts, and is written.
    let receipt = try database.commit(
      .define(.account(account), knownFrom: nil), by: by("dieu-hanh"))
    #expect(receipt.entries?.count == 1)
    #expect(
      try database.refusal(.report(reading), by: by("can-bo"))
        == .notAllowed(account: "can-bo", .disabled))
    _ = try Store.verifyJournal(at: database.path)
  }

  @Test func loweringMovingEndingAndWithdrawingCountAtOnce() throws {
    let ahead = instant("2025-06-02")
    let officer = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    var (lowered, moved, ended) = (officer, officer, officer)
    (lowered.role, lowered.unit) = (.viewer, nil)
    moved.unit = "cong-an"
    ended.life = Life(last: day("2025-05-30"))
    let changes: [(Change, Denial)] = [
      (.define(.account(lowered), knownFrom: nil), .role(.viewer, .report)),
      (.define(.account(moved), knownFrom: nil), .otherUnit("long-bien")),
      (.define(.account(ended), knownFrom: nil), .outsideDays(ended.life)),
      (.withdraw(.account("can-bo"), knownFrom: nil), .unknown),
    ]
    for (change, denial) in changes {
      let database = try RecordedProgramme.database()
      try database.commit(change, by: by("dieu-hanh"), at: ahead)
      #expect(
        try database.refusal(.report(reading), by: by("can-bo"))
          == .notAllowed(account: "can-bo", denial))
    }
  }

  @Test func theJournalNamesTheAddress() throws {
    let database = try RecordedProgramme.database()
    try database.commit(.report(reading), by: by("can-bo", address: "192.0.2.7"))
    let line = try Reader(path: database.path).journal(limit: 1, before: nil).first
    #expect(line?.address == "192.0.2.7")
    #expect(line?.account == "can-bo")
    #expect(try Store.verifyJournal(at: database.path).entries == Int(line?.sequence ?? 0))
  }
}
