public import Programme

/// What the journal says of sessions and refusals, told as a person would.
extension Wording {
  func journalSessionField(_ name: String) -> String? {
    switch name {
    case "door": pick("việc", "what happened")
    case "reason": pick("lý do", "reason")
    case "right": pick("quyền cần có", "right needed")
    case "faults": pick("số lỗi", "faults")
    case "line": pick("lỗi đầu ở dòng", "first fault at line")
    case "first": pick("lần đầu", "first time")
    case "last": pick("lần cuối", "last time")
    case "key": pick("khóa SSH", "SSH key")
    case "fingerprint": pick("dấu vân tay của khóa", "key's fingerprint")
    default: nil
    }
  }

  func journalSessionWord(_ value: String, of field: String) -> String? {
    switch field {
    case "door": SessionNote.Door(rawValue: value).map { name($0) }
    case "right": Right(rawValue: value).map { name($0) }
    case "reason": journalReason(value)
    default: nil
    }
  }

  /// Where something was refused, or a session began.
  public func name(_ door: SessionNote.Door) -> String {
    switch door {
    case .begin: pick("mở phiên được ghi", "a session that may write began")
    case .login: pick("từ chối cho vào", "refused to come in")
    case .command: pick("lệnh không được phép", "command not allowed")
    case .right: pick("không đủ quyền", "lacked the right")
    case .file: pick("tệp bị từ chối toàn bộ", "file refused as a whole")
    }
  }

  private func journalReason(_ word: String) -> String? {
    switch word {
    case "unknown": pick("không có tài khoản này", "no such account")
    case "disabled": pick("tài khoản đã bị khóa", "account disabled")
    case "outside-days": pick("ngoài thời hạn của tài khoản", "outside the account's days")
    case "key": pick("khóa không còn dùng được", "a key that is no longer in use")
    case "role": pick("vai trò không có quyền", "role lacks the right")
    case "other-unit": pick("không phải đơn vị của mình", "not the own unit")
    case "other-voice": pick("không phải nguồn của đơn vị", "not the unit's own source")
    case "confidence": pick("tự nâng độ tin cậy", "raised its own confidence")
    default: nil
    }
  }
}
