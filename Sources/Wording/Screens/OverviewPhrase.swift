public import Programme

/// What the overview says besides the data.
public enum OverviewPhrase: Sendable {
  case pilotUnits(Int)
  case attention, nothingNeedsAttention
  case attentionTotal(shown: Int, of: Int)
  case tasksByState, noTasks
  case changes, noChanges
  /// What stored the first records of a database, and what they are.
  case setUp, firstCatalogue
  case city
  /// Those who report today; and that each of them counts once.
  case livingUnits, eachOnce
  /// The same of a day of which only some units are known, and which.
  case knownUnits, wardsUnknown, fewWards
  case targets(Int)
}

/// What a unit's tile, and its line in a list, say besides the data.
public enum TilePhrase: Sendable {
  case unit, kind, readings, age, coverageTitle, life, tasks, successorsTitle
  case noTargets
  /// Who carries on; and what the unit itself stood at when it ended.
  case heirs, lastTruth, targets
  case readingCount(Int)
  case coverage(Coverage)
  case successors(Int)
  case models(ModelCount)
}

extension Wording {
  public func phrase(_ phrase: OverviewPhrase) -> String {
    switch phrase {
    case .pilotUnits(let count):
      pick("\(self.count(count)) đơn vị thí điểm", "\(self.count(count)) pilot units")
    case .attention: pick("Cần chú ý", "Needs attention")
    case .nothingNeedsAttention: pick("Không có gì cần chú ý.", "Nothing needs attention.")
    case .attentionTotal(let shown, let total):
      shown >= total
        ? pick("\(count(total)), nặng nhất trước", "\(count(total)), worst first")
        : pick(
          "\(count(shown)) trong \(count(total)), nặng nhất trước",
          "\(count(shown)) of \(count(total)), worst first")
    case .tasksByState: pick("Nhiệm vụ đột phá", "Breakthrough tasks")
    case .noTasks: pick("Chưa có nhiệm vụ nào.", "No tasks yet.")
    case .changes: pick("Thay đổi gần nhất", "Latest changes")
    case .noChanges: pick("Chưa ghi gì.", "Nothing recorded yet.")
    case .setUp: pick("khởi tạo", "set-up")
    case .firstCatalogue: pick("danh mục ban đầu", "first catalogue")
    case .city: pick("Toàn thành phố", "The whole city")
    case .livingUnits: pick("Đơn vị đang hoạt động", "Units today")
    case .eachOnce: pick("mỗi đơn vị đếm một lần", "each unit once")
    case .knownUnits: pick("Đơn vị Khuê biết khi ấy", "Units that Khuê knows of then")
    case .wardsUnknown:
      pick(
        "chỉ đơn vị có trong danh mục; không có đủ xã, phường của quận, huyện khi ấy",
        "those of the catalogue only; not all wards and communes of the districts of then")
    case .fewWards: pick("chưa đủ xã, phường khi ấy", "not all wards and communes of then")
    case .targets(let count): pick("\(self.count(count)) mục tiêu", "\(self.count(count)) targets")
    }
  }

  public func phrase(_ phrase: TilePhrase) -> String {
    switch phrase {
    case .unit: pick("Đơn vị", "Unit")
    case .kind: pick("Loại", "Kind")
    case .readings: pick("Số liệu", "Readings")
    case .age: pick("Tuổi", "Age")
    case .coverageTitle: pick("Báo cáo", "Reported")
    case .life: pick("Tính đến", "As of")
    case .tasks: pick("Nhiệm vụ", "Tasks")
    case .successorsTitle: pick("Kế thừa", "Successors")
    case .heirs: pick("Nay là", "Now")
    case .lastTruth: pick("Khi kết thúc", "At its end")
    case .targets: pick("Mục tiêu", "Targets")
    case .noTargets: pick("chưa có mục tiêu", "no targets")
    case .readingCount(let count):
      count == 0
        ? pick("chưa có số liệu", "no readings")
        : pick(
          "\(self.count(count)) số liệu", "\(self.count(count)) reading\(count == 1 ? "" : "s")")
    case .coverage(let coverage):
      coverage.owed == 0
        ? pick("chưa có chế độ báo cáo", "nothing owed")
        : pick(
          "báo cáo \(count(coverage.reported))/\(count(coverage.owed))",
          "\(count(coverage.reported))/\(count(coverage.owed)) reported")
    case .successors(let count):
      pick(
        "\(self.count(count)) đơn vị kế thừa",
        "\(self.count(count)) successor\(count == 1 ? "" : "s")")
    case .models(let models): modelText(models)
    }
  }

  /// "39 mô hình thí điểm, chưa có tên": what is only counted is said to be only counted.
  private func modelText(_ models: ModelCount) -> String {
    if models.counted == 0 { return pick("chưa rõ mô hình thí điểm", "pilot models unknown") }
    let total = pick(
      "\(count(models.counted)) mô hình thí điểm", "\(count(models.counted)) pilot models")
    if models.named >= models.counted { return total }
    if models.named == 0 { return total + pick(", chưa có tên", ", names not known") }
    return total + pick(", \(count(models.named)) có tên", ", \(count(models.named)) named")
  }
}
