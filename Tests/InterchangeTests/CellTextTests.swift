import Testing

@testable import Interchange

@Suite struct CellTextTests {
  @Test(arguments: [
    "Qu?n Hoàn Ki?m", "?ống Đa", "Hà ?ông", "H? N?i", "B? n?i v?", "Quáº\u{AD}n", "Äá»‘ng",
    "HuyÃªn", "Hà Nội \u{FFFD}",
  ])
  func lostLettersAreSeen(text: String) {
    #expect(CellText.isDamaged(text))
  }

  @Test(arguments: [
    "Vì sao?", "Ai làm? Bao giờ?", "?", "https://hanoi.gov.vn/tin?id=5&p=a", "Đống Đa",
    "www.hanoi.gov.vn/vb?id=5", "xem a.vn?ma=1", "dichvucong.hanoi.gov.vn/tra-cuu?ma=12", "á, à, ã",
    "Đạt 100 % (?)", "quận Ba Đình",
  ])
  func soundTextIsLeftAlone(text: String) {
    #expect(!CellText.isDamaged(text))
  }

  @Test(arguments: [
    "=1+2", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "-(1)", "+cmd|' /C calc'!A0", "--x", "+=1",
  ])
  func whatASpreadsheetWouldComputeIsAFormula(text: String) {
    #expect(CellText.isFormula(text))
  }

  @Test(arguments: [
    "- Đã xong", "+ Đạt", "-Hoàn thành", "5-5-5", "a=b", "'=x", "", "-5% so với tháng 8",
    "+5 điểm so với cùng kỳ", "+84 24 3825 1234", "- 5",
  ])
  func aListMarkIsText(text: String) {
    #expect(!CellText.isFormula(text))
  }
}
