public import Programme
public import VietnameseText

extension Wording {
  // MARK: What a command did

  public func created(path: String, records: Int, readings: Int) -> String {
    pick(
      "Đã tạo \(path): \(count(records)) bản ghi danh mục, \(count(readings)) số liệu.",
      "Created \(path): \(things(records, "catalogue record")), \(things(readings, "reading")).")
  }

  public var creatingDemonstration: String {
    pick("Đang tạo dữ liệu mô phỏng…", "Making simulated data…")
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
      "The journal holds: \(things(entries, "entry", "entries")). Head digest: \(digest)")
  }

  // MARK: Import

  public func importProgress(rows: Int) -> String {
    pick("Đã đọc \(count(rows)) dòng…", "Read \(self.rows(rows))…")
  }

  public func importStoring(rows: Int) -> String {
    pick("Đang lưu \(count(rows)) dòng…", "Storing \(self.rows(rows))…")
  }

  public func importStored(_ outcome: ImportOutcome) -> String {
    pick(
      "Đã lưu \(count(outcome.stored)) dòng.", "Stored \(rows(outcome.stored)).")
  }

  public func importRefused(_ outcome: ImportOutcome) -> String {
    let shown = outcome.firstFaults.count
    let more =
      outcome.faults > shown
      ? pick(" (in \(count(shown)) lỗi đầu)", " (the first \(count(shown)) are printed)") : ""
    return pick(
      "Từ chối: \(count(outcome.faults)) lỗi trong \(count(outcome.rows)) dòng\(more). "
        + "Không lưu dòng nào; sửa tệp rồi nhập lại.",
      "Refused: \(things(outcome.faults, "fault")) in \(rows(outcome.rows))\(more). "
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

  /// "1 row", "5,000 rows": English, which counts in two forms.
  func rows(_ number: Int) -> String { things(number, "row") }

  func things(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    count(number) + " " + (number == 1 ? one : many ?? one + "s")
  }

  // MARK: Command line

  public func notADayOption(_ text: String) -> String {
    pick(
      "“\(text)” không phải là ngày. Viết như 30/06/2025.",
      "“\(text)” is not a day. Write it like 30/06/2025.")
  }

  /// A record that is not there, with the day that was asked about and with what has nearly its name.
  public func absent(_ reference: Reference, on day: Day? = nil, near: [String] = []) -> String {
    let key = reference.key
    let kind = kindName(reference)
    let said =
      day.map {
        pick(
          "Tính đến \(self.day($0)) không có \(kind) “\(key)”.",
          "As of \(self.day($0)) there is no \(kind) “\(key)”.")
      } ?? pick("Không có \(kind) “\(key)”.", "There is no \(kind) “\(key)”.")
    if near.isEmpty { return said }
    return said + pick(" Gần giống: ", " Similar: ") + near.joined(separator: ", ") + "."
  }

  /// A code that several records have once case and accents are left aside.
  public func ambiguous(_ kind: RecordKind, _ text: String, candidates: [String]) -> String {
    let codes = candidates.joined(separator: ", ")
    return pick(
      "“\(text)” có thể là nhiều \(name(kind)): \(codes). Viết đúng một mã.",
      "“\(text)” can be more than one \(name(kind)): \(codes). Write one of the codes.")
  }

  public func cannotMakeFolder(_ path: String, errno: Int32) -> String {
    pick(
      "Không tạo được thư mục cho \(path): \(reason(errno)). Chọn nơi khác bằng --database.",
      "Cannot make the folder of \(path): \(reason(errno)). Choose another with --database.")
  }

  public func cannotRead(_ path: String, errno: Int32) -> String {
    pick("Không đọc được \(path): \(reason(errno)).", "Cannot read \(path): \(reason(errno)).")
  }

  /// Standard output takes no more.
  public func cannotPrint(errno: Int32) -> String {
    // 9 on Linux: the descriptor was closed, or takes no output.
    let reason = errno == 9 ? pick("đầu ra đã đóng", "it is closed") : reason(errno)
    return pick(
      "Không in được ra đầu ra chuẩn: \(reason). Kết quả không đầy đủ.",
      "Standard output cannot be written: \(reason). The result is not complete.")
  }

  public func notADemonstration(_ path: String) -> String {
    pick(
      """
      \(path) là dữ liệu thật; trình diễn và mô phỏng có cơ sở dữ liệu riêng (khue demo, không kèm \
      --database).
      """,
      """
      \(path) holds real data; demonstrations and simulation have a database of their own (khue \
      demo without --database).
      """)
  }

  // MARK: Terminal

  public var notATerminal: String {
    pick(
      "Đầu vào hoặc đầu ra không phải là terminal. Để in nội dung: khue show overview",
      "Standard input or output is not a terminal. To print instead: khue show overview")
  }

  /// - Parameter name: empty where the variable is not set.
  public func unknownTerminal(_ name: String) -> String {
    if name.isEmpty {
      return pick(
        "Biến TERM chưa được đặt, nên không biết loại terminal. Thử: TERM=xterm-256color khue",
        "TERM is not set, so the terminal's type is not known. Try: TERM=xterm-256color khue")
    }
    return pick(
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
}
