import Programme
import VietnameseText
import Wording

extension Console {
  /// Why this session stores nothing, whoever acts; nil where it may.
  var whyReadOnly: Unavailable? {
    if !options.mayWrite { return .readOnly }
    // What is done is done today, with what is known today.
    return options.asOf == nil && options.known == nil ? nil : .notToday
  }

  /// Why an action that needs a right is not the account's; the gate looks again.
  func whyNotMine(_ right: Right) -> Unavailable? {
    if let account = options.account, !Rights.of(account.role).contains(right) {
      return .denied(.role(account.role, right))
    }
    return whyReadOnly
  }

  /// Why the account may not act on data of a unit; nil where it may.
  func denial(of right: Right, unit: Code<Organisation>?) -> Denial? {
    guard let account = options.account else { return nil }
    return Rights.denial(of: right, unit: unit, to: account, on: now.day) {
      $0 == account.unit || options.covered.contains($0)
    }
  }

  /// The unit whose report the report page shows: the officer's own, or the selected one.
  var duesUnit: Code<Organisation>? {
    options.account?.unit ?? visit.page.destination.unit ?? visit.selectedItem?.about?.unit
      ?? visit.selectedItem?.opens?.unit
  }
}

extension Destination {
  /// The unit that a page is of.
  fileprivate var unit: Code<Organisation>? {
    switch self {
    case .unit(let code), .cell(let code, _), .indicator(_, let code), .dues(let code): code
    default: nil
    }
  }
}
