import Programme

/// What the command line explains of itself: subcommands, options, arguments.
public enum CommandHelp: CaseIterable, Sendable {
  case khue, khueDetail, console, initialise, initialiseDetail, migrate, show, showDetail
  case importFile, importDetail, journal, verify, list, demo, demoDetail, simulate, keys
  case databaseOption, languageOption, fromOption, dryRunOption, strictOption, formatOption
  case asOfOption, knownOption, allOption, unitOption, seedOption, everyOption, stepsOption
  case noSimulatorOption, themeOption, mouseOption, glyphsOption, utf8Option, limitOption
  case whatArgument, codeArgument, principleArgument, fileArgument
  case account, accountDetail, accountAdd, accountList, accountShow, accountDisable, accountEnable
  case accountChange, accountChangeDetail, accountKey, accountKeyDetail, accountArgument
  case accountKeys, accountKeysDetail, accountKeyAdd, accountKeyAddDetail, accountKeyEnd,
    accountKeyEndDetail, accountKeyList, labelOption, labelArgument, keyLastOption
  case nameOption, roleOption, accountUnitOption
  case ship, shipDetail, shipOption, sinceOption, sessionsOption, sessionKeyOption
  case firstOption, lastOption, keyArgument, session, sessionDetail, accountOption, stateOption
  case journalAccountOption, kindOption, dayOption, entryArgument
  case export, exportDetail, exportArgument, exportFormatOption, backup, backupDetail,
    backupArgument, overwriteOption
  case restore, restoreDetail, restoreArgument, yesOption, doctor, doctorDetail
  case kiosk, kioskDetail, pagesOption, turnOption, wallUnitsOption, pillarOption, wallKeysOption
  case promiseOption, alignClockOption, bellOption
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
        + "indicators, indicator MÃ, alerts, journal, entry SỐ, dues ĐƠN-VỊ, meeting [NGÀY], accounts."
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
    case .formatOption: "Định dạng: text, json, csv; meeting có thêm md."
    case .asOfOption: "Tính đến ngày này (dd/MM/yyyy)."
    case .knownOption: "Theo những gì đã biết đến ngày này; today là hôm nay."
    case .allOption: "Mọi đơn vị; không ghi cũng vậy."
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
    case .account: "Tài khoản: ai được làm gì."
    case .accountDetail:
      "Chủ tệp cơ sở dữ liệu là người điều hành, không cần tài khoản. Thay đổi được ghi nhật ký."
    case .accountAdd: "Thêm một tài khoản."
    case .accountList: "In danh sách tài khoản (mặc định)."
    case .accountShow: "In một tài khoản."
    case .accountDisable: "Khóa một tài khoản."
    case .accountEnable: "Mở lại một tài khoản đã khóa."
    case .accountChange: "Sửa tên, vai trò, đơn vị hoặc thời hạn của một tài khoản."
    case .accountChangeDetail:
      "Điều gì không nêu thì giữ nguyên; --first none, --last none bỏ thời hạn. Thay đổi được ghi "
        + "nhật ký."
    case .accountKey: "Khóa SSH của các tài khoản."
    case .accountKeyDetail:
      "Khóa chỉ mở được phiên của tài khoản, không chạy được lệnh nào khác. Một tài khoản có thể có "
        + "nhiều khóa; một khóa chỉ thuộc một tài khoản."
    case .accountKeys: "In toàn bộ tệp authorized_keys cho mọi tài khoản."
    case .accountKeysDetail:
      "Khóa đã thôi, hết hạn hoặc của tài khoản đã khóa thì không in. Khóa hỏng bị bỏ ra ngoài và nêu "
        + "tên ở đầu ra lỗi: khi đó kết thúc với 65, các dòng còn lại vẫn đủ và dùng được."
    case .accountKeyAdd: "Thêm một khóa SSH cho tài khoản."
    case .accountKeyAddDetail:
      "Nhận ed25519, ecdsa, sk- và RSA từ 3072 bit. Thay đổi được ghi nhật ký; sau đó tạo lại tệp của "
        + "sshd bằng khue account keys."
    case .accountKeyEnd: "Chấm dứt một khóa ngay, hoặc sau một ngày."
    case .accountKeyEndDetail:
      "Không nêu --last thì có hiệu lực ngay: phiên mới bị từ chối dù dòng của khóa còn trong tệp của "
        + "sshd. Khóa đã thôi không dùng lại được."
    case .accountKeyList: "In các khóa của một hoặc mọi tài khoản (mặc định)."
    case .labelOption: "Nhãn của khóa, như may-co-quan (mặc định: khoa-1, khoa-2 …)."
    case .labelArgument: "Nhãn của khóa."
    case .keyLastOption: "Ngày cuối cùng khóa dùng được (dd/MM/yyyy)."
    case .sessionKeyOption: "Nhãn của khóa mở phiên; khóa phải còn dùng được."
    case .accountArgument: "Mã tài khoản."
    case .nameOption: "Họ tên, hoặc tên màn hình."
    case .roleOption: "Vai trò: operator, leader, officer, viewer hoặc kiosk."
    case .accountUnitOption: "Mã đơn vị mà cán bộ báo cáo thay (chỉ với officer)."
    case .firstOption: "Ngày đầu tiên dùng được (dd/MM/yyyy)."
    case .lastOption: "Ngày cuối cùng dùng được (dd/MM/yyyy)."
    case .keyArgument: "Tệp khóa công khai (.pub)."
    case .session: "Phiên làm việc của một tài khoản, do khóa SSH bắt buộc chạy."
    case .sessionDetail:
      "Ai làm chỉ lấy từ dòng lệnh này. Phía khách chỉ yêu cầu được một số lệnh cố định."
    case .accountOption: "Tài khoản của phiên."
    case .ship: "Đưa các dòng nhật ký mới ra ngoài, nối tiếp lần trước."
    case .shipDetail:
      "Mỗi dòng là một đối tượng JSON kèm mã băm. Tệp chỉ được nối thêm; nếu dòng cuối của tệp không còn "
        + "khớp với nhật ký thì không ghi gì và báo lỗi (mã 65): nhật ký đã bị sửa, hoặc là cơ sở dữ liệu khác."
    case .shipOption: "Tệp để nối thêm; không nêu thì in ra đầu ra chuẩn."
    case .sinceOption: "In từ sau dòng nhật ký số này (không dùng với --to)."
    case .sessionsOption: "Chỉ các phiên làm việc và những gì bị từ chối."
    case .stateOption:
      "Thư mục giữ bản nháp (mặc định: thư mục trạng thái của người dùng hệ thống)."
    case .journalAccountOption: "Chỉ các dòng của tài khoản này (với journal)."
    case .kindOption: "Chỉ các dòng về loại bản ghi này (với journal)."
    case .dayOption: "Chỉ các dòng của ngày này (dd/MM/yyyy)."
    case .entryArgument: "Số của dòng nhật ký."
    case .export: "Xuất toàn bộ nhật ký, cũ nhất trước, để lưu trữ."
    case .exportDetail: "Chuỗi được kiểm tra khi xuất; mã băm cuối được in ra để đối chiếu sau này."
    case .exportFormatOption: "Định dạng: json (mỗi dòng một đối tượng) hoặc csv."
    case .exportArgument: "Tệp để ghi, hoặc “-” (mặc định) là đầu ra chuẩn."
    case .backup: "Sao lưu cơ sở dữ liệu đang dùng, rồi kiểm tra bản sao."
    case .backupDetail:
      "Không phải dừng các phiên đang mở. Bản sao chỉ hiện ra khi đã kiểm tra xong."
    case .backupArgument: "Tệp sao lưu."
    case .overwriteOption: "Thay bản sao đã có (chỉ thay bản sao của Khuê)."
    case .restore: "Khôi phục cơ sở dữ liệu từ một bản sao lưu."
    case .restoreDetail:
      "Bản sao được kiểm tra trước; tệp đang dùng được giữ lại với đuôi .before-restore."
    case .restoreArgument: "Bản sao lưu."
    case .yesOption: "Không hỏi lại."
    case .doctor: "Kiểm tra cơ sở dữ liệu, quyền tệp, terminal và cấu hình; nói phải làm gì."
    case .doctorDetail: "Kết thúc với 0 khi không có lỗi nào, với 1 khi có."
    case .kiosk: "Màn hình treo tường: các trang tự chuyển, không cần ai trông."
    case .kioskDetail:
      "Chỉ đọc, không hỏi gì, không ghi tệp nào. TERM hoặc HUP kết thúc; xem docs/kiosk.md."
    case .pagesOption:
      "Các trang, theo thứ tự: overview, units, checklist, tasks, alerts, meeting."
    case .turnOption: "Mỗi trang hiện bao lâu, như 20s hoặc 1m."
    case .wallUnitsOption: "Chỉ các đơn vị này (mã, cách nhau bằng dấu phẩy)."
    case .pillarOption: "Chỉ trụ cột này: government, economy hoặc society."
    case .wallKeysOption:
      "Phím được dùng: next, previous, hold, language, quit; none là không phím nào "
        + "(mặc định: next,previous,hold)."
    case .promiseOption: "Sau bao lâu không có thay đổi thì coi dữ liệu là cũ, như 24h."
    case .alignClockOption: "Chuyển trang theo đồng hồ, để các màn hình cùng phòng chuyển cùng lúc."
    case .bellOption: "Kêu chuông khi có cảnh báo mới."
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
        + "indicators, indicator CODE, alerts, journal, entry NUMBER, dues UNIT, meeting [DAY], "
        + "accounts."
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
    case .formatOption: "Format: text, json, csv; meeting has md too."
    case .asOfOption: "As of this day (dd/MM/yyyy)."
    case .knownOption: "With what was known by this day; today is allowed."
    case .allOption: "All units, as without it."
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
    case .account: "Accounts: who may do what."
    case .accountDetail:
      "The owner of the database's file is an operator, without an account. Changes are journalled."
    case .accountAdd: "Add an account."
    case .accountList: "Print the accounts (default)."
    case .accountShow: "Print one account."
    case .accountDisable: "Disable an account."
    case .accountEnable: "Enable an account that was disabled."
    case .accountChange: "Change an account's name, role, unit or span."
    case .accountChangeDetail:
      "What is not named stays; --first none and --last none take the day away. The change is "
        + "journalled."
    case .accountKey: "The SSH keys of accounts."
    case .accountKeyDetail:
      "A key opens a session of its account and nothing else. An account can have several keys; a "
        + "key is one account's alone."
    case .accountKeys: "Print the whole authorized_keys file, for all accounts."
    case .accountKeysDetail:
      "Keys that are ended or expired, or of a disabled account, are not printed. A broken key is "
        + "left out and named on standard error: it then ends with 65, and the other lines are whole "
        + "and can be used."
    case .accountKeyAdd: "Give an account an SSH key."
    case .accountKeyAddDetail:
      "Takes ed25519, ecdsa, sk- and RSA of at least 3072 bits. The change is journalled; make "
        + "sshd's file again afterwards with khue account keys."
    case .accountKeyEnd: "End a key at once, or after a day."
    case .accountKeyEndDetail:
      "Without --last it counts at once: a new session is refused even while the key's line stands "
        + "in sshd's file. An ended key does not come back."
    case .accountKeyList: "Print the keys of one account or of all (default)."
    case .labelOption: "The key's label, such as office-pc (default: khoa-1, khoa-2 …)."
    case .labelArgument: "The key's label."
    case .keyLastOption: "The last day on which the key can be used (dd/MM/yyyy)."
    case .sessionKeyOption: "Label of the key that opens the session; it must be one in use."
    case .accountArgument: "The account's code."
    case .nameOption: "The person's name, or the display's."
    case .roleOption: "Role: operator, leader, officer, viewer or kiosk."
    case .accountUnitOption: "Code of the unit that an officer reports for (officers only)."
    case .firstOption: "First day on which it may be used (dd/MM/yyyy)."
    case .lastOption: "Last day on which it may be used (dd/MM/yyyy)."
    case .keyArgument: "Public key file (.pub)."
    case .session: "An account's session, as an SSH key forces it to be run."
    case .sessionDetail:
      "Who acts comes from this command line alone. The client can ask for a fixed set of commands."
    case .accountOption: "The session's account."
    case .ship: "Ship what is new in the journal, from where it was left."
    case .shipDetail:
      "A JSON object with its digest on each line. The file is only added to; where its last line is "
        + "not the journal's any more, nothing is written and the status is 65: the journal was "
        + "rewritten, or it is another database's."
    case .shipOption: "File to add to; standard output where none is named."
    case .sinceOption: "Print what comes after this entry (not with --to)."
    case .sessionsOption: "Only sessions, and what was refused."
    case .stateOption: "Folder for drafts (default: the system user's state folder)."
    case .journalAccountOption: "Only this account's entries (journal)."
    case .kindOption: "Only entries about this kind of record (journal)."
    case .dayOption: "Only entries of this day (dd/MM/yyyy)."
    case .entryArgument: "Number of the journal entry."
    case .export: "Export the whole journal, oldest first, for the archive."
    case .exportDetail:
      "The chain is proved on the way; the head digest is printed to compare with later."
    case .exportFormatOption: "Format: json (an object on each line) or csv."
    case .exportArgument: "File to write, or “-” (default) for standard output."
    case .backup: "Back up the database while it is in use, and prove the copy."
    case .backupDetail: "Open sessions go on. The copy appears only once it has been proved."
    case .backupArgument: "Backup file."
    case .overwriteOption: "Replace an existing backup (of Khuê's alone)."
    case .restore: "Restore the database from a backup."
    case .restoreDetail:
      "The backup is proved first; the present file is kept as .before-restore."
    case .restoreArgument: "Backup file."
    case .yesOption: "Do not ask."
    case .doctor: "Check database, file rights, terminal and settings; say what to do."
    case .doctorDetail: "Ends with 0 where nothing is wrong, with 1 where something is."
    case .kiosk: "A wall display: pages turn by themselves, nobody has to look after it."
    case .kioskDetail:
      "Reads only, asks nothing, writes no file. TERM or HUP ends it; see docs/kiosk.md."
    case .pagesOption: "Pages in order: overview, units, checklist, tasks, alerts, meeting."
    case .turnOption: "How long a page stays, such as 20s or 1m."
    case .wallUnitsOption: "Only these units (codes, separated by commas)."
    case .pillarOption: "Only this pillar: government, economy or society."
    case .wallKeysOption:
      "Keys that work: next, previous, hold, language, quit; none for no key at all "
        + "(default: next,previous,hold)."
    case .promiseOption: "After how long without a change the data counts as old, such as 24h."
    case .alignClockOption: "Turn by the clock, so that the walls of a room turn together."
    case .bellOption: "Ring when there is a new alert."
    case .versionFlag: "Print the version."
    case .helpFlag: "Print this help."
    }
  }
}
