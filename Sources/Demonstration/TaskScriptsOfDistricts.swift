import Programme

extension Demonstration.TaskScript {
  static let districts = [
    Self(
      .district, "Số hóa hồ sơ, kết quả một cửa còn hiệu lực",
      "Digitise the one-stop desk's records in force",
      output: "Kho dữ liệu kết quả thủ tục hành chính", "A store of administrative results",
      .system, .government, group: 4, gauge: "so-hoa-ket-qua", principles: ["K4", "TT4"]),
    Self(
      .district, "Chợ truyền thống không dùng tiền mặt", "Cashless traditional markets",
      output: "Mã QR thanh toán tại các chợ loại một và loại hai",
      "Payment QR codes in all first and second class markets", .service, .economy, group: 5,
      gauge: "cho-khong-tien-mat", principles: ["K3"]),
    Self(
      .district, "Kích hoạt định danh điện tử tại nhà cho người yếu thế",
      "Activate electronic identity at home for people in need",
      output: "Danh sách người yếu thế đã kích hoạt tài khoản",
      "A list of people in need with an active account", .service, .society, group: 5,
      gauge: "dinh-danh-dien-tu", principles: ["K2", "BĐ1"]),
    Self(
      .district, "Đưa sản phẩm làng nghề lên sàn thương mại điện tử",
      "Bring craft-village products to online marketplaces",
      output: "Gian hàng số của các làng nghề", "Online shops of the craft villages", .service,
      .economy, group: 5, gauge: "san-pham-truc-tuyen", principles: ["BĐ5"]),
    Self(
      .district, "Giám sát mã độc tập trung cho toàn bộ máy trạm",
      "Central malware watch on every workstation",
      output: "Báo cáo giám sát hằng tuần", "A weekly watch report", .infrastructure,
      .government, group: 6, gauge: "giam-sat-ma-doc", principles: ["ĐM4", "TT3"]),
    Self(
      .district, "Rút ngắn thời gian xử lý hồ sơ đất đai", "Shorten the handling of land files",
      output: "Quy trình nội bộ điện tử đã ban hành", "Internal e-procedures issued", .policy,
      .government, group: 2, gauge: "thoi-gian-xu-ly", principles: ["K5", "TT5"]),
    Self(
      .district, "Hồ sơ sức khỏe điện tử tại trạm y tế",
      "Electronic health records at health stations",
      output: "Hồ sơ sức khỏe liên thông của người dân", "Linked health records of residents",
      .system, .society, group: 4, gauge: "suc-khoe-dien-tu", principles: ["K2"]),
    Self(
      .district, "Thanh toán trực tuyến phí, lệ phí tại bộ phận một cửa",
      "Online payment of fees at the one-stop desk",
      output: "Kênh thanh toán trực tuyến tại bộ phận một cửa", "An online payment channel",
      .service, .government, group: 5, gauge: "thanh-toan-truc-tuyen", principles: ["K3"]),
    Self(
      .district, "Tổ công nghệ số cộng đồng đến từng thôn, tổ dân phố",
      "Community digital teams in every village and street group",
      output: "Các tổ hoạt động theo lịch hằng tuần", "Teams that work to a weekly plan",
      .training, .society, group: 7, gauge: "tap-huan-ky-nang", principles: ["TT1", "BĐ4"]),
    Self(
      .district, "Ký số toàn bộ văn bản phát hành", "Sign every issued document digitally",
      output: "Văn bản điện tử ký số ở cả hai cấp", "E-signed documents at both levels",
      .system, .government, group: 5, gauge: "van-ban-ky-so", principles: ["K4", "TT4"]),
    Self(
      .district, "Học bạ số ở bậc tiểu học, trung học cơ sở",
      "Digital school records in primary and lower secondary schools",
      output: "Học bạ số được ký và lưu trữ", "Digital records signed and archived", .system,
      .society, group: 4, gauge: "hoc-ba-so", principles: ["ĐM3"]),
    Self(
      .district, "Trả lời phản ánh của người dân đúng hạn",
      "Answer residents' reports in time",
      output: "Quy chế xử lý phản ánh, kiến nghị", "Rules for handling reports", .policy,
      .government, group: 2, gauge: "phan-anh-dung-han", principles: ["ĐM1", "K1"]),
    Self(
      .district, "Hóa đơn điện tử khởi tạo từ máy tính tiền ở cơ sở ăn uống",
      "E-invoices from the till in eating places",
      output: "Danh sách cơ sở đã kết nối", "A list of connected shops", .service, .economy,
      group: 5, gauge: "hoa-don-dien-tu", principles: ["BĐ1", "K3"]),
    Self(
      .district, "Cấp chứng thư số cho toàn bộ cán bộ, công chức",
      "Digital certificates for all officials",
      output: "Danh sách chứng thư số đã cấp", "A list of issued certificates", .training,
      .government, group: 7, gauge: "chung-thu-so", principles: ["TT1", "BĐ2"]),
  ]
}
