public import Programme
import VietnameseText

extension Wording {
  /// What shall be reached: "≥ 80 %", "hạng ≤ 10", "30–35 %", "chưa định lượng".
  public func target(_ target: Target, of indicator: Indicator, measure: Bool = true) -> String {
    guard let value = target.value else { return pick("chưa định lượng", "not quantified") }
    if indicator.kind == .yesNo { return value.isZero ? pick("không", "no") : pick("có", "yes") }
    let amount = range(
      value, target.comparison == .range ? target.upper : nil, kind: indicator.kind)
    let sign = sign(target.comparison)
    let text = sign.isEmpty ? amount : sign + " " + amount
    if indicator.kind == .rank { return pick("hạng ", "rank ") + text }
    guard measure, let words = indicator.measure, !self.text(words).isEmpty else { return text }
    return text + " " + self.text(words)
  }

  /// The sign of a comparison; a range needs none.
  public func sign(_ comparison: Target.Comparison) -> String {
    switch comparison {
    case .atLeast: asciiSigns ? ">=" : "≥"
    case .above: ">"
    case .atMost, .rankAtMost: asciiSigns ? "<=" : "≤"
    case .below: "<"
    case .equal: "="
    case .range: ""
    }
  }

  /// The comparison in words, for screen readers: "ít nhất", "không quá".
  public func name(_ comparison: Target.Comparison) -> String {
    switch comparison {
    case .atLeast: pick("ít nhất", "at least")
    case .above: pick("trên", "above")
    case .atMost: pick("không quá", "at most")
    case .below: pick("dưới", "below")
    case .equal: pick("bằng", "equal to")
    case .range: pick("trong khoảng", "within")
    case .rankAtMost: pick("từ hạng này trở lên", "at this rank or better")
    }
  }

  /// The due day of a target: "hạn 31/12/2025", "chưa có thời hạn".
  public func due(_ target: Target) -> String {
    target.due.map { pick("hạn \(day($0))", "due \(day($0))") }
      ?? pick("chưa có thời hạn", "no due day")
  }
}
