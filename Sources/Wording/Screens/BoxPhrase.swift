public import Programme

/// What boxes above the pages say, and the line in which a filter is typed.
public enum BoxPhrase: Sendable {
  case helpTitle, signsTitle, paletteTitle, paletteHint, noMatch
  case whyTitle
  case keepFilter, dropFilter, noFilterMatch
  case choose, close, scroll
  case changedJustNow
  case rows(Int)
  /// The space bar, and the kind of what is said beside a state.
  case space, beside
}

extension Wording {
  public func phrase(_ phrase: BoxPhrase) -> String {
    switch phrase {
    case .helpTitle: pick("Trợ giúp", "Help")
    case .signsTitle: pick("Ký hiệu", "Signs")
    case .paletteTitle: pick("Lệnh và tìm kiếm", "Commands and search")
    case .paletteHint:
      pick(
        "gõ tên lệnh, đơn vị, nhiệm vụ, chỉ tiêu, hay một ngày",
        "type a command, unit, task, indicator or day")
    case .noMatch: pick("Không tìm thấy.", "Nothing found.")
    case .whyTitle: pick("Vì sao?", "Why?")
    case .keepFilter: pick("giữ bộ lọc", "keep the filter")
    case .dropFilter: pick("bỏ bộ lọc", "drop the filter")
    case .noFilterMatch: pick("Không có mục nào khớp bộ lọc.", "Nothing matches the filter.")
    case .choose: pick("chọn", "choose")
    case .close: pick("đóng", "close")
    case .scroll: pick("cuộn", "scroll")
    case .rows(let count): pick("\(self.count(count)) dòng", "\(self.count(count)) rows")
    case .space: pick("dấu cách", "space")
    case .beside: pick("nói thêm", "beside")
    case .changedJustNow: pick("vừa thay đổi", "changed just now")
    }
  }
}

extension Wording {
  /// What kind of thing a search found.
  public func name(_ subject: Match.Subject) -> String {
    switch subject {
    case .unit: name(RecordKind.organisation)
    case .task: name(RecordKind.task)
    case .indicator: name(RecordKind.indicator)
    }
  }
}
