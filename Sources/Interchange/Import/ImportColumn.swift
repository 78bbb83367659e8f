import Programme
import VietnameseText

/// A column of a file that people fill in: its Vietnamese title, and what else it may be called.
struct ImportColumn: Sendable {
  /// Its place in the template, from 0.
  let order: Int
  /// What error facts call it, when the file lacks it.
  let title: String
  /// Other titles, English first; compared without accents, case and marks.
  let aliases: [String]
  /// Whether the file must have the column; cells may still be empty.
  let isRequired: Bool
  /// Title and aliases as they are compared: worked out once, not for every title of a file.
  private let names: Set<String>

  init(_ order: Int, _ title: String, _ aliases: [String], isRequired: Bool = false) {
    self.order = order
    self.title = title
    self.aliases = aliases
    self.isRequired = isRequired
    names = Set(([title] + aliases).map(ImportColumn.key))
  }

  func isCalled(_ key: String) -> Bool { names.contains(key) }

  /// A title as it is compared: folded, letters and digits only, without what stands in brackets.
  static func key(_ title: String) -> String {
    let bare = title.prefix { $0 != "(" && $0 != "[" }
    return String(folded(nfc(String(bare))).filter { $0.isLetter || $0.isNumber })
  }
}

/// The columns of a file of readings, in the order of its template.
enum ReadingColumn {
  static let indicator = ImportColumn(
    0, "Chỉ tiêu", ["Indicator", "Mã chỉ tiêu"], isRequired: true)
  static let unit = ImportColumn(
    1, "Đơn vị", ["Unit", "Mã đơn vị", "Tên đơn vị"], isRequired: true)
  static let period = ImportColumn(
    2, "Kỳ", ["Period", "Kỳ báo cáo", "Ngày", "Thời gian"], isRequired: true)
  static let value = ImportColumn(3, "Giá trị", ["Value", "Số liệu", "Kết quả"], isRequired: true)
  static let upper = ImportColumn(4, "Cận trên", ["Upper", "Đến"])
  static let qualifier = ImportColumn(5, "Mức", ["Qualifier", "Mức chính xác"])
  static let numerator = ImportColumn(6, "Tử số", ["Numerator"])
  static let denominator = ImportColumn(7, "Mẫu số", ["Denominator"])
  static let population = ImportColumn(
    8, "Xếp trên tổng", ["Population", "Trên tổng số", "Ranked of"])
  static let ranked = ImportColumn(9, "Xếp trong", ["Ranked among", "Ranked"])
  static let isDerived = ImportColumn(10, "Ngày suy ra", ["Derived", "Date derived"])
  static let reportedOn = ImportColumn(
    11, "Ngày công bố", ["Reported on", "Reported", "Ngày báo cáo"])
  static let source = ImportColumn(12, "Nguồn", ["Source"])
  static let confidence = ImportColumn(13, "Độ tin cậy", ["Confidence"])
  static let correction = ImportColumn(14, "Sửa", ["Correction", "Đính chính"])
  static let evidence = ImportColumn(15, "Minh chứng", ["Evidence"])
  static let note = ImportColumn(16, "Ghi chú", ["Note", "Notes"])

  static let all = [
    indicator, unit, period, value, upper, qualifier, numerator, denominator, population, ranked,
    isDerived, reportedOn, source, confidence, correction, evidence, note,
  ]
}

/// The columns of a file of tasks, in the order of its template.
enum TaskColumn {
  static let code = ImportColumn(0, "Mã nhiệm vụ", ["Code", "Mã", "Số thứ tự"], isRequired: true)
  static let title = ImportColumn(
    1, "Tên nhiệm vụ", ["Title", "Nội dung", "Nội dung nhiệm vụ"], isRequired: true)
  static let titleEnglish = ImportColumn(2, "Tên tiếng Anh", ["English title", "Title en"])
  static let output = ImportColumn(3, "Sản phẩm", ["Output", "Kết quả đầu ra", "Sản phẩm đầu ra"])
  static let outputEnglish = ImportColumn(4, "Sản phẩm tiếng Anh", ["English output", "Output en"])
  static let lead = ImportColumn(5, "Đơn vị chủ trì", ["Lead", "Chủ trì", "Cơ quan chủ trì"])
  static let coordinating = ImportColumn(
    6, "Đơn vị phối hợp", ["Coordinating", "Phối hợp", "Cơ quan phối hợp"])
  static let start = ImportColumn(7, "Ngày bắt đầu", ["Start", "Bắt đầu"])
  static let deadline = ImportColumn(8, "Hạn hoàn thành", ["Deadline", "Hạn", "Thời hạn"])
  static let document = ImportColumn(9, "Văn bản", ["Document", "Văn bản giao"])
  static let basis = ImportColumn(10, "Căn cứ", ["Basis"])
  static let pillar = ImportColumn(11, "Trụ cột", ["Pillar"])
  static let group = ImportColumn(12, "Nhóm nhiệm vụ", ["Group", "Nhóm"])
  static let principles = ImportColumn(
    13, "Nội dung 5-5-5", ["Principles", "Trọng tâm", "Nội dung trọng tâm"])
  static let targets = ImportColumn(14, "Mục tiêu", ["Targets"])
  static let milestones = ImportColumn(15, "Các mốc", ["Milestones", "Mốc"])
  static let source = ImportColumn(16, "Nguồn", ["Source"])
  static let confidence = ImportColumn(17, "Độ tin cậy", ["Confidence"])
  static let note = ImportColumn(18, "Ghi chú", ["Note", "Notes"])

  static let all = [
    code, title, titleEnglish, output, outputEnglish, lead, coordinating, start, deadline, document,
    basis, pillar, group, principles, targets, milestones, source, confidence, note,
  ]
}

/// The columns of a file of progress reports, in the order of its template.
enum ProgressColumn {
  static let task = ImportColumn(0, "Nhiệm vụ", ["Task", "Mã nhiệm vụ"], isRequired: true)
  static let asOf = ImportColumn(
    1, "Tính đến ngày", ["As of", "Ngày", "Đến ngày"], isRequired: true)
  static let state = ImportColumn(2, "Trạng thái", ["State", "Tình trạng"], isRequired: true)
  static let percent = ImportColumn(3, "Phần trăm hoàn thành", ["Percent", "Phần trăm", "Tiến độ"])
  static let doneOn = ImportColumn(4, "Ngày hoàn thành", ["Done on", "Ngày xong"])
  static let result = ImportColumn(5, "Kết quả", ["Result"])
  static let difficulty = ImportColumn(
    6, "Khó khăn, vướng mắc", ["Difficulty", "Khó khăn", "Vướng mắc"])
  static let proposal = ImportColumn(7, "Kiến nghị", ["Proposal", "Đề xuất"])
  static let evidence = ImportColumn(8, "Minh chứng", ["Evidence"])
  static let reportedOn = ImportColumn(9, "Ngày báo cáo", ["Reported on", "Reported"])
  static let source = ImportColumn(10, "Nguồn", ["Source"])

  static let all = [
    task, asOf, state, percent, doneOn, result, difficulty, proposal, evidence, reportedOn, source,
  ]
}

extension ImportKind {
  /// The columns whose numbers may have a fraction and are followed by something else than the other
  /// half of a share.
  var splitColumns: [ImportColumn] {
    switch self {
    case .readings: [ReadingColumn.value, ReadingColumn.upper]
    case .tasks: []
    case .progress: [ProgressColumn.percent]
    }
  }

  /// All columns of the kind, in the order of its template.
  var columns: [ImportColumn] {
    switch self {
    case .readings: ReadingColumn.all
    case .tasks: TaskColumn.all
    case .progress: ProgressColumn.all
    }
  }
}
