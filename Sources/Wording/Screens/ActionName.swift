import Programme

/// What a person can do at the console; the table of actions says with which key and where.
public enum ActionName: String, CaseIterable, Sendable {
  // Moving about in a page.
  case up, down, left, right, pageUp, pageDown, first, last
  case nextPane, previousPane, open, back
  // Other pages.
  case overview, units, checklist, tasks, indicators, previousUnit, nextUnit
  // What a page shows.
  case filter, sort, group, why, reload, freeze
  // The console itself.
  case palette, help, theme, language, mouse, saveSettings, suspend, quit
}

/// The sections of the help page, in order.
public enum ActionSection: CaseIterable, Sendable {
  case moving, pages, showing, console
}

extension Wording {
  public func title(_ section: ActionSection) -> String {
    switch section {
    case .moving: pick("Di chuyển", "Moving about")
    case .pages: pick("Trang", "Pages")
    case .showing: pick("Xem", "Looking closer")
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
    case .overview: ("tổng quan", "Trang 1: tổng quan 13 đơn vị")
    case .units: ("đơn vị", "Trang 2: danh sách đơn vị")
    case .checklist: ("5-5-5", "Trang 3: danh mục 5-5-5 theo đơn vị")
    case .tasks: ("nhiệm vụ", "Trang 4: nhiệm vụ đột phá")
    case .indicators: ("chỉ tiêu", "Trang 5: chỉ tiêu")
    case .previousUnit: ("đơn vị trước", "Sang đơn vị trước mà không quay lại")
    case .nextUnit: ("đơn vị sau", "Sang đơn vị sau mà không quay lại")
    case .filter: ("lọc", "Lọc theo chữ; gõ không dấu khớp mọi dấu, d khớp cả đ")
    case .sort: ("sắp xếp", "Đổi cách sắp xếp")
    case .group: ("nhóm", "Đổi cách nhóm, hoặc phạm vi danh sách")
    case .why: ("vì sao?", "Giải thích vì sao kết luận như vậy")
    case .reload: ("đọc lại", "Đọc lại dữ liệu của trang này")
    case .freeze: ("tạm dừng", "Giữ nguyên màn hình khi dữ liệu thay đổi, hoặc thôi giữ")
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
    case .overview: ("overview", "Page 1: overview of the 13 units")
    case .units: ("units", "Page 2: list of units")
    case .checklist: ("5-5-5", "Page 3: checklist 5-5-5 by unit")
    case .tasks: ("tasks", "Page 4: breakthrough tasks")
    case .indicators: ("indicators", "Page 5: indicators")
    case .previousUnit: ("unit before", "To the unit before, without going back")
    case .nextUnit: ("next unit", "To the next unit, without going back")
    case .filter: ("filter", "Filter by text; plain letters match accented ones, d matches đ")
    case .sort: ("sort", "Sort in another way")
    case .group: ("group", "Group in another way, or change the list's scope")
    case .why: ("why?", "Explain why it is judged so")
    case .reload: ("reload", "Read this page's data again")
    case .freeze: ("freeze", "Keep the screen as it is when data changes, or stop that")
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
    }
  }
}
