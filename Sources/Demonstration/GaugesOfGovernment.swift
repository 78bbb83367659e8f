import Programme
import VietnameseText

extension Demonstration.Gauge {
  static let government = [
    Self(
      "ho-so-truc-tuyen", "Tỷ lệ hồ sơ nộp trực tuyến, tính từ đầu năm",
      "Applications filed online since January",
      .percent, .stock, .government, from: 42, by: 12, limit: 97, volume: 400...1900,
      principles: ["BĐ3", "K4"]),
    Self(
      "thanh-toan-truc-tuyen", "Tỷ lệ phí, lệ phí thanh toán trực tuyến, tính từ đầu năm",
      "Fees paid online since January", .percent, .stock, .government, from: 31, by: 14, limit: 95,
      volume: 250...1400, principles: ["K3"]),
    Self(
      "so-hoa-ket-qua", "Tỷ lệ kết quả thủ tục hành chính còn hiệu lực đã số hóa",
      "Administrative results in force that are digitised", .percent, .stock, .government,
      from: 28, by: 15, limit: 95, principles: ["K4", "ĐM3"]),
    Self(
      "giai-quyet-dung-han", "Tỷ lệ hồ sơ giải quyết đúng hạn, tính từ đầu năm",
      "Applications settled in time since January",
      .percent, .stock, .government, from: 88, by: 2.4, limit: 99, volume: 900...2600,
      principles: ["K5", "K1"]),
    Self(
      "thoi-gian-xu-ly", "Thời gian xử lý bình quân một hồ sơ", "Mean time to settle a case",
      .amount, .flow, .government, from: 62, by: -10, limit: 12, scale: 1,
      measure: .init("giờ", english: "hours"), principles: ["K5"]),
    Self(
      "hai-long", "Điểm hài lòng của người dân", "Citizens' satisfaction score",
      .score, .flow, .government, from: 71, by: 5, limit: 95,
      measure: .init("điểm", english: "points"), every: .quarter, principles: ["BĐ5"]),
    Self(
      "van-ban-ky-so", "Tỷ lệ văn bản phát hành được ký số, tính từ đầu năm",
      "Documents issued with e-signature since January",
      .percent, .stock, .government, from: 54, by: 10, limit: 99, volume: 120...900,
      principles: ["K4", "TT4"]),
    Self(
      "su-co-an-toan", "Số sự cố an toàn thông tin trong tháng",
      "Information-security incidents in the month", .count, .flow, .government, from: 24,
      by: -5, limit: 2, measure: .init("sự cố", english: "incidents"), principles: ["ĐM4"]),
    Self(
      "giam-sat-ma-doc", "Tỷ lệ máy tính có giám sát mã độc tập trung",
      "Computers under central malware watch", .percent, .stock, .government, from: 40, by: 13,
      limit: 98, principles: ["ĐM4", "TT3"]),
    Self(
      "phan-anh-dung-han", "Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn, tính từ đầu năm",
      "Citizens' reports answered in time since January", .percent, .stock, .government, from: 66,
      by: 7,
      limit: 98, volume: 60...420, principles: ["ĐM1", "K1"]),
    Self(
      "xep-hang", "Thứ hạng chuyển đổi số", "Digital-transformation rank",
      .rank, .stock, .government, from: 0.75, by: -0.15, limit: 0.05, every: .quarter,
      principles: ["ĐM1"]),
    Self(
      "ke-hoach-nam", "Đã ban hành kế hoạch chuyển đổi số của năm",
      "This year's digital-transformation plan is issued", .yesNo, .stock, .government, from: 0,
      by: 1, limit: 1, every: .quarter, principles: ["ĐM2", "TT5"]),
    Self(
      "chung-thu-so", "Tỷ lệ cán bộ, công chức có chứng thư số",
      "Officials with a digital certificate", .percent, .stock, .government, from: 36, by: 14,
      limit: 98, principles: ["TT1", "BĐ2"]),
    Self(
      "kinh-phi", "Tỷ lệ chi cho chuyển đổi số trong tổng chi",
      "Digital transformation's share of spending", .percent, .stock, .government, from: 0.8,
      by: 0.4, limit: 3, scale: 2, every: .quarter, principles: ["TT2", "BĐ2"]),
    Self(
      "du-lieu-dung-chung", "Số bộ dữ liệu kết nối kho dùng chung",
      "Data sets joined to the shared store", .count, .stock, .government, from: 8, by: 12,
      limit: 80, measure: .init("bộ dữ liệu", english: "data sets"),
      principles: ["ĐM3", "TT4"]),
    Self(
      "gplx-truc-tuyen", "Tỷ lệ hồ sơ đổi giấy phép lái xe nộp trực tuyến, tính từ đầu năm",
      "Driving-licence renewals filed online since January", .percent, .stock, .government,
      from: 33, by: 13,
      limit: 94, volume: 2400...5200, principles: ["BĐ3", "K5"]),
    Self(
      "nut-giao-ket-noi", "Số nút giao có camera kết nối trung tâm điều hành",
      "Junctions with cameras joined to the control centre", .count, .stock, .government,
      from: 40, by: 40, limit: 260, measure: .init("nút giao", english: "junctions"),
      principles: ["TT3", "TT4"]),
    Self(
      "quy-trinh-toa-soan",
      "Tỷ lệ tin, bài xử lý trọn quy trình trên hệ thống tòa soạn, tính từ đầu năm",
      "Articles handled wholly in the newsroom system since January", .percent, .stock, .government,
      from: 45,
      by: 12, limit: 98, volume: 500...1500, principles: ["K4", "TT4"]),
  ]
}
