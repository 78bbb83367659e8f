import Programme

extension Demonstration {
  /// A task that could be anybody's of a role, in the words that a plan would use.
  struct TaskScript: Sendable {
    /// What kind of work it is; its steps and reports are worded after it.
    enum Work: Hashable, Sendable, CaseIterable {
      case system
      case service
      case training
      case infrastructure
      case policy
    }

    let role: Cast.Role
    let title: BilingualText
    let output: BilingualText
    let work: Work
    let pillar: Pillar
    let group: Code<TaskGroup>
    /// The gauge whose target shows that it is done.
    let gauge: String
    let principles: [Code<Principle>]

    init(
      _ role: Cast.Role, _ title: String, _ english: String, output: String,
      _ outputEnglish: String, _ work: Work, _ pillar: Pillar, group: Int, gauge: String,
      principles: [Code<Principle>]
    ) {
      self.role = role
      self.title = BilingualText(title, english: english)
      self.output = BilingualText(output, english: outputEnglish)
      self.work = work
      self.pillar = pillar
      self.group = Code("nhom-\(group)")
      self.gauge = gauge
      self.principles = principles
    }

    /// Three steps, in their order.
    var steps: [BilingualText] {
      switch work {
      case .system:
        [
          .init("Thống nhất yêu cầu, phê duyệt dự toán", english: "Requirements and budget agreed"),
          .init("Chạy thử trên dữ liệu thật", english: "Trial run on real data"),
          .init("Nghiệm thu, đưa vào sử dụng chính thức", english: "Accepted and in service"),
        ]
      case .service:
        [
          .init("Rà soát quy trình, cắt giảm giấy tờ", english: "Procedure reviewed and cut"),
          .init("Thí điểm tại một số điểm", english: "Piloted at a few places"),
          .init("Áp dụng trên toàn bộ phạm vi", english: "Applied everywhere"),
        ]
      case .training:
        [
          .init("Khảo sát nhu cầu, lập danh sách", english: "Needs surveyed, lists drawn up"),
          .init("Tập huấn đợt một", english: "First round of training"),
          .init("Kiểm tra, cấp chứng nhận", english: "Tested and certified"),
        ]
      case .infrastructure:
        [
          .init("Khảo sát hiện trường, duyệt thiết kế", english: "Site surveyed, design approved"),
          .init("Lắp đặt xong một nửa số điểm", english: "Half of the points installed"),
          .init("Hoàn thành lắp đặt, bàn giao", english: "All installed and handed over"),
        ]
      case .policy:
        [
          .init("Dự thảo lần một, lấy ý kiến", english: "First draft out for comment"),
          .init("Thẩm định, hoàn thiện", english: "Appraised and finished"),
          .init("Trình ký, ban hành", english: "Signed and issued"),
        ]
      }
    }

    /// Tasks that nobody was given yet.
    static let unassigned = [
      TaskScript(
        .city, "Đánh giá người đứng đầu theo kết quả chuyển đổi số",
        "Assess heads of units by their digital results",
        output: "Bộ tiêu chí đánh giá", "A set of criteria", .policy, .government, group: 1,
        gauge: "phan-anh-dung-han", principles: ["ĐM1", "K1"]),
      TaskScript(
        .city, "Bàn giao dữ liệu của các quận, huyện cũ về đơn vị kế thừa",
        "Hand the former districts' data over to their successors",
        output: "Biên bản bàn giao dữ liệu", "Records of the handover", .system, .government,
        group: 4, gauge: "so-hoa-ket-qua", principles: ["ĐM3", "TT4"]),
    ]
  }
}
