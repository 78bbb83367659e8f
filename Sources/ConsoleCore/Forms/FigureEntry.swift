package import Programme
package import VietnameseText
package import Wording

/// Reads a figure as people type it, by the same rules as a file's cell: "57,06", "19/27",
/// "hơn 1,24", "7–7,5", "1/34" of a rank, "có" of a yes or no.
package struct FigureEntry {
  package let kind: Indicator.Kind
  package let mayExceedHundred: Bool
  package let style: NumberStyle

  package init(kind: Indicator.Kind, mayExceedHundred: Bool, style: NumberStyle) {
    self.kind = kind
    self.mayExceedHundred = mayExceedHundred
    self.style = style
  }

  func figure(_ text: String) -> Result<Figure, FormFault> {
    let read = kind == .yesNo ? yesOrNo(text) : measured(text)
    guard case .success(let figure) = read,
      let fault = figure.fault(for: kind, mayExceedHundred: mayExceedHundred)
    else { return read }
    return .failure(FormFault(.figure(kind, fault)))
  }

  /// A figure as it would be typed: what "như kỳ trước" puts into the field.
  package func text(_ figure: Figure, _ wording: Wording) -> String {
    if kind == .yesNo {
      return wording.phrase(figure.value?.isZero == true ? FormPhrase.no : .yes)
    }
    if kind == .rank, let value = figure.value, let population = figure.population {
      return style.text(value) + "/" + style.text(population)
    }
    // A share that was printed as one is typed as one.
    if figure.value == nil || kind != .percent, let above = figure.numerator,
      let below = figure.denominator
    {
      return style.text(above) + "/" + style.text(below)
    }
    guard let value = figure.value else { return "" }
    let upper = figure.upper.map { "–" + style.text($0) } ?? ""
    return wording.qualifier(figure.qualifier) + style.text(value) + upper
  }

  private func yesOrNo(_ text: String) -> Result<Figure, FormFault> {
    switch folded(text) {
    case "co", "yes", "y", "c", "1", "dung": .success(Figure(value: ExactDecimal(1)))
    case "khong", "no", "n", "k", "0", "sai": .success(Figure(value: ExactDecimal(0)))
    default: .failure(FormFault(.notYesOrNo))
    }
  }

  private func measured(_ text: String) -> Result<Figure, FormFault> {
    var figure = Figure()
    var rest = text
    for (words, qualifier) in FigureEntry.qualifiers {
      guard let length = words.first(where: { folded(text).hasPrefix($0 + " ") })?.count else {
        continue
      }
      figure.qualifier = qualifier
      rest = String(text.dropFirst(length + 1)).trimmed
      break
    }
    do throws(FormFault) {
      let halves = rest.split(separator: "/", maxSplits: 1).map { String($0).trimmed }
      if halves.count == 2 {
        try readShare(halves, into: &figure)
      } else if let (low, high) = range(rest) {
        figure.value = try number(low)
        figure.upper = try number(high)
      } else {
        figure.value = try number(rest)
      }
      return .success(figure)
    } catch {
      return .failure(error)
    }
  }

  private static let qualifiers: [([String], Figure.Qualifier)] = [
    (["khoang", "about"], .about), (["hon", "tren", "over"], .over), (["duoi", "under"], .under),
    (["it nhat", "at least"], .atLeast), (["gan", "nearly"], .nearly),
  ]

  private func readShare(_ halves: [String], into figure: inout Figure) throws(FormFault) {
    let first = try number(halves[0])
    let second = try number(halves[1])
    if kind == .rank {
      figure.value = first
      figure.population = second.scale == 0 ? Int(exactly: second.mantissa) : nil
      if figure.population == nil { throw FormFault(.figure(kind, .notWhole)) }
      return
    }
    figure.numerator = first
    figure.denominator = second
    if kind != .percent { figure.value = first }
  }

  /// Two numbers around a dash; a leading minus is no dash.
  private func range(_ text: String) -> (low: String, high: String)? {
    let dashes: Set<Character> = ["-", "–", "—"]
    guard let dash = text.dropFirst().firstIndex(where: { dashes.contains($0) }) else {
      return nil
    }
    let low = String(text[..<dash]).trimmed
    let high = String(text[text.index(after: dash)...]).trimmed
    return low.isEmpty || high.isEmpty ? nil : (low, high)
  }

  private func number(_ text: String) throws(FormFault) -> ExactDecimal {
    do throws(NumberTextError) {
      let number = try parseNumber(text, style: style)
      if !number.isPercent || kind == .percent { return number.value }
    } catch .tooLong {
      throw FormFault(.numberTooLong)
    } catch {
      throw FormFault(.notANumber)
    }
    throw FormFault(.percentSign)
  }
}
