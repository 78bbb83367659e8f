public import Programme
public import VietnameseText

/// What a person can do at the console; the table of actions says with which key and where.
public enum ActionName: String, CaseIterable, Sendable {
  // Moving about in a page.
  case up, down, left, right, pageUp, pageDown, first, last
  case nextPane, previousPane, open, back
  // Other pages.
  case overview, units, checklist, tasks, indicators, previousUnit, nextUnit
  case alerts, journal, dues, meeting, catalogue, unitJournal
  // What a page shows.
  case filter, sort, group, why, reload, freeze
  case onlyAccount, onlyUnit, onlyKind, onlyDay, onlySessions
  // What is said, decided and changed.
  case report, progress, explain, requestExtension
  case acknowledge, closeAlert, remind, request, conclude, grantExtension
  case correct, assess, edit, create, withdraw, undo, redo
  // In a form.
  case send, copyLast
  case drafts
  // The console itself.
  case palette, help, theme, language, mouse, saveSettings, suspend, quit
}

/// The sections of the help page, in order.
public enum ActionSection: CaseIterable, Sendable {
  case moving, pages, showing, acting, console
}

extension Wording {
  public func title(_ section: ActionSection) -> String {
    switch section {
    case .moving: pick("Di chuyển", "Moving about")
    case .pages: pick("Trang", "Pages")
    case .showing: pick("Xem", "Looking closer")
    case .acting: pick("Báo cáo và điều hành", "Reporting and deciding")
    case .console: pick("Bảng điều khiển", "The console")
    }
  }

  /// The one or two words that the footer has room for.
  public func label(_ action: ActionName) -> String {
    text(action).label
  }

  /// The sentence of the help page, the palette and the printed list of keys.
  public func help(_ action: ActionName) -> String {
    text(action).help
  }

  private func text(_ action: ActionName) -> (label: String, help: String) {
    switch language {
    case .vietnamese: action.vietnamese
    case .english: action.english
    }
  }
}

extension ActionName {
  fileprivate var vietnamese: (label: String, help: String) {
    switch self {
    case .up: ("lên", "Lên một dòng")
    case .down: ("xuống", "Xuống một dòng")
    case .left: ("trái", "Sang trái, hoặc sang khung bên trái")
    case .right: ("phải", "Sang phải, hoặc sang khung bên phải")
    case .pageUp: ("lên trang", "Lên một trang")
    case .pageDown: ("xuống trang", "Xuống một trang")
    case .first: ("đầu", "Về dòng đầu")
    case .last: ("cuối", "Đến dòng cuối")
    case .nextPane: ("khung", "Sang khung tiếp theo")
    case .previousPane: ("khung trước", "Về khung trước")
    case .open: ("mở", "Mở mục đang chọn")
    case .back: ("quay lại", "Quay lại trang trước, đúng chỗ đã rời")
    case .overview: ("tổng quan", "Trang 1: tổng quan")
    case .units: ("đơn vị", "Trang 2: danh sách đơn vị")
    case .checklist: ("5-5-5", "Trang 3: danh mục 5-5-5 theo đơn vị")
    case .tasks: ("nhiệm vụ", "Trang 4: nhiệm vụ đột phá")
    case .indicators: ("chỉ tiêu", "Trang 5: chỉ tiêu")
    case .alerts: ("cảnh báo", "Trang 6: cảnh báo và việc đã làm với từng cảnh báo")
    case .journal: ("nhật ký", "Trang 7: nhật ký mọi thay đổi")
    case .unitJournal: ("nhật ký đơn vị", "Nhật ký của đơn vị đang chọn")
    case .dues: ("báo cáo", "Trang 8: báo cáo kỳ này của một đơn vị")
    case .meeting: ("giao ban", "Trang 9: giao ban, từng việc đỏ một")
    case .catalogue: ("danh mục", "Danh mục: mọi loại bản ghi, từng bản ghi và các phiên bản")
    case .previousUnit: ("đơn vị trước", "Sang đơn vị trước mà không quay lại")
    case .nextUnit: ("đơn vị sau", "Sang đơn vị sau mà không quay lại")
    case .filter: ("lọc", "Lọc theo chữ; gõ không dấu khớp mọi dấu, d khớp cả đ")
    case .sort: ("sắp xếp", "Đổi cách sắp xếp")
    case .group: ("nhóm", "Đổi cách nhóm, hoặc phạm vi danh sách")
    case .why: ("vì sao?", "Giải thích vì sao kết luận như vậy")
    case .onlyAccount: ("chỉ tài khoản", "Nhật ký: chỉ tài khoản của dòng đang chọn")
    case .onlyUnit: ("chỉ đơn vị", "Nhật ký: chỉ đơn vị của dòng đang chọn")
    case .onlyKind: ("chỉ loại", "Nhật ký: chỉ loại thay đổi của dòng đang chọn")
    case .onlyDay: ("chỉ ngày", "Nhật ký: chỉ ngày của dòng đang chọn")
    case .onlySessions: ("chỉ phiên", "Nhật ký: chỉ các phiên làm việc và những gì bị từ chối")
    case .reload: ("đọc lại", "Đọc lại dữ liệu của trang này")
    case .freeze: ("tạm dừng", "Giữ nguyên màn hình khi dữ liệu thay đổi, hoặc thôi giữ")
    case .report: ("báo cáo", "Nhập báo cáo: số liệu và tiến độ còn nợ của kỳ này")
    case .progress: ("tiến độ", "Báo cáo tiến độ, khó khăn vướng mắc, kiến nghị của nhiệm vụ")
    case .explain: ("giải trình", "Giải trình, trả lời yêu cầu đang chờ")
    case .requestExtension: ("xin gia hạn", "Xin gia hạn một nhiệm vụ")
    case .acknowledge: ("ghi nhận", "Ghi nhận cảnh báo đến một ngày, kèm ghi chú")
    case .closeAlert: ("đóng", "Đóng cảnh báo, kèm lý do")
    case .remind: ("đôn đốc", "Đôn đốc đơn vị về việc đang chọn")
    case .request: ("yêu cầu GT", "Yêu cầu đơn vị giải trình trước một ngày")
    case .conclude: ("kết luận", "Ghi kết luận giao ban: ai làm, đến bao giờ")
    case .grantExtension: ("gia hạn", "Cho gia hạn một nhiệm vụ theo văn bản")
    case .correct: ("đính chính", "Đính chính một số liệu; số cũ vẫn còn trong nhật ký")
    case .assess: ("đánh giá", "Đánh giá một nội dung 5-5-5 của đơn vị")
    case .edit: ("sửa", "Sửa đơn vị, nhiệm vụ, chỉ tiêu hoặc mục tiêu đang chọn")
    case .create: ("thêm", "Thêm đơn vị, nhiệm vụ, chỉ tiêu hoặc mục tiêu mới")
    case .withdraw: ("rút lại", "Rút lại mục đang chọn, có hỏi trước")
    case .undo: ("hoàn tác", "Hoàn tác thay đổi gần nhất của chính mình trong phiên này")
    case .redo: ("làm lại", "Làm lại thay đổi vừa hoàn tác")
    case .send: ("gửi", "Gửi biểu mẫu đang mở; Enter ở ô cuối cũng gửi")
    case .copyLast: ("như lần trước", "Chép giá trị lần trước vào ô đang gõ, hoặc chọn bản của họ")
    case .drafts: ("bản nháp", "Xem, chép lại hoặc xóa những gì đã gõ mà chưa gửi")
    case .palette: ("lệnh", "Tìm lệnh, đơn vị, nhiệm vụ, chỉ tiêu")
    case .help: ("trợ giúp", "Danh sách phím và ký hiệu")
    case .theme: ("màu", "Đổi bộ màu")
    case .language: ("English", "Đổi sang tiếng Anh")
    case .mouse: ("chuột", "Bật hoặc tắt chuột")
    case .saveSettings:
      ("lưu cài đặt", "Lưu cài đặt: ngôn ngữ, bộ màu và chuột cho lần sau")
    case .suspend: ("tạm ra", "Tạm ra dòng lệnh; gõ fg để trở lại")
    case .quit: ("thoát", "Thoát")
    }
  }

  fileprivate var english: (label: String, help: String) {
    switch self {
    case .up: ("up", "Up one line")
    case .down: ("down", "Down one line")
    case .left: ("left", "Left, or to the pane on the left")
    case .right: ("right", "Right, or to the pane on the right")
    case .pageUp: ("page up", "Up one page")
    case .pageDown: ("page down", "Down one page")
    case .first: ("first", "To the first line")
    case .last: ("last", "To the last line")
    case .nextPane: ("pane", "To the next pane")
    case .previousPane: ("pane back", "To the previous pane")
    case .open: ("open", "Open what is selected")
    case .back: ("back", "Back to the page before, to the same place in it")
    case .overview: ("overview", "Page 1: overview")
    case .units: ("units", "Page 2: list of units")
    case .checklist: ("5-5-5", "Page 3: checklist 5-5-5 by unit")
    case .tasks: ("tasks", "Page 4: breakthrough tasks")
    case .indicators: ("indicators", "Page 5: indicators")
    case .alerts: ("alerts", "Page 6: alerts, and what was done about each")
    case .journal: ("journal", "Page 7: the journal of every change")
    case .unitJournal: ("unit's journal", "The journal of the selected unit")
    case .dues: ("report", "Page 8: what a unit owes for this period")
    case .meeting: ("meeting", "Page 9: the meeting, one red item after the other")
    case .catalogue: ("catalogue", "Catalogue: every kind of record, its records, their versions")
    case .previousUnit: ("unit before", "To the unit before, without going back")
    case .nextUnit: ("next unit", "To the next unit, without going back")
    case .filter: ("filter", "Filter by text; plain letters match accented ones, d matches đ")
    case .sort: ("sort", "Sort in another way")
    case .group: ("group", "Group in another way, or change the list's scope")
    case .why: ("why?", "Explain why it is judged so")
    case .onlyAccount: ("this account", "Journal: only the account of the selected entry")
    case .onlyUnit: ("this unit", "Journal: only the unit of the selected entry")
    case .onlyKind: ("this kind", "Journal: only the kind of the selected entry")
    case .onlyDay: ("this day", "Journal: only the day of the selected entry")
    case .onlySessions: ("sessions", "Journal: only sessions and what was refused")
    case .reload: ("reload", "Read this page's data again")
    case .freeze: ("freeze", "Keep the screen as it is when data changes, or stop that")
    case .report: ("report", "Report: the data and progress still owed for this period")
    case .progress: ("progress", "Report a task's progress, difficulties and proposals")
    case .explain: ("explain", "Explain: answer the request that is waiting")
    case .requestExtension: ("ask extension", "Ask for an extension of a task")
    case .acknowledge: ("acknowledge", "Acknowledge an alert until a day, with a note")
    case .closeAlert: ("close", "Close an alert, with the reason")
    case .remind: ("remind", "Remind the unit about what is selected")
    case .request: ("ask why", "Ask the unit for an explanation by a day")
    case .conclude: ("conclude", "Record a meeting's conclusion: who does it, by when")
    case .grantExtension: ("extend", "Grant a task an extension by a document")
    case .correct: ("correct", "Correct a reading; the old figure stays in the journal")
    case .assess: ("assess", "Assess one content of 5-5-5 of a unit")
    case .edit: ("edit", "Edit the selected unit, task, indicator or target")
    case .create: ("add", "Add a new unit, task, indicator or target")
    case .withdraw: ("withdraw", "Withdraw what is selected, after a question")
    case .undo: ("undo", "Undo one's own last change of this session")
    case .redo: ("redo", "Redo the change that was undone")
    case .send: ("send", "Send the open form; Enter in its last field does too")
    case .copyLast: ("as last time", "Copy last time's value into the field, or choose theirs")
    case .drafts: ("drafts", "Read, copy or delete what was typed and not sent")
    case .palette: ("command", "Find a command, unit, task or indicator")
    case .help: ("help", "Keys and signs")
    case .theme: ("colours", "Change the theme")
    case .language: ("tiếng Việt", "Change to Vietnamese")
    case .mouse: ("mouse", "Turn the mouse on or off")
    case .saveSettings:
      ("save settings", "Save settings: language, theme and mouse for the next time")
    case .suspend: ("suspend", "To the shell for a while; fg comes back")
    case .quit: ("quit", "Quit")
    }
  }
}

/// Why an action cannot be done here and now.
public enum Unavailable: Hashable, Sendable {
  case nothingSelected
  case nothingToOpen
  case nothingToExplain
  case firstPage
  case onePane
  case notFilterable
  case notSortable
  case notGroupable
  case notOnUnit
  case oneTheme
  case noJobControl
  /// Only the journal is narrowed by its rows, and only once by each column.
  case notNarrowable
  /// The session holds a handle that cannot write.
  case readOnly
  /// Another day than today is judged on: what is done is done today.
  case notToday
  case denied(Denial)
  /// The action means nothing for what is selected.
  case notApplicable
  /// Nobody asked for an explanation of it.
  case nothingAsked
  /// The period has not ended.
  case periodOpen(until: Day)
  /// No unit is selected, nor is the account bound to one.
  case noUnit
  /// Only while a form is open.
  case onlyInForms
  case nothingToUndo
  case nothingToRedo
  /// Nothing that was typed waits to be sent.
  case noDrafts
}

extension Wording {
  public func reason(_ reason: Unavailable) -> String {
    switch reason {
    case .nothingSelected: pick("chưa chọn mục nào", "nothing is selected")
    case .nothingToOpen: pick("mục này không mở ra trang nào", "this opens no page")
    case .nothingToExplain: pick("mục này không có kết luận", "nothing is judged here")
    case .firstPage: pick("đây là trang đầu tiên", "this is the first page")
    case .onePane: pick("trang này chỉ có một khung", "this page has one pane only")
    case .notFilterable: pick("khung này không lọc được", "this pane cannot be filtered")
    case .notSortable: pick("khung này chỉ có một cách sắp xếp", "this pane has one order only")
    case .notGroupable: pick("trang này chỉ có một cách nhóm", "this page has one grouping only")
    case .notOnUnit: pick("chỉ dùng ở trang của một đơn vị thí điểm", "only on a pilot unit's page")
    case .oneTheme: pick("chỉ có một bộ màu", "there is one theme only")
    case .noJobControl:
      pick("phiên này không có dòng lệnh để ra", "this session has no shell to go to")
    case .notNarrowable:
      pick(
        "chỉ dùng ở nhật ký, với dòng có điều ấy", "only in the journal, on an entry that has it")
    case .readOnly: pick("phiên này chỉ đọc", "this session is read-only")
    case .notToday:
      pick("đang xem một ngày khác, không phải hôm nay", "another day than today is shown")
    case .denied(let denial): self.reason(denial)
    case .notApplicable: pick("không áp dụng cho mục đang chọn", "not for what is selected")
    case .nothingAsked:
      pick("không có yêu cầu giải trình nào đang chờ", "no request for an explanation is waiting")
    case .periodOpen(let day):
      pick("kỳ này đến \(self.day(day)) mới hết", "the period only ends on \(self.day(day))")
    case .noUnit: pick("chưa chọn đơn vị", "no unit is selected")
    case .onlyInForms: pick("chỉ dùng trong biểu mẫu", "only in a form")
    case .nothingToUndo:
      pick("chưa thay đổi gì trong phiên này", "nothing was changed in this session")
    case .nothingToRedo: pick("không có gì để làm lại", "there is nothing to redo")
    case .noDrafts: pick("không có bản nháp nào", "there are no drafts")
    }
  }
}
