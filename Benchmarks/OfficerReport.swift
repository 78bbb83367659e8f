import TerminalTesting

/// What an officer's whole report costs over a line: the first screen, the form, every letter typed
/// into it for two tasks, the screen after it was stored, and the farewell.
struct OfficerReport {
  let khue: Khue
  let folder: TemporaryDirectory

  private static let database = "report/khue.db"
  private static let account = "khue-bench"

  func table() throws -> Table {
    let database = try prepareDatabase()
    var session = khue.contestant("khue session", database)
    session.arguments = ["session", "--account", Self.account] + session.arguments
    let (terminal, first) = try session.open()
    defer { terminal.end() }
    var line = Line(terminal: terminal, bytes: first.bytes.count)
    line.press("i")
    let opened = line.bytes
    // A unit that no longer owes anything has no form, and the letters would be taken for keys.
    guard opened - first.bytes.count > 1_000 else {
      throw BenchFailure.failed(session.name, "no form has opened")
    }
    for _ in 1...2 { line.fillInTask() }
    let typed = line.bytes
    // Ctrl-S; then what was stored is told and shown.
    line.press("\u{13}", within: .seconds(4))
    line.press("q")
    var table = Table(["bytes", "keys"])
    table.add("an officer's first screen, 120×40", [Double(first.bytes.count)])
    table.add("… the form that it opens", [Double(opened - first.bytes.count)])
    table.add("… two tasks filled in", cells: [Table.text(Double(typed - opened)), "\(line.keys)"])
    table.add("… sent, and left", [Double(line.bytes - typed)])
    table.add("an officer's whole report", [Double(line.bytes)])
    return table
  }

  /// The published facts, an officer of the Department of Construction, and two tasks that it leads.
  private func prepareDatabase() throws -> String {
    let database = folder.path(Self.database)
    try khue.run(["init", "--database", database])
    try khue.run(
      [
        "account", "add", Self.account, "--database", database, "--name", "Nguyễn Thị Bưởi",
        "--role", "officer", "--unit", "so-xay-dung",
      ])
    try khue.run(
      ["import", "-", "--database", database],
      input: """
        Mã nhiệm vụ;Tên nhiệm vụ;Đơn vị chủ trì;Ngày bắt đầu;Hạn hoàn thành;Sản phẩm
        do-1;Kết nối camera giao thông về trung tâm điều hành;so-xay-dung;01/01/2025;31/12/2030;Báo cáo
        do-2;Chợ truyền thống không dùng tiền mặt;so-xay-dung;01/01/2025;31/12/2030;Báo cáo

        """)
    return database
  }
}

/// A person at the other end of a line, who sees each key's answer before the next.
private struct Line {
  let terminal: RawTerminal
  var bytes: Int
  var keys = 0

  mutating func press(_ key: String, within limit: Duration = .milliseconds(300)) {
    _ = terminal.send(Array(key.utf8))
    keys += 1
    var wait = limit
    while let burst = terminal.nextBurst(within: wait, pause: .milliseconds(30)) {
      bytes += burst.bytes.count
      wait = .milliseconds(100)
    }
  }

  /// Its state, its share, its result, difficulties and proposals; evidence and a new deadline are
  /// passed over.
  mutating func fillInTask() {
    let (next, right) = ("\t", "\u{1B}[C")
    press(right)
    press(right)
    let texts = [
      "", "40", "Đã nối thêm bốn nút giao và hai trung tâm", "Đường truyền ở hai nút chưa ổn định",
      "Đề nghị cấp thêm kinh phí quý IV", "", "",
    ]
    for text in texts {
      for letter in text { press(String(letter), within: .milliseconds(60)) }
      press(next)
    }
  }
}
