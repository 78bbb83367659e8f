public import Programme

extension Wording {
  public func name(_ kind: RecordKind) -> String {
    switch kind {
    case .source: pick("nguồn", "source")
    case .document: pick("văn bản", "document")
    case .pillar: pick("trụ cột", "pillar")
    case .taskGroup: pick("nhóm nhiệm vụ", "task group")
    case .principle: pick("nội dung 5-5-5", "5-5-5 content")
    case .organisation: pick("đơn vị", "unit")
    case .succession: pick("sắp xếp lại", "succession")
    case .model: pick("mô hình thí điểm", "pilot model")
    case .activity: pick("hoạt động", "activity")
    case .indicator: pick("chỉ tiêu", "indicator")
    case .target: pick("mục tiêu", "target")
    case .duty: pick("chế độ báo cáo", "reporting duty")
    case .threshold: pick("ngưỡng", "threshold")
    case .task: pick("nhiệm vụ", "task")
    case .reading: pick("số liệu", "reading")
    case .progress: pick("báo cáo tiến độ", "progress report")
    case .deadlineExtension: pick("gia hạn", "extension")
    case .assessment: pick("đánh giá", "assessment")
    case .account: pick("tài khoản", "account")
    case .act: pick("xử lý cảnh báo", "act on an alert")
    case .session: pick("phiên làm việc", "session")
    case .database: pick("cơ sở dữ liệu", "database")
    case .rules: pick("quy tắc đánh giá", "rules of judgement")
    case .batch: pick("tệp nhập", "import")
    }
  }

  /// A record by its kind and code: "đơn vị long-bien".
  public func name(_ reference: Reference) -> String {
    kindName(reference) + " " + reference.key
  }

  /// What kind of record it names; an entry of the journal is none of any.
  func kindName(_ reference: Reference) -> String {
    if case .entry = reference { return pick("dòng nhật ký", "journal entry") }
    return name(reference.kind)
  }

  /// The door through which a change came.
  public func name(_ origin: Actor.Origin) -> String {
    switch origin {
    case .console: pick("bảng điều khiển", "console")
    case .importFile: pick("nhập từ tệp", "import")
    case .command: pick("dòng lệnh", "command line")
    case .simulator: pick("mô phỏng", "simulator")
    case .initialisation: pick("khởi tạo", "set-up")
    }
  }

  /// How far a fact is trusted; the letter is the one that the data itself uses.
  public func label(_ confidence: Confidence) -> Label {
    let letter = confidence.rawValue
    return switch confidence {
    case .official:
      pick(
        ("văn bản hoặc trang chính thức", "chính thức", letter),
        ("official text or site", "official", letter))
    case .press:
      pick(
        ("báo chí chính thống dẫn lại", "báo chí", letter),
        ("reported by the established press", "press", letter))
    case .mirror:
      pick(
        ("bản sao hoặc trích dẫn, chưa đối chiếu bản gốc", "bản sao", letter),
        ("copy or excerpt, not checked against the original", "copy", letter))
    case .derived:
      pick(
        ("suy ra hoặc tính ra, nguồn không nói thẳng", "suy ra", letter),
        ("derived or computed, not said by a source", "derived", letter))
    case .disputed:
      pick(
        ("nguồn không tự khớp hoặc các nguồn không thống nhất", "không khớp", letter),
        ("a source does not add up, or sources disagree", "disputed", letter))
    }
  }

  /// "độ tin cậy B: báo chí chính thống dẫn lại"; of X which of the two it is: sources that disagree
  /// are several, or a note that names another; one alone does not add up in itself.
  public func confidence(
    _ confidence: Confidence, sources: Int = 1, note: String? = nil
  ) -> String {
    let label = label(confidence)
    var full = label.full
    if confidence == .disputed {
      let disagree = sources > 1 || (note?.lowercased().contains("nguồn khác") ?? false)
      full =
        disagree
        ? pick("các nguồn không thống nhất", "sources disagree")
        : pick("số liệu trong nguồn không tự khớp", "the source does not add up in itself")
    }
    return pick("độ tin cậy ", "confidence ") + label.letter + ": " + full
  }

  /// The same of a reading.
  ///
  /// - Parameter others: how many other sources speak of the same.
  public func confidence(of reading: Reading, others: Int = 0) -> String? {
    reading.confidence.map { confidence($0, sources: 1 + others, note: reading.note) }
  }
}
