public import Programme

extension Wording {
  // MARK: What a command did

  public func created(path: String, records: Int, readings: Int) -> String {
    pick(
      "Đã tạo \(path): \(count(records)) bản ghi danh mục, \(count(readings)) số liệu.",
      "Created \(path): \(count(records)) catalogue records, \(count(readings)) readings.")
  }

  public func createdDemonstration(path: String) -> String {
    pick(
      "Đã tạo cơ sở dữ liệu MÔ PHỎNG \(path).", "Created the SIMULATED database \(path).")
  }

  public func upToDate(path: String, version: Int) -> String {
    pick(
      "\(path) đã ở phiên bản cấu trúc \(version), không có gì phải làm.",
      "\(path) is at schema version \(version) already; nothing to do.")
  }

  public func migrated(path: String, from: Int, to: Int, backup: String) -> String {
    pick(
      "Đã nâng \(path) từ phiên bản \(from) lên \(to). Bản sao lưu: \(backup).",
      "Migrated \(path) from version \(from) to \(to). Backup: \(backup).")
  }

  public func journalHolds(entries: Int, digest: String) -> String {
    pick(
      "Nhật ký toàn vẹn: \(count(entries)) dòng. Mã băm cuối: \(digest)",
      "The journal holds: \(count(entries)) entries. Head digest: \(digest)")
  }

  // MARK: Import

  public func importProgress(rows: Int) -> String {
    pick("Đã đọc \(count(rows)) dòng…", "Read \(count(rows)) rows…")
  }

  public func importStoring(rows: Int) -> String {
    pick("Đang lưu \(count(rows)) dòng…", "Storing \(count(rows)) rows…")
  }

  public func importStored(_ outcome: ImportOutcome) -> String {
    pick(
      "Đã lưu \(count(outcome.stored)) dòng.", "Stored \(count(outcome.stored)) rows.")
  }

  public func importWouldStore(_ outcome: ImportOutcome) -> String {
    pick(
      "Chạy thử: sẽ lưu \(count(outcome.rows)) dòng. Chưa lưu gì.",
      "Dry run: would store \(count(outcome.rows)) rows. Nothing was stored.")
  }

  public func importRefused(_ outcome: ImportOutcome) -> String {
    let shown = outcome.firstFaults.count
    let more =
      outcome.faults > shown
      ? pick(" (in \(count(shown)) lỗi đầu)", " (the first \(count(shown)) are printed)") : ""
    return pick(
      "Từ chối: \(count(outcome.faults)) lỗi trong \(count(outcome.rows)) dòng\(more). "
        + "Không lưu dòng nào; sửa tệp rồi nhập lại.",
      "Refused: \(count(outcome.faults)) faults in \(count(outcome.rows)) rows\(more). "
        + "Nothing was stored; correct the file and import it again.")
  }

  public var importRefusedForFindings: String {
    pick(
      "Từ chối vì có dòng đáng ngờ (--strict). Không lưu dòng nào.",
      "Refused because of suspicious rows (--strict). Nothing was stored.")
  }

  public func ignoredColumns(_ titles: [String]) -> String {
    pick(
      "Không đọc các cột: \(list(titles)).", "These columns are not read: \(list(titles)).")
  }

  public func importFindings(_ outcome: ImportOutcome) -> String {
    pick(
      "\(count(outcome.findings)) phát hiện đáng ngờ (đã lưu, nên kiểm tra):",
      "\(count(outcome.findings)) suspicious findings (stored; worth checking):")
  }

  // MARK: Command line

  public func usageFault(_ detail: String) -> String {
    pick(
      "Không hiểu dòng lệnh. Xem: khue --help\n[\(detail)]",
      "The command line is not understood. See: khue --help\n[\(detail)]")
  }

  public func notADayOption(_ text: String) -> String {
    pick(
      "“\(text)” không phải là ngày. Viết như 30/06/2025.",
      "“\(text)” is not a day. Write it like 30/06/2025.")
  }

  public func unknownSubject(_ text: String) -> String {
    pick(
      "“\(text)” không phải là màn hình. Xem: khue show --help",
      "“\(text)” is no screen. See: khue show --help")
  }

  public func absent(_ reference: Reference) -> String {
    pick(
      "Không có \(name(reference.kind)) “\(reference.key)” (theo ngày đã nêu).",
      "There is no \(name(reference.kind)) “\(reference.key)” (as of the day given).")
  }

  public func cannotMakeFolder(_ path: String, errno: Int32) -> String {
    pick(
      "Không tạo được thư mục cho \(path) (lỗi hệ thống \(errno)). Chọn nơi khác bằng --database.",
      "Cannot make the folder of \(path) (system error \(errno)). Choose another with --database.")
  }

  public func cannotRead(_ path: String, errno: Int32) -> String {
    pick(
      "Không đọc được \(path) (lỗi hệ thống \(errno)).",
      "Cannot read \(path) (system error \(errno))."
    )
  }

  public func notADemonstration(_ path: String) -> String {
    pick(
      "\(path) là dữ liệu thật; chỉ mô phỏng trên cơ sở dữ liệu trình diễn (khue demo).",
      "\(path) holds real data; simulation is for a demonstration database only (khue demo).")
  }

  // MARK: Terminal

  public var notATerminal: String {
    pick(
      "Đầu vào hoặc đầu ra không phải là terminal. Để in nội dung: khue show overview",
      "Standard input or output is not a terminal. To print instead: khue show overview")
  }

  public func unknownTerminal(_ name: String) -> String {
    pick(
      "Không biết loại terminal “\(name)” (biến TERM). Thử: TERM=xterm-256color khue",
      "The terminal type “\(name)” (TERM) is not known. Try: TERM=xterm-256color khue")
  }

  public func noCursorAddressing(_ name: String) -> String {
    pick(
      "Terminal “\(name)” không đặt được con trỏ. Để in nội dung: khue show overview",
      "The terminal “\(name)” cannot place its cursor. To print instead: khue show overview")
  }

  public var terminalFailed: String {
    pick("Không mở được terminal.", "The terminal could not be opened.")
  }

  // MARK: Help

  /// The argument parser's own headings and set phrases, and what stands for them here.
  public var parserPhrases: [(english: String, text: String)] {
    guard language == .vietnamese else { return [] }
    return [
      ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "ĐỐI SỐ:"),
      ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"),
      ("Show the version.", help(.versionFlag)), ("Show help information.", help(.helpFlag)),
      ("(default: ", "(mặc định: "), ("(default)", "(mặc định)"), ("<options>", "<tùy chọn>"),
      ("<subcommand>", "<lệnh-con>"), ("<arguments>", "<đối-số>"),
      ("See 'khue help <lệnh-con>' for detailed help.", "Chi tiết: khue help <lệnh-con>"),
    ]
  }
}
