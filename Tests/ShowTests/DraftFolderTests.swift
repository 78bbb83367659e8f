import ConsoleCore
import Glibc
import Testing
import VietnameseText

@testable import khue

@Suite struct DraftFolderTests {
  /// A folder of its own, removed afterwards.
  private final class Place {
    let path: String

    init() throws {
      var template = Array("/tmp/khue-drafts-XXXXXX".utf8CString)
      path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
      for database in Files.names(in: path + "/drafts/an") {
        let folder = path + "/drafts/an/" + database
        for name in Files.names(in: folder) { unlink(folder + "/" + name) }
        rmdir(folder)
        unlink(folder)
      }
      for folder in ["/drafts/an", "/drafts", ""] { rmdir(path + folder) }
    }
  }

  private func draft(_ name: String, _ fields: [String: String], at second: Int64 = 0) -> Draft {
    Draft(name: name, fields: fields, savedAt: Instant(milliseconds: second * 1_000 + 7))
  }

  @Test func whatWasTypedComesBackAsItWas() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an", database: "/khue.db")
    let kept = draft(
      "report.hoan-kiem",
      ["value": "57,5", "note": "dòng một\ndòng hai\t\\n \r \u{1B}[2J", "empty": "", "a\tb": "x"])
    box.save(kept)
    #expect(box.drafts() == [kept])
    let newer = draft("report.hoan-kiem", ["value": "58"], at: 9)
    box.save(newer)
    #expect(box.drafts() == [newer])
    box.delete(name: newer.name)
    #expect(box.drafts().isEmpty)
    #expect(Files.names(in: box.folder).isEmpty)
  }

  @Test func nobodyElseMayReadThem() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an", database: "/khue.db")
    box.save(draft("a", ["x": "y"]))
    for (path, mode) in [
      (place.path + "/drafts", 0o700), (place.path + "/drafts/an", 0o700), (box.folder, 0o700),
      (box.folder + "/a.draft", 0o600),
    ] as [(String, mode_t)] {
      var facts = stat()
      #expect(stat(path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == mode, "\(path)")
    }
  }

  @Test func whatTheFormKnewComesBackToo() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an", database: "/khue.db")
    let kept = Draft(
      name: "report.a", fields: ["r.x": "57,5", "r.y": ""], savedAt: Instant(milliseconds: 7),
      title: "Báo cáo\tkỳ này", labels: ["r.x": "Tỷ lệ, 10/2026"],
      recorded: ["r.x": "dòng\nhai", "r.y": ""], head: 41)
    box.save(kept)
    #expect(box.drafts() == [kept])
  }

  @Test func whatAnOlderVersionKeptIsRead() throws {
    let text = "khue-draft 1\nreport.a\t7\nvalue\tmột\\nhai\n"
    let read = try #require(DraftText.draft(Array(text.utf8)))
    #expect(read.fields == ["value": "một\nhai"] && read.recorded == nil && read.head == nil)
  }

  /// What was typed for a demonstration never shows up in the real database.
  @Test func eachDatabaseHasItsOwn() throws {
    let place = try Place()
    let real = DraftFolder(state: place.path, account: "an", database: "/khue.db")
    let demo = DraftFolder(state: place.path, account: "an", database: "/demo.db")
    demo.save(draft("report.hoan-kiem", ["value": "57,5"]))
    #expect(real.drafts().isEmpty && demo.drafts().count == 1)
    // By whichever way it is called, it is the same database.
    let other = DraftFolder(state: place.path, account: "an", database: "/tmp/../tmp/")
    #expect(other.folder == DraftFolder(state: place.path, account: "an", database: "/tmp").folder)
  }

  @Test(arguments: ["../../x", "/etc/x", ".", "..", "a/b", "a\0b", "đơn vị", ".ẩn", ""])
  func aNameNeverLeavesTheFolder(name: String) {
    let file = DraftFolder.fileName(name)
    #expect(!file.contains("/") && !file.hasPrefix(".") && !file.contains("\0"))
    #expect(file.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test func namesThatDifferHaveFilesThatDiffer() {
    let names = [
      "a.b", "a_2eb", "a-b", "A-b", "a b", String(repeating: "đ", count: 200),
      String(repeating: "đ", count: 201),
    ]
    #expect(Set(names.map(DraftFolder.fileName)).count == names.count)
    #expect(names.allSatisfy { DraftFolder.fileName($0).utf8.count <= 200 })
  }

  @Test func theyAreBounded() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an", database: "/khue.db")
    box.save(draft("big", ["x": String(repeating: "a", count: DraftFolder.mostBytes)]))
    #expect(box.drafts().isEmpty)
    for number in 1...DraftFolder.most + 5 {
      box.save(draft("n\(number)", ["x": "y"], at: Int64(number)))
    }
    let kept = box.drafts()
    #expect(kept.count == DraftFolder.most)
    #expect(kept.first?.name == "n\(DraftFolder.most + 5)")
    #expect(!kept.contains { $0.name == "n1" })
  }

  @Test func whatIsNoDraftIsPassedOver() throws {
    for text in [
      "", "khue-draft 2\na\t1\n", "khue-draft 1\n", "khue-draft 1\na\tx\n",
      "khue-draft 1\na\t1\nb\n", "khue-draft 1\na\t1\nb\tc",
    ] {
      #expect(DraftText.draft(Array(text.utf8)) == nil, "\(text)")
    }
    #expect(DraftText.draft([0xFF]) == nil)
  }
}
