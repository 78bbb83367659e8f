import ConsoleCore
import Programme
import VietnameseText

/// One page that the wall stands on: a kind of page, or one unit's panel.
enum WallStop: Hashable, Sendable {
  case overview
  case unit(Code<Organisation>)
  case checklist
  case tasks
  case alerts
  case meeting

  func query(_ asOf: AsOf) -> Query {
    switch self {
    case .overview: .overview(asOf)
    case .unit(let code): .unit(code, asOf)
    case .checklist: .checklist(asOf)
    case .tasks: .tasks(asOf)
    case .alerts: .alerts(asOf)
    case .meeting: .meeting(asOf.day, asOf)
    }
  }

  /// The stop that a query is for; nil where it is no wall's.
  init?(_ query: Query) {
    switch query {
    case .overview: self = .overview
    case .unit(let code, _): self = .unit(code)
    case .checklist: self = .checklist
    case .tasks: self = .tasks
    case .alerts: self = .alerts
    case .meeting: self = .meeting
    default: return nil
    }
  }
}
