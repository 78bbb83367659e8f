import Glibc
import TerminalTesting
import Testing

/// What one account's imports may take, and what is told of a file that takes more.
@Suite struct ImportBudgetTests {
  private static let title = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n"

  private func session(
    _ workplace: Workplace, _ account: String, asking command: String = "import -", input: String
  ) throws -> PipedProcess.Outcome {
    try workplace.run(
      ["session", "--account", account, "--database", workplace.database], input: input,
      environment: ["SSH_ORIGINAL_COMMAND": command])
  }

  private func row(_ day: Int) -> String {
    "hs-xa-truc-tuyen-ty-le;hoan-kiem;\(day)/03/2024;5\n"
  }

  /// More bytes than an officer's import may have; nothing of them is kept in memory.
  @Test func aFileThatIsTooLargeIsRefused() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed([
      "account", "add", "lan", "--name", "Lan", "--role", "officer", "--unit", "hoan-kiem",
    ])
    let blank = String(repeating: " ", count: 1_000_000) + "\n"
    let outcome = try session(
      workplace, "lan", input: Self.title + String(repeating: blank, count: 17))
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(outcome.errorText.contains("16 MiB"), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("Chia tệp"))
  }

  /// Those of which nothing is stored cost the machine as much, and count as well.
  @Test(arguments: ["import -", "import - --dry-run", "import - # refused"])
  func importsOfOneMinuteAreCounted(asked: String) throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed([
      "account", "add", "lan", "--name", "Lan", "--role", "officer", "--unit", "hoan-kiem",
    ])
    let isRefused = asked.hasSuffix("refused")
    let command = isRefused ? "import -" : asked
    var refused: PipedProcess.Outcome?
    let start = ContinuousClock.now
    for day in 1...11 {
      refused = try session(
        workplace, "lan", asking: command, input: Self.title + (isRefused ? "x;y;z;5\n" : row(day)))
      if refused?.status == .code(Int(EX_TEMPFAIL)) { break }
    }
    // On a machine that is too busy the first of them is of another minute.
    guard start.duration(to: .now) < .seconds(55) else { return }
    #expect(refused?.status == .code(Int(EX_TEMPFAIL)), "\(refused?.errorText ?? "")")
    #expect(refused?.errorText.contains("trong một phút") == true)
    // The owner of the database is bound by no budget.
    try workplace.succeed(["import", "-"], input: Self.title + row(20))
  }

  /// A line feed in a cell, a title or a name makes no line of its own among the messages.
  @Test(arguments: [
    title + "\"x\nkhue: Đã lưu 5 dòng.\";long-bien;01/03/2024;5\n",
    title + "hs-xa-truc-tuyen-ty-le;\"x\rkhue: Đã lưu\";01/03/2024;5\n",
    title + "hs-xa-truc-tuyen-ty-le;long-bien;01/03/2024;\"5\u{2028}khue: Đã lưu\"\n",
    "\"Lạ\nkhue: Đã lưu 5 dòng.\";" + title + ";x;long-bien;01/03/2024;5\n",
  ])
  func noCellForgesALine(file: String) throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run(["import", "-"], input: file)
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    let lines = outcome.errorText.split(whereSeparator: \.isNewline)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("khue: "), "\(line)")
      #expect(!line.hasPrefix("khue: Đã lưu"), "\(line)")
    }
    #expect(outcome.output.isEmpty)
  }

  /// However an import ends, its rows lie nowhere afterwards.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGKILL])
  func anImportThatIsEndedLeavesNothing(signal: Int32) throws {
    let workplace = try Workplace.withFacts()
    let folder = workplace.folder.path("tạm")
    #expect(mkdir(folder, 0o700) == 0)
    let importing = try PipedProcess(
      workplace.khue, ["import", "-", "--database", workplace.database],
      environment: ["TMPDIR": folder, "HOME": workplace.folder.path])
    importing.write(Self.title.utf8)
    for number in 0..<2_500 {
      let day = "\(number % 28 + 1)/\(number / 28 % 12 + 1)/\(1_900 + number / 336)"
      importing.write("hs-xa-truc-tuyen-ty-le;hoan-kiem;\(day);5\n".utf8)
    }
    // Once by the gate, once by the handle that stages what came.
    try wait(for: "the rows that are staged", within: .seconds(60)) {
      (0..<64).count {
        linkTarget("/proc/\(importing.process)/fd/\($0)").hasSuffix("/khue.db")
      } >= 2
    }
    kill(importing.process, signal)
    _ = try importing.finish()
    #expect(Self.names(in: folder).isEmpty)
  }

  /// What is refused takes no memory, however much of it there is; what is staged takes a little.
  @Test func memoryDoesNotGrowWithTheFile() throws {
    let workplace = try Workplace.withFacts()
    func peak(_ text: String) throws -> Int {
      let file = workplace.folder.path("tệp.csv")
      try writeFile(file, text.utf8)
      // Neither waits for the other: what is told is longer than a pipe.
      let command = "exec \"$0\" import - --dry-run --database \"$1\" <\"$2\" >/dev/null 2>&1"
      let importing = try PipedProcess(
        "bash", ["-c", command, workplace.khue, workplace.database, file],
        environment: ["HOME": workplace.folder.path])
      // What it inherits from the tests is no memory of its own, so that the kernel's count after
      // its end says nothing.
      var most = 0
      try wait(for: "the end of the import", within: .seconds(300)) {
        let status = readFile("/proc/\(importing.process)/status") ?? ""
        most = max(most, number(after: "VmHWM:\t", in: status.filter { $0 != " " }))
        return importing.hasEnded
      }
      _ = try importing.finish()
      return most
    }
    let base = try peak(Self.title + row(1))
    let note = String(repeating: "x", count: 900)
    let tasks = (0..<20_000).map { "nv-\($0);;\(note)\n" }.joined()
    #expect(try peak("Mã nhiệm vụ;Tên nhiệm vụ;Sản phẩm\n" + tasks) - base < 64 * 1_024)
    let readings = (0..<20_000).map { "x-\($0);hoan-kiem;01/03/2024;\(note)\n" }.joined()
    #expect(try peak(Self.title + readings) - base < 64 * 1_024)
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return ["?"] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
