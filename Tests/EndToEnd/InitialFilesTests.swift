import Glibc
import TerminalTesting
import Testing

/// `khue init --from` and `khue import` with files that cannot be taken: told by their place, and
/// nothing is left behind.
@Suite struct InitialFilesTests {
  /// A small folder of facts; a text replaces one of its files.
  private func facts(
    _ workplace: Workplace, replacing changed: [String: String] = [:]
  ) throws -> String {
    let folder = workplace.folder.path("facts")
    for part in ["", "/catalogue", "/readings"] { mkdir(folder + part, 0o755) }
    let sections = [
      "sources", "documents", "pillars", "task-groups", "principles", "units", "successions",
      "models", "activities", "indicators", "targets", "duties", "thresholds", "tasks",
    ]
    var files = Dictionary(uniqueKeysWithValues: sections.map { ("catalogue/\($0).toml", "") })
    files["catalogue/sources.toml"] = """
      [[sources]]
      code = "bao-chi"
      kind = "published"
      title = "Báo"

      """
    files["catalogue/units.toml"] = """
      [[units]]
      code = "x"
      name = "Xã Kim Lan"
      kind = "xa"

      """
    files["catalogue/indicators.toml"] = """
      [[indicators]]
      code = "ty-le"
      title = "Tỷ lệ"
      kind = "percent"
      nature = "stock"

      """
    files["readings/mot.csv"] = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Nguồn\nty-le;x;30/06/2025;12;bao-chi\n"
    for (name, text) in files.merging(changed, uniquingKeysWith: { $1 }) {
      try writeFile(folder + "/" + name, Array(text.utf8))
    }
    return folder
  }

  private func names(_ workplace: Workplace) -> [String] {
    guard let folder = opendir(workplace.folder.path("data")) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return names
  }

  @Test func whatTheGateRefusesIsToldWithItsPlaceAndNothingIsLeft() throws {
    let workplace = try Workplace()
    let text =
      "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Nguồn\nty-le;x;30/06/2025;12;bao-chi\nty-le;x;31/07/2025;516;bao-chi\n"
    let folder = try facts(workplace, replacing: ["readings/mot.csv": text])
    let outcome = try workplace.run(["init", "--from", folder])
    #expect(outcome.status == .code(Int(EX_DATAERR)), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("mot.csv, dòng 3, cột “Giá trị”"), "\(outcome.errorText)")
    #expect(names(workplace) == [], "folders, locks and logs")
    // The same folder, mended, is taken, and its lock is there for those who may only read.
    _ = try facts(workplace)
    try workplace.succeed(["init", "--from", folder])
    let lock = workplace.folder.path("data/khue/khue.lock")
    #expect(access(lock, F_OK) == 0)
  }

  @Test func aRecordThatTheGateRefusesIsToldWithItsPlace() throws {
    let workplace = try Workplace()
    let unit =
      "# đầu\n[[units]]\ncode = \"x\"\nname = \"Xã Kim Lan\"\nkind = \"xa\"\nparent = \"x\"\n"
    let folder = try facts(workplace, replacing: ["catalogue/units.toml": unit])
    let outcome = try workplace.run(["init", "--from", folder])
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(outcome.errorText.contains("units.toml, dòng 6"), "\(outcome.errorText)")
    #expect(names(workplace) == [])
  }

  /// A pipe would be waited for, a device never ends.
  @Test(arguments: ["catalogue/units.toml", "readings/mot.csv"])
  func aFolderHoldsRegularFiles(file: String) throws {
    let workplace = try Workplace()
    let folder = try facts(workplace)
    let path = folder + "/" + file
    for make in [{ mkfifo(path, 0o600) }, { symlink("/dev/zero", path) }] {
      unlink(path)
      #expect(make() == 0)
      let outcome = try workplace.run(["init", "--from", folder])
      #expect(outcome.status == .code(Int(EX_NOINPUT)), "\(outcome.errorText)")
      #expect(outcome.errorText.contains(path) && outcome.errorText.contains("tệp thường"))
    }
    #expect(names(workplace) == [])
  }

  @Test func anImportIsARegularFileOrStandardInput() throws {
    let workplace = try Workplace.withFacts()
    let pipe = workplace.folder.path("ống.csv")
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", "/dev/null"] {
      let outcome = try workplace.run(["import", path])
      #expect(outcome.status == .code(Int(EX_NOINPUT)), "\(outcome.errorText)")
      #expect(outcome.errorText.contains(path) && outcome.errorText.contains("tệp thường"))
      #expect(outcome.errorText.split(separator: "\n").count == 1)
    }
    try workplace.commitReading(1, value: "57,5")
  }

  /// A configuration is a file of text too.
  @Test func aConfigurationIsARegularFile() throws {
    let workplace = try Workplace.withFacts()
    mkdir(workplace.folder.path("config"), 0o755)
    mkdir(workplace.folder.path("config/khue"), 0o755)
    #expect(symlink("/dev/zero", workplace.folder.path("config/khue/config.toml")) == 0)
    let outcome = try workplace.run(["show", "units"])
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
  }
}
