public import Programme
public import VietnameseText

/// What the console says around its pages.
public enum ConsolePhrase: Sendable {
  case overview, units, checklist, tasks, indicators
  case shortChecklist
  case alerts, journal, dues, shortDues, meeting
  case demonstration
  case frozen(since: Instant, changes: Int)
  case asOf(Day)
  case known(Day)
  case sortedBy(String)
  case theme(String)
  case mouseOn, mouseOff
  case settingsSaved(file: String)
  /// The program has begun anew by itself.
  case cameBack
  case reading
  case absent(Reference)
  /// Widths and heights in cells.
  case tooSmall(width: Int, height: Int, isWidth: Int, isHeight: Int)
  case stillShown(Instant)
  case nothingShown
  case dataUntil(Day)
  /// How old the newest of what is shown is.
  case shownUntil(Day, on: Day, today: Day)
  case noReadings
  case committed(Instant, now: Instant)
  /// The same where there is little room.
  case committedBriefly(Instant, now: Instant)
  case emptyDatabase
}

extension Wording {
  public func phrase(_ phrase: ConsolePhrase) -> String {
    switch phrase {
    case .overview: pick("Tổng quan", "Overview")
    case .units: pick("Đơn vị", "Units")
    case .checklist: pick("Danh mục 5-5-5", "Checklist 5-5-5")
    case .shortChecklist: "5-5-5"
    case .tasks: pick("Nhiệm vụ", "Tasks")
    case .indicators: pick("Chỉ tiêu", "Indicators")
    case .alerts: pick("Cảnh báo", "Alerts")
    case .journal: pick("Nhật ký", "Journal")
    case .dues: pick("Báo cáo kỳ này", "This period's report")
    case .shortDues: pick("Báo cáo", "Report")
    case .meeting: pick("Giao ban", "Meeting")
    case .demonstration: pick("DỮ LIỆU MÔ PHỎNG", "DEMONSTRATION DATA")
    case .frozen(let since, let changes): frozenBadge(since, changes)
    case .asOf(let day): pick("tính đến \(self.day(day))", "as of \(self.day(day))")
    case .known(let day):
      pick("theo những gì biết đến \(self.day(day))", "as known on \(self.day(day))")
    case .sortedBy(let name): pick("Sắp xếp: \(name)", "Sorted: \(name)")
    case .theme(let name): pick("Bộ màu: \(name)", "Theme: \(name)")
    case .mouseOn:
      pick(
        "Đã bật chuột (giữ Shift để chọn chữ như thường)",
        "Mouse on (hold Shift to select text as usual)")
    case .mouseOff: pick("Đã tắt chuột", "Mouse off")
    case .cameBack:
      pick(
        "Tệp dữ liệu bị ghi đè khi đang mở: khuê đã tự mở lại.",
        "The database was written over while it was open: khuê has opened it anew.")
    case .settingsSaved(let file):
      pick("Đã lưu cài đặt vào \(file)", "Settings saved in \(file)")
    case .reading: pick("Đang đọc…", "Reading…")
    case .absent(let reference): pick("Không có \(name(reference)).", "No \(name(reference)).")
    case .tooSmall(let width, let height, let isWidth, let isHeight):
      pick(
        "Cần \(width)×\(height), đang có \(isWidth)×\(isHeight)",
        "Need \(width)×\(height), have \(isWidth)×\(isHeight)")
    case .stillShown(let instant):
      pick(
        "Đang hiện dữ liệu đọc lúc \(clock(instant)).", "Showing data read at \(clock(instant)).")
    case .nothingShown: pick("Chưa có dữ liệu để hiện.", "There is no data to show yet.")
    case .shownUntil(let day, let asOf, let today):
      pick(
        "số liệu đến \(self.day(day)), \(ago(day, on: asOf, today: today))",
        "readings to \(self.day(day)), \(ago(day, on: asOf, today: today))")
    case .dataUntil(let day): pick("số liệu đến \(self.day(day))", "readings to \(self.day(day))")
    case .noReadings: pick("chưa có số liệu", "no readings yet")
    case .committed(let instant, let now): committed(instant, now: now)
    case .committedBriefly(let instant, let now):
      pick("ghi ", "recorded ")
        + (instant.day == now.day ? clock(instant) : day(instant.day))
    case .emptyDatabase: pick("chưa ghi gì", "nothing recorded")
    }
  }

  private func frozenBadge(_ since: Instant, _ changes: Int) -> String {
    let held =
      changes == 0 ? "" : pick(" · \(count(changes)) thay đổi", " · \(count(changes)) changes")
    return pick("TẠM DỪNG từ \(clock(since))", "FROZEN since \(clock(since))") + held
  }

  /// "ghi lúc 10:31, 2 phút trước"; of an earlier day "ghi ngày 20/11/2025".
  private func committed(_ instant: Instant, now: Instant) -> String {
    guard instant.day == now.day else {
      return pick("ghi ngày \(day(instant.day))", "recorded \(day(instant.day))")
    }
    return pick(
      "ghi lúc \(clock(instant)), \(ago(instant, now: now))",
      "recorded \(clock(instant)), \(ago(instant, now: now))")
  }
}
