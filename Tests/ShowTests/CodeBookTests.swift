import Programme
import Testing
import VietnameseText
import Wording

@testable import khue

@Suite struct CodeBookTests {
  private let book: CodeBook = {
    let units = ["long-bien", "hoan-kiem", "hoàn-kiếm"].map { code in
      Definition.organisation(
        Organisation(code: Code(code), name: BilingualText(code), kind: .urbanDistrict))
    }
    let principles = ["ĐM1", "BĐ1", "K3"].map { code in
      Definition.principle(
        Principle(
          code: Code(code), list: .push, order: 1, title: BilingualText(code),
          detail: BilingualText("")))
    }
    return CodeBook(units + principles)
  }()

  @Test(arguments: [
    (RecordKind.organisation, "LONG-BIEN", "long-bien"),
    (.organisation, "Long Biên", "long-bien"), (.organisation, "long_bien", "long-bien"),
    (.principle, "dm1", "ĐM1"), (.principle, "đm1", "ĐM1"), (.principle, "bd1", "BĐ1"),
    (.principle, "k3", "K3"), (.principle, "Đ\u{4D}1", "ĐM1"),
  ])
  func caseAndAccentsMakeNoDifference(kind: RecordKind, typed: String, meant: String) throws {
    #expect(try book.code(of: kind, like: typed, Wording(.vietnamese)) == meant)
  }

  @Test func anExactCodeIsNeverAmbiguous() throws {
    #expect(try book.code(of: .organisation, like: "hoan-kiem", Wording(.english)) == "hoan-kiem")
    #expect(try book.code(of: .organisation, like: "nope", Wording(.english)) == nil)
  }

  @Test func severalCandidatesAreListed() {
    let failure = #expect(throws: CommandFailure.self) {
      try book.code(of: .organisation, like: "HOAN-KIEM", Wording(.vietnamese))
    }
    #expect(failure?.status == .usage)
    #expect(failure?.sentence.contains("hoan-kiem, hoàn-kiếm") == true)
  }

  @Test func whatIsNearlySoIsOffered() {
    #expect(book.near(.organisation("bien")) == ["long-bien"])
    #expect(book.near(.organisation("zzz")).isEmpty)
  }
}
