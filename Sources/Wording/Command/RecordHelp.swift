import Programme

/// What the command line explains of defining, withdrawing and exporting records.
public enum RecordHelp: CaseIterable, Sendable {
  case define, defineDetail, filesArgument, suspiciousOption, shippedOption, templateOption,
    listOption
  case withdraw, withdrawDetail, kindArgument, recordArgument
  case exportFiles, exportCatalogue, exportCatalogueDetail, folderArgument
}

extension Wording {
  public func help(_ text: RecordHelp) -> String {
    switch language {
    case .vietnamese: text.vietnamese
    case .english: text.english
    }
  }

  /// What stands for the value of an option or argument in a usage line.
  public func valueName(_ text: RecordHelp) -> String? {
    switch text {
    case .filesArgument: pick("tệp", "file")
    case .templateOption, .kindArgument: pick("loại", "kind")
    case .recordArgument: pick("mã", "code")
    case .folderArgument: pick("thư-mục", "folder")
    default: nil
    }
  }
}

extension RecordHelp {
  fileprivate var vietnamese: String {
    switch self {
    case .define: "Định nghĩa bản ghi danh mục từ tệp TOML: bản ghi mới và bản sửa."
    case .defineDetail:
      "Một tệp có thể có nhiều loại. Được cả hoặc không gì: có lỗi thì không lưu gì. Không ghi "
        + "known_from thì bản ghi mới được biết từ ngày văn bản, không có thì ngày nguồn đăng, không "
        + "có nữa thì hôm nay; bản sửa được biết từ hôm nay."
    case .filesArgument: "Tệp TOML."
    case .suspiciousOption: "Từ chối cả những gì đáng ngờ."
    case .shippedOption:
      "Lấy dữ liệu đã công bố có sẵn trong chương trình; điều người dùng đã sửa thì giữ nguyên."
    case .templateOption: "In tệp mẫu của một loại bản ghi, có chú thích, rồi thôi."
    case .listOption: "In các loại bản ghi, rồi thôi."
    case .withdraw: "Rút một bản ghi danh mục từ hôm nay."
    case .withdrawDetail:
      "Những gì bản ghi từng nói vẫn còn trong nhật ký và trong các ngày trước. Hoàn tác bằng "
        + "khue define với bản ghi ấy."
    case .kindArgument: "Loại bản ghi, như duty hoặc duties; khue define --list in mọi loại."
    case .recordArgument: "Mã của bản ghi; của kế thừa là CŨ>MỚI, của ngưỡng là LOẠI@yyyy-MM-dd."
    case .exportFiles: "Ghi nội dung cơ sở dữ liệu ra tệp."
    case .exportCatalogue: "Ghi toàn bộ danh mục ra các tệp TOML."
    case .exportCatalogueDetail:
      "Các tệp trong THƯ-MỤC/catalogue là thứ khue define và khue init --from đọc được. Không ghi đè "
        + "tệp nào; tài khoản không nằm trong đó."
    case .folderArgument: "Thư mục; được tạo nếu chưa có."
    }
  }

  fileprivate var english: String {
    switch self {
    case .define: "Define records of the catalogue from TOML files: new ones and new versions."
    case .defineDetail:
      "A file may hold several kinds. All or nothing: with a fault nothing is stored. Without "
        + "known_from a new record is known from the day of its document, else of its source, else "
        + "from today; a new version is known from today."
    case .filesArgument: "A TOML file."
    case .suspiciousOption: "Refuse what is suspicious too."
    case .shippedOption:
      "Take the published data that the program brings; what people have changed stays as it is."
    case .templateOption: "Print a commented template for a kind of record, and end."
    case .listOption: "Print the kinds of record, and end."
    case .withdraw: "Withdraw a record of the catalogue from today on."
    case .withdrawDetail:
      "What it said stays in the journal and on the days before. khue define with the record takes "
        + "this back."
    case .kindArgument: "A kind of record, as duty or duties; khue define --list prints all."
    case .recordArgument:
      "The record's code; of a succession OLD>NEW, of a threshold KIND@yyyy-MM-dd."
    case .exportFiles: "Write what the database holds to files."
    case .exportCatalogue: "Write the whole catalogue to TOML files."
    case .exportCatalogueDetail:
      "khue define and khue init --from read the files in FOLDER/catalogue. No file is written over; "
        + "accounts are not in them."
    case .folderArgument: "A folder; made where there is none."
    }
  }
}
