import GRDB
import Glibc
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Where a database lies is anybody's business: every path that the system takes works.
@Suite struct PathTests {
  static let names = [
    "Hà Nội/dữ liệu #1?.db", "Đơn vị/khuê.db", "a b/100%41.db", "file:x/khue.db", "é/%C3%A9.db",
  ]

  @Test(arguments: names)
  func everyPathIsOpenedAsWritten(name: String) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/" + name
    mkdir(directory(of: path), 0o755)
    defer { removeAll(besides: path) }
    _ = try Store.create(
      at: path, changes: SmallProgramme.changes, demonstration: false, by: tester,
      at: instant("2024-01-01"))
    let gate = try Gate(path: path)
    let reader = try Reader(path: path)
    let version = try reader.dataVersion()
    _ = try gate.commit(
      [.report(SmallProgramme.reading(on: "2024-11-30", 41))], by: tester,
      at: instant("2025-01-01"))
    #expect(try reader.dataVersion() != version)
    #expect(try Store.verifyJournal(at: path).entries == 2)
    let small = try StagedImportTests.stageRows(
      through: gate, StagedImportTests.rows(seed: 3, count: 20))
    #expect(small.receipt != nil)
    #expect(
      Set(files(in: directory(of: path)))
        == Set(["", "-wal", "-shm"].map { last(path) + $0 } + ["khue.lock"]))
    #expect(files(in: folder.path) == [last(directory(of: path))], "nothing strays elsewhere")
  }

  @Test func aBackupLiesBesideItsDatabase() throws {
    let database = try OlderDatabase(8)
    let path = database.folder.path + "/dữ liệu #1?.db"
    rename(database.path, path)
    let outcome = try Store.migrate(at: path, by: tester, now: OlderDatabase.now)
    let backup = try #require(outcome.backup)
    #expect(files(in: database.folder.path).contains(last(backup)))
  }

  @Test func twoSlashesNameNoHost() throws {
    let database = try SmallDatabase()
    _ = try Reader(path: "/" + database.path)
  }

  private func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func removeAll(besides path: String) {
    let folder = directory(of: path)
    for name in files(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}

/// The names of what is in a folder.
func files(in folder: String) -> [String] {
  guard let entries = opendir(folder) else { return [] }
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
