public import Programme
public import VietnameseText

/// What the commands about the SSH keys of accounts say.
extension Wording {
  public func notAPublicKey(_ path: String, _ fault: PublicKey.Fault) -> String {
    let text = self.fault(fault)
    return "\(path): \(text.what)" + (text.advice.map { " " + $0 } ?? "")
  }

  /// A key of the record that gets no line; the others do.
  public func brokenKey(
    _ account: Code<Account>, _ label: String, _ fault: AccountKeyFault
  ) -> FaultText {
    let text = wrongKey(account, label, fault)
    let end = "khue account key end \(account.text) \(label)"
    return FaultText(
      text.what,
      advice: pick(
        "Khóa này bị bỏ ra ngoài; chấm dứt nó bằng: \(end), rồi thêm khóa mới.",
        "It is left out; end it with: \(end), then add a new one."))
  }

  public func keysLeftOut(_ count: Int) -> String {
    pick(
      "\(count) khóa bị bỏ ra ngoài; các dòng khác đã in đủ và dùng được.",
      count == 1
        ? "1 key is left out; all other lines are printed and can be used."
        : "\(count) keys are left out; all other lines are printed and can be used.")
  }

  public func keyAlreadyOver(_ last: Day) -> String {
    pick(
      "Ngày cuối \(day(last)) đã qua: khóa không mở được gì. Nêu ngày từ hôm nay trở đi.",
      "The last day \(day(last)) is over: the key would open nothing. Name a day from today on.")
  }

  public func keyAdded(_ key: AccountKey, of account: Account, fingerprint: String) -> String {
    let until = key.last.map { pick(", dùng đến hết \(day($0))", ", until \(day($0))") } ?? ""
    return pick(
      "Đã thêm khóa “\(key.label)” cho tài khoản \(account.code.text)\(until): \(fingerprint)",
      "Added key “\(key.label)” to account \(account.code.text)\(until): \(fingerprint)")
  }

  /// The file that sshd reads changes only when it is made again.
  public var keysToBePrintedAgain: String {
    pick(
      "Tạo lại tệp khóa cho sshd bằng: khue account keys (xem docs/deployment.md).",
      "Make sshd's file again with: khue account keys (see docs/deployment.md).")
  }

  public func noKey(_ label: String, of account: Account) -> String {
    let labels = account.keys.map(\.label).joined(separator: ", ")
    let known = labels.isEmpty ? pick("chưa có khóa nào", "none yet") : labels
    return pick(
      "Tài khoản \(account.code.text) không có khóa “\(label)” (đang có: \(known)).",
      "Account \(account.code.text) has no key “\(label)” (it has: \(known)).")
  }

  public func keyEnded(_ key: AccountKey, of account: Account, on day: Day) -> String {
    guard key.ended == nil else {
      return pick(
        "Khóa “\(key.label)” của tài khoản \(account.code.text) đã thôi dùng; phiên mới không mở"
          + " được nữa, kể cả khi dòng của nó còn trong tệp của sshd.",
        "Key “\(key.label)” of account \(account.code.text) is ended; it opens no session any more,"
          + " even while its line stands in sshd's file.")
    }
    let last = self.day(key.last ?? day)
    return pick(
      "Khóa “\(key.label)” của tài khoản \(account.code.text) dùng đến hết \(last).",
      "Key “\(key.label)” of account \(account.code.text) can be used until \(last).")
  }

  /// One key in a list.
  public func key(
    _ key: AccountKey, of account: Account, fingerprint: String?, on day: Day
  ) -> String {
    let parts = key.text.split(separator: " ", maxSplits: 2)
    var text = "\(account.code.text) \(key.label): "
    if let fingerprint, let type = parts.first {
      text += "\(type) \(fingerprint)"
      if parts.count > 2 { text += " (\(parts[2]))" }
    } else {
      text += pick("khóa hỏng", "a broken key")
    }
    if let ended = key.ended {
      text += "; " + pick("đã thôi dùng từ \(self.day(ended))", "ended on \(self.day(ended))")
    } else if let last = key.last {
      text +=
        "; "
        + (last < day
          ? pick("hết hạn ngày \(self.day(last))", "expired on \(self.day(last))")
          : pick("dùng đến hết \(self.day(last))", "until \(self.day(last))"))
    }
    return text
  }

  public var noKeys: String { pick("Chưa có khóa nào.", "There is no key yet.") }
}
