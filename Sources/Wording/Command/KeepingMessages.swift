public import Programme
public import VietnameseText

/// What backup, restore, export and doctor say.
extension Wording {
  public func backedUp(path: String, entries: Int, digest: String, bytes: Int64) -> String {
    pick(
      "Đã sao lưu và kiểm tra: \(path), \(size(bytes)), \(count(entries)) dòng nhật ký. Mã băm cuối:"
        + " \(digest)",
      "Backed up and proved: \(path), \(size(bytes)), \(things(entries, "journal entry", "journal entries"))."
        + " Head digest: \(digest)")
  }

  /// - Parameter entry: the journal's entry that says so; nil where its schema is too old for one.
  public func restored(
    path: String, entries: Int, digest: String, kept: String?, entry: Int64?
  ) -> String {
    let noted =
      entry.map { pick(" Dòng \($0) ghi lại việc này.", " Entry \($0) records it.") }
      ?? pick(
        " Cấu trúc của bản sao quá cũ nên nhật ký không ghi được việc này; nâng cấp: khue migrate.",
        " The backup's schema is too old for the journal to record it; upgrade it: khue migrate.")
    let old =
      kept.map {
        pick(" Bản trước đó được giữ ở \($0).", " The one before is kept at \($0).")
      } ?? ""
    return pick(
      "Đã khôi phục \(path): \(count(entries)) dòng nhật ký.\(noted)\(old) Mã băm cuối: \(digest)",
      "Restored \(path): \(things(entries, "journal entry", "journal entries")).\(noted)\(old)"
        + " Head digest: \(digest)")
  }

  /// What could not be done once the backup stood in its place.
  public func restoredWithout(_ fault: StoreFault) -> String {
    pick("Đã khôi phục, nhưng còn một việc chưa xong: ", "Restored, but one thing is left: ")
      + self.fault(fault).line
  }

  /// How much of the journal a restore takes away: what the backup's journal has not.
  public func restoreEntries(now: Int, backup: Int, lost: Int) -> String {
    pick(
      "Bản sao có \(count(backup)) dòng nhật ký, cơ sở dữ liệu đang dùng có \(count(now)):"
        + " \(count(lost)) dòng không có trong bản sao sẽ không còn.",
      "The backup has \(things(backup, "journal entry", "journal entries")), the database in use"
        + " \(count(now)): \(count(lost)) that the backup has not will be gone.")
  }

  /// An account that a restore makes another; nil is none.
  public func restoreAccount(
    _ code: String, now: Account?, after: Account?, on day: Day
  ) -> String {
    let none = pick("không có", "none")
    let before = now.map { $0.name + ", " + account($0, on: day) } ?? none
    let then = after.map { $0.name + ", " + account($0, on: day) } ?? none
    return pick(
      "Tài khoản \(code) sẽ đổi: đang là “\(before)”, sẽ là “\(then)”.",
      "Account \(code) will change: it is “\(before)”, it will be “\(then)”.")
  }

  public func restoreQuestion(_ path: String) -> String {
    pick(
      "Khôi phục \(displayable(path))? Tệp đang dùng được giữ lại. Gõ “có” để khôi phục: ",
      "Restore \(displayable(path))? The file in use is kept. Type “yes” to restore: ")
  }

  /// A command that asks, where nobody can be asked.
  public var needsYes: String {
    pick(
      "Không chạy trong terminal nên không hỏi được: thêm --yes nếu đúng là muốn khôi phục.",
      "Nobody can be asked, as this is no terminal: add --yes if the restore is meant.")
  }

  public var notRestored: String {
    pick("Không khôi phục; không có gì thay đổi.", "Not restored; nothing has changed.")
  }

  /// - Parameter path: nil is standard output.
  public func journalExported(path: String?, entries: Int, digest: String) -> String {
    let place = path.map { pick(" ra \($0)", " to \($0)") } ?? ""
    return pick(
      "Đã xuất \(count(entries)) dòng nhật ký\(place). Mã băm cuối: \(digest)",
      "Exported \(things(entries, "journal entry", "journal entries"))\(place)."
        + " Head digest: \(digest)")
  }

  /// - Parameter head: the last entry that has been shipped.
  public func journalShipped(path: String?, entries: Int, head: Int64, digest: String) -> String {
    let place = path.map { pick(" vào \($0)", " to \($0)") } ?? ""
    guard entries > 0 else {
      return pick(
        "Không có dòng nhật ký mới\(place). Dòng cuối: \(head), mã băm: \(digest)",
        "Nothing new to ship\(place). Last entry: \(head), digest: \(digest)")
    }
    return pick(
      "Đã đưa \(count(entries)) dòng nhật ký\(place), đến dòng \(head). Mã băm: \(digest)",
      "Shipped \(things(entries, "journal entry", "journal entries"))\(place), up to \(head)."
        + " Digest: \(digest)")
  }

  /// What was shipped last is not what the journal says there.
  ///
  /// - Parameters:
  ///   - digest: of the file; nil where only a number was told.
  ///   - here: of the journal; nil where it has no such entry.
  public func shippedOtherwise(
    _ path: String?, entry: Int64, digest: String?, here: String?
  ) -> String {
    let now =
      here.map { pick("nhật ký nay ghi \($0)", "the journal now says \($0)") }
      ?? pick("nhật ký không có dòng này", "the journal has no such entry")
    let before = digest.map { " (\($0))" } ?? ""
    let place = path.map { pick(" trong \($0)", " in \($0)") } ?? ""
    return pick(
      "Không ghi gì: dòng \(entry)\(before)\(place) không khớp, \(now). Nhật ký đã bị sửa, hoặc đây là cơ"
        + " sở dữ liệu khác hay một bản khôi phục. Giữ tệp này làm chứng cứ, và chạy khue journal verify.",
      "Nothing was written: entry \(entry)\(before)\(place) does not match; \(now). The journal was"
        + " rewritten, or this is another database, or a restored one. Keep the file as evidence, and"
        + " run khue journal verify.")
  }

  public func notShipped(_ path: String) -> String {
    pick(
      "\(path) không phải tệp nhật ký do khue journal ship ghi; không ghi gì thêm vào đó.",
      "\(path) is no file of khue journal ship; nothing is added to it.")
  }

  public func shipsAlready(_ path: String) -> String {
    pick(
      "Một lệnh khue journal ship khác đang ghi vào \(path). Hãy thử lại sau.",
      "Another khue journal ship is writing to \(path). Try again later.")
  }

  /// Two options of which only one makes sense.
  public func namedTogether(_ first: String, _ second: String) -> String {
    pick("\(first) không dùng cùng \(second).", "\(first) cannot be used with \(second).")
  }

  public func cannotWrite(_ path: String, errno: Int32) -> String {
    pick("Không ghi được \(path): \(reason(errno)).", "Cannot write \(path): \(reason(errno)).")
  }

  /// "[tốt]", "[lưu ý]", "[LỖI]".
  public func level(_ level: StoreFact.Level) -> String {
    switch level {
    case .ok: pick("[tốt]", "[ok]")
    case .warning: pick("[lưu ý]", "[warning]")
    case .error: pick("[LỖI]", "[ERROR]")
    }
  }

  public func diagnosis(errors: Int, warnings: Int) -> String {
    if errors == 0 && warnings == 0 { return pick("Mọi thứ đều tốt.", "Everything is in order.") }
    return pick(
      "\(count(errors)) lỗi, \(count(warnings)) điều lưu ý.",
      "\(things(errors, "error")), \(things(warnings, "warning")).")
  }

  /// "1,5 MiB".
  func size(_ bytes: Int64) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    var (value, unit) = (Double(bytes), 0)
    while value >= 1_024, unit < units.count - 1 {
      value /= 1_024
      unit += 1
    }
    let tenths = Int((value * 10).rounded())
    let fraction = unit == 0 || tenths % 10 == 0 ? "" : ",\(tenths % 10)"
    return count(tenths / 10) + fraction + " " + units[unit]
  }
}

/// One thing about the machine around the database that `khue doctor` looks at.
public enum MachineFact: Hashable, Sendable {
  case noTerminal
  case terminal(String, isKnown: Bool)
  case noLocale
  case locale(String, isUTF8: Bool)
  case folder(String, isWritable: Bool)
  /// Made when it is first needed.
  case folderLater(String)
  /// As who the user acts.
  case authority(user: String, isOwner: Bool)
  /// How many programs of this user the system tells of changes at most, and whether all that there
  /// may be are taken.
  case watches(most: Int, isExhausted: Bool)
}

extension Wording {
  public func fact(_ fact: MachineFact) -> FaultText {
    switch fact {
    case .noTerminal: FaultText(pick("Không chạy trong terminal.", "Not run in a terminal."))
    case .terminal(let name, true):
      FaultText(pick("Terminal: \(name).", "Terminal: \(name)."))
    case .terminal(let name, false):
      FaultText(
        pick("Máy không có mô tả terminal “\(name)”.", "No terminfo entry for “\(name)”."),
        advice: pick(
          "Cài gói ncurses-term, hoặc đặt TERM=xterm-256color.",
          "Install the package ncurses-term, or set TERM=xterm-256color."))
    case .noLocale:
      FaultText(pick("Locale: không nêu, dùng UTF-8.", "Locale: none, UTF-8 is taken."))
    case .locale(let name, true): FaultText(pick("Locale: \(name).", "Locale: \(name)."))
    case .locale(let name, false):
      FaultText(
        pick(
          "Locale \(name) không phải UTF-8: chữ Việt bị thay bằng chữ không dấu.",
          "Locale \(name) is not UTF-8: Vietnamese is shown without marks."),
        advice: pick("Đặt LANG=C.UTF-8, hoặc dùng --utf8.", "Set LANG=C.UTF-8, or use --utf8."))
    case .folder(let path, true): FaultText(pick("Thư mục \(path).", "Folder \(path)."))
    case .folder(let path, false):
      FaultText(
        pick("Không ghi được vào thư mục \(path).", "The folder \(path) cannot be written."),
        advice: pick(
          "Sửa quyền: thiết lập và bản nháp không giữ được.",
          "Change its rights: neither settings nor drafts can be kept."))
    case .folderLater(let path):
      FaultText(
        pick(
          "Thư mục \(path) chưa có, sẽ tạo khi cần.",
          "The folder \(path) will be made when it is needed."))
    case .watches(let most, false):
      FaultText(
        pick(
          "Hệ thống báo thay đổi cho tối đa \(count(most)) chương trình của mỗi người dùng máy"
            + " (fs.inotify.max_user_instances); phiên mở thêm tự xem lại mỗi 2 giây.",
          "The system tells at most \(count(most)) programs of one user of the machine of changes"
            + " (fs.inotify.max_user_instances); further sessions look every 2 seconds."))
    case .watches(let most, true):
      FaultText(
        pick(
          "Đã hết \(count(most)) chỗ mà hệ thống báo thay đổi cho mỗi người dùng máy: phiên mở thêm"
            + " tự xem lại mỗi 2 giây.",
          "All \(count(most)) places in which the system tells one user of the machine of changes"
            + " are taken: further sessions look every 2 seconds."),
        advice: pick(
          "Với quyền root: sysctl -w fs.inotify.max_user_instances=1024, và ghi dòng đó vào"
            + " /etc/sysctl.d/60-khue.conf.",
          "As root: sysctl -w fs.inotify.max_user_instances=1024, and write it into"
            + " /etc/sysctl.d/60-khue.conf."))
    case .authority(let user, true):
      FaultText(
        pick(
          "\(user) là chủ cơ sở dữ liệu: người điều hành.",
          "\(user) owns the database: an operator."))
    case .authority(let user, false):
      FaultText(
        pick(
          "\(user) không phải chủ cơ sở dữ liệu: làm theo quyền của tài khoản cùng tên.",
          "\(user) does not own the database: acts with the rights of the account of that name."))
    }
  }
}
