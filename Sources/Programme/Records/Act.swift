public import VietnameseText

/// What is judged, by its codes.
public enum JudgedSubject: Hashable, Sendable {
  case target(Code<Target>)
  case task(Code<BreakthroughTask>)
  case cell(unit: Code<Organisation>, principle: Code<Principle>)
  case duty(Code<Duty>)

  /// The record that it is a judgement of.
  public var reference: Reference {
    switch self {
    case .target(let code): .target(code)
    case .task(let code): .task(code)
    case .cell(let unit, let principle): .cell(unit: unit, principle: principle)
    case .duty(let code): .duty(code)
    }
  }
}

/// What a person did about an alert; append-only, never changed but withdrawn by another act.
///
/// Alerts themselves are not stored: they follow from judgements (design, section 2).
public struct Act: Hashable, Sendable {
  public typealias ID = Int64

  public enum Kind: String, CaseIterable, Sendable {
    /// Đôn đốc.
    case reminder
    /// Yêu cầu giải trình; `until` is the day by which to answer.
    case request
    /// Giải trình; `answers` is the request.
    case explanation
    /// Xin gia hạn; of a task, `until` is the deadline that is asked for.
    case extensionRequest = "extension-request"
    /// Ghi nhận; `until` is the last day on which it holds.
    case acknowledgement
    /// Đóng cảnh báo: what caused it needs no eyes any more.
    case closing
    /// Kết luận giao ban; `meeting`, `owner`, `until` is the deadline.
    case conclusion
    /// Takes back the act that `answers` names.
    case withdrawal
  }

  /// The store's id; 0 before it is stored.
  public var id: ID
  public var kind: Kind
  public var subject: JudgedSubject
  /// The kind of alert that it is about; nil of an act from before kinds were named, and of one
  /// about the item as a whole.
  public var alert: AlertKind?
  /// The day on which it was done.
  public var on: Day
  public var text: String
  public var until: Day?
  /// The unit that a conclusion makes responsible.
  public var owner: Code<Organisation>?
  /// The day of the meeting that concluded it.
  public var meeting: Day?
  public var answers: ID?
  public var evidence: Evidence?

  public init(
    id: ID = 0, kind: Kind, subject: JudgedSubject, alert: AlertKind? = nil, on: Day,
    text: String, until: Day? = nil,
    owner: Code<Organisation>? = nil, meeting: Day? = nil, answers: ID? = nil,
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.alert = alert
    self.on = on
    self.text = text
    self.until = until
    self.owner = owner
    self.meeting = meeting
    self.answers = answers
    self.evidence = evidence
  }
}
