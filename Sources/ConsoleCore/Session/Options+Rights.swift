package import Programme
package import VietnameseText
package import Wording

/// What the account behind a session may do; the gate looks again.
extension Options {
  /// Why this session stores nothing, whoever acts; nil where it may.
  var whyReadOnly: Unavailable? {
    if !mayWrite { return .readOnly }
    // What is done is done today, with what is known today.
    return asOf == nil && known == nil ? nil : .notToday
  }

  /// Why an action that needs a right is not the account's.
  package func whyNotMine(_ right: Right) -> Unavailable? {
    if let account, !Rights.of(account.role).contains(right) {
      return .denied(.role(account.role, right))
    }
    return whyReadOnly
  }

  /// Why the account may not act on data of a unit; nil where it may.
  package func denial(of right: Right, unit: Code<Organisation>?, on today: Day) -> Denial? {
    guard let account else { return nil }
    return Rights.denial(of: right, unit: unit, to: account, on: today) {
      $0 == account.unit || covered.contains($0)
    }
  }
}
