/// What the fields of forms are called.
public enum FormLabel: Sendable {
  // What is done about alerts.
  case note, reason, acknowledgedUntil, reminder, question, answerBy, explanation, evidence
  case newDeadline, whyExtension, deadline, document, grantedOn
  case conclusion, owner, conclusionDeadline, meetingDay, follow
  // Readings and progress.
  case value, correctedValue, correctionNote, earlierCorrected, generalEvidence
  case state, percent, doneOn, result, difficulty, proposal, extensionUntil
  // Cells.
  case attestation, assessor, assessedOn
  // What the catalogue holds.
  case code, title, titleEnglish, name, nameEnglish, output, outputEnglish, lead, coordinating
  case start, firstDeadline, group, pillar, principles, targets, documentCode
  case milestone(Int), milestoneDue(Int), milestoneDone(Int)
  case kind, nature, direction, measure, measureEnglish, instrument, mayExceedHundred
  case indicator, unit, comparison, targetValue, upperValue, dueDay, baseline
  case parent, isPilot, order, firstDay, lastDay
  case withdraw
}

extension Wording {
  public func label(_ label: FormLabel) -> String {
    switch label {
    case .note: pick("Ghi chú", "Note")
    case .reason: pick("Lý do", "Reason")
    case .acknowledgedUntil: pick("Ghi nhận đến ngày", "Until")
    case .reminder: pick("Nội dung đôn đốc", "Reminder")
    case .question: pick("Cần giải trình gì", "What to explain")
    case .answerBy: pick("Trả lời trước ngày", "Answer by")
    case .explanation: pick("Giải trình", "Explanation")
    case .evidence: pick("Minh chứng", "Evidence")
    case .newDeadline: pick("Xin hạn mới", "Deadline asked for")
    case .whyExtension: pick("Vì sao xin gia hạn", "Why")
    case .deadline: pick("Hạn mới", "New deadline")
    case .document: pick("Số văn bản", "Document number")
    case .grantedOn: pick("Ngày văn bản", "Document's day")
    case .conclusion: pick("Kết luận", "Conclusion")
    case .owner: pick("Đơn vị thực hiện", "Who does it")
    case .conclusionDeadline: pick("Xong trước ngày", "By when")
    case .meetingDay: pick("Ngày giao ban", "Day of the meeting")
    case .follow: pick("Kèm theo", "With it")
    case .value: pick("Giá trị", "Value")
    case .correctedValue: pick("Giá trị đúng", "Right value")
    case .correctionNote: pick("Vì sao đính chính", "Why it is corrected")
    case .earlierCorrected: pick("Số trước đó, đính chính", "Earlier value, corrected")
    case .generalEvidence: pick("Căn cứ chung", "Evidence for all")
    case .state: pick("Trạng thái", "State")
    case .percent: pick("Tiến độ %", "Progress %")
    case .doneOn: pick("Xong ngày", "Done on")
    case .result: pick("Kết quả", "Result")
    case .difficulty: pick("Khó khăn, vướng mắc", "Difficulties")
    case .proposal: pick("Kiến nghị", "Proposals")
    case .extensionUntil: pick("Xin gia hạn đến", "Extension to")
    case .attestation: pick("Đánh giá", "Assessment")
    case .assessor: pick("Người đánh giá", "Assessed by")
    case .assessedOn: pick("Ngày đánh giá", "Assessed on")
    case .code: pick("Mã", "Code")
    case .title: pick("Tên", "Title")
    case .titleEnglish: pick("Tên tiếng Anh", "Title in English")
    case .name: pick("Tên", "Name")
    case .nameEnglish: pick("Tên tiếng Anh", "Name in English")
    case .output: pick("Sản phẩm", "Output")
    case .outputEnglish: pick("Sản phẩm, tiếng Anh", "Output in English")
    case .lead: pick("Chủ trì (mã đơn vị)", "Lead (unit's code)")
    case .coordinating: pick("Phối hợp (các mã)", "With (codes)")
    case .start: pick("Bắt đầu", "Start")
    case .firstDeadline: pick("Hạn đầu", "First deadline")
    case .group: pick("Nhóm (mã)", "Group (code)")
    case .pillar: pick("Trụ cột", "Pillar")
    case .principles: pick("Nội dung 5-5-5 (mã)", "5-5-5 contents (codes)")
    case .targets: pick("Mục tiêu (các mã)", "Targets (codes)")
    case .documentCode: pick("Văn bản (mã)", "Document (code)")
    case .milestone(let number): pick("Mốc \(number)", "Milestone \(number)")
    case .milestoneDue(let number): pick("Mốc \(number), hạn", "Milestone \(number), due")
    case .milestoneDone(let number): pick("Mốc \(number), xong", "Milestone \(number), done")
    case .kind: pick("Loại", "Kind")
    case .nature: pick("Tính chất", "Nature")
    case .direction: pick("Chiều tốt lên", "Better is")
    case .measure: pick("Đơn vị tính", "Measured in")
    case .measureEnglish: pick("Đơn vị tính, tiếng Anh", "Measured in, in English")
    case .instrument: pick("Công cụ đo", "Instrument")
    case .mayExceedHundred: pick("Có thể trên 100 %", "May exceed 100%")
    case .indicator: pick("Chỉ tiêu (mã)", "Indicator (code)")
    case .unit: pick("Đơn vị (mã)", "Unit (code)")
    case .comparison: pick("So sánh", "Comparison")
    case .targetValue: pick("Giá trị cần đạt", "Value to reach")
    case .upperValue: pick("Đến", "Up to")
    case .dueDay: pick("Hạn", "Due")
    case .baseline: pick("Giá trị lúc bắt đầu", "Value at the start")
    case .parent: pick("Cấp trên (mã)", "Parent (code)")
    case .isPilot: pick("Đơn vị thí điểm", "Pilot unit")
    case .order: pick("Thứ tự", "Order")
    case .firstDay: pick("Từ ngày", "From")
    case .lastDay: pick("Đến hết ngày", "Until")
    case .withdraw: pick("Rút lại?", "Withdraw it?")
    }
  }
}
