import Programme

/// The fields of what the journal tells in one entry for many rows, or of the whole database.
extension Wording {
  func journalBatchField(_ name: String) -> String? {
    switch name {
    case "file": pick("tệp", "file")
    case "file_digest": pick("mã băm SHA-256 của tệp", "SHA-256 of the file")
    case "rows": pick("số dòng", "rows")
    case "rows_digest": pick("mã băm SHA-256 của các dòng", "SHA-256 over the rows")
    case "entries": pick("số dòng nhật ký", "journal entries")
    case "digest": pick("mã băm cuối nhật ký", "digest at the journal's head")
    case "lost":
      pick("số dòng nhật ký không còn", "journal entries that are no longer there")
    case "edition": pick("bộ quy tắc", "edition of the rules")
    case "items": pick("số mục được đánh giá", "items judged")
    case "changed": pick("số kết quả hôm nay đã đổi", "today's answers that changed")
    default: journalRowsOfKind(name)
    }
  }

  /// "rows.task" and "rows_digest.task": of one kind of record among a batch's rows.
  private func journalRowsOfKind(_ name: String) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let kind = RecordKind(rawValue: String(parts[1])) else { return nil }
    let told = self.name(kind)
    return switch parts[0] {
    case "rows": pick("số dòng: \(told)", "rows: \(told)")
    case "rows_digest": pick("mã băm SHA-256: \(told)", "SHA-256: \(told)")
    default: nil
    }
  }
}
