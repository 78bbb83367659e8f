import Programme
public import VietnameseText

/// What a unit's page says besides the data.
public enum UnitPhrase: Sendable {
  case profile, indicators, tasks, principles, readings
  case kind, life, successor, predecessor, parent, child, pillar, duty, model, activity, origin
  /// Who carries on today; and what the unit itself stood at when it ended.
  case today, lastTruth
  case ended(Day)
  case successorsUnknown
  case lifeUnknown
  case modelsUnknown
  /// Models that are only counted over all pilot units.
  case modelsElsewhere(Int)
  case noActivity
  case noTasksHere
}

extension Wording {
  public func phrase(_ phrase: UnitPhrase) -> String {
    switch phrase {
    case .profile: pick("Hồ sơ", "Profile")
    case .indicators: pick("Chỉ tiêu", "Indicators")
    case .tasks: pick("Nhiệm vụ", "Tasks")
    case .principles: pick("Nội dung 5-5-5", "Checklist 5-5-5")
    case .readings: pick("Số liệu", "Readings")
    case .kind: pick("Loại", "Kind")
    case .life: pick("Tồn tại", "Life")
    case .successor: pick("Kế thừa", "Successor")
    case .predecessor: pick("Trước là", "Before")
    case .parent: pick("Cấp trên", "Above")
    case .child: pick("Trực thuộc", "Below")
    case .pillar: pick("Trụ cột", "Pillar")
    case .duty: pick("Báo cáo", "Duties")
    case .model: pick("Mô hình", "Models")
    case .activity: pick("Hoạt động", "Activity")
    case .origin: pick("Xuất xứ", "Provenance")
    case .today: pick("Hiện nay", "Today")
    case .lastTruth: pick("Khi kết thúc", "At its end")
    case .ended(let day):
      pick(
        "Đã kết thúc hoạt động; mọi kết luận giữ nguyên tính đến \(self.day(day)).",
        "Has ended; every judgement stays as of \(self.day(day)).")
    case .successorsUnknown:
      pick("chưa xác nhận được đơn vị kế thừa", "no successor confirmed")
    case .lifeUnknown: pick("chưa rõ ngày bắt đầu", "first day not known")
    case .modelsUnknown:
      pick("chưa rõ đơn vị có mô hình nào", "not known which models it runs")
    case .modelsElsewhere(let count):
      pick(
        "\(self.count(count)) mô hình của 13 đơn vị thí điểm, chưa có tên; chưa rõ mô hình nào ở"
          + " đây",
        "\(self.count(count)) models of the 13 pilot units, names not known; not known which are"
          + " here")
    case .noActivity: pick("chưa có tin nào", "nothing reported")
    case .noTasksHere:
      pick("Chưa có nhiệm vụ nào ghi tên đơn vị này.", "No task names this unit.")
    }
  }
}
