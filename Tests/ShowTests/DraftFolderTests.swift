import Console
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
      for name in Files.names(in: path + "/drafts/an") { unlink(path + "/drafts/an/" + name) }
      for folder in ["/drafts/an", "/drafts", ""] { rmdir(path + folder) }
    }
  }

  private func draft(_ name: String, _ fields: [String: String], at second: Int64 = 0) -> Draft {
    Draft(name: name, fields: fields, savedAt: Instant(milliseconds: second * 1_000 + 7))
  }

  @Test func whatWasTypedComesBackAsItWas() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an")
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
    #expect(Files.names(in: place.path + "/drafts/an").isEmpty)
  }

  @Test func nobodyElseMayReadThem() throws {
    let place = try Place()
    let box = DraftFolder(state: place.path, account: "an")
    box.save(draft("a", ["x": "y"]))
    for (path, mode) in [("/drafts", 0o700), ("/drafts/an", 0o700), ("/drafts/an/a.draft", 0o600)]
      as [(String, mode_t)]
    {
      var facts = stat()
      #expect(stat(place.path + path, &facts) == 0)
      #expect(facts.st_mode & 0o777 == mode, "\(path)")
    }
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
    let box = DraftFolder(state: place.path, account: "an")
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
