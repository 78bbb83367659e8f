import Programme

/// What the command line explains of itself: subcommands, options, arguments.
public enum CommandHelp: CaseIterable, Sendable {
  case khue, khueDetail, console, initialise, initialiseDetail, migrate, show, showDetail
  case importFile, importDetail, journal, verify, list, demo, demoDetail, simulate, keys
  case databaseOption, languageOption, fromOption, dryRunOption, strictOption, formatOption
  case asOfOption, knownOption, allOption, unitOption, seedOption, everyOption, stepsOption
  case noSimulatorOption, themeOption, mouseOption, glyphsOption, utf8Option, limitOption
  case whatArgument, codeArgument, principleArgument, fileArgument
  case versionFlag, helpFlag
}

extension Wording {
  public func help(_ text: CommandHelp) -> String {
    switch language {
    case .vietnamese: text.vietnamese
    case .english: text.english
    }
  }
}

extension CommandHelp {
  fileprivate var vietnamese: String {
    switch self {
    case .khue: "Bảng theo dõi chương trình chuyển đổi số Thành phố Hà Nội."
    case .khueDetail:
      "Không có lệnh con thì mở bảng theo dõi. Phím ? trong bảng theo dõi liệt kê các phím."
    case .console: "Mở bảng theo dõi (mặc định)."
    case .initialise: "Tạo cơ sở dữ liệu từ dữ liệu đã công bố."
    case .initialiseDetail:
      "Dữ liệu có sẵn trong chương trình; --from đọc một bản đã sửa. Tệp đã có thì không ghi đè."
    case .migrate: "Nâng cấu trúc cơ sở dữ liệu: sao lưu, nâng cấp, kiểm tra."
    case .show: "In nội dung một màn hình, không cần terminal."
    case .showDetail:
      "Nội dung: overview, units, unit MÃ, checklist, cell ĐƠN-VỊ NỘI-DUNG, tasks, task MÃ, "
        + "indicators, indicator MÃ."
    case .importFile: "Nhập số liệu, nhiệm vụ hoặc tiến độ từ tệp CSV."
    case .importDetail:
      "Được cả hoặc không gì: có dòng sai thì không lưu dòng nào. “-” là đọc từ đầu vào chuẩn."
    case .journal: "Nhật ký: mọi thay đổi, ai làm, khi nào."
    case .verify: "Kiểm tra chuỗi nhật ký từ đầu đến cuối."
    case .list: "In các dòng nhật ký mới nhất."
    case .demo: "Mở bản trình diễn với dữ liệu mô phỏng."
    case .demoDetail:
      "Dữ liệu riêng, ghi rõ là mô phỏng trên mọi màn hình; một tiến trình khác ghi thay đổi vài "
        + "giây một lần."
    case .simulate: "Ghi thay đổi mô phỏng vào cơ sở dữ liệu trình diễn."
    case .keys: "In danh sách phím."
    case .databaseOption: "Đường dẫn cơ sở dữ liệu (hoặc biến KHUE_DATABASE)."
    case .languageOption: "Ngôn ngữ: vi hoặc en."
    case .fromOption: "Thư mục có catalogue/ và readings/ thay cho dữ liệu có sẵn."
    case .dryRunOption: "Chỉ cho biết sẽ thay đổi gì, không lưu."
    case .strictOption: "Từ chối cả những dòng đáng ngờ."
    case .formatOption: "Định dạng: text, json hoặc csv."
    case .asOfOption: "Tính đến ngày này (dd/MM/yyyy)."
    case .knownOption: "Theo những gì đã biết đến ngày này; today là hôm nay."
    case .allOption: "Mọi đơn vị, không chỉ đơn vị thí điểm."
    case .unitOption: "Mã đơn vị."
    case .seedOption: "Số gốc: cùng số thì cùng dữ liệu."
    case .everyOption: "Số giây giữa hai lần ghi."
    case .stepsOption: "Dừng sau số lần ghi này."
    case .noSimulatorOption: "Không chạy tiến trình mô phỏng."
    case .themeOption: "Bộ màu: dark, light, high-contrast, colour-blind hoặc bộ màu riêng."
    case .mouseOption: "Dùng chuột."
    case .glyphsOption: "Bộ ký hiệu: full, half hoặc ascii."
    case .utf8Option: "Gửi UTF-8 dù locale không nêu."
    case .limitOption: "Số dòng tối đa."
    case .whatArgument: "Màn hình cần in."
    case .codeArgument: "Mã của đơn vị, nhiệm vụ hoặc chỉ tiêu."
    case .principleArgument: "Mã nội dung 5-5-5, như K3."
    case .fileArgument: "Tệp CSV, hoặc “-”."
    case .versionFlag: "In phiên bản."
    case .helpFlag: "In trợ giúp."
    }
  }

  fileprivate var english: String {
    switch self {
    case .khue: "The console of Hà Nội's digital-transformation programme."
    case .khueDetail:
      "Without a subcommand the console opens. The key ? in the console lists its keys."
    case .console: "Open the console (default)."
    case .initialise: "Create the database from the published data."
    case .initialiseDetail:
      "The data is part of the program; --from reads an edited copy. An existing file is kept."
    case .migrate: "Bring the database's schema up to date: backup, migrate, verify."
    case .show: "Print what a screen shows, without a terminal."
    case .showDetail:
      "What: overview, units, unit CODE, checklist, cell UNIT PRINCIPLE, tasks, task CODE, "
        + "indicators, indicator CODE."
    case .importFile: "Import readings, tasks or progress from a CSV file."
    case .importDetail:
      "All or nothing: one wrong row and no row is stored. “-” reads standard input."
    case .journal: "The journal: every change, by whom, when."
    case .verify: "Prove the journal's chain from end to end."
    case .list: "Print the newest entries of the journal."
    case .demo: "Open a demonstration with simulated data."
    case .demoDetail:
      "Data of its own, labelled as simulated on every screen; another process commits a change "
        + "every few seconds."
    case .simulate: "Commit simulated changes to a demonstration database."
    case .keys: "Print the list of keys."
    case .databaseOption: "Path of the database (or the variable KHUE_DATABASE)."
    case .languageOption: "Language: vi or en."
    case .fromOption: "A folder with catalogue/ and readings/ instead of the data inside."
    case .dryRunOption: "Only tell what would change; store nothing."
    case .strictOption: "Refuse suspicious rows too."
    case .formatOption: "Format: text, json or csv."
    case .asOfOption: "As of this day (dd/MM/yyyy)."
    case .knownOption: "With what was known by this day; today is allowed."
    case .allOption: "All units, not only the pilot units."
    case .unitOption: "The unit's code."
    case .seedOption: "Seed: the same seed gives the same data."
    case .everyOption: "Seconds between two commits."
    case .stepsOption: "Stop after this many commits."
    case .noSimulatorOption: "Do not run the simulator."
    case .themeOption: "Theme: dark, light, high-contrast, colour-blind, or one of your own."
    case .mouseOption: "Use the mouse."
    case .glyphsOption: "Glyphs: full, half or ascii."
    case .utf8Option: "Send UTF-8 although the locale does not say so."
    case .limitOption: "The most rows to print."
    case .whatArgument: "The screen to print."
    case .codeArgument: "Code of the unit, task or indicator."
    case .principleArgument: "Code of the principle, such as K3."
    case .fileArgument: "CSV file, or “-”."
    case .versionFlag: "Print the version."
    case .helpFlag: "Print this help."
    }
  }
}
