extension Demonstration {
  /// Sentences of progress reports, in the language in which offices write them.
  enum ProgressTexts {
    /// What was achieved by the time that a share of the work is done, in percent.
    static func result(
      _ work: TaskScript.Work, percent: Int, _ random: inout SplitMix64
    ) -> String {
      let all = results(work)
      let phase = percent < 35 ? all.early : percent < 70 ? all.middle : all.late
      return random.pick(phase) ?? phase.joined(separator: " ")
    }

    static func done(_ work: TaskScript.Work) -> String {
      switch work {
      case .system: "Hệ thống đã nghiệm thu và đưa vào sử dụng chính thức."
      case .service: "Đã áp dụng trên toàn bộ phạm vi theo kế hoạch."
      case .training: "Đã tập huấn xong các đợt theo kế hoạch, có danh sách kèm theo."
      case .infrastructure: "Đã lắp đặt, đấu nối và bàn giao toàn bộ các điểm."
      case .policy: "Văn bản đã được ký ban hành và phổ biến tới các phòng, ban."
      }
    }

    /// A difficulty with what is asked of others because of it.
    static func trouble(
      _ random: inout SplitMix64
    ) -> (difficulty: String, proposal: String)? {
      random.pick(troubles)
    }

    private static func results(
      _ work: TaskScript.Work
    ) -> (early: [String], middle: [String], late: [String]) {
      switch work {
      case .system:
        (
          [
            "Đã lập tổ triển khai và thống nhất yêu cầu.", "Đã trình dự toán và kế hoạch chi tiết.",
          ],
          [
            "Đang nhập liệu và chạy thử tại hai bộ phận.",
            "Đã kết nối thử với nền tảng dùng chung của thành phố.",
          ],
          ["Đang sửa lỗi sau chạy thử, chuẩn bị nghiệm thu.", "Đã chuyển đổi phần lớn dữ liệu cũ."]
        )
      case .service:
        (
          ["Đã rà soát quy trình, đề xuất cắt giảm giấy tờ.", "Đã phân công đầu mối thực hiện."],
          [
            "Thí điểm tại một số điểm, phản hồi tốt.",
            "Đã hướng dẫn cán bộ và niêm yết quy trình mới.",
          ],
          ["Đang mở rộng ra các điểm còn lại.", "Tỷ lệ áp dụng tăng đều qua từng tháng."]
        )
      case .training:
        (
          ["Đã khảo sát nhu cầu và lập danh sách.", "Đã thống nhất tài liệu và giảng viên."],
          ["Đã tổ chức đợt một, đông người tham gia.", "Đã mở lớp tại nhiều địa điểm."],
          [
            "Đang tổ chức đợt cuối và kiểm tra kỹ năng.",
            "Đã cấp chứng nhận cho phần lớn học viên.",
          ]
        )
      case .infrastructure:
        (
          ["Đã khảo sát hiện trường, lập thiết kế.", "Đã chọn xong đơn vị thi công."],
          ["Đã lắp đặt được một nửa số điểm.", "Đang kéo đường truyền tới các điểm còn lại."],
          ["Đang hiệu chỉnh và đấu nối các điểm cuối.", "Đã kiểm tra an toàn thông tin lần một."]
        )
      case .policy:
        (
          ["Đã có dự thảo lần một.", "Đã gửi dự thảo lấy ý kiến các phòng, ban."],
          ["Đã tổng hợp, tiếp thu ý kiến góp ý.", "Đang hoàn thiện theo ý kiến thẩm định."],
          ["Đã trình lãnh đạo ký ban hành.", "Đang chuẩn bị hội nghị phổ biến."]
        )
      }
    }

    private static let troubles: [(difficulty: String, proposal: String)] = [
      (
        "Chưa được bố trí đủ kinh phí trong năm.",
        "Đề nghị bổ sung dự toán trong kỳ điều chỉnh gần nhất."
      ),
      (
        "Thiếu cán bộ chuyên trách công nghệ thông tin.",
        "Đề nghị cử chuyên gia hỗ trợ trong ba tháng."
      ),
      (
        "Dữ liệu cũ thiếu và sai mã định danh, phải đối chiếu thủ công.",
        "Đề nghị cho khai thác cơ sở dữ liệu dân cư để làm sạch."
      ),
      (
        "Đường truyền tại một số điểm chưa ổn định.",
        "Đề nghị doanh nghiệp viễn thông nâng cấp đường truyền."
      ),
      (
        "Người cao tuổi chưa quen dùng điện thoại thông minh.",
        "Đề nghị tăng thời gian trực của tổ công nghệ số cộng đồng."
      ),
      (
        "Chưa có hướng dẫn thống nhất về kết nối, chia sẻ dữ liệu.",
        "Đề nghị sở chuyên ngành sớm ban hành hướng dẫn."
      ),
      (
        "Thủ tục mua sắm kéo dài hơn dự kiến.",
        "Đề nghị cho phép thuê dịch vụ công nghệ thông tin thay cho mua sắm."
      ),
      (
        "Nhân sự thay đổi sau khi sắp xếp đơn vị hành chính.",
        "Đề nghị tập huấn lại cho đầu mối mới."
      ),
      (
        "Hệ thống của đơn vị chưa đạt cấp độ an toàn thông tin.",
        "Đề nghị hỗ trợ lập hồ sơ đề xuất cấp độ."
      ),
    ]
  }
}
