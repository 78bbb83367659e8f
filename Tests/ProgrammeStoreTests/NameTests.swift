import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// A name can be read, and is of one alphabet; codes are of one that nobody takes for another.
@Suite struct NameTests {
  @Test(arguments: [
    "\u{200B}\u{200C}", "\u{3164}", "\u{2060}", "\u{115F}\u{1160}", "\u{AD}", "…", "-", "\u{301}",
    "\u{E000}", "\u{2800}", "\u{FE0F}", "\u{200E}", "a\u{0}",
  ])
  func aNameHasALetterThatIsSeen(text: String) throws {
    let database = try SmallDatabase()
    let definitions: [Definition] = [
      .organisation(Organisation(code: "x", name: BilingualText(text), kind: .ward)),
      .organisation(
        Organisation(code: "x", name: BilingualText("Phường", english: text), kind: .ward)),
      .source(Source(code: "x", kind: .published, title: text)),
      .task(BreakthroughTask(code: "x", title: BilingualText(text), basis: .annex)),
      .account(Account(code: "x", name: text, role: .viewer)),
    ]
    for definition in definitions {
      guard
        case .emptyText(definition.reference, _) = try database.refusal(
          .define(definition, knownFrom: nil))
      else {
        Issue.record("\(definition)")
        continue
      }
    }
  }

  @Test(arguments: ["Đ", "1", "Phường 12", "越", "Ж"])
  func aNameMayBeShort(text: String) throws {
    let database = try SmallDatabase()
    try database.commit(
      .define(
        .organisation(Organisation(code: "x", name: BilingualText(text), kind: .ward)),
        knownFrom: nil))
  }

  /// Stored, and told: it may be another's name in disguise.
  @Test func aNameOfTwoAlphabetsIsAFinding() throws {
    let database = try SmallDatabase()
    let unit = Organisation(code: "x", name: BilingualText("Phường Hoàn Kiếм"), kind: .ward)
    let receipt = try database.commit(.define(.organisation(unit), knownFrom: nil))
    #expect(receipt.findings == [.mixedScripts(.organisation("x"), word: "Kiếм")])
    let plain = Organisation(code: "y", name: BilingualText("Phường Ж α"), kind: .ward)
    #expect(try database.commit(.define(.organisation(plain), knownFrom: nil)).findings.isEmpty)
    #expect(throws: StoreFault.self) {
      var other = unit
      other.code = "z"
      _ = try database.gate.commit(
        [.define(.organisation(other), knownFrom: nil)], by: tester, at: RecordedProgramme.now,
        strict: true)
    }
  }

  /// а, о, с, ԁ of Cyrillic; ο of Greek; full width; Ð of Iceland; the click that looks like l.
  @Test(arguments: [
    "lоng-biên", "hа-noi", "ϲ", "ｘ", "Ðm1", "ǀ", "ɑ", "α", "越", "a b", "a_b",
    "a\u{200B}",
  ])
  func aCodeIsOfLettersThatLookLikeNoOthers(text: String) throws {
    #expect(!Code<Organisation>(text).isWellFormed)
    let database = try SmallDatabase()
    for definition: Definition in [
      .organisation(Organisation(code: Code(text), name: BilingualText("A"), kind: .ward)),
      .source(Source(code: Code(text), kind: .published, title: "A")),
      .task(BreakthroughTask(code: Code(text), title: BilingualText("A"), basis: .annex)),
      .account(Account(code: Code(text), name: "A", role: .viewer)),
    ] {
      #expect(
        try database.refusal(.define(definition, knownFrom: nil)) == .malformedCode(text))
    }
  }

  @Test(arguments: ["ĐM1", "BĐ5", "long-bien", "nv.1", "Ủy-ban", "x"])
  func codesOfVietnameseLettersStay(text: String) {
    #expect(Code<Organisation>(text).isWellFormed)
  }
}
