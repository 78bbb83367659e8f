public import Programme

extension Wording {
  /// One thing wrong in a theme or configuration file.
  public func fault(_ fault: SettingsFault) -> FaultText {
    let text =
      switch language {
      case .vietnamese: vietnamese(fault.rule)
      case .english: english(fault.rule)
      }
    return switch fault.place {
    case .line(let line, let column):
      text.at(place(fault.file, line: line, column: column, keyPath: nil))
    case .key(let path): text.at(place(fault.file, line: nil, column: nil, keyPath: path))
    case .file: fault.file.isEmpty ? text : text.at(fault.file)
    }
  }

  /// The same for one narrow line: with the file's name only.
  public func notice(_ fault: SettingsFault) -> String {
    var near = fault
    near.file = fault.file.split(separator: "/").last.map(String.init) ?? ""
    return self.fault(near).line
  }

  private func vietnamese(_ rule: SettingsFault.Rule) -> FaultText {
    switch rule {
    case .syntax:
      // The parser speaks English only; the line and the column say what is needed.
      FaultText("Không đúng cú pháp TOML.", advice: "Sửa chỗ này.")
    case .unwritable(let errno):
      FaultText("Không ghi được tệp: \(reason(errno)).", advice: "Kiểm tra quyền ghi và ổ đĩa.")
    case .notUTF8:
      FaultText("Tệp không phải là chữ UTF-8.", advice: "Lưu lại tệp theo bảng mã UTF-8.")
    case .unreadable(let errno):
      FaultText("Không đọc được tệp: \(reason(errno)).", advice: "Kiểm tra đường dẫn và quyền đọc.")
    case .tooLarge(let bytes):
      FaultText(
        "Tệp dài \(count(bytes)) byte, quá lớn cho một tệp thiết lập.",
        advice: "Kiểm tra xem có đúng tệp không.")
    case .wrongType(let expected):
      FaultText("Sai kiểu giá trị, cần \(name(expected)).", advice: "Sửa giá trị cho đúng kiểu.")
    case .outOfRange(let number, let least, let most):
      FaultText(
        "\(count(number)) nằm ngoài khoảng cho phép.",
        advice: "Ghi số nguyên từ \(count(least)) đến \(count(most)).")
    case .unknownKey:
      FaultText("Mục này không có nghĩa gì ở đây.", advice: "Kiểm tra chính tả, hoặc bỏ đi.")
    case .unknownRole:
      FaultText("Không có vai trò hiển thị này.", advice: "Xem các vai trò trong Themes/dark.toml.")
    case .badColour(let text):
      FaultText(
        "“\(text)” không phải là màu.",
        advice: "Ghi default, số 0–255, #rrggbb hoặc tên trong mục [colours].")
    case .unexpectedWord(let word):
      FaultText(
        "Từ “\(word)” không dùng được ở đây.",
        advice: "Ghi màu chữ, rồi on và màu nền, rồi các kiểu chữ.")
    case .unknownValue(let value, let allowed):
      FaultText(
        "“\(value)” không phải là giá trị được dùng.",
        advice: "Dùng một trong: \(allowed.joined(separator: ", ")).")
    case .unknownTheme(let theme, let known):
      FaultText(
        "Không có bộ màu “\(theme)”.",
        advice: "Dùng một trong: \(known.joined(separator: ", ")).")
    }
  }

  private func english(_ rule: SettingsFault.Rule) -> FaultText {
    switch rule {
    case .syntax(let message): FaultText("Not valid TOML [\(message)].", advice: "Correct it.")
    case .unwritable(let errno):
      FaultText("Cannot write the file: \(reason(errno)).", advice: "Check permissions and disk.")
    case .notUTF8:
      FaultText("The file is no UTF-8 text.", advice: "Save it in the encoding UTF-8.")
    case .unreadable(let errno):
      FaultText("Cannot read the file: \(reason(errno)).", advice: "Check path and permissions.")
    case .tooLarge(let bytes):
      FaultText(
        "The file has \(count(bytes)) bytes, too many for settings.",
        advice: "Check that it is the right file.")
    case .wrongType(let expected):
      FaultText(
        "Wrong type of value; expected \(name(expected)).", advice: "Give a value of that type.")
    case .outOfRange(let number, let least, let most):
      FaultText(
        "\(count(number)) is out of range.",
        advice: "Write a whole number from \(count(least)) to \(count(most)).")
    case .unknownKey:
      FaultText("This key means nothing here.", advice: "Check its spelling, or remove it.")
    case .unknownRole:
      FaultText("There is no such role.", advice: "See the roles in Themes/dark.toml.")
    case .badColour(let text):
      FaultText(
        "“\(text)” is no colour.",
        advice: "Write default, a number 0–255, #rrggbb or a name under [colours].")
    case .unexpectedWord(let word):
      FaultText(
        "The word “\(word)” cannot stand here.",
        advice: "Write a colour, then on and a background, then attributes.")
    case .unknownValue(let value, let allowed):
      FaultText(
        "“\(value)” is not a value that is used.",
        advice: "Use one of: \(allowed.joined(separator: ", ")).")
    case .unknownTheme(let theme, let known):
      FaultText(
        "There is no theme “\(theme)”.", advice: "Use one of: \(known.joined(separator: ", ")).")
    }
  }

  private func name(_ type: SettingsFault.ValueType) -> String {
    switch type {
    case .text: pick("chữ", "text")
    case .truth: pick("true hoặc false", "true or false")
    case .number: pick("số nguyên", "a whole number")
    case .table: pick("bảng", "a table")
    }
  }
}
