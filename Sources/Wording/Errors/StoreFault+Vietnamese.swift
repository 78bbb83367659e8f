import Programme

extension Wording {
  func vietnamese(_ fault: StoreFault) -> FaultText {
    switch fault {
    case .missing(let path):
      FaultText(
        "Chưa có cơ sở dữ liệu tại \(path).",
        advice: "Tạo bằng lệnh: khue init, hoặc chỉ tệp khác bằng --database.")
    case .unreadable(let path, let errno):
      FaultText(
        "Không đọc được \(path): \(reason(errno)).",
        advice: "Kiểm tra quyền đọc của tệp và của thư mục chứa nó.")
    case .notWritable(let path):
      FaultText(
        "Không ghi được vào \(path).",
        advice: "Muốn ghi thì cần quyền ghi cả tệp và thư mục chứa nó.")
    case .logMissing(let path):
      FaultText(
        "Không xem được \(path): thiếu tệp \(path)-wal hoặc \(path)-shm, và tài khoản này không"
          + " được tạo chúng trong thư mục ấy.",
        advice: "Nhờ người có quyền ghi thư mục chạy một lần: khue show overview.")
    case .emptied(let path):
      FaultText(
        "Tệp \(path) nay trống rỗng, còn \(path)-wal bên cạnh vẫn giữ dữ liệu đã lưu.",
        advice:
          "Đừng mở bằng chương trình khác: giữ cả ba tệp lại một nơi rồi khôi phục bản sao lưu.")
    case .notCreatable(let path, let errno):
      FaultText(
        "Không tạo được \(path): \(reason(errno)).",
        advice: "Chọn nơi khác bằng --database, hoặc tạo thư mục trước.")
    case .foreign(let path):
      FaultText(
        "\(path) không phải là cơ sở dữ liệu của Khuê.",
        advice: "Chỉ đúng tệp bằng --database hoặc biến KHUE_DATABASE.")
    case .damaged(let path, let detail):
      FaultText(
        "Cơ sở dữ liệu \(path) bị hỏng [\(detail)].",
        advice: "Giữ nguyên tệp để kiểm tra và khôi phục từ bản sao lưu gần nhất.")
    case .locked(let path, let seconds):
      FaultText(
        "Cơ sở dữ liệu \(path) bị chương trình khác khóa đã \(seconds) giây.",
        advice: "Chờ chương trình đó xong việc rồi thử lại.")
    case .full(let path):
      FaultText(
        "Ổ đĩa chứa \(path) đã đầy.",
        advice: "Giải phóng dung lượng rồi thử lại; chưa có gì bị ghi dở.")
    case .replaced(let path):
      FaultText(
        "Tệp \(path) đã bị thay bằng tệp khác khi đang mở (như khi khôi phục); lần lưu này chưa"
          + " vào tệp mới.",
        advice: "Khuê mở tệp mới: xem lại nội dung rồi lưu lần nữa; nếu không ai chủ ý thay, hãy"
          + " báo người quản trị.")
    case .olderSchema(let path, let found, let needed):
      FaultText(
        "Cơ sở dữ liệu \(path) theo lược đồ cũ (số \(found), cần số \(needed)).",
        advice: "Sao lưu rồi nâng cấp bằng lệnh: khue migrate.")
    case .newerSchema(let path, let found, let known):
      FaultText(
        "Cơ sở dữ liệu \(path) theo lược đồ mới hơn bản khue này"
          + " (số \(found), bản này biết đến số \(known)).",
        advice: "Khởi động lại khue bằng bản mới; bản này ngừng ghi.")
    case .alreadyExists(let path):
      FaultText(
        "Đã có \(path).",
        advice: "Khuê không ghi đè: chọn đường dẫn khác hoặc chuyển tệp cũ đi nơi khác.")
    case .leftBeside(let path, let leftover):
      FaultText(
        "Cạnh nơi đặt \(path) còn \(leftover) của một cơ sở dữ liệu trước; nếu tạo tệp mới, nội dung"
          + " cũ trong đó sẽ lẫn vào.",
        advice: "Chuyển \(leftover) đi nơi khác (nó có thể còn dữ liệu chưa có ở đâu), rồi làm lại."
      )
    case .notABackup(let path):
      FaultText(
        "\(path) không phải là bản sao lưu của Khuê, nên không ghi đè.",
        advice: "Chọn tên khác cho bản sao lưu, hoặc tự chuyển tệp này đi.")
    case .partOfDatabase(let path, let database):
      FaultText(
        "\(path) thuộc chính cơ sở dữ liệu \(database), nên không thể là bản sao lưu của nó.",
        advice: "Chọn tên khác cho bản sao lưu.")
    case .linkedTwice(let path):
      FaultText(
        "Tệp \(path) còn một tên khác (liên kết cứng): ghi qua hai tên sẽ thành hai lịch sử, nên"
          + " không mở để ghi.",
        advice: "Giữ một tên, xóa tên kia (xem bằng: find / -samefile), hoặc sao chép thành tệp"
          + " riêng bằng lệnh: khue backup.")
    case .sameFile(let path, let database):
      FaultText(
        "\(path) chính là cơ sở dữ liệu \(database), không phải bản sao lưu của nó; không có gì thay"
          + " đổi.", advice: "Chỉ tệp sao lưu cần khôi phục.")
    case .unsynced(let path):
      FaultText(
        "Ổ đĩa chứa \(path) báo lỗi ở bước cuối của lần ghi: có thể đã lưu, nhưng có thể không qua"
          + " được lần mất điện.",
        advice: "Xem nhật ký (khue show journal) trước khi làm lại, và báo người quản trị kiểm tra"
          + " ổ đĩa.")
    case .failed(let path, let code, let detail):
      FaultText(
        "Cơ sở dữ liệu \(path) báo lỗi \(code): \(detail).",
        advice: "Thử lại; nếu lặp lại, gửi câu này cho người quản trị.")
    case .refused(let refusal): vietnamese(refusal)
    case .brokenJournal(let path, let sequence):
      FaultText(
        "Nhật ký của \(path) không còn liền mạch từ dòng \(sequence): quá khứ đã bị sửa.",
        advice: "Giữ nguyên tệp để kiểm tra và so với bản sao lưu.")
    case .brokenRecord(let path, let sequence?, let kind, let key):
      FaultText(
        "Trong \(path), \(name(kind)) \(key) không còn đúng như dòng \(sequence) của nhật ký ghi:"
          + " quá khứ đã bị sửa.",
        advice: "Giữ nguyên tệp để kiểm tra và so với bản sao lưu.")
    case .brokenRecord(let path, nil, let kind, let key):
      FaultText(
        "Trong \(path), phần tính sẵn về \(name(kind)) \(key) không khớp với số liệu đã ghi.",
        advice: "Giữ nguyên tệp để kiểm tra và so với bản sao lưu.")
    case .brokenJudgement(let path, let kind, let key):
      FaultText(
        "Trong \(path), kết luận đã lưu về \(name(kind)) \(key) không đúng với quy tắc.",
        advice: "Giữ nguyên tệp để kiểm tra và so với bản sao lưu.")
    }
  }
}
