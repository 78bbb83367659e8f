public import Programme

/// What happened, where, and what to do about it, in one language.
public struct FaultText: Hashable, Sendable {
  /// A sentence.
  public let what: String
  /// The file, line and column (or key path), where it is about a file that people write.
  public let place: String?
  /// A sentence; nil where nothing is to be done.
  public let advice: String?

  init(_ what: String, place: String? = nil, advice: String? = nil) {
    self.what = FaultText.oneLine(what)
    self.place = place.map(FaultText.oneLine)
    self.advice = advice.map(FaultText.oneLine)
  }

  /// A line break in what a file says is shown, so that one message is one line.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isLineBreak) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isLineBreak(scalar) ? "↵" : scalar) }
    return String(shown)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// "tệp.csv, dòng 5, cột “gia_tri”: sentence. Advice."
  public var line: String {
    let place = place.map { $0 + ": " } ?? ""
    return place + what + (advice.map { " " + $0 } ?? "")
  }

  func at(_ place: String) -> FaultText {
    FaultText(what, place: place, advice: advice)
  }
}

extension Wording {
  public func fault(_ fault: StoreFault) -> FaultText {
    if case .refused(let refusal) = fault { return self.fault(refusal) }
    return switch language {
    case .vietnamese: vietnamese(fault)
    case .english: english(fault)
    }
  }

  /// Why the gate stored nothing.
  public func fault(_ refusal: Refusal) -> FaultText {
    switch language {
    case .vietnamese: vietnamese(refusal)
    case .english: english(refusal)
    }
  }

  /// One thing wrong in a file that was to be imported.
  public func fault(_ fault: ImportFault) -> FaultText {
    let text =
      switch language {
      case .vietnamese: vietnamese(fault.rule, value: fault.value)
      case .english: english(fault.rule, value: fault.value)
      }
    return text.at(place(fault.file, line: fault.line, column: fault.column))
  }

  /// One thing wrong in a catalogue file.
  public func fault(_ fault: CatalogueFault) -> FaultText {
    let text =
      switch language {
      case .vietnamese: vietnamese(fault.rule)
      case .english: english(fault.rule)
      }
    return text.at(
      place(fault.file, line: fault.line, column: fault.column, keyPath: fault.keyPath))
  }

  /// A finding as one sentence.
  public func finding(_ finding: Finding, names: FindingNames = FindingNames()) -> String {
    switch language {
    case .vietnamese: vietnamese(finding, names)
    case .english: english(finding, names)
    }
  }

  /// "tệp.csv, dòng 5, cột “gia_tri”"; a line of 0 means the whole file.
  func place(_ file: String, line: Int, column: String?) -> String {
    let line = line > 0 ? pick(", dòng \(line)", ", line \(line)") : ""
    let column = column.map { pick(", cột “\($0)”", ", column “\($0)”") } ?? ""
    return file + line + column
  }

  func place(_ file: String, line: Int?, column: Int?, keyPath: String?) -> String {
    let line = line.map { pick(", dòng \($0)", ", line \($0)") } ?? ""
    let column = column.map { pick(", cột \($0)", ", column \($0)") } ?? ""
    let key = keyPath.map { pick(", mục \($0)", ", key \($0)") } ?? ""
    return file + line + column + key
  }

  /// Why the system refused a file; the numbers are those of Linux.
  func reason(_ errno: Int32) -> String {
    switch errno {
    case 1, 13: pick("không có quyền", "no permission")
    case 2: pick("không có tệp này", "there is no such file")
    case 5: pick("lỗi đọc ghi của ổ đĩa", "input/output error of the disk")
    case 6, 19:
      pick(
        "đó không phải là tệp thường (mà là ống dẫn, thiết bị hay cổng nối)",
        "it is no regular file, but a pipe, a device or a socket")
    case 20: pick("một phần của đường dẫn không phải là thư mục", "a part of the path is no folder")
    case 21: pick("đó là thư mục", "it is a folder")
    case 27: pick("tệp quá lớn", "the file is too large")
    case 110: pick("chờ quá lâu mà không có dữ liệu", "no data came for too long")
    case 23, 24: pick("quá nhiều tệp đang mở", "too many open files")
    case 28: pick("ổ đĩa đầy", "the disk is full")
    case 84: pick("tên tệp không phải là chữ UTF-8", "the file's name is no UTF-8 text")
    case 30: pick("ổ đĩa chỉ cho đọc", "the disk is read-only")
    case 36: pick("tên tệp quá dài", "the file name is too long")
    case 40: pick("liên kết chạy vòng", "links lead in a circle")
    default: pick("lỗi hệ thống số \(errno)", "system error \(errno)")
    }
  }
}

/// How a finding's sentence names its indicator and unit; by their codes where it knows no name.
public struct FindingNames: Hashable, Sendable {
  public var indicators: [Code<Indicator>: String]
  public var units: [Code<Organisation>: String]

  public init(
    indicators: [Code<Indicator>: String] = [:], units: [Code<Organisation>: String] = [:]
  ) {
    self.indicators = indicators
    self.units = units
  }

  /// "đơn vị, chỉ tiêu" as the beginning of a sentence.
  func subject(_ unit: Code<Organisation>, _ indicator: Code<Indicator>) -> String {
    (units[unit] ?? unit.text) + ", " + (indicators[indicator] ?? indicator.text)
  }
}
