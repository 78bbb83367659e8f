import Programme

/// What is said of a command line that cannot be understood, and of the parser's own words.
extension Wording {
  /// - Parameters:
  ///   - message: what the argument parser says, in English.
  ///   - command: whose help is to be looked at: "khue show"; nil where nobody can.
  public func usageFault(_ message: String, command: String?) -> String {
    let line = Wording.oneLine(message)
    let said = pick(vietnamese(ofParser: line), ended(line))
    let told = pick("Không hiểu dòng lệnh. \(said)", "The command line is not understood. \(said)")
    return command.map { told + " " + seeHelp(of: $0) } ?? told
  }

  private func seeHelp(of command: String) -> String {
    pick("Xem: \(command) --help", "See: \(command) --help")
  }

  /// A pause that no option can wait, in seconds.
  public func unusableSeconds(_ text: String, of option: String, most: Int) -> String {
    pick(
      "\(option) không nhận “\(text)”: cần số giây lớn hơn 0, nhiều nhất \(count(most)).",
      "\(option) can't take “\(text)”: it needs seconds above 0, \(count(most)) at most.")
  }

  /// A number of things that is none or less.
  public func unusableCount(_ text: String, of option: String) -> String {
    pick(
      "\(option) không nhận “\(text)”: cần số nguyên từ 1.",
      "\(option) can't take “\(text)”: it needs a whole number from 1.")
  }

  /// An argument whose bytes are no text, which is shown as well as it can be.
  public func brokenArgument(_ shown: String) -> String {
    pick(
      "Tham số “\(shown)” không phải là chữ UTF-8. Gõ lại, hoặc đặt bảng mã của máy là UTF-8.",
      "The argument “\(shown)” is no UTF-8 text. Type it again, or set the terminal to UTF-8.")
  }

  /// A variable of the environment that names a path and whose bytes are no text.
  public func brokenVariable(_ name: String) -> String {
    pick(
      "Biến \(name) không phải là chữ UTF-8. Đặt lại biến này.",
      "The variable \(name) is no UTF-8 text. Set it anew.")
  }

  /// A word where the name of a command belongs.
  public func unknownCommand(_ word: String, under command: String, known: [String]) -> String {
    let names = known.joined(separator: ", ")
    return pick(
      "Không có lệnh “\(command) \(word)”. Dùng một trong: \(names). "
        + seeHelp(of: command),
      "There is no command “\(command) \(word)”. Use one of: \(names). "
        + seeHelp(of: command))
  }

  public var emptyDatabasePath: String {
    pick(
      "--database cần một đường dẫn, nhưng giá trị đang để trống.",
      "--database needs a path, but its value is empty.")
  }

  /// A screen that takes fewer codes than were given.
  public func extraArgument(_ word: String, of command: String) -> String {
    pick(
      "Thừa “\(word)”: \(command) không dùng đến. " + seeHelp(of: "khue show"),
      "“\(word)” is too much: \(command) has no use for it. " + seeHelp(of: "khue show"))
  }

  /// A word that an option does not know.
  public func unusableValue(_ text: String, of option: String, known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return pick(
      "\(option) không có giá trị “\(text)”. Dùng: \(list).",
      "\(option) does not know “\(text)”. Use: \(list).")
  }

  /// A span of time that an option can't use; the bounds are in seconds.
  public func unusableDuration(
    _ text: String, of option: String, least: Int64, most: Int64
  ) -> String {
    pick(
      "\(option) không nhận “\(text)”. Ghi như 20s, 5m hoặc 24h, từ \(least) đến \(most) giây.",
      "\(option) can't take “\(text)”. Write 20s, 5m or 24h, from \(least) to \(most) seconds.")
  }

  /// A screen that needs a code more: "khue show unit MÃ".
  public func missingCode(of command: String, _ code: CommandHelp) -> String {
    let name = "<\(valueName(code) ?? "")>"
    return pick(
      "Thiếu mã. Viết: \(command) \(name) " + seeHelp(of: "khue show"),
      "A code is missing. Write: \(command) \(name) " + seeHelp(of: "khue show"))
  }

  // MARK: The argument parser

  /// The argument parser's own headings and set phrases, and what stands for them here.
  public var parserPhrases: [(english: String, text: String)] {
    guard language == .vietnamese else { return [] }
    return [
      ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "ĐỐI SỐ:"),
      ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"),
      ("Show the version.", help(.versionFlag)), ("Show help information.", help(.helpFlag)),
      ("(values: ", "(giá trị: "), ("; default: ", "; mặc định: "),
      ("(default: ", "(mặc định: "), ("(default)", "(mặc định)"), ("<options>", "<tùy-chọn>"),
      ("<subcommand>", "<lệnh-con>"), ("See 'khue help", "Chi tiết: khue help"),
      ("' for detailed help.", ""),
    ]
  }

  /// A message of the parser in Vietnamese; what it is not known to say stays in brackets behind a
  /// sentence that says what kind of mistake it is.
  private func vietnamese(ofParser message: String) -> String {
    let named = quoted(in: message)
    guard let first = named.first else {
      if message.hasPrefix("Missing required subcommand") { return "Thiếu lệnh con." }
      if message.hasPrefix("Invalid option: ") {
        return "Không có tùy chọn \(message.dropFirst("Invalid option: ".count))."
      }
      return "Tham số không dùng được. [\(message)]"
    }
    if message.hasPrefix("Unknown option ") {
      let close = named.count > 1 ? " Có phải \(named[1])?" : ""
      return "Không có tùy chọn \(first)." + close
    }
    if message.hasPrefix("The option "), message.contains(" does not take any value") {
      return "Tùy chọn \(first) không có giá trị kèm theo; bỏ “=\(named.dropFirst().first ?? "")”."
    }
    if message.hasPrefix("Unexpected argument ") { return "Thừa “\(first)”." }
    if message.contains(" unexpected arguments: ") {
      return "Thừa " + named.map { "“\($0)”" }.joined(separator: ", ") + "."
    }
    if message.hasPrefix("Missing one of: ") {
      return "Thiếu một trong: " + named.joined(separator: ", ") + "."
    }
    if message.hasPrefix("Missing expected argument ") { return "Thiếu \(first)." }
    if message.hasPrefix("Missing value for ") { return "Thiếu giá trị của \(first)." }
    if message.hasPrefix("The value ") {
      guard named.count > 1 else { return "“\(first)” không dùng được." }
      let allowed = named.dropFirst(2).joined(separator: ", ")
      let advice = allowed.isEmpty ? "" : " Dùng một trong: \(allowed)."
      return "“\(first)” không dùng được cho \(named[1])." + advice
    }
    return "Tham số không dùng được. [\(message)]"
  }

  /// A message on one line; where the parser lists the values below each other, in quotation marks.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    let values = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { "'\($0.dropFirst(2))'" }
    let first = lines.first.map(String.init) ?? ""
    return values.isEmpty ? first : first + " " + values.joined(separator: ", ")
  }

  /// What stands between single quotation marks.
  private func quoted(in message: String) -> [String] {
    message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// With a full stop at its end.
  private func ended(_ sentence: String) -> String {
    sentence.isEmpty || sentence.hasSuffix(".") || sentence.hasSuffix("?")
      ? sentence : sentence + "."
  }
}

extension Wording {
  /// What stands for the value of an option or argument: "<đường-dẫn>"; nil where it takes none.
  public func valueName(_ help: CommandHelp) -> String? {
    switch help {
    case .databaseOption: pick("đường-dẫn", "path")
    case .languageOption: pick("ngôn-ngữ", "language")
    case .fromOption: pick("thư-mục", "folder")
    case .formatOption, .exportFormatOption: pick("định-dạng", "format")
    case .asOfOption, .knownOption: pick("ngày", "day")
    case .unitOption: pick("mã-đơn-vị", "unit-code")
    case .seedOption: pick("số", "number")
    case .everyOption: pick("giây", "seconds")
    case .stepsOption, .limitOption: pick("số", "number")
    case .themeOption: pick("bộ-màu", "theme")
    case .glyphsOption: pick("bộ-ký-hiệu", "glyphs")
    case .pagesOption: pick("trang,trang", "page,page")
    case .turnOption, .promiseOption: pick("thời-gian", "time")
    case .wallUnitsOption: pick("mã,mã", "code,code")
    case .pillarOption: pick("trụ-cột", "pillar")
    case .wallKeysOption: pick("phím,phím", "key,key")
    case .whatArgument: pick("màn-hình", "screen")
    case .codeArgument: pick("mã", "code")
    case .principleArgument: pick("mã-nội-dung", "principle")
    case .fileArgument, .exportArgument, .backupArgument, .restoreArgument: pick("tệp", "file")
    case .keyArgument: pick("tệp.pub", "file.pub")
    case .accountArgument, .accountOption, .journalAccountOption: pick("tài-khoản", "account")
    case .nameOption: pick("tên", "name")
    case .roleOption: pick("vai-trò", "role")
    case .accountUnitOption: pick("mã-đơn-vị", "unit-code")
    case .firstOption, .lastOption, .dayOption, .keyLastOption: pick("ngày", "day")
    case .stateOption: pick("thư-mục", "folder")
    case .labelOption, .labelArgument, .sessionKeyOption: pick("nhãn", "label")
    case .shipOption: pick("tệp", "file")
    case .sinceOption: pick("số", "number")
    case .kindOption: pick("loại", "kind")
    case .entryArgument: pick("số", "number")
    default: nil
    }
  }
}
