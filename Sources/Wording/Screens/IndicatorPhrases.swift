public import Programme
public import VietnameseText

/// What lists of indicators, targets and readings say besides the data.
public enum IndicatorsPhrase: Sendable {
  case title, column, unitColumn, valueColumn, figureColumn, targetColumn, stateColumn, trendColumn,
    ageColumn
  case periodColumn, sourceColumn, reportedColumn, dueColumn, documentColumn, noteColumn
  case worstFirst, byName, byAge, byUnit
  case indicators(shown: Int, of: Int)
  case empty
  case noReading, noTarget
  case more(Int)
}

/// What the page of one indicator in one unit says besides the data.
public enum IndicatorPhrase: Sendable {
  /// Its panes.
  case chart, targets, readings, findings, facts
  case unit, measure, instrument, nature, direction, newest, duty, pillar, provenance, confidence
  case noReadings, oneReading, noTargets, noFindings, noDuty
}

/// What is said of one reading besides what it holds.
public enum ReadingPhrase: Sendable {
  case replaced, withdrawn, counts
  case wasReplaced
  case source(String)
  case recorded(Instant)
  case recorder(String)
  case evidenceMissing
  case note(String)
  case evidence(String)
  case about(Period)
  case corrects
  case derivedSign
}

extension Wording {
  public func phrase(indicators phrase: IndicatorsPhrase) -> String {
    switch phrase {
    case .title: pick("Chỉ tiêu", "Indicators")
    case .column: pick("Chỉ tiêu", "Indicator")
    case .unitColumn: pick("Đơn vị", "Unit")
    case .valueColumn: pick("Mới nhất", "Newest")
    case .figureColumn: pick("Giá trị", "Value")
    case .targetColumn: pick("Mục tiêu", "Target")
    case .stateColumn: pick("Kết luận", "Judgement")
    case .trendColumn: pick("Diễn biến", "Trend")
    case .ageColumn: pick("Tuổi", "Age")
    case .periodColumn: pick("Kỳ", "Period")
    case .sourceColumn: pick("Nguồn", "Source")
    case .reportedColumn: pick("Ngày báo", "Reported")
    case .dueColumn: pick("Thời hạn", "Due")
    case .documentColumn: pick("Văn bản", "Document")
    case .noteColumn: pick("Ghi chú", "Note")
    case .worstFirst: pick("nặng nhất trước", "worst first")
    case .byName: pick("tên A–Z", "name A–Z")
    case .byAge: pick("cũ nhất trước", "oldest first")
    case .byUnit: pick("theo đơn vị", "by unit")
    case .indicators(let shown, let total):
      shown == total
        ? pick("\(count(total)) chỉ tiêu", "\(count(total)) indicator\(total == 1 ? "" : "s")")
        : pick(
          "\(count(shown)) trong \(count(total)) chỉ tiêu", "\(count(shown)) of \(count(total))")
    case .empty: pick("Chưa có chỉ tiêu nào.", "No indicators yet.")
    case .noReading: pick("chưa có số", "no data")
    case .noTarget: pick("không có", "none")
    case .more(let number): "+\(count(number))"
    }
  }

  public func phrase(indicator phrase: IndicatorPhrase) -> String {
    switch phrase {
    case .chart: pick("Diễn biến", "Over time")
    case .targets: pick("Mục tiêu", "Targets")
    case .readings: pick("Số liệu", "Readings")
    case .findings: pick("Phát hiện", "Findings")
    case .facts: pick("Chỉ tiêu", "Indicator")
    case .unit: pick("Đơn vị", "Unit")
    case .measure: pick("Đơn vị tính", "Measure")
    case .instrument: pick("Công cụ đo", "Instrument")
    case .nature: pick("Loại", "Kind")
    case .direction: pick("Chiều", "Direction")
    case .newest: pick("Mới nhất", "Newest")
    case .duty: pick("Báo cáo", "Reporting")
    case .pillar: pick("Trụ cột", "Pillar")
    case .provenance: pick("Xuất xứ", "Provenance")
    case .confidence: pick("Độ tin cậy", "Confidence")
    case .noReadings:
      pick(
        "Chưa có số liệu nào. Chưa biết không phải là bằng 0.",
        "There are no readings. Unknown is not zero.")
    case .oneReading:
      pick("mới có một kỳ, chưa thành diễn biến", "one period only, no course yet")
    case .noTargets:
      pick("Không văn bản nào đặt mục tiêu cho đơn vị này.", "No document sets this unit a target.")
    case .noFindings: pick("Không phát hiện điều gì bất thường.", "Nothing suspicious was found.")
    case .noDuty: pick("không có chế độ báo cáo", "no reporting duty")
    }
  }

  public func phrase(reading phrase: ReadingPhrase) -> String {
    switch phrase {
    case .replaced: pick("đính chính", "corrected")
    case .wasReplaced:
      pick("Đã được đính chính, không còn dùng.", "Corrected since, no longer in use.")
    case .withdrawn: pick("đã rút", "withdrawn")
    case .counts: pick("đang dùng", "in use")
    case .source(let source): sentence(pick("Nguồn: \(source)", "Source: \(source)"))
    case .recorded(let instant):
      pick("Ghi vào Khuê lúc \(moment(instant)).", "Recorded in Khuê at \(moment(instant)).")
    case .recorder(let who): pick("Người báo: \(who).", "Said by: \(who).")
    case .evidenceMissing: pick("Không kèm minh chứng.", "It comes without evidence.")
    case .note(let note): sentence(pick("Ghi chú: \(note)", "Note: \(note)"))
    case .evidence(let evidence): pick("Minh chứng: \(evidence)", "Evidence: \(evidence)")
    case .about(let period):
      pick("Kỳ \(self.period(period)).", "Period \(self.period(period)).")
    case .corrects:
      pick("Đính chính một số liệu đã báo trước đó.", "It corrects an earlier reading.")
    case .derivedSign: pick("* ngày suy ra", "* derived day")
    }
  }
}
