import Programme
import ProgrammeStore
import VietnameseText

/// The small programme with units below units, tasks of several leads, and an account of each role.
enum RecordedProgramme {
  static let now = instant("2025-06-01")
  static let today = now.day

  /// Below Long Biên, whose officer reports for it too.
  static let child = Organisation(
    code: "tram-y-te", name: BilingualText("Trạm Y tế"), kind: .agency, parent: "long-bien")
  static let grandchild = Organisation(
    code: "diem-y-te", name: BilingualText("Điểm Y tế"), kind: .agency, parent: "tram-y-te")

  static func task(
    _ code: Code<BreakthroughTask>, lead: Code<Organisation>?
  ) -> BreakthroughTask {
    BreakthroughTask(
      code: code, title: BilingualText("Nhiệm vụ \(code)"), output: BilingualText("Kết quả"),
      lead: lead, start: day("2024-01-01"), firstDeadline: day("2025-03-31"), basis: .annex,
      targets: lead.map { [target(of: $0)] } ?? [])
  }

  static let units: [Code<Organisation>] = ["long-bien", "tram-y-te", "diem-y-te", "cong-an"]
  static func task(of unit: Code<Organisation>) -> Code<BreakthroughTask> {
    Code("viec-" + unit.text)
  }
  static func target(of unit: Code<Organisation>) -> Code<Target> { Code("mt-" + unit.text) }

  static let accounts = [
    Account(code: "dieu-hanh", name: "Điều hành", role: .operator),
    Account(code: "lanh-dao", name: "Lãnh đạo", role: .leader),
    Account(code: "can-bo", name: "Cán bộ Long Biên", role: .officer, unit: "long-bien"),
    Account(code: "can-bo-ca", name: "Cán bộ Công an", role: .officer, unit: "cong-an"),
    Account(code: "nguoi-xem", name: "Người xem", role: .viewer),
    Account(code: "man-hinh", name: "Màn hình", role: .kiosk),
    Account(code: "da-khoa", name: "Đã khoá", role: .operator, isDisabled: true),
    Account(
      code: "het-han", name: "Hết hạn", role: .officer, unit: "long-bien",
      life: Life(last: day("2025-05-31"))),
  ]

  static var definitions: [Definition] {
    let below: [Definition] = [.organisation(child), .organisation(grandchild)]
    let targets = ["tram-y-te", "diem-y-te"].map {
      Definition.target(SmallProgramme.target(Code("mt-" + $0), Code($0)))
    }
    let tasks = units.map { Definition.task(task(task(of: $0), lead: $0)) }
    return below + targets + tasks + [.task(task("viec-khong-ai", lead: nil))]
      + accounts.map { .account($0) }
  }

  static func database() throws -> SmallDatabase {
    let database = try SmallDatabase()
    _ = try database.gate.commit(
      definitions.map { .define($0, knownFrom: SmallProgramme.begin) }, by: tester,
      at: instant("2024-01-02"))
    return database
  }
}

/// Somebody at the console with an account.
func by(_ account: String, address: String? = nil) -> Actor {
  Actor(account: account, origin: .console, authority: .account, address: address)
}

extension SmallDatabase {
  @discardableResult
  func commit(
    _ changes: Change..., by actor: Actor = tester, at now: Instant = RecordedProgramme.now,
    expecting: [Reference: Int64] = [:]
  ) throws -> Receipt {
    try gate.commit(changes, by: actor, at: now, expecting: expecting)
  }

  /// The refusal of changes; nil where they were stored.
  func refusal(
    _ changes: Change..., by actor: Actor = tester, at now: Instant = RecordedProgramme.now
  ) throws -> Refusal? {
    do {
      _ = try gate.commit(changes, by: actor, at: now)
      return nil
    } catch StoreFault.refused(let refusal) {
      return refusal
    }
  }
}
