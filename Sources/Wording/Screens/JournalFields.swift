public import Programme
import VietnameseText

/// The fields of records as the journal names them, told as a person would.
extension Wording {
  /// The name of a field in the journal's encoding; the journal's own word where it has no other.
  public func journalField(_ name: String, of kind: RecordKind) -> String {
    let base = name.hasSuffix("_en") ? String(name.dropLast(3)) : name
    guard let told = label(base, of: kind) ?? journalFieldName(base) else { return name }
    return base == name ? told : told + pick(" (tiếng Anh)", " (English)")
  }

  /// A value of the journal: days and words as they are told here, all else to the letter.
  public func journalValue(_ value: String, of field: String) -> String {
    if let word = journalWord(value, of: field) { return word }
    guard value.utf8.count == 10, let day = Day(iso: value) else { return value }
    return self.day(day)
  }

  /// The words that the journal uses for what has a name here.
  private func journalWord(_ value: String, of field: String) -> String? {
    switch field {
    case "act": Act.Kind(rawValue: value).map { name($0) }
    case "state": ProgressReport.State(rawValue: value).map { label($0).full }
    case "attestation": Attestation(rawValue: value).map { label($0).full }
    case "granularity": Granularity(rawValue: value).map { name($0) }
    case "confidence": RecordLabels.common.words["confidence"]?(self, value)
    case "alert": AlertKind(rawValue: value).map { name($0) }
    case "own_report", "is_disabled", "is_pilot", "may_exceed_hundred":
      ["yes", "1"].contains(value)
        ? pick("có", "yes") : ["no", "0"].contains(value) ? pick("không", "no") : nil
    default: journalSessionWord(value, of: field)
    }
  }

  private func journalFieldName(_ name: String) -> String? {
    journalTimeField(name) ?? journalTextField(name) ?? journalFigureField(name)
      ?? journalBatchField(name) ?? journalSessionField(name)
  }

  private func journalTimeField(_ name: String) -> String? {
    switch name {
    case "known_from": pick("biết từ ngày", "known from")
    case "deadline": pick("thời hạn", "deadline")
    case "as_of": pick("tính đến", "as of")
    case "reported_on": pick("ngày báo", "reported on")
    case "reported_on_basis": pick("căn cứ ngày báo", "basis of the day")
    case "granted_on": pick("ngày cho phép", "granted on")
    case "done_on": pick("ngày xong", "done on")
    case "period_first": pick("kỳ từ ngày", "period from")
    case "period_last": pick("kỳ đến ngày", "period to")
    case "period_basis": pick("căn cứ của kỳ", "basis of the period")
    case "granularity": pick("loại kỳ", "granularity")
    case "on": pick("ngày", "day")
    case "until": pick("đến ngày", "until")
    case "meeting": pick("giao ban ngày", "meeting of")
    default: nil
    }
  }

  private func journalTextField(_ name: String) -> String? {
    switch name {
    case "text": pick("nội dung", "text")
    case "note": pick("ghi chú", "note")
    case "unit": pick("đơn vị", "unit")
    case "owner": pick("giao cho", "owner")
    case "document": pick("văn bản", "document")
    case "principle": pick("nội dung 5-5-5", "5-5-5 content")
    case "indicator": pick("chỉ tiêu", "indicator")
    case "task": pick("nhiệm vụ", "task")
    case "source": pick("nguồn", "source")
    case "confidence": pick("độ tin cậy", "confidence")
    case "evidence": pick("minh chứng", "evidence")
    case "evidence_address": pick("địa chỉ minh chứng", "evidence address")
    case "state": pick("tình trạng", "state")
    case "result": pick("kết quả", "result")
    case "difficulty": pick("khó khăn, vướng mắc", "difficulties")
    case "proposal": pick("kiến nghị", "proposals")
    case "attestation": pick("đánh giá", "attestation")
    case "assessor": pick("người đánh giá", "assessor")
    case "act": pick("việc", "act")
    case "alert": pick("cảnh báo", "alert")
    case "subject": pick("về", "about")
    case "answers": pick("trả lời", "answers")
    case "replaces": pick("thay cho", "replaces")
    case "file": pick("tệp", "file")
    default: nil
    }
  }

  private func journalFigureField(_ name: String) -> String? {
    switch name {
    case "value": pick("giá trị", "value")
    case "upper": pick("cận trên", "upper bound")
    case "qualifier": pick("mức chính xác", "qualifier")
    case "numerator": pick("tử số", "numerator")
    case "denominator": pick("mẫu số", "denominator")
    case "population": pick("trên tổng số", "population")
    case "ranked": pick("xếp hạng trong", "ranked among")
    case "statement": pick("cách nói", "statement")
    case "own_report": pick("đơn vị tự báo", "own report")
    case "percent": pick("phần trăm", "percent")
    default: nil
    }
  }
}
