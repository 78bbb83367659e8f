/// A door through which bytes of other people come in.
enum FuzzedReader: String, CaseIterable, CustomStringConvertible {
  /// A delimited file, cell by cell.
  case table
  /// The rows of an import.
  case rows
  /// A file of the catalogue.
  case catalogue
  /// `config.toml`.
  case settings
  case theme
  /// An OpenSSH key, and how an account stores it.
  case key
  /// What a keyboard, or what poses as one, sends.
  case keyboard
  case search
  case number
  case day
  /// What an SSH client asks for.
  case command

  var description: String { rawValue }

  static var chosen: [FuzzedReader] {
    guard let name = FuzzRun.variable("KHUE_FUZZ_READER") else { return allCases }
    return allCases.filter { $0.rawValue == name }
  }

  /// What is wrong with what the reader makes of an input; nil where all holds.
  func complaint(about input: [UInt8]) -> String? {
    switch self {
    case .table: TableInvariant.complaint(input)
    case .rows: RowsInvariant.complaint(input)
    case .catalogue: CatalogueInvariant.complaint(input)
    case .settings: SettingsInvariant.complaint(input)
    case .theme: ThemeInvariant.complaint(input)
    case .key: KeyInvariant.complaint(input)
    case .keyboard: KeyboardInvariant.complaint(input)
    case .search: SearchInvariant.complaint(input)
    case .number: NumberInvariant.complaint(input)
    case .day: DayInvariant.complaint(input)
    case .command: CommandInvariant.complaint(input)
    }
  }

  /// Words of the reader's language.
  var words: [String] {
    switch self {
    case .table, .rows:
      [
        "Chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị", "Giá trị (1.234,5)", "Ngày công bố", "Tử số",
        "Mẫu số",
        "Xếp hạng", "Trên tổng số", "Nguồn", "Mức", "Sửa", "Ghi chú", "Mã nhiệm vụ", "Tên", "Hạn",
        "Tính đến ngày", "Trạng thái", "sửa", "rút", "a", "b", "tháng 6/2025", "19/27", "khoảng 5",
        "7–7,5", "12,5 %", "#N/A", "\";\"",
      ]
    case .catalogue:
      [
        "[[units]]\n", "[[targets]]\n", "[[tasks]]\n", "code = ", "name = ", "name_en = ",
        "kind = \"quan\"\n", "parent = ", "first = 2025-01-01\n", "sources = [\"a\"]\n",
        "value = \"1,5\"\n", "\"\"\"", "'''", "a.b.c = 1\n", "{a=1}", "true", "[1,2]",
        "code = \"a\"\n",
      ]
    case .settings:
      [
        "theme = ", "language = \"en\"\n", "mouse = true\n", "glyphs = \"ascii\"\n",
        "colours = \"256\"\n", "[log]\n", "to = \"syslog\"\n", "socket = \"/dev/log\"\n",
        "[session]\n",
        "[session.officer]\n", "memory-mib = 64\n", "idle-minutes = 0\n", "\"\"\"", "'''",
        "a.b = 1\n",
      ]
    case .theme:
      [
        "name = \"a\"\n", "[title]\n", "vi = \"A\"\n", "[colours]\n", "red = \"#ff0000\"\n",
        "[roles]\n",
        "title = \"red bold\"\n", "late = \"red on #000000\"\n", "[sixteen]\n", "#fff", "underline",
      ]
    case .key:
      [
        "ssh-ed25519 ", "ssh-rsa ", "ssh-dss ", "ecdsa-sha2-nistp256 ", "command=\"sh\" ",
        "restrict ",
        "AAAAC3NzaC1lZDI1NTE5AAAAI", "AAAAB3NzaC1yc2E", "==", " - - ", " 2027-01-01 - ",
      ]
    case .keyboard:
      [
        "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[M", "\u{1B}[<0;1;1M", "\u{1B}OA", "\u{1B}[1;5A",
        "\u{1B}[15~",
        "\u{1B}\u{1B}", "\u{1B}P", "\u{1B}\\", "\u{9B}", "\u{7F}", "\u{3}",
      ]
    case .search: ["đống đa", "DONG", "Đ", "ộ", "oo", "  ", "thuế", "a\u{323}\u{302}"]
    case .number:
      ["1.043.724", "57,06", "1 043 724", "-12,5 %", "1,234.5", "1\u{A0}000", "‰", "−5"]
    case .day:
      [
        "30/06/2025", "2025-06-30", "ngày 30 tháng 6 năm 2025", "tháng 6/2025", "T6/2025",
        "Quý II/2025",
        "Q2/2025", "năm 2025", "tuần 06/2024", "6 tháng đầu năm 2025", "01/07–23/09/2025",
        "2021–2025",
        "quý", "đến", "9 tháng năm 2025",
      ]
    case .command:
      [
        "show ", "overview", "unit ", "import - ", "--dry-run", "--strict", "kiosk ", "--pages ",
        "--every ",
        "--lang en", "--lang=", "journal verify", "--format json", "--database /x", "; sh", "&& id",
        "| sh",
        "version", "help", "--help",
      ]
    }
  }
}
