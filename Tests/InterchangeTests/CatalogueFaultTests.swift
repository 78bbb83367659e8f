import Glibc
import Programme
import Testing
import VietnameseText

@testable import Interchange

private func fault(_ name: String, _ text: String) -> CatalogueFault? {
  let faults = ParsedCatalogue([CatalogueFile(name: name, text: text)]).faults
  return faults.count == 1 ? faults[0] : nil
}

private let unit = """
  # ghi chú
  [[units]]
  code = "a"
  name = "A"
  kind = "quan"

  [[units]]
  code = "b"
  name = "B"
  kind = "huyen"

  """

@Suite struct CatalogueFaultTests {
  @Test func aMistakeOfFormNamesLineAndColumn() {
    let found = fault("units.toml", "[[units]]\ncode = \"a\"\nname = \n")
    #expect(found?.file == "units.toml")
    #expect(found?.line == 3)
    #expect(found?.column != nil)
  }

  /// A byte that is no text is refused where it stands, not turned into a sign of its own.
  @Test func aByteThatIsNoTextNamesLineAndColumn() {
    let bytes = Array("# ghi chú\nname = \"Đạ".utf8) + [0xE3, 0x22, 0x0A]
    let expected = CatalogueFault(
      file: "units.toml", line: 2, column: 11, rule: .notUTF8(byte: 0xE3))
    #expect(throws: expected) { try CatalogueFile(name: "units.toml", bytes: bytes) }
    let cut = Array("a = \"ệ".utf8.dropLast())
    #expect(throws: CatalogueFault.self) { try CatalogueFile(name: "a.toml", bytes: cut) }
  }

  /// As in a table: letters that a program garbled, and those from before Unicode.
  @Test func lettersThatAreNoneAreRefusedWhereTheyStand() {
    let garbled = fault(
      "units.toml", unit + "[[units]]\ncode = \"c\"\nname = \"Qu\u{FFFD}n\"\nkind = \"huyen\"\n")
    #expect(garbled?.line == 13 && garbled?.keyPath == "units[2].name")
    #expect(garbled?.rule == .damagedText("Qu\u{FFFD}n"))
    let name = "Ph\u{AD}êng Giang Vâ, tæ d©n phè"
    let old = fault(
      "units.toml", unit + "[[units]]\ncode = \"c\"\nname = \"\(name)\"\nkind = \"huyen\"\n")
    #expect(old?.line == 13 && old?.rule == .legacyEncoding(.tcvn3, name))
    // A word in each of two records.
    let words = ["§¹t", "§¹t"].map {
      "[[units]]\ncode = \"c\"\nname = \"A\"\nkind = \"huyen\"\nnote = \"\($0)\"\n"
    }
    let spread = ParsedCatalogue([
      CatalogueFile(name: "units.toml", text: words[0] + words[1].replacing("\"c\"", with: "\"d\""))
    ]).faults
    #expect(spread.map(\.rule) == [.legacyEncoding(.tcvn3, "§¹t")])
    #expect(spread.first?.line == 5)
  }

  /// The parser would go down a table for each part of a key, until the stack ends.
  @Test(arguments: ["", "[", "[[", "a = {"])
  func aKeyOfThousandsOfPartsIsRefused(before: String) {
    let key = Array(repeating: "a", count: 25_000).joined(separator: ".")
    let found = fault("units.toml", "# c\n" + before + key + " = 1\n")
    #expect(found?.line == 2)
    guard case .syntax = found?.rule else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  /// On these the parser alone would end the process.
  @Test(arguments: ["[\n", "[.]", "[[[\n", "[[[units]]]", "a=[}", "a = 1979-05-27 3"])
  func aMistypedFileNeverReachesTheParser(text: String) {
    let found = fault("sources.toml", "# c\n" + text)
    #expect(found?.line == 2)
    #expect(found?.column != nil)
    guard case .syntax(let detail) = found?.rule else {
      Issue.record("\(text): \(String(describing: found))")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test(arguments: [
    ("valid_to = \"30/02/2025\"", CatalogueFault.Rule.notADay("30/02/2025"), "valid_to"),
    ("order = \"1\"", .wrongType(expected: "integer"), "order"),
    ("pilot = 1", .wrongType(expected: "boolean"), "pilot"),
    ("sources = \"x\"", .wrongType(expected: "list of text"), "sources"),
    ("parent = \"z\"", .unknownReference(kind: .organisation, "z"), "parent"),
    ("colour = \"red\"", .unknownKey, "colour"),
    ("confidence = \"E\"", .unknownWord("E", allowed: ["A", "B", "C", "D", "X"]), "confidence"),
    ("valid_from = 2025-06-30", .wrongType(expected: "text"), "valid_from"),
  ])
  func aMistakeOfMeaningNamesLineAndKeyPath(
    line: String, rule: CatalogueFault.Rule, key: String
  ) {
    #expect(
      fault("units.toml", unit + line + "\n")
        == CatalogueFault(
          file: "units.toml", line: 11, keyPath: "units[1].\(key)", rule: rule))
  }

  @Test func aMissingKeyNamesTheRecord() {
    let found = fault("units.toml", unit + "[[units]]\ncode = \"c\"\nkind = \"quan\"\n")
    #expect(
      found
        == CatalogueFault(
          file: "units.toml", line: 11, keyPath: "units[2].name", rule: .missingKey))
  }

  @Test func anEmptyWordIsMissing() {
    let found = fault("units.toml", "[[units]]\ncode = \"c\"\nname = \"C\"\nkind = \"\"\n")
    #expect(found?.rule == .missingKey)
    #expect(found?.line == 4)
  }

  @Test func twoRecordsOfOneCode() {
    let found = fault(
      "units.toml", unit + "[[units]]\ncode = \"a\"\nname = \"C\"\nkind = \"quan\"\n")
    #expect(found?.rule == .duplicateCode("a"))
    #expect(found?.line == 11)
  }

  @Test func aCodeWithSpacesIsNone() {
    let found = fault("units.toml", "[[units]]\ncode = \"a b\"\nname = \"C\"\nkind = \"quan\"\n")
    #expect(found?.rule == .malformedCode("a b"))
  }

  @Test func aFileOrTableThatNobodyKnows() {
    #expect(fault("unit.toml", "")?.rule == .unknownKey)
    #expect(fault("units.toml", "[[unit]]\ncode = \"a\"\n")?.keyPath == "unit")
  }

  @Test func numbersAreExactTextWithAPoint() {
    let text = "[[thresholds]]\nkind = \"on-track-points\"\nvalue = \"1,5\"\n"
    #expect(fault("thresholds.toml", text)?.rule == .notANumber("1,5"))
  }

  @Test func aMissingFolderIsNamedWithItsError() {
    #expect(throws: CatalogueFault(file: "/không/có/catalogue", rule: .unreadable(errno: 2))) {
      try DataFolder.directory("/không/có").catalogueFiles()
    }
  }

  @Test func aFileThatIsMissingIsNamed() throws {
    var name = Array("/tmp/khue-data-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer {
      for section in CatalogueSection.all { remove("\(folder)/catalogue/\(section.name).toml") }
      remove(folder + "/catalogue")
      remove(folder)
    }
    mkdir(folder + "/catalogue", 0o700)
    for section in CatalogueSection.all where section.name != "targets" {
      close(open("\(folder)/catalogue/\(section.name).toml", O_CREAT | O_WRONLY, 0o600))
    }
    let missing = CatalogueFault(
      file: folder + "/catalogue/targets.toml", rule: .unreadable(errno: 2))
    #expect(throws: missing) { try DataFolder.directory(folder).catalogueFiles() }
    close(open(folder + "/catalogue/targets.toml", O_CREAT | O_WRONLY, 0o600))
    #expect(try DataFolder.directory(folder).catalogueFiles().allSatisfy(\.text.isEmpty))
  }

  @Test func milestonesOfATaskAreReadAndWrittenBack() throws {
    let text = """
      [[tasks]]
      code = "t"
      title = "T"
      basis = "operator"
      milestones = [{ title = "M \\"1\\"", due = "30/06/2025", done = "01/07/2025" }, { title = "N" }]
      known_from = "01/01/2025"
      """
    let read = ParsedCatalogue([CatalogueFile(name: "tasks.toml", text: text)])
    #expect(read.faults == [])
    let again = ParsedCatalogue(CatalogueFile.files(defining: read.changes))
    #expect(again.changes == read.changes)
    guard case .define(.task(let task), let knownFrom) = try #require(again.changes.first) else {
      Issue.record("no task")
      return
    }
    #expect(task.milestones.map(\.title.vietnamese) == ["M \"1\"", "N"])
    #expect(knownFrom?.iso == "2025-01-01")
  }
}
