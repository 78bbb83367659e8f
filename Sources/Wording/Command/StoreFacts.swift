public import Programme

extension Wording {
  /// What `khue doctor` says of one fact about a database, with what to do about it.
  public func fact(_ fact: StoreFact) -> FaultText {
    switch fact.subject {
    case .file(let facts): permission(pick("Tệp dữ liệu", "Database file"), facts, fact.level)
    case .folder(let facts): permission(pick("Thư mục", "Folder"), facts, fact.level)
    case .log(let facts): permission(pick("Tệp nhật ký ghi (WAL)", "Log (WAL)"), facts, fact.level)
    case .index(let facts):
      permission(pick("Chỉ mục của WAL", "Index of the log"), facts, fact.level)
    case .lock(let facts): permission(pick("Tệp khóa", "Lock file"), facts, fact.level)
    case .unopened(let fault), .journalBroken(let fault): self.fault(fault)
    case .linkedTwice(let path): self.fault(StoreFault.linkedTwice(path: path))
    case .logMissing, .leftover, .leftoverImport, .networkFileSystem: neighbour(fact.subject)
    default: content(fact)
    }
  }

  private func permission(
    _ what: String, _ facts: FileFacts, _ level: StoreFact.Level
  ) -> FaultText {
    let rights =
      facts.isWritable
      ? pick("đọc và ghi được", "readable and writable")
      : facts.isReadable
        ? pick("chỉ đọc được", "readable only") : pick("không đọc được", "unreadable")
    let mode = "0" + String(facts.mode & 0o7777, radix: 8)
    return FaultText(
      "\(what) \(facts.path): \(mode), uid \(facts.owner), gid \(facts.group), \(rights).",
      advice: level == .ok
        ? nil
        : pick(
          "Sửa quyền tệp và nhóm như docs/deployment.md.",
          "Set owner, group and mode as docs/deployment.md says."))
  }

  private func neighbour(_ subject: StoreFact.Subject) -> FaultText {
    switch subject {
    case .logMissing(let path):
      FaultText(
        pick("Không có \(path).", "\(path) is missing."),
        advice: pick(
          "Người được ghi chạy một lần: khue show overview; nếu không, phiên chỉ đọc không mở được.",
          "Somebody who may write runs once: khue show overview; else read-only sessions cannot open."
        ))
    case .leftover(let path):
      FaultText(
        pick("Tệp còn sót lại: \(path).", "A leftover file: \(path)."),
        advice: pick(
          "Kiểm tra không ai đang dùng rồi chuyển đi nơi khác.",
          "See that nobody uses it, then move it away."))
    case .leftoverImport(let path):
      FaultText(
        pick(
          "Tệp tạm còn sót lại của một lần nhập: \(path).",
          "A temporary file that an import left: \(path)."),
        advice: pick("Không còn ai dùng: xóa đi.", "Nobody uses it any more: delete it."))
    case .networkFileSystem(let path):
      FaultText(
        pick("\(path) nằm trên hệ tệp mạng.", "\(path) is on a network file system."),
        advice: pick(
          "Chuyển về đĩa của máy này: khóa và WAL không tin cậy được qua mạng.",
          "Move it to a disk of this machine: neither locks nor log can be relied on there."))
    default: FaultText("")
    }
  }

  private func content(_ fact: StoreFact) -> FaultText {
    let isFine = fact.level == .ok
    switch fact.subject {
    case .schema(let found, let newest):
      return FaultText(
        pick(
          "Phiên bản cấu trúc: \(found) (mới nhất \(newest)).", "Schema: \(found) of \(newest)."),
        advice: isFine
          ? nil
          : found < newest
            ? pick("Nâng cấp: khue migrate.", "Upgrade it: khue migrate.")
            : pick("Dùng bản khue mới hơn.", "Use a newer khue."))
    case .journalMode(let mode):
      return FaultText(
        pick("Chế độ ghi: \(mode).", "Journal mode: \(mode)."),
        advice: isFine
          ? nil
          : pick(
            "Cần là wal: khôi phục từ bản sao lưu (khue restore).",
            "It must be wal: restore a backup (khue restore)."))
    case .integrity(let faults):
      return FaultText(
        faults.isEmpty
          ? pick("SQLite: tệp toàn vẹn.", "SQLite: the file is intact.")
          : pick("SQLite thấy hỏng: ", "SQLite finds damage: ") + faults.joined(separator: "; ")
            + ".", advice: faults.isEmpty ? nil : restoring)
    case .foreignKeys(let violations):
      return FaultText(
        violations == 0
          ? pick("Mọi tham chiếu đều có đích.", "Every reference has its record.")
          : pick(
            "\(count(violations)) dòng tham chiếu đến bản ghi không có.",
            "\(rows(violations)) refer to records that are not there."),
        advice: violations == 0 ? nil : restoring)
    case .journal(let entries, let digest):
      return FaultText(journalHolds(entries: entries, digest: digest))
    default: return machinery(fact)
    }
  }

  private func machinery(_ fact: StoreFact) -> FaultText {
    switch fact.subject {
    case .sqlite(let version, let hasFix):
      FaultText(
        "SQLite \(version).",
        advice: hasFix
          ? nil
          : pick(
            "Bản trước 3.51.3 có thể mất WAL khi hai kết nối cùng đặt lại nó; khue tự tránh, chương"
              + " trình khác thì không: đừng mở tệp này bằng sqlite3.",
            "Before 3.51.3 a log can be lost when two connections reset it at once; khue avoids it,"
              + " other programs do not: never open this file with sqlite3."))
    case .size(let database, let log):
      FaultText(
        pick(
          "Kích thước: dữ liệu \(size(database)), WAL \(size(log)).",
          "Size: database \(size(database)), log \(size(log))."),
        advice: fact.level == .ok
          ? nil
          : pick(
            "WAL lớn: tìm phiên đọc treo lâu rồi đóng lại.",
            "The log is large: find a session that hangs and end it."))
    case .space(let free):
      FaultText(
        pick("Còn trống: \(size(free)).", "Free space: \(size(free))."),
        advice: fact.level == .ok ? nil : pick("Giải phóng ổ đĩa.", "Free some disk space."))
    default: FaultText("")
    }
  }

  private var restoring: String {
    pick(
      "Giữ tệp để xem xét và khôi phục bản sao lưu mới nhất: khue restore.",
      "Keep the file for inspection and restore the newest backup: khue restore.")
  }
}
