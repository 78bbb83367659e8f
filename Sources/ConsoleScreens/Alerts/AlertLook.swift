import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

extension AlertStatus {
  /// What nobody has taken in hand stands out; what is settled steps back.
  var role: Role {
    switch self {
    case .open: .strong
    case .asked: .atRisk
    case .explained: .onTrack
    case .acknowledged: .muted
    case .closed: .disabled
    }
  }

  /// The same status without its days, for putting alerts together.
  static let inOrder: [AlertStatus] = [
    .open, .asked(by: nil), .explained, .acknowledged(until: .distantFuture), .closed,
  ]

  func isLike(_ other: AlertStatus) -> Bool { order == other.order }
}

extension Verdict.State {
  var role: Role {
    switch self {
    case .target(let state): state.role
    case .task(let state): state.role
    case .cell(let state): state.role
    case .duty(let state): state.role
    }
  }
}

extension AlertLine {
  /// The kind of what it is about.
  var kind: SubjectKind {
    switch subject {
    case .target: .target
    case .task: .task
    case .cell: .cell
    case .duty: .duty
    }
  }

  /// The newest thing that somebody did about it.
  var lastAct: ActLine? { acts.last }

  func explanation(_ wording: Wording, on day: Day) -> Explanation {
    Explanation(
      title: wording.phrase(BoxPhrase.whyTitle) + " " + wording.text(attention.title),
      sentences: wording.why(self, on: day))
  }

  /// The name of the unit that a conclusion makes responsible.
  func ownerName(_ line: ActLine, _ wording: Wording) -> String? {
    if let owner = line.owner { return wording.name(owner) }
    guard let unit = attention.unit, line.act.owner == unit.code else { return nil }
    return wording.name(unit)
  }

  /// "3", and with a sign when it is to be escalated: "4!".
  func reminderMark(_ wording: Wording) -> Line {
    guard reminders > 0 else { return Line("–", .muted) }
    return isEscalated
      ? Line(wording.count(reminders) + "!", .claimed) : Line(wording.count(reminders))
  }
}
