import Programme

extension Demonstration.TaskScript {
  static let agencies = [
    Self(
      .department, "Kết nối camera giao thông về trung tâm điều hành",
      "Join traffic cameras to the control centre",
      output: "Trung tâm điều hành nhận hình ảnh trực tiếp", "Live pictures at the centre",
      .infrastructure, .government, group: 3, gauge: "nut-giao-ket-noi",
      principles: ["TT3", "TT4"]),
    Self(
      .department, "Vé điện tử liên thông xe buýt, đường sắt đô thị",
      "One electronic ticket for bus and urban rail",
      output: "Hệ thống vé điện tử dùng chung", "A shared electronic ticket system", .system,
      .economy, group: 5, gauge: "ve-dien-tu", principles: ["K3"]),
    Self(
      .department, "Đổi giấy phép lái xe toàn trình trên mạng",
      "Renew driving licences wholly online",
      output: "Dịch vụ công trực tuyến toàn trình", "A service that is wholly online", .service,
      .government, group: 5, gauge: "gplx-truc-tuyen", principles: ["BĐ3", "K5"]),
    Self(
      .department, "Chia sẻ dữ liệu hạ tầng giao thông vào kho dùng chung",
      "Share road data through the common store",
      output: "Các bộ dữ liệu mở, cập nhật hằng tháng", "Open data sets, updated monthly",
      .system, .government, group: 4, gauge: "du-lieu-dung-chung", principles: ["ĐM3"]),
    Self(
      .tax, "Khai, nộp thuế điện tử cho hộ kinh doanh",
      "Online tax filing for household businesses",
      output: "Hộ kinh doanh kê khai trên ứng dụng di động", "Households filing on a phone app",
      .service, .economy, group: 5, gauge: "ho-kinh-doanh-ke-khai", principles: ["BĐ1", "K2"]),
    Self(
      .tax, "Hóa đơn điện tử từ máy tính tiền trong bán lẻ",
      "E-invoices from the till in retail trade",
      output: "Danh sách cơ sở bán lẻ đã kết nối", "A list of connected retailers", .service,
      .economy, group: 5, gauge: "hoa-don-dien-tu", principles: ["K3"]),
    Self(
      .tax, "Trợ lý ảo giải đáp chính sách thuế", "A virtual assistant for tax questions",
      output: "Trợ lý ảo phục vụ liên tục", "An assistant on duty day and night", .system,
      .government, group: 5, gauge: "giai-quyet-dung-han", principles: ["K5", "TT4"]),
    Self(
      .tax, "Nâng cấp giám sát an toàn hệ thống thuế điện tử",
      "Stronger security watch on the e-tax system",
      output: "Hệ thống giám sát tập trung", "A central watch system", .infrastructure,
      .government, group: 6, gauge: "su-co-an-toan", principles: ["ĐM4"]),
    Self(
      .press, "Tòa soạn hội tụ trên một nền tảng", "A converged newsroom on one platform",
      output: "Hệ thống tòa soạn điện tử", "An electronic newsroom system", .system,
      .government, group: 3, gauge: "quy-trinh-toa-soan", principles: ["K4", "TT4"]),
    Self(
      .press, "Chuyên mục chuyển đổi số hằng ngày", "A daily column on digital transformation",
      output: "Chuyên mục có lịch đăng cố định", "A column with a fixed schedule", .service,
      .society, group: 1, gauge: "tin-bai", principles: ["ĐM5", "ĐM1"]),
    Self(
      .press, "Đào tạo kỹ năng báo chí dữ liệu cho phóng viên",
      "Train reporters in data journalism",
      output: "Phóng viên có chứng nhận", "Certified reporters", .training, .society, group: 7,
      gauge: "tap-huan-ky-nang", principles: ["TT1", "BĐ4"]),
    Self(
      .press, "Mở rộng tài khoản độc giả trên ấn phẩm điện tử",
      "More reader accounts on the online editions",
      output: "Hệ thống tài khoản độc giả", "A reader account system", .system, .society,
      group: 5, gauge: "doc-gia-dang-ky", principles: ["ĐM5"]),
  ]
}
