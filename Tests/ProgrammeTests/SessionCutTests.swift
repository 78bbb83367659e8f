import Programme
import Testing
import VietnameseText

/// What becomes of an account ends the sessions that were opened with it.
@Suite struct SessionCutTests {
  private static let day: Day = "30/06/2025"
  private static let officer = Account(
    code: "lan", name: "Lan", role: .officer, unit: "long-bien",
    life: Life(last: "30/06/2025"))

  private func cut(_ change: (inout Account) -> Void, on day: Day = Self.day) -> SessionCut? {
    var now = Self.officer
    change(&now)
    return Self.officer.cut(by: now, on: day)
  }

  @Test func itGoesOnAsLongAsTheAccountIsWhatItWas() {
    #expect(cut { _ in } == nil)
    #expect(cut { $0.name = "Nguyễn Lan" } == nil)
    #expect(cut { $0.life.last = "31/12/2025" } == nil)
  }

  @Test func whoMayNotActAnyMoreIsCut() {
    #expect(cut { $0.isDisabled = true } == .denied(account: "lan", .disabled))
    #expect(Self.officer.cut(by: nil, on: Self.day) == .denied(account: "lan", .unknown))
    let ended = Life(last: "29/06/2025")
    #expect(cut { $0.life = ended } == .denied(account: "lan", .outsideDays(ended)))
    // Midnight, and nobody said anything.
    #expect(
      cut({ _ in }, on: Self.day.adding(days: 1))
        == .denied(account: "lan", .outsideDays(Self.officer.life)))
  }

  /// Its account may open others.
  @Test func whoseKeyIsEndedIsCut() throws {
    let line =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO2ArHQMtEiPlxgiAQis0z2oD/ScY0Cx697Wa3G6KN53 pc"
    let key = AccountKey(label: "pc", key: try PublicKey(line: line), last: Self.day)
    var account = Self.officer
    account.life.last = nil
    account.keys = [key]
    let cut = SessionCut.denied(account: "lan", .key(label: "pc"))
    #expect(account.cut(by: account, key: "pc", on: Self.day) == nil)
    #expect(account.cut(by: account, key: nil, on: Self.day.adding(days: 1)) == nil)
    #expect(account.cut(by: account, key: "pc", on: Self.day.adding(days: 1)) == cut)
    #expect(
      account.cut(by: account, key: "khac", on: Self.day)
        == .denied(account: "lan", .key(label: "khac")))
    account.keys[0].ended = Self.day
    #expect(account.cut(by: account, key: "pc", on: Self.day.adding(days: -1)) == cut)
  }

  @Test func whoIsMovedIsCut() {
    var moved = Self.officer
    moved.unit = "cong-an"
    #expect(cut { $0.unit = "cong-an" } == .changed(moved))
    var lowered = Self.officer
    (lowered.role, lowered.unit) = (.viewer, nil)
    #expect(
      cut {
        $0.role = .viewer
        $0.unit = nil
      } == .changed(lowered))
  }
}
