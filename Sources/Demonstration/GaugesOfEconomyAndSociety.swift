import Programme
import VietnameseText

extension Demonstration.Gauge {
  static let economy = [
    Self(
      "hoa-don-dien-tu", "Tỷ lệ cơ sở bán lẻ dùng hóa đơn điện tử từ máy tính tiền",
      "Retailers issuing e-invoices from the till", .percent, .stock, .economy, from: 36, by: 14,
      limit: 97, principles: ["BĐ1", "K3"]),
    Self(
      "cho-khong-tien-mat", "Tỷ lệ điểm kinh doanh tại chợ nhận thanh toán không tiền mặt",
      "Market stalls that take cashless payment", .percent, .stock, .economy, from: 22, by: 15,
      limit: 92, principles: ["K3"]),
    Self(
      "san-pham-truc-tuyen", "Số sản phẩm OCOP, làng nghề đã lên sàn điện tử",
      "OCOP and craft products sold online", .count, .cumulative, .economy, from: 14, by: 42,
      limit: 900, measure: .init("sản phẩm", english: "products"), principles: ["BĐ5"]),
    Self(
      "nop-thue-dien-tu", "Tỷ lệ khoản thu nộp qua phương thức điện tử, tính từ đầu năm",
      "Tax receipts paid electronically since January", .percent, .stock, .economy, from: 60, by: 9,
      limit: 98, volume: 8000...21000, principles: ["K3", "K5"]),
    Self(
      "ho-kinh-doanh-ke-khai", "Tỷ lệ hộ kinh doanh kê khai thuế điện tử",
      "Household businesses declaring tax online", .percent, .stock, .economy, from: 34, by: 14,
      limit: 98, principles: ["BĐ1", "K2"]),
    Self(
      "ve-dien-tu", "Tỷ lệ lượt khách xe buýt dùng vé điện tử, tính từ đầu năm",
      "Bus rides on an electronic ticket since January", .percent, .stock, .economy, from: 18,
      by: 15,
      limit: 90, principles: ["K3"]),
    Self(
      "luot-doc", "Lượt đọc ấn phẩm điện tử trong tháng", "Monthly reads of online editions",
      .amount, .flow, .economy, from: 4.2, by: 1.2, limit: 14, scale: 2,
      measure: .init("triệu lượt", english: "million reads"), principles: ["ĐM5"]),
  ]

  static let society = [
    Self(
      "dinh-danh-dien-tu", "Tỷ lệ người trưởng thành đã kích hoạt định danh điện tử",
      "Adults with an active electronic identity", .percent, .stock, .society, from: 46, by: 12,
      limit: 97, principles: ["BĐ1", "K2"]),
    Self(
      "suc-khoe-dien-tu", "Tỷ lệ người dân có hồ sơ sức khỏe điện tử",
      "Residents with an electronic health record", .percent, .stock, .society, from: 25, by: 15,
      limit: 95, principles: ["K2"]),
    Self(
      "tap-huan-ky-nang", "Số lượt người được tập huấn kỹ năng số (lũy kế)",
      "People trained in digital skills (running total)", .count, .cumulative, .society,
      from: 120, by: 820, limit: 20000, measure: .init("lượt người", english: "trainees"),
      principles: ["TT1", "BĐ4"]),
    Self(
      "ho-tro-tai-nha", "Số lượt người cao tuổi, khuyết tật được hỗ trợ tại nhà",
      "Elderly and disabled people helped at home", .count, .flow, .society, from: 14, by: 16,
      limit: 120, measure: .init("lượt", english: "visits"), principles: ["K2"]),
    Self(
      "hoc-ba-so", "Tỷ lệ học sinh có học bạ số", "Pupils with a digital school record",
      .percent, .stock, .society, from: 30, by: 16, limit: 99, every: .quarter,
      principles: ["ĐM3"]),
    Self(
      "tin-bai", "Số tin, bài về chuyển đổi số trong tháng",
      "Articles on digital transformation in the month", .count, .flow, .society, from: 60,
      by: 24, limit: 260, measure: .init("tin, bài", english: "articles"),
      principles: ["ĐM5", "ĐM1"]),
    Self(
      "doc-gia-dang-ky", "Số độc giả đăng ký tài khoản", "Registered readers",
      .count, .stock, .society, from: 8000, by: 5200, limit: 60000,
      measure: .init("độc giả", english: "readers"), principles: ["ĐM5"]),
  ]
}
