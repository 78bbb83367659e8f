import Programme
import VietnameseText
import Wording

extension Console {
  var whyReadOnly: Unavailable? { options.whyReadOnly }

  func whyNotMine(_ right: Right) -> Unavailable? { options.whyNotMine(right) }

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
