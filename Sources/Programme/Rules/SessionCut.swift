public import VietnameseText

/// Why an open session is ended by what became of its account.
public enum SessionCut: Hashable, Sendable {
  /// The account may not act any more: disabled, past its days, or gone.
  case denied(account: String, Denial)
  /// The account has another role or unit than the session was opened with.
  case changed(Account)
}

extension Account {
  /// Why a session that was opened with this account ends; nil where it goes on.
  ///
  /// - Parameters:
  ///   - now: the account as it stands; nil where there is none.
  ///   - label: the key that opened it; nil where that is not known.
  public func cut(by now: Account?, key label: String? = nil, on day: Day) -> SessionCut? {
    guard let now else { return .denied(account: code.text, .unknown) }
    if now.isDisabled { return .denied(account: code.text, .disabled) }
    guard now.life.contains(day) else { return .denied(account: code.text, .outsideDays(now.life)) }
    if let label, now.key(label)?.isOpen(on: day) != true {
      return .denied(account: code.text, .key(label: label))
    }
    return now.role == role && now.unit == unit ? nil : .changed(now)
  }
}
