public import Programme
public import VietnameseText

/// What is wrong with what stands in a field of a form; the rule is said beside the field.
public enum FieldFault: Hashable, Sendable {
  case empty
  case notANumber
  case numberTooLong
  case percentSign
  case figure(Indicator.Kind, FigureFault)
  case notYesOrNo
  case percentRange
  case notADay
  case impossibleDay
  case dayBefore(Day)
  case dayAfter(Day)
  case malformedCode
  /// A running total below the one before it.
  case fell(from: String)
  /// A figure far from the unit's own earlier ones, without a note.
  case outlier
  /// Declared done without anything that shows it.
  case doneWithoutEvidence
  case doneOnMissing
  /// Anything typed only into a part of what belongs together.
  case incomplete
}

extension Wording {
  public func fault(_ fault: FieldFault) -> String {
    switch fault {
    case .empty: pick("cần điền", "needed")
    case .notANumber:
      pick("không phải số: viết như 1.234,5", "not a number: write it as 1,234.5")
    case .numberTooLong: pick("quá nhiều chữ số", "too many digits")
    case .percentSign: pick("chỉ tiêu này không tính bằng %", "this is not measured in %")
    case .figure(let kind, let fault): rule(kind, fault)
    case .notYesOrNo: pick("ghi “có” hoặc “không”", "write “yes” or “no”")
    case .percentRange: pick("từ 0 đến 100", "from 0 to 100")
    case .notADay: pick("ghi ngày như 30/06/2025", "write a day as 30/06/2025")
    case .impossibleDay: pick("lịch không có ngày này", "there is no such day")
    case .dayBefore(let day):
      pick("không được trước \(self.day(day))", "not before \(self.day(day))")
    case .dayAfter(let day): pick("không được sau \(self.day(day))", "not after \(self.day(day))")
    case .malformedCode:
      pick("mã chỉ gồm chữ, số, dấu chấm, gạch nối", "letters, digits, dots and hyphens only")
    case .fell(let before):
      pick(
        "lũy kế không thể giảm (số trước: \(before)): đính chính số trước",
        "a running total cannot fall (before: \(before)): correct the earlier one")
    case .outlier:
      pick(
        "khác hẳn các kỳ trước: ghi vì sao ở ô ghi chú",
        "far from earlier periods: say why in the note")
    case .doneWithoutEvidence:
      pick("báo xong thì phải có minh chứng", "done needs evidence")
    case .doneOnMissing: pick("xong ngày nào?", "done on which day?")
    case .incomplete: pick("điền nốt phần này", "fill in the rest of this")
    }
  }

  private func rule(_ kind: Indicator.Kind, _ fault: FigureFault) -> String {
    switch fault {
    case .empty: self.fault(.empty)
    case .negative: pick("không thể âm", "cannot be negative")
    case .notWhole: pick("phải là số nguyên", "a whole number")
    case .notYesOrNo: self.fault(.notYesOrNo)
    case .rankBelowOne: pick("hạng từ 1 trở đi", "ranks begin at 1")
    case .rankAbovePopulation: pick("hạng lớn hơn số được xếp", "rank above the number ranked")
    case .populationWithoutRank: pick("chỉ hạng mới ghi “/34”", "only ranks have “/34”")
    case .denominatorNotPositive: pick("mẫu số phải lớn hơn 0", "the whole must be above 0")
    case .numeratorWithoutDenominator: pick("thiếu mẫu số", "the whole is missing")
    case .upperBelowLower: pick("đầu trên nhỏ hơn đầu dưới", "the upper end is below the lower")
    case .partsWithoutShare:
      pick("loại “\(name(kind))” không ghi phân số", "no parts for “\(name(kind))”")
    case .percentAboveHundred: pick("không thể trên 100 %", "cannot be above 100%")
    }
  }
}
