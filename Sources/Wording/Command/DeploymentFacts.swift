public import Programme

/// One thing about the set-up behind SSH keys that `khue doctor` looks at.
public enum DeploymentFact: Hashable, Sendable {
  /// A key of the record that gets no line.
  case brokenKey(Code<Account>, label: String, AccountKeyFault)
  /// sshd's file has the keys that are in use.
  case keysAgree(String, count: Int)
  /// It has others, or lacks some.
  case keysDiffer(String)
  /// A shell stays between sshd and the session.
  case lineWithoutExec(String)
  /// The session cannot tell whether its key was ended.
  case lineWithoutKey(String)
  /// Somebody else than root can write it.
  case writable(String, mode: UInt32, owner: UInt32)
  /// `MaxStartups`, as sshd's files say.
  case startups(String)
  /// They say nothing of it.
  case usualStartups
}

extension Wording {
  public func fact(_ fact: DeploymentFact) -> FaultText {
    let again = pick("Tạo lại tệp: khue-keys.", "Make the file anew: khue-keys.")
    switch fact {
    case .brokenKey(let account, let label, let fault): return brokenKey(account, label, fault)
    case .keysAgree(let path, let count):
      return FaultText(
        pick(
          "\(path): đủ \(count) khóa đang dùng.",
          "\(path) has the \(count) keys that are in use."))
    case .keysDiffer(let path):
      return FaultText(
        pick(
          "\(path) khác với các khóa đang dùng trong cơ sở dữ liệu.",
          "\(path) has other keys than those in use in the database."), advice: again)
    case .lineWithoutExec(let path):
      return FaultText(
        pick(
          "\(path) có dòng không bắt đầu bằng exec: Ctrl-\\ có thể cắt phiên giữa chừng.",
          "\(path) has a line without exec: Ctrl-\\ can cut its sessions."), advice: again)
    case .lineWithoutKey(let path):
      return FaultText(
        pick(
          "\(path) có dòng không nêu khóa (--key): chấm dứt khóa đó chưa có hiệu lực ngay.",
          "\(path) has a line that names no key (--key): ending that key does not count at once."),
        advice: pick(
          "Thêm khóa của mọi tài khoản vào cơ sở dữ liệu, rồi tạo lại tệp: khue-keys.",
          "Add every account's key to the database, then make the file anew: khue-keys."))
    case .writable(let path, let mode, let owner):
      return FaultText(
        pick(
          "\(path): không chỉ root ghi được (chủ \(owner), quyền \(octal(mode))), nên khóa có thể bị"
            + " đánh tráo.",
          "\(path): others than root can write it (owner \(owner), mode \(octal(mode))), so that a"
            + " key can be exchanged."),
        advice: pick(
          "Chạy bằng root: chown root \(path) và chmod go-w \(path).",
          "As root: chown root \(path) and chmod go-w \(path)."))
    case .startups(let value):
      return FaultText(
        pick("sshd: MaxStartups là \(value).", "sshd: MaxStartups is \(value)."))
    case .usualStartups:
      return FaultText(
        pick(
          "sshd: MaxStartups không nêu, nên là 10: đông người cùng vào thì có người bị từ chối.",
          "sshd: MaxStartups is not said, and so 10: where many come at once, some are turned away."
        ),
        advice: pick(
          "Đặt MaxStartups 60:30:200 (xem docs/deployment.md).",
          "Say MaxStartups 60:30:200 (see docs/deployment.md)."))
    }
  }

  private func octal(_ mode: UInt32) -> String { String(mode, radix: 8) }
}
