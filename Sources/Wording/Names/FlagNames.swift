public import Programme
public import VietnameseText

/// What can be said beside a state; what the targets measure has its own names.
///
/// The raw values are what JSON says.
public enum Flag: String, CaseIterable, Hashable, Sendable {
  case claimed
  case contradicted
  case stale
  case notAssignable = "not-assignable"
  case pastFirstDeadline = "past-first-deadline"
  case extended
  case frozen

  public var bits: Verdict.Flags {
    switch self {
    case .claimed: .claimed
    case .contradicted: .contradicted
    case .stale: .stale
    case .notAssignable: .notAssignable
    case .pastFirstDeadline: .pastFirstDeadline
    case .extended: .extended
    case .frozen: .frozen
    }
  }
}

extension Verdict.Flags {
  /// The flags that are set, the sharpest first.
  public var named: [Flag] {
    Flag.allCases.filter { contains($0.bits) }
  }
}

extension Wording {
  public func label(_ flag: Flag) -> Label {
    switch flag {
    case .claimed:
      pick(
        ("báo xong, chưa đủ căn cứ", "thiếu căn cứ", "N"),
        ("claimed, not shown", "claimed", "C"))
    case .contradicted:
      pick(
        ("đánh giá và số liệu trái nhau", "trái nhau", "M"), ("contradicted", "contradicted", "X"))
    case .stale:
      pick(("lâu chưa cập nhật", "lâu chưa báo", "L"), ("stale", "stale", "S"))
    case .notAssignable:
      pick(
        ("chưa rõ việc, rõ trách nhiệm", "chưa rõ việc", "R"),
        ("work or responsibility unclear", "unclear", "U"))
    case .pastFirstDeadline:
      pick(
        ("quá thời hạn đầu tiên", "quá hạn đầu", "Q"),
        ("past the first deadline", "past first", "P"))
    case .extended: pick(("đã gia hạn", "gia hạn", "G"), ("extended", "extended", "E"))
    case .frozen:
      pick(("đơn vị đã kết thúc", "đã kết thúc", "K"), ("unit has ended", "unit ended", "F"))
    }
  }

  /// What a frozen judgement says of its day: "tính đến 30/06/2025".
  public func frozen(on day: Day) -> String {
    pick("tính đến \(self.day(day))", "as of \(self.day(day))")
  }

  /// The state and all that is said beside it: "quá hạn chưa đạt; lâu chưa cập nhật".
  public func verdict(_ verdict: Verdict) -> String {
    ([label(verdict.state).full] + verdict.flags.named.map { label($0).full })
      .joined(separator: "; ")
  }

  /// A target's judgement with its flags, frozen ones with their day.
  public func verdict(_ judgement: TargetJudgement) -> String {
    label(label(judgement.state), judgement.verdict.flags, frozenOn: judgement.frozenOn)
  }

  /// A task's judgement with its flags, frozen ones with their day.
  public func verdict(_ judgement: TaskJudgement) -> String {
    label(label(judgement), judgement.verdict.flags, frozenOn: judgement.frozenOn)
  }

  /// A cell's judgement with its flags, frozen ones with their day.
  public func verdict(_ judgement: CellJudgement) -> String {
    label(label(judgement.attested), judgement.verdict.flags, frozenOn: judgement.frozenOn)
  }

  private func label(_ state: Label, _ flags: Verdict.Flags, frozenOn day: Day?) -> String {
    let beside = flags.subtracting(.frozen).named.map { label($0).full }
    return ([state.full] + beside + (day.map { [frozen(on: $0)] } ?? [])).joined(separator: "; ")
  }
}
