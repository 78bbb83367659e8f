public import Programme
public import VietnameseText

/// What the commands about accounts and the sessions behind SSH keys say.
extension Wording {
  public func accountAdded(_ account: Account) -> String {
    pick(
      "Đã thêm tài khoản \(account.code.text) (\(account.name), \(name(account.role))).",
      "Added account \(account.code.text) (\(account.name), \(name(account.role))).")
  }

  public func accountExists(_ account: Account) -> String {
    pick(
      "Tài khoản \(account.code.text) đã có (\(account.name)). Chọn mã khác.",
      "Account \(account.code.text) exists already (\(account.name)). Choose another code.")
  }

  /// An officer needs a unit; nobody else has one.
  public func accountUnit(_ role: Account.Role) -> String {
    role == .officer
      ? pick(
        "Cán bộ đơn vị (officer) cần --unit MÃ-ĐƠN-VỊ.", "An officer needs --unit CODE.")
      : pick(
        "Chỉ cán bộ đơn vị (officer) mới có --unit.", "Only an officer has a --unit.")
  }

  /// - Parameter isNew: false where it was so already.
  public func accountChanged(_ account: Account, isNew: Bool, on day: Day) -> String {
    let now = account.name + ", " + self.account(account, on: day)
    return isNew
      ? pick(
        "Đã sửa tài khoản \(account.code.text): \(now).",
        "Changed account \(account.code.text): \(now).")
      : pick(
        "Tài khoản \(account.code.text) vốn đã như vậy: \(now).",
        "Account \(account.code.text) is so already: \(now).")
  }

  public var nothingToChange: String {
    pick(
      "Chưa nêu điều gì để sửa. Dùng một trong: --name, --role, --unit, --first, --last.",
      "Nothing to change is named. Use one of: --name, --role, --unit, --first, --last.")
  }

  /// An officer's unit that ends while the account goes on.
  public func unitEnds(
    _ unit: Code<Organisation>, on last: Day, successors: [Code<Organisation>]
  ) -> String {
    let names = successors.map(\.text).joined(separator: ", ")
    let advice =
      successors.isEmpty ? "" : pick(" Đơn vị kế tục: \(names).", " It became: \(names).")
    return pick(
      "Lưu ý: đơn vị \(unit.text) chấm dứt ngày \(day(last)), trước tài khoản này; từ đó đơn vị không"
        + " còn phải báo cáo.\(advice) Sửa bằng: khue account change … --unit hoặc --last.",
      "Note: unit \(unit.text) ends on \(day(last)), before this account does; nothing is due from it"
        + " after that.\(advice) Mend it with: khue account change … --unit or --last.")
  }

  public func accountSwitched(_ account: Account) -> String {
    account.isDisabled
      ? pick(
        "Đã khóa tài khoản \(account.code.text); phiên đang mở của nó bị ngắt trong vài giây.",
        "Disabled account \(account.code.text); its open sessions are cut within seconds.")
      : pick("Đã mở lại tài khoản \(account.code.text).", "Enabled account \(account.code.text).")
  }

  public func accountUnchanged(_ account: Account) -> String {
    account.isDisabled
      ? pick("Tài khoản \(account.code.text) đã khóa sẵn.", "It is disabled already.")
      : pick("Tài khoản \(account.code.text) đang mở sẵn.", "It is enabled already.")
  }

  public var pathOfManyLines: String {
    pick(
      "Đường dẫn có ký tự điều khiển nên không viết được vào authorized_keys.",
      "A path has control characters, so that authorized_keys cannot hold it.")
  }

  /// What only who owns the database's file may do.
  ///
  /// - Parameter isSession: of a session, instead of which one's own account does.
  public func onlyTheOwner(_ path: String, user: String, isSession: Bool) -> String {
    let advice =
      isSession
      ? pick(
        "Hãy chạy khue không kèm session để làm theo tài khoản của mình.",
        "Run khue without session to act with your own account.")
      : pick("Hãy nhờ chủ tệp.", "Ask the owner.")
    return pick(
      "Chỉ chủ tệp \(path) (hoặc root) chạy được lệnh này; \(user) không phải chủ tệp. ",
      "Only the owner of \(path) (or root) can run this command; \(user) does not own it. ")
      + advice
  }

  // MARK: Sessions

  /// What ended an open session.
  ///
  /// - Parameter hasDraft: whether it was one in which something is typed, which is then kept.
  public func sessionCut(_ cut: SessionCut, hasDraft: Bool = false) -> String {
    let kept =
      hasDraft
      ? pick(" Nội dung đang nhập dở được giữ lại.", " What was being typed is kept.") : ""
    return switch cut {
    case .denied(let account, let denial):
      pick(
        "Phiên làm việc của \(account) đã bị ngắt: \(reason(denial)).\(kept) Hãy liên hệ người điều"
          + " hành.",
        "The session of \(account) was ended: \(reason(denial)).\(kept) Ask the operator.")
    case .changed(let account):
      pick(
        "Phiên làm việc của \(account.code.text) đã bị ngắt vì vai trò hoặc đơn vị vừa được đổi (nay là"
          + " \(standing(account))).\(kept) Hãy vào lại.",
        "The session of \(account.code.text) was ended, as its role or unit was changed (now"
          + " \(standing(account))).\(kept) Connect again.")
    }
  }

  /// The role, and the unit where there is one.
  private func standing(_ account: Account) -> String {
    name(account.role) + (account.unit.map { ", " + $0.text } ?? "")
  }

  /// A client's command that is none of the fixed set.
  ///
  /// - Parameter isJournalled: false where the journal could not be written.
  public func refusedCommand(isJournalled: Bool) -> String {
    isJournalled
      ? pick(
        "Lệnh này không được phép trong phiên SSH, và đã được ghi nhật ký. Xem: ssh MÁY help",
        "This command is not allowed in an SSH session; that it was asked for is in the journal."
          + " See: ssh HOST help")
      : pick(
        "Lệnh này không được phép trong phiên SSH. Xem: ssh MÁY help",
        "This command is not allowed in an SSH session. See: ssh HOST help")
  }

  /// What a client can ask for.
  public var sessionHelp: String {
    pick(
      """
      Trong phiên SSH chỉ có các lệnh sau, không có shell:
        ssh -t MÁY                        bảng theo dõi
        ssh MÁY show overview             in một màn hình (units, unit MÃ, tasks, task MÃ,
                                          indicators, indicator MÃ, checklist, alerts, journal,
                                          entry SỐ, dues ĐƠN-VỊ, meeting NGÀY, accounts);
                                          --format text|json|csv, --as-of NGÀY, --lang vi|en
        ssh MÁY import - < tệp.csv        nhập số liệu của đơn vị mình; --dry-run, --strict
        ssh MÁY journal verify            kiểm tra chuỗi nhật ký
        ssh -tt MÁY kiosk                 màn hình treo tường; --pages, --every, --units, --pillar,
                                          --glyphs, --theme, --keys, --promise, --align-clock, --bell
        ssh MÁY version
      """,
      """
      An SSH session has these commands and no shell:
        ssh -t HOST                       the console
        ssh HOST show overview            print a screen (units, unit CODE, tasks, task CODE,
                                          indicators, indicator CODE, checklist, alerts, journal,
                                          entry NUMBER, dues UNIT, meeting DAY, accounts);
                                          --format text|json|csv, --as-of DAY, --lang vi|en
        ssh HOST import - < file.csv      import your own unit's data; --dry-run, --strict
        ssh HOST journal verify           prove the journal's chain
        ssh -tt HOST kiosk                the wall; --pages, --every, --units, --pillar, --glyphs,
                                          --theme, --keys, --promise, --align-clock, --bell
        ssh HOST version
      """)
  }

  // MARK: What can be shown of the record

  public var onlyMinutesInMarkdown: String {
    pick(
      "Chỉ biên bản giao ban (show meeting) mới có định dạng md.",
      "Only the minutes of a meeting (show meeting) can be written as md.")
  }

  /// A day on which no meeting concluded anything.
  public func noMeeting(on day: Day) -> String {
    pick(
      "Ngày \(self.day(day)) chưa có kết luận giao ban nào: đây là những việc sẽ đưa ra họp, chưa phải"
        + " biên bản.",
      "No meeting has concluded anything on \(self.day(day)): this is what one would look at, no"
        + " minutes yet.")
  }

  public func notAnEntry(_ text: String) -> String {
    pick(
      "“\(text)” không phải là số của dòng nhật ký. Viết như 1234.",
      "“\(text)” is no number of a journal entry. Write it like 1234.")
  }
}
