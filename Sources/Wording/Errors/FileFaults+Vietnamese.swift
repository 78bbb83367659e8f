import Programme
import VietnameseText

extension Wording {
  func vietnamese(_ rule: ImportFault.Rule, value: String?) -> FaultText {
    let shown = value.map { "“\($0)” " } ?? "Giá trị này "
    return switch rule {
    case .unreadable(let errno):
      FaultText("Không đọc được tệp: \(reason(errno)).", advice: "Kiểm tra đường dẫn và quyền đọc.")
    case .emptyFile:
      FaultText(
        "Tệp không có dòng nào.", advice: "Ghi tên cột ở dòng đầu, mỗi dòng sau một bản ghi.")
    case .badEncoding(let offset):
      FaultText(
        "Có byte không đọc được thành chữ ở vị trí \(count(offset)).",
        advice: "Lưu lại tệp dạng “CSV UTF-8”.")
    case .unknownKind:
      FaultText(
        "Dòng tiêu đề không cho biết đây là số liệu, nhiệm vụ hay tiến độ.",
        advice: "Số liệu cần các cột Chỉ tiêu, Đơn vị, Kỳ, Giá trị; nhiệm vụ cần Mã nhiệm vụ, Tên"
          + " nhiệm vụ; tiến độ cần Nhiệm vụ, Tính đến ngày, Trạng thái.")
    case .missingColumn(let column):
      FaultText("Thiếu cột “\(column)”.", advice: "Thêm cột này vào dòng tiêu đề.")
    case .duplicateColumn: FaultText("Cột này lặp lại.", advice: "Chỉ giữ một cột.")
    case .unclosedQuote:
      FaultText("Dấu nháy kép mở mà không đóng.", advice: "Thêm dấu nháy kép đóng.")
    case .cutShort:
      FaultText(
        "Tệp bị cắt giữa chừng: sau dòng này không còn dấu xuống dòng, hoặc đường truyền đã đứt;"
          + " không lưu dòng nào.",
        advice: "Gửi lại cả tệp; dòng cuối cũng phải có dấu xuống dòng.")
    case .wrongFieldCount(let found, let expected):
      FaultText(
        "Dòng có \(count(found)) ô, tiêu đề có \(count(expected)).",
        advice: "Kiểm tra dấu ngăn cột và dấu nháy của dòng này.")
    case .lastRowCut(let found, let expected):
      FaultText(
        "Dòng cuối mới có \(count(found)) ô, tiêu đề có \(count(expected)), và không có dấu xuống"
          + " dòng: tệp có thể bị cắt giữa chừng.",
        advice: "Lấy lại cả tệp; nếu dòng này đã đủ thì thêm dấu xuống dòng ở cuối.")
    case .splitByComma(let found, let expected):
      FaultText(
        "Dòng có \(count(found)) ô, tiêu đề có \(count(expected)): có thể dấu phẩy thập phân như trong"
          + " 12,5 đã bị coi là dấu ngăn cột.",
        advice: "Lưu lại tệp với dấu chấm phẩy ngăn cột, hoặc đặt số trong dấu nháy kép: \"12,5\".")
    case .commaBetweenDigits:
      FaultText(
        "\(shown)có thể là một số bị dấu phẩy ngăn cột tách đôi, cũng có thể là hai ô.",
        advice: "Lưu lại tệp với dấu chấm phẩy ngăn cột, hoặc đặt từng ô số trong dấu nháy kép.")
    case .splitTitle:
      FaultText(
        "\(shown)là tên cột bị chính dấu phẩy của nó tách đôi.",
        advice: "Đặt tên cột trong dấu nháy kép, hoặc lưu lại tệp với dấu chấm phẩy ngăn cột.")
    case .legacyEncoding(let encoding):
      FaultText(
        "\(shown)viết theo bảng mã cũ \(name(encoding)), không phải Unicode.",
        advice:
          "Chuyển mã sang Unicode (bằng bộ công cụ của UniKey hoặc phần mềm tương tự), lưu dạng"
          + " “CSV UTF-8” rồi nhập lại.")
    case .contradictsColumn(let column, let other):
      FaultText(
        "\(shown)trái với “\(other)” ở cột “\(column)”.",
        advice: "Sửa cho khớp, hoặc để trống một trong hai.")
    case .rankNotWhole:
      FaultText(
        "\(shown)không phải là hạng trên tổng số: cả hai phải là số nguyên.",
        advice: "Ghi như 1/34.")
    case .tooManyBytes(let limit):
      FaultText(
        "Tệp lớn hơn \(size(limit)), mức cho phép của một lần nhập; không lưu dòng nào.",
        advice: "Chia tệp thành nhiều phần, mỗi phần có dòng tiêu đề, rồi nhập từng phần.")
    case .tooManyRows(let limit):
      FaultText(
        "Tệp có hơn \(count(limit)) dòng, mức cho phép của một lần nhập; không lưu dòng nào.",
        advice: "Chia tệp thành nhiều phần, mỗi phần có dòng tiêu đề, rồi nhập từng phần.")
    case .tooManyCells(let limit):
      FaultText(
        "Dòng có hơn \(count(limit)) ô.", advice: "Kiểm tra dấu ngăn cột; bỏ các cột trống thừa.")
    case .tooManyOfSeries(let limit):
      FaultText(
        "Từ dòng này, tệp có hơn \(count(limit)) số liệu của cùng chỉ tiêu và đơn vị.",
        advice: "Chia số liệu của chỉ tiêu này ra nhiều tệp rồi nhập từng tệp.")
    case .idleInput(let seconds):
      FaultText(
        "Đã chờ \(count(seconds)) giây mà không nhận thêm được gì; không lưu dòng nào.",
        advice: "Kiểm tra đường truyền rồi gửi lại cả tệp.")
    case .emptyField: FaultText("Ô bắt buộc mà để trống.", advice: "Điền giá trị.")
    case .damagedText:
      FaultText(
        "\(shown)đã mất dấu tiếng Việt khi lưu.",
        advice: "Mở bản gốc, lưu lại dạng “CSV UTF-8” rồi nhập lại.")
    case .formula:
      FaultText("\(shown)là công thức bảng tính.", advice: "Thay công thức bằng giá trị của nó.")
    case .notANumber:
      FaultText(
        "\(shown)không phải là số.", advice: "Chỉ ghi chữ số và dấu của số, như 1234,5 hoặc -3.")
    case .noValue:
      FaultText(
        "\(shown)nghĩa là không có giá trị.",
        advice: "Chưa có số thì bỏ cả dòng: chưa biết không phải là 0.")
    case .numberTooLong:
      FaultText(
        "\(shown)có nhiều chữ số hơn mức giữ được chính xác (18 chữ số, 12 số lẻ).",
        advice: "Kiểm tra lại số, hoặc ghi gọn hơn.")
    case .percentNotAllowed:
      FaultText(
        "\(shown)có dấu %, nhưng cột này không đo bằng phần trăm.",
        advice: "Bỏ dấu %, hoặc kiểm tra lại chỉ tiêu.")
    case .numberInOtherStyle(let declared):
      FaultText(
        "\(shown)không theo cách viết số mà dòng tiêu đề nêu: \(sample(declared)).",
        advice: "Viết lại số, hoặc đổi tiêu đề thành “Giá trị (\(sample(declared.other)))”.")
    case .ambiguousNumber:
      FaultText(
        "\(shown)có thể là hàng nghìn, cũng có thể là số thập phân.",
        advice: "Nêu cách viết số ở tên cột: “Giá trị (1.234,5)” hoặc “Giá trị (1,234.5)”.")
    case .notADay: FaultText("\(shown)không phải là ngày.", advice: "Ghi ngày dạng dd/MM/yyyy.")
    case .notAPeriod:
      FaultText(
        "\(shown)không phải là kỳ.",
        advice: "Ghi như 30/06/2025, tháng 6/2025, Quý II/2025, 2025 hoặc 01/07–23/09/2025.")
    case .unknownUnit: unknown("đơn vị", value, list: "khue show units")
    case .unknownIndicator: unknown("chỉ tiêu", value, list: "khue show indicators")
    case .unknownTask: unknown("nhiệm vụ", value, list: "khue show tasks")
    case .unknownSource: unknown("nguồn", value, list: nil)
    case .unknownDocument: unknown("văn bản", value, list: nil)
    case .unknownWord(let allowed):
      FaultText(
        "\(shown)không phải là từ được dùng ở cột này.",
        advice: "Dùng một trong: \(allowed.joined(separator: ", ")).")
    case .textTooLong(let limit):
      FaultText("Nội dung dài quá \(count(limit)) ký tự.", advice: "Rút gọn.")
    case .repeatedInFile(let line):
      FaultText("Giống dòng \(line) của tệp này.", advice: "Bỏ một trong hai dòng.")
    case .contradictsInFile(let line, let stands, let told):
      FaultText(
        "Dòng \(line) của tệp này ghi \(figure(stands, kind: nil)) cho cùng kỳ và nguồn, dòng này"
          + " ghi \(told == stands ? "lại với chi tiết khác" : figure(told, kind: nil)).",
        advice: "Bỏ một trong hai dòng, hoặc ghi “sửa” ở cột Sửa nếu dòng này thay dòng kia.")
    case .nothingToCorrect:
      FaultText(
        "Chưa có số liệu nào của kỳ và nguồn này để sửa hoặc rút.",
        advice: "Kiểm tra kỳ và nguồn, hoặc để trống cột Sửa.")
    case .refused(let refusal): vietnamese(refusal)
    }
  }

  private func unknown(_ what: String, _ value: String?, list: String?) -> FaultText {
    FaultText(
      "Không có \(what) \(value.map { "“\($0)” " } ?? "")trong danh mục.",
      advice: list.map { "Xem các mã bằng: \($0)." } ?? "Khai báo trước rồi nhập lại.")
  }

  func vietnamese(_ rule: CatalogueFault.Rule) -> FaultText {
    switch rule {
    case .unreadable(let errno):
      FaultText("Không đọc được tệp: \(reason(errno)).", advice: "Kiểm tra đường dẫn và quyền đọc.")
    case .notUTF8(let byte):
      FaultText(
        "Byte \(hexadecimal(byte)) ở đây không phải là chữ UTF-8.",
        advice: "Lưu lại tệp theo bảng mã UTF-8.")
    case .syntax(let detail):
      FaultText("Không đúng cú pháp TOML: \(detail).", advice: "Sửa chỗ này.")
    case .missingKey: FaultText("Thiếu mục bắt buộc.", advice: "Thêm mục này.")
    case .unknownKey:
      FaultText("Mục này không có nghĩa gì ở đây.", advice: "Kiểm tra chính tả, hoặc bỏ đi.")
    case .wrongType(let expected):
      FaultText("Sai kiểu giá trị, cần \(expected).", advice: "Sửa giá trị cho đúng kiểu.")
    case .unknownWord(let word, let allowed):
      FaultText(
        "“\(word)” không phải là từ được dùng ở đây.",
        advice: "Dùng một trong: \(allowed.joined(separator: ", ")).")
    case .notADay(let text):
      FaultText("“\(text)” không phải là ngày.", advice: "Ghi ngày dạng dd/MM/yyyy.")
    case .notANumber(let text):
      FaultText("“\(text)” không phải là số.", advice: "Ghi số.")
    case .duplicateCode(let code):
      FaultText("Mã “\(code)” đã dùng cho bản ghi khác.", advice: "Chọn mã khác.")
    case .unknownReference(let kind, let code):
      FaultText(
        "Không có \(name(kind)) nào mã “\(code)”.", advice: "Kiểm tra mã, hoặc khai báo nó.")
    case .malformedCode(let code):
      FaultText(
        "“\(code)” không thể là mã.",
        advice: "Mã dài 1 đến 64 ký tự, chỉ gồm chữ cái tiếng Việt, số, dấu chấm và gạch nối.")
    case .damagedText(let text):
      FaultText(
        "“\(text)” đã mất dấu tiếng Việt khi lưu.",
        advice: "Mở bản gốc, lưu lại theo bảng mã UTF-8.")
    case .legacyEncoding(let encoding, let text):
      FaultText(
        "“\(text)” viết theo bảng mã cũ \(name(encoding)), không phải Unicode.",
        advice:
          "Chuyển mã sang Unicode (bằng bộ công cụ của UniKey hoặc phần mềm tương tự), lưu theo bảng"
          + " mã UTF-8.")
    case .refused(let refusal): vietnamese(refusal)
    }
  }
}

extension Wording {
  /// A number in a style, as the titles of columns state it.
  func sample(_ style: NumberStyle) -> String {
    switch style {
    case .vietnamese: "1.234,5"
    case .english: "1,234.5"
    }
  }
}

extension Wording {
  func name(_ encoding: LegacyEncoding) -> String {
    switch encoding {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .windows1258: "Windows-1258"
    }
  }

  /// "0xE3".
  func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension NumberStyle {
  var other: NumberStyle {
    switch self {
    case .vietnamese: .english
    case .english: .vietnamese
    }
  }
}
