public import Programme
import VietnameseText

extension Wording {
  /// A figure as its source printed it: "hơn 1,24 triệu hồ sơ", "10,1 %", "19/27 chỉ tiêu",
  /// "hạng 1/34", "3.000–5.000", "có".
  public func figure(_ figure: Figure, of indicator: Indicator, measure: Bool = true) -> String {
    let bare = self.figure(figure, kind: indicator.kind)
    guard measure, indicator.kind != .yesNo, indicator.kind != .rank,
      let words = indicator.measure, !text(words).isEmpty
    else { return bare }
    return bare + " " + text(words)
  }

  /// A figure without the words of its measure; the kind's own sign (%, "hạng") stays.
  public func figure(_ figure: Figure, kind: Indicator.Kind?) -> String {
    guard let value = figure.value else {
      guard let parts = parts(figure) else { return pick("không rõ", "unknown") }
      guard kind == .percent, let share = share(figure) else { return parts }
      return percent(share) + " (\(parts))"
    }
    switch kind {
    case .yesNo: return value.isZero ? pick("không", "no") : pick("có", "yes")
    case .rank: return rank(figure, value)
    case .count where figure.numerator == value: return parts(figure) ?? number(value)
    default: return qualifier(figure.qualifier) + range(value, figure.upper, kind: kind)
    }
  }

  /// The printed parts of a share: "317.199/531.269"; nil where there are none.
  public func parts(_ figure: Figure) -> String? {
    guard let above = figure.numerator, let below = figure.denominator else { return nil }
    return number(above) + "/" + number(below)
  }

  /// The percentage that printed parts give, to one digit: of 19 of 27 it is 70.4.
  private func share(_ figure: Figure) -> ExactDecimal? {
    figure.number(for: .percent).flatMap { ExactDecimal(rounding: $0, scale: 1) }
  }

  /// A figure with all that its source said of it: parts, and what was ranked.
  public func wholeFigure(_ figure: Figure, of indicator: Indicator) -> String {
    var text = self.figure(figure, of: indicator)
    if figure.value != nil, let parts = parts(figure), !text.hasPrefix(parts) {
      text += " (\(parts))"
    }
    if let ranked = figure.ranked, !ranked.isEmpty { text += " (\(self.ranked(ranked)))" }
    return text
  }

  /// Among whom a rank was given, as the source said it; English where the words are known.
  func ranked(_ text: String) -> String {
    guard language == .english else { return text }
    return switch text {
    case "tỉnh, thành phố": "provinces and cities"
    case "tỉnh, thành phố sau sắp xếp": "provinces and cities after the reorganisation"
    case "quận, huyện, thị xã": "districts and towns"
    case "quận, huyện": "districts"
    case "xã, phường", "phường, xã": "wards and communes"
    case "sở, ngành", "sở, ban, ngành": "departments and agencies"
    default: "“\(text)”"
    }
  }

  /// What stands before the number, with the space after it; nothing for an exact one.
  public func qualifier(_ qualifier: Figure.Qualifier) -> String {
    switch qualifier {
    case .exact: ""
    case .about: pick("khoảng ", "about ")
    case .over: pick("hơn ", "over ")
    case .under: pick("dưới ", "under ")
    case .atLeast: pick("ít nhất ", "at least ")
    case .nearly: pick("gần ", "nearly ")
    }
  }

  private func rank(_ figure: Figure, _ value: ExactDecimal) -> String {
    let place = figure.upper.map { number(value) + "–" + number($0) } ?? number(value)
    let among = figure.population.map { "/" + count($0) } ?? ""
    return qualifier(figure.qualifier) + pick("hạng ", "rank ") + place + among
  }

  func range(_ low: ExactDecimal, _ high: ExactDecimal?, kind: Indicator.Kind?) -> String {
    let numbers = high.map { number(low) + "–" + number($0) } ?? number(low)
    return kind == .percent ? numbers + percentSign : numbers
  }
}
