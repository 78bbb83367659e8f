import Programme

extension Demonstration.TaskScript {
  static let communes = [
    Self(
      .commune, "Tuyến phố không dùng tiền mặt", "Cashless streets",
      output: "Tuyến phố được gắn biển, có mã QR", "Streets with signs and QR codes", .service,
      .economy, group: 5, gauge: "cho-khong-tien-mat", principles: ["K3"]),
    Self(
      .commune, "Nộp hồ sơ trực tuyến tại nhà văn hóa thôn, tổ dân phố",
      "File online at village and street-group halls",
      output: "Điểm hỗ trợ nộp hồ sơ trực tuyến", "Help points for online filing", .service,
      .government, group: 5, gauge: "ho-so-truc-tuyen", principles: ["BĐ3", "K4"]),
    Self(
      .commune, "Số hóa sổ hộ tịch tiếp nhận từ các đơn vị cũ",
      "Digitise the civil registers of the former units",
      output: "Cơ sở dữ liệu hộ tịch đầy đủ", "A complete civil register", .system, .government,
      group: 4, gauge: "so-hoa-ket-qua", principles: ["K4", "ĐM3"]),
    Self(
      .commune, "Hỗ trợ người cao tuổi dùng dịch vụ số tại nhà",
      "Help the elderly with digital services at home",
      output: "Lịch hỗ trợ tại nhà hằng tuần", "A weekly plan of home visits", .training,
      .society, group: 5, gauge: "ho-tro-tai-nha", principles: ["K2"]),
    Self(
      .commune, "Lập hồ sơ sức khỏe điện tử toàn dân",
      "Electronic health records for all residents",
      output: "Hồ sơ sức khỏe điện tử của cư dân", "Residents' electronic health records",
      .system, .society, group: 4, gauge: "suc-khoe-dien-tu", principles: ["K2"]),
    Self(
      .commune, "Mỗi hộ gia đình một người biết kỹ năng số",
      "In each household one person with digital skills",
      output: "Danh sách hộ đã được tập huấn", "A list of trained households", .training,
      .society, group: 7, gauge: "tap-huan-ky-nang", principles: ["TT1", "BĐ4"]),
    Self(
      .commune, "Gian hàng số cho sản phẩm OCOP của địa phương",
      "Online shops for local OCOP products",
      output: "Sản phẩm có gian hàng và mã truy xuất", "Products with a shop and trace code",
      .service, .economy, group: 5, gauge: "san-pham-truc-tuyen", principles: ["BĐ5"]),
    Self(
      .commune, "Thu phí, lệ phí một cửa hoàn toàn không tiền mặt",
      "Cashless fees at the one-stop desk",
      output: "Bộ phận một cửa không thu tiền mặt", "A desk that takes no cash", .service,
      .government, group: 5, gauge: "thanh-toan-truc-tuyen", principles: ["K3"]),
    Self(
      .commune, "Trả kết quả thủ tục đơn giản trong ngày",
      "Simple procedures settled the same day",
      output: "Danh mục thủ tục trả trong ngày", "A list of same-day procedures", .policy,
      .government, group: 2, gauge: "thoi-gian-xu-ly", principles: ["K5", "TT5"]),
    Self(
      .commune, "Định danh điện tử cho toàn bộ người trưởng thành",
      "Electronic identity for every adult",
      output: "Tài khoản định danh đã kích hoạt", "Active identity accounts", .service,
      .society, group: 5, gauge: "dinh-danh-dien-tu", principles: ["BĐ1", "K2"]),
    Self(
      .commune, "Camera an ninh kết nối về công an xã, phường",
      "Security cameras joined to the local police",
      output: "Hệ thống camera kết nối tập trung", "A joined camera system", .infrastructure,
      .government, group: 3, gauge: "phan-anh-dung-han", principles: ["TT3", "TT4"]),
    Self(
      .commune, "Học bạ số tại các trường trên địa bàn", "Digital records in local schools",
      output: "Học bạ số được ký và lưu trữ", "Digital records signed and archived", .system,
      .society, group: 4, gauge: "hoc-ba-so", principles: ["ĐM3"]),
    Self(
      .commune, "Khảo sát hài lòng bằng mã QR tại bộ phận một cửa",
      "Satisfaction survey by QR code at the desk",
      output: "Báo cáo hài lòng hằng quý", "A quarterly satisfaction report", .policy,
      .government, group: 2, gauge: "hai-long", principles: ["BĐ5", "K5"]),
    Self(
      .commune, "Họp không giấy tại Ủy ban nhân dân", "Paperless meetings at the committee",
      output: "Phòng họp không giấy", "A paperless meeting room", .infrastructure, .government,
      group: 3, gauge: "xep-hang", principles: ["K4", "TT4"]),
  ]
}
