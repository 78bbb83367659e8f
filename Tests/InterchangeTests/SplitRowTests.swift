import Programme
import Testing
import VietnameseText

@testable import Interchange

private let known: KnownRecords = {
  var known = KnownRecords()
  let kinds: [(Code<Indicator>, Indicator.Kind)] = [
    ("ty-le", .percent), ("ho-so", .count), ("hang", .rank),
  ]
  for (code, kind) in kinds {
    known.add(
      .indicator(
        Indicator(code: code, title: BilingualText(code.text), kind: kind, nature: .flow)))
  }
  known.add(
    .organisation(
      Organisation(code: "gia-lam", name: BilingualText("Huyện Gia Lâm"), kind: .ward)))
  known.add(.source(Source(code: "bao-cao-don-vi", kind: .ownReport, title: "Báo cáo")))
  return known
}()

private func outcome(_ text: String) throws(ImportFault) -> (
  figures: [Figure], faults: [ImportFault]
) {
  var reader = try ImportReader(file: "t.csv", bytes: MemoryBytes(Array(text.utf8)), known: known)
  var (figures, faults): ([Figure], [ImportFault]) = ([], [])
  while let row = reader.next() {
    switch row {
    case .candidate(_, let candidate):
      if case .report(let reading) = candidate.change, let figure = reading.figure {
        figures.append(figure)
      }
    case .refused(_, let found): faults += found
    }
  }
  return (figures, faults)
}

/// What nobody can tell is refused, never taken for one of the two.
@Suite struct SplitRowTests {
  private func fault(
    _ value: String?, _ rule: ImportFault.Rule, column: String? = "Giá trị", line: Int = 2
  ) -> ImportFault {
    ImportFault(file: "t.csv", line: line, column: column, value: value, rule: rule)
  }

  // MARK: Commas

  /// A title that fell apart at its own comma is to be quoted, not to be written once.
  @Test(arguments: ["Khó khăn, vướng mắc", "Vướng mắc,Khó khăn"])
  func aTitleThatFellApartIsToBeQuoted(title: String) {
    let text = "Nhiệm vụ,Tính đến ngày,Trạng thái,\(title)\nA1,01/02/2025,xong,không\n"
    let found = #expect(throws: ImportFault.self) { try outcome(text) }
    #expect(found?.rule == .splitTitle)
    #expect(found?.value?.filter { $0 != " " } == title.filter { $0 != " " })
    let twice = "Nhiệm vụ,Tính đến ngày,Khó khăn,Trạng thái,Vướng mắc\n"
    let other = #expect(throws: ImportFault.self) { try outcome(twice) }
    #expect(other?.rule == .duplicateColumn)
  }

  @Test(
    arguments: [
      ("", "ty-le,gia-lam,2024,45,7", ImportFault.Rule.splitByComma(found: 5, expected: 4)),
      (",Ghi chú", "ty-le,gia-lam,2024,45,7,", .splitByComma(found: 6, expected: 5)),
      (",Ghi chú", "ty-le,gia-lam,2024,45,7,đã rà", .splitByComma(found: 6, expected: 5)),
      (",,", "ty-le,gia-lam,2024,45,7,", .splitByComma(found: 6, expected: 4)),
    ] as [(String, String, ImportFault.Rule)])
  func moreCellsThanTitlesAreRefused(titles: String, row: String, rule: ImportFault.Rule) throws {
    let found = try outcome("Chỉ tiêu,Đơn vị,Kỳ,Giá trị\(titles)\r\n\(row)\r\n")
    #expect(found.figures.isEmpty)
    #expect(found.faults.first == fault(nil, rule, column: nil))
  }

  @Test(arguments: [
    ("Ghi chú", "45,7"), ("Cận trên", "8,9"), ("Ghi chú", "45,7%"), ("Mức", "-3,5"),
    ("Ghi chú", "hơn 12,5"), ("Ghi chú", "7–7,5"), ("Ghi chú", "12,5đ"), ("Ghi chú", "~12,5–8"),
  ])
  func aCommaBetweenDigitsIsRefused(title: String, digits: String) throws {
    let found = try outcome(
      "Chỉ tiêu,Đơn vị,Kỳ,Giá trị,\(title)\r\nty-le,gia-lam,2024,\(digits)\r\n")
    #expect(found.figures.isEmpty)
    #expect(found.faults.contains(fault(digits, .commaBetweenDigits)))
  }

  @Test(arguments: [
    ("Ghi chú", "\"45,7\",", Figure(value: ExactDecimal(457, scale: 1))),
    ("Ghi chú", "45,", Figure(value: ExactDecimal(45))),
    ("Ghi chú", "45.7,12 phòng", Figure(value: ExactDecimal(457, scale: 1))),
    ("Cận trên", "\"8\",\"9\"", Figure(value: ExactDecimal(8), upper: ExactDecimal(9))),
  ])
  func quotedAndSingleCellsAreRead(title: String, cells: String, figure: Figure) throws {
    let found = try outcome(
      "Chỉ tiêu,Đơn vị,Kỳ,Giá trị,\(title)\r\nty-le,gia-lam,2024,\(cells)\r\n")
    #expect(found.faults.isEmpty)
    #expect(found.figures == [figure])
  }

  /// As many cells as titles, and something in the last: nothing was split.
  @Test func aRowWithoutAGapIsRead() throws {
    let found = try outcome(
      "Chỉ tiêu,Đơn vị,Kỳ,Giá trị,Cận trên,Ghi chú\r\nty-le,gia-lam,2024,8,9,đã duyệt\r\n")
    #expect(found.faults.isEmpty)
    #expect(found.figures == [Figure(value: ExactDecimal(8), upper: ExactDecimal(9))])
  }

  /// A title that says that a point begins the fraction leaves nothing open.
  @Test func aStatedStyleDecides() throws {
    let found = try outcome(
      "Indicator,Unit,Period,\"Value (1,234.5)\",Upper\nty-le,gia-lam,2024,8,9\n")
    #expect(found.figures == [Figure(value: ExactDecimal(8), upper: ExactDecimal(9))])
  }

  @Test func aTitleThatItsCommaSplitsIsRefused() {
    let text = "Chỉ tiêu,Đơn vị,Kỳ,Giá trị (1.234,5),Ghi chú\nty-le,gia-lam,2024,45,,\n"
    #expect(throws: fault("Giá trị (1.234,5)", .splitTitle, column: nil, line: 1)) {
      try outcome(text)
    }
  }

  // MARK: Contradictions

  @Test(
    arguments: [
      ("Tử số;Mẫu số", "ho-so", "21/30;4;30", "21/30", "Tử số", "4"),
      ("Tử số;Mẫu số", "ho-so", "21/30;21;8", "21/30", "Mẫu số", "8"),
      ("Xếp trên tổng", "hang", "2/30;63", "2/30", "Xếp trên tổng", "63"),
      ("Cận trên", "ty-le", "6–8;9", "6–8", "Cận trên", "9"),
      ("Mức", "ho-so", "khoảng 50;hơn", "khoảng 50", "Mức", "hơn"),
      ("Mức", "ho-so", "khoảng 50;đúng", "khoảng 50", "Mức", "đúng"),
    ])
  func whatContradictsAnotherColumnIsRefused(
    titles: String, indicator: String, cells: String, value: String, column: String, other: String
  ) throws {
    let found = try outcome(
      "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;\(titles)\n\(indicator);gia-lam;2024;\(cells)\n")
    #expect(found.figures.isEmpty)
    #expect(found.faults == [fault(value, .contradictsColumn(column, value: other))])
  }

  @Test(arguments: [
    (
      "Tử số;Mẫu số", "ho-so", "21/30;21;30,0",
      Figure(value: ExactDecimal(21), numerator: ExactDecimal(21), denominator: ExactDecimal(30))
    ),
    ("Xếp trên tổng", "hang", "2/30;30", Figure(value: ExactDecimal(2), population: 30)),
    ("Xếp trên tổng", "hang", "2/30;", Figure(value: ExactDecimal(2), population: 30)),
    ("Mức", "ho-so", "khoảng 50;khoảng", Figure(value: ExactDecimal(50), qualifier: .about)),
  ])
  func whatAgreesIsRead(titles: String, indicator: String, cells: String, figure: Figure) throws {
    let found = try outcome(
      "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;\(titles)\n\(indicator);gia-lam;2024;\(cells)\n")
    #expect(found.faults.isEmpty)
    #expect(found.figures == [figure])
  }

  @Test(arguments: ["2/30,5", "2,5/30"])
  func aRankIsReadWholeOrNotAtAll(value: String) throws {
    let found = try outcome("Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhang;gia-lam;2024;\(value)\n")
    #expect(found.figures.isEmpty)
    #expect(found.faults == [fault(value, .rankNotWhole)])
  }

  // MARK: A file that ends too early

  @Test func aLastRowThatLacksCellsAndItsEndIsRefused() throws {
    let head = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ghi chú\nho-so;gia-lam;2023;5;\n"
    let found = try outcome(head + "ho-so;gia-lam;2024;12")
    #expect(found.faults == [fault(nil, .lastRowCut(found: 4, expected: 5), column: nil, line: 3)])
    // Whole, or ended by whoever wrote it.
    for row in ["ho-so;gia-lam;2024;12;", "ho-so;gia-lam;2024;12;đủ", "ho-so;gia-lam;2024;12\r\n"] {
      #expect(try outcome(head + row).figures.count == 2, "\(row)")
    }
  }
}
