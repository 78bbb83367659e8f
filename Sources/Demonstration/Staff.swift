public import Programme
import VietnameseText

extension Demonstration {
  /// The accounts of those who act: secretaries, a leader, an officer of every living unit, and
  /// who only looks on. Named after their posts, as nobody of them exists.
  struct Staff: Sendable {
    static let secretary: Code<Account> = "mp-thu-ky"
    static let deputy: Code<Account> = "mp-thu-ky-2"
    static let leader: Code<Account> = "mp-lanh-dao"

    /// The officer who reports for a unit.
    static func officer(of unit: Code<Organisation>) -> Code<Account> {
      Code("mp-cb-\(unit.text)")
    }

    let accounts: [(account: Account, knownFrom: Day)]

    init(_ cast: Cast) {
      guard let first = cast.players.first?.begins else {
        accounts = []
        return
      }
      let office: [(Code<Account>, String, Account.Role)] = [
        (Staff.secretary, "Thư ký Ban Chỉ đạo", .operator),
        (Staff.deputy, "Thư ký Ban Chỉ đạo, người thay", .operator),
        (Staff.leader, "Lãnh đạo Ban Chỉ đạo", .leader),
        ("mp-nguoi-xem", "Người xem", .viewer),
        ("mp-man-hinh", "Màn hình phòng điều hành", .kiosk),
      ]
      let officers = cast.players.filter { !$0.hasEnded && $0.role != .city }.map { player in
        (
          account: Account(
            code: Staff.officer(of: player.code),
            name: "Cán bộ chuyển đổi số, \(player.unit.name.vietnamese) (mô phỏng)",
            role: .officer, unit: player.code, life: Life(first: player.begins)),
          knownFrom: player.begins
        )
      }
      accounts =
        office.map { code, name, role in
          (
            account: Account(code: code, name: name + " (mô phỏng)", role: role),
            knownFrom: first
          )
        } + officers
    }
  }

  /// The demonstration: what it begins with, and what its accounts did on its last day.
  public struct Story: Sendable {
    public let changes: [Change]
    public let deeds: [Deed]

    /// All that is said in it, in its order.
    public var all: [Change] { changes + deeds.flatMap(\.changes) }
  }
}
