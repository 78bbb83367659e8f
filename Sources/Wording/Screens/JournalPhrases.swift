public import Programme
public import VietnameseText

/// By what the journal can be narrowed.
public enum JournalColumn: CaseIterable, Sendable {
  case unit, account, kind, day
}

/// What the pages of the journal say besides the data.
public enum JournalPhrase: Sendable {
  case title
  case numberColumn, momentColumn, accountColumn, originColumn, actionColumn, objectColumn
  case unitColumn, figureColumn
  /// From the newest to the oldest entry that is listed, and whether older ones follow.
  case entries(from: Int64, to: Int64, hasMore: Bool)
  case empty, emptyNarrowed
  /// What the journal is narrowed to, and how to widen it again.
  case unit(String), account(String), kind(RecordKind), day(Day)
  case widen
  /// It holds every change, and how to narrow it.
  case everything, howToNarrow
  case head(Int64, digest: String)
  /// Of one entry.
  case entry(Int64)
  case facts, difference, number, moment, who, address, origin, action, object, figure, rows
  case previousDigest, digest, reverts, revertedBy
  case fieldColumn, beforeColumn, afterColumn
  case noFields, created, removed, nothing
  case changedFields(Int, of: Int)
}

extension Wording {
  public func phrase(journal phrase: JournalPhrase) -> String {
    switch phrase {
    case .title: pick("Nhật ký", "Journal")
    case .numberColumn: pick("Số", "No.")
    case .momentColumn: pick("Lúc", "When")
    case .accountColumn: pick("Tài khoản", "Account")
    case .originColumn: pick("Qua", "Through")
    case .actionColumn: pick("Việc", "Action")
    case .objectColumn: pick("Nội dung", "Of what")
    case .unitColumn: pick("Đơn vị", "Unit")
    case .figureColumn: pick("Giá trị", "Figure")
    case .entries(let first, let last, let hasMore): entries(first, last, hasMore)
    case .empty: pick("Nhật ký chưa có dòng nào.", "The journal is empty.")
    case .emptyNarrowed:
      pick(
        "Không có dòng nhật ký nào như vậy. Esc để bỏ bớt điều kiện.",
        "No entries like that. Esc takes a condition away.")
    case .unit(let name): name
    case .account(let name): pick("tài khoản \(name)", "account \(name)")
    case .kind(let kind): pick("loại \(name(kind))", "kind \(name(kind))")
    case .day(let day): pick("ngày \(self.day(day))", "on \(self.day(day))")
    case .widen: pick("Esc bỏ bớt", "Esc widens")
    case .everything: pick("Mọi thay đổi", "Every change")
    case .howToNarrow:
      pick(
        "Mọi thay đổi. Chỉ như dòng đang chọn: T tài khoản, O đơn vị, K loại, D ngày",
        "Every change. Only like the selected one: T account, O unit, K kind, D day")
    case .head(let sequence, let digest):
      pick("đầu chuỗi \(entry(sequence)): \(digest)", "head \(entry(sequence)): \(digest)")
    case .entry(let sequence): pick("Nhật ký \(entry(sequence))", "Journal \(entry(sequence))")
    case .facts: pick("Dòng nhật ký", "Entry")
    case .difference: pick("Trước và sau", "Before and after")
    case .number: pick("Số", "Number")
    case .moment: pick("Lúc", "When")
    case .who: pick("Tài khoản", "Account")
    case .address: pick("Địa chỉ", "Address")
    case .origin: pick("Qua", "Through")
    case .action: pick("Việc", "Action")
    case .object: pick("Nội dung", "Of what")
    case .figure: pick("Giá trị", "Figure")
    case .rows: pick("Số dòng", "Rows")
    case .previousDigest: pick("Mã băm trước", "Digest before")
    case .digest: pick("Mã băm", "Digest")
    case .reverts: pick("Hoàn tác", "Undoes")
    case .revertedBy: pick("Bị hoàn tác", "Undone by")
    case .fieldColumn: pick("Trường", "Field")
    case .beforeColumn: pick("Trước", "Before")
    case .afterColumn: pick("Sau", "After")
    case .noFields:
      pick("Dòng này không kèm nội dung bản ghi.", "This entry holds no record.")
    case .created: pick("ghi mới, trước đó chưa có", "new, there was none before")
    case .removed: pick("không còn hiệu lực", "no longer holds")
    case .nothing: "–"
    case .changedFields(let changed, let total):
      pick(
        "\(count(changed)) trong \(count(total)) trường thay đổi",
        "\(count(changed)) of \(count(total)) fields changed")
    }
  }

  private func entries(_ first: Int64, _ last: Int64, _ hasMore: Bool) -> String {
    let (from, to) = (count(Int(clamping: first)), count(Int(clamping: last)))
    return pick("số \(from) đến \(to)", "\(from) to \(to)")
      + (hasMore ? pick(", còn nữa", ", and older") : "")
  }

  /// What an entry did, in a word or two: "sửa nhiệm vụ", "đôn đốc", "nhập tệp".
  public func deed(_ line: ChangeLine) -> String {
    let kind = name(line.kind)
    guard let action = line.action else { return kind }
    return switch action {
    case .define: pick("ghi \(kind)", "record \(kind)")
    case .withdraw: pick("rút \(kind)", "withdraw \(kind)")
    case .report: pick("báo số liệu", "report reading")
    case .progress: pick("báo tiến độ", "report progress")
    case .extend: pick("cho gia hạn", "grant extension")
    case .assess: pick("đánh giá", "assess")
    case .act: line.act.map { name($0) } ?? kind
    case .retract: pick("rút \(kind)", "take back \(kind)")
    case .refuse: pick("từ chối", "refuse")
    case .begin: pick("mở phiên", "begin session")
    case .restore: pick("khôi phục", "restore")
    case .judge: pick("đánh giá lại theo bộ quy tắc", "judge anew by rules of edition")
    case .batch: pick("nhập tệp", "import")
    }
  }
}
