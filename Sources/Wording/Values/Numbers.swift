import Programme
public import VietnameseText

extension Wording {
  /// The marks that numbers are written with.
  public var numberStyle: NumberStyle {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  /// A number exactly as printed: "1.043.724", "10,10"; English "1,043,724", "10.10".
  public func number(_ number: ExactDecimal) -> String {
    numberStyle.text(number)
  }

  /// A count: "1.234".
  public func count(_ count: Int) -> String {
    numberStyle.text(count)
  }

  /// "10,1 %"; English "10.1%".
  public func percent(_ number: ExactDecimal) -> String {
    self.number(number) + percentSign
  }

  /// A share of one as a rounded percentage with at most one digit: 0.625 is "62,5 %".
  public func percent(share: Double) -> String {
    percent(rounded(share * 100))
  }

  /// A difference of percentages, with its sign and the digits of its terms: "-2,5 điểm %",
  /// "+26,0 điểm %".
  public func points(_ points: ExactDecimal) -> String {
    let sign = points.mantissa > 0 ? "+" : ""
    return sign + number(points) + pick(" điểm %", " percentage points")
  }

  var percentSign: String { pick(" %", "%") }

  /// To one digit after the mark, without a zero there.
  private func rounded(_ value: Double) -> ExactDecimal {
    guard let tenths = ExactDecimal(rounding: value, scale: 1) else { return .zero }
    return tenths.mantissa % 10 == 0 ? tenths.rounded(scale: 0) : tenths
  }
}
