/// The headings of what `khue show` prints.
public enum Heading: CaseIterable, Sendable {
  case overview, units, unit, checklist, cell, tasks, task, indicators, indicator, found, city
  case attention, changes, models, activities, principles, targets, readings, history, findings
  case assessments, milestones, reports, extensions, why
  case alerts, journal, entry, dues, meeting, accounts, requests, acts, conclusions, standing
  case others, living, heirs, catalogue, records
}

extension Wording {
  public func heading(_ heading: Heading) -> String {
    switch heading {
    case .overview: pick("Tổng quan", "Overview")
    case .units: pick("Các đơn vị", "Units")
    case .unit: pick("Đơn vị", "Unit")
    case .checklist: pick("Danh mục 5-5-5", "Checklist 5-5-5")
    case .cell: pick("Một nội dung ở một đơn vị", "One item in one unit")
    case .tasks: pick("Nhiệm vụ đột phá", "Breakthrough tasks")
    case .task: pick("Nhiệm vụ", "Task")
    case .indicators: pick("Các chỉ tiêu", "Indicators")
    case .indicator: pick("Chỉ tiêu", "Indicator")
    case .found: pick("Kết quả tìm", "Found")
    case .city: pick("Mục tiêu của thành phố", "Targets of the city")
    case .attention: pick("Cần chú ý", "Needs attention")
    case .changes: pick("Thay đổi gần đây", "Latest changes")
    case .models: pick("Mô hình thí điểm", "Pilot models")
    case .activities: pick("Hoạt động đã đưa tin", "Reported activities")
    case .principles: pick("Nội dung 5-5-5", "5-5-5 items")
    case .targets: pick("Mục tiêu", "Targets")
    case .readings: pick("Số liệu", "Readings")
    case .history: pick("Diễn biến", "History")
    case .findings: pick("Phát hiện", "Findings")
    case .assessments: pick("Đánh giá", "Assessments")
    case .milestones: pick("Mốc", "Milestones")
    case .reports: pick("Báo cáo tiến độ", "Progress reports")
    case .extensions: pick("Gia hạn", "Extensions")
    case .why: pick("Vì sao?", "Why?")
    case .alerts: pick("Cảnh báo", "Alerts")
    case .journal: pick("Nhật ký", "Journal")
    case .entry: pick("Một dòng nhật ký", "A journal entry")
    case .dues: pick("Báo cáo kỳ này", "Reports of this period")
    case .meeting: pick("Giao ban", "Meeting")
    case .accounts: pick("Tài khoản", "Accounts")
    case .requests: pick("Yêu cầu giải trình", "Explanations asked for")
    case .acts: pick("Việc đã làm", "What was done")
    case .conclusions: pick("Kết luận", "Conclusions")
    case .others: pick("Kết luận về việc đã xong", "Conclusions on what is settled")
    case .living: pick("Đơn vị đang hoạt động", "Units today")
    case .heirs: pick("Đơn vị kế thừa hiện nay", "Successors today")
    case .catalogue: pick("Danh mục dữ liệu", "Catalogue")
    case .records: pick("Bản ghi", "Records")
    case .standing: pick("Kết luận trước chưa xong", "Earlier conclusions that stand")
    }
  }
}

/// In which order a list stands.
public enum ListOrder: CaseIterable, Sendable {
  case worstFirst, newestFirst, oldestFirst
}

extension Wording {
  public func order(_ order: ListOrder) -> String {
    switch order {
    case .worstFirst: pick("nặng nhất trước", "worst first")
    case .newestFirst: pick("mới nhất trước", "newest first")
    case .oldestFirst: pick("cũ nhất trước", "oldest first")
    }
  }
}

/// The names of the single facts that `khue show` prints.
public enum FieldHeading: CaseIterable, Sendable {
  case code, life, parent, children, successors, predecessors, pillar, targets, tasks, checklist
  case coverage, readings, state, lead, coordinating, output, start, deadline, firstDeadline
  case progress, basis, document, provenance, result, difficulty, proposal, evidence, assessor
  case attested, instrument, measure, kind, newest, duty, source, value, trend, period
  case target, due, note, unit, withdrawn, replaced, none, noTargets, noTasks, noReadings
  case noLead, unassessed, units
  case status, reminders, account, before, after, digest, previousDigest, last, more, conclusion
  case reverts, revertedBy, recorder
  case heirs, heirTargets, heirTasks, heirCoverage
}

extension Wording {
  public func field(_ field: FieldHeading) -> String {
    switch field {
    case .recorder: pick("người báo", "said by")
    case .code: pick("mã", "code")
    case .life: pick("thời gian tồn tại", "life")
    case .parent: pick("đơn vị cấp trên", "parent unit")
    case .children: pick("đơn vị trực thuộc", "units below")
    case .successors: pick("đơn vị kế thừa", "successors")
    case .predecessors: pick("trước sắp xếp", "predecessors")
    case .pillar: pick("trụ cột", "pillar")
    case .targets: pick("mục tiêu", "targets")
    case .tasks: pick("nhiệm vụ", "tasks")
    case .checklist: pick("nội dung 5-5-5", "5-5-5 items")
    case .coverage: pick("báo cáo", "reporting")
    case .readings: pick("số liệu", "readings")
    case .state: pick("kết luận", "judgement")
    case .lead: pick("chủ trì", "lead")
    case .coordinating: pick("phối hợp", "co-ordinating")
    case .output: pick("sản phẩm đầu ra", "output")
    case .start: pick("bắt đầu", "start")
    case .deadline: pick("thời hạn", "deadline")
    case .firstDeadline: pick("thời hạn đầu tiên", "first deadline")
    case .progress: pick("tiến độ", "progress")
    case .basis: pick("căn cứ", "basis")
    case .document: pick("văn bản", "document")
    case .provenance: pick("xuất xứ", "provenance")
    case .result: pick("kết quả", "result")
    case .difficulty: pick("khó khăn, vướng mắc", "difficulties")
    case .proposal: pick("kiến nghị", "proposals")
    case .evidence: pick("minh chứng", "evidence")
    case .assessor: pick("người đánh giá", "assessor")
    case .attested: pick("đánh giá", "attested")
    case .instrument: pick("công cụ đo", "instrument")
    case .measure: pick("đơn vị tính", "measure")
    case .kind: pick("loại", "kind")
    case .newest: pick("số liệu mới nhất", "newest reading")
    case .duty: pick("chế độ báo cáo", "reporting duty")
    case .source: pick("nguồn", "source")
    case .value: pick("giá trị", "value")
    case .trend: pick("so với kỳ trước", "against the period before")
    case .period: pick("kỳ", "period")
    case .target: pick("mục tiêu", "target")
    case .due: pick("hạn", "due")
    case .note: pick("ghi chú", "note")
    case .unit: pick("đơn vị", "unit")
    case .withdrawn: pick("đã rút", "withdrawn")
    case .replaced: pick("đã được đính chính", "corrected since")
    case .none: pick("không có", "none")
    case .noTargets: pick("chưa có mục tiêu", "no targets")
    case .noTasks: pick("không chủ trì nhiệm vụ nào", "leads no task")
    case .noReadings: pick("chưa có số liệu", "no readings")
    case .noLead: pick("chưa giao", "nobody")
    case .unassessed: pick("chưa đánh giá nội dung nào", "no content assessed")
    case .units: pick("đơn vị", "units")
    case .status: pick("xử lý", "handling")
    case .reminders: pick("đã đôn đốc", "reminded")
    case .account: pick("tài khoản", "account")
    case .before: pick("trước", "before")
    case .after: pick("sau", "after")
    case .digest: pick("mã băm", "digest")
    case .previousDigest: pick("mã băm dòng trước", "digest of the entry before")
    case .last: pick("số gần nhất", "latest")
    case .more: pick("còn nữa, cũ hơn", "there are more, older ones")
    case .conclusion: pick("kết luận", "conclusion")
    case .reverts: pick("hoàn tác", "undoes")
    case .heirs: pick("nay là", "now")
    case .heirTargets: pick("mục tiêu hiện nay", "targets today")
    case .heirTasks: pick("nhiệm vụ hiện nay", "tasks today")
    case .heirCoverage: pick("báo cáo hiện nay", "reporting today")
    case .revertedBy: pick("bị hoàn tác bởi", "undone by")
    }
  }
}

/// The column titles of the CSV that `khue show` writes.
public enum ColumnHeading: CaseIterable, Sendable {
  case section, unitCode, unitName, code, title, value, measure, printed, periodFirst
  case periodLast, reportedOn, target, due, state, flags, source, confidence, detail, asOf
}

extension Wording {
  public func column(_ column: ColumnHeading) -> String {
    switch column {
    case .section: pick("Phần", "Section")
    case .unitCode: pick("Mã đơn vị", "Unit code")
    case .unitName: pick("Tên đơn vị", "Unit name")
    case .code: pick("Mã", "Code")
    case .title: pick("Tên", "Title")
    case .value: pick("Giá trị (1.234,5)", "Value (1.234,5)")
    case .measure: pick("Đơn vị tính", "Measure")
    case .printed: pick("Nguyên văn", "As printed")
    case .periodFirst: pick("Từ ngày", "From")
    case .periodLast: pick("Đến ngày", "To")
    case .reportedOn: pick("Ngày báo", "Reported on")
    case .target: pick("Mục tiêu", "Target")
    case .due: pick("Thời hạn", "Due")
    case .state: pick("Kết luận", "Judgement")
    case .flags: pick("Lưu ý", "Flags")
    case .source: pick("Nguồn", "Source")
    case .confidence: pick("Độ tin cậy", "Confidence")
    case .detail: pick("Chi tiết", "Detail")
    case .asOf: pick("Tính đến", "As of")
    }
  }
}
