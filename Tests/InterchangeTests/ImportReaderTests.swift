import Programme
import Testing
import VietnameseText

@testable import Interchange

private let known: KnownRecords = {
  var known = KnownRecords()
  let kinds: [(Code<Indicator>, String, Indicator.Kind)] = [
    ("ty-le", "Tỷ lệ hồ sơ trực tuyến", .percent), ("ho-so", "Hồ sơ", .count),
    ("hang", "Hạng", .rank), ("dat", "Đạt", .yesNo),
  ]
  for (code, title, kind) in kinds {
    known.add(
      .indicator(
        Indicator(code: code, title: BilingualText(title), kind: kind, nature: .flow)))
  }
  let units: [(Code<Organisation>, String, Organisation.Kind)] = [
    ("long-bien", "Quận Long Biên", .urbanDistrict), ("cu", "Phường Việt Hưng", .ward),
    ("moi", "Phường Việt Hưng", .ward),
  ]
  for (code, name, kind) in units {
    known.add(.organisation(Organisation(code: code, name: BilingualText(name), kind: kind)))
  }
  known.add(.source(Source(code: "bao-cao-don-vi", kind: .ownReport, title: "Báo cáo")))
  known.add(.source(Source(code: "bao", kind: .published, title: "Báo")))
  known.add(
    .document(Document(code: "qd", number: "6785/QĐ-UBND", title: BilingualText("Đề án"))))
  known.add(
    .principle(
      Principle(
        code: "ĐM1", list: .push, order: 1, title: BilingualText("a"), detail: BilingualText("b"))))
  known.add(.task(BreakthroughTask(code: "nv-1", title: BilingualText("Một"), basis: .annex)))
  return known
}()

private func rows(_ text: String) throws(ImportFault) -> [ImportRow] {
  var reader = try ImportReader(file: "t.csv", bytes: MemoryBytes(Array(text.utf8)), known: known)
  var rows: [ImportRow] = []
  while let row = reader.next() { rows.append(row) }
  return rows
}

private func readings(_ text: String) throws(ImportFault) -> [Reading] {
  try rows(text).compactMap { row in
    guard case .candidate(_, let candidate) = row, case .report(let reading) = candidate.change
    else { return nil }
    return reading
  }
}

private func faults(_ text: String) throws(ImportFault) -> [ImportFault] {
  try rows(text).flatMap { row -> [ImportFault] in
    guard case .refused(_, let faults) = row else { return [] }
    return faults
  }
}

private let head = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n"

@Suite struct ReadingImportTests {
  @Test func aRowOfAnOffice() throws {
    let text = """
      STT;CHI TIEU;Đơn vị ;ky bao cao;Gia tri (1.234,5);Ghi chú
      1;ho-so;Quận Long Biên;tháng 6/2025;1.043.724;"dòng 1
      dòng 2"
      """
    let reading = try #require(try readings(text).first)
    #expect(reading.indicator == "ho-so")
    #expect(reading.unit == "long-bien")
    #expect(reading.period.first.iso == "2025-06-01")
    #expect(reading.period.last.iso == "2025-06-30")
    #expect(reading.period.granularity == .month)
    #expect(reading.figure?.value == ExactDecimal(1_043_724))
    #expect(reading.source == "bao-cao-don-vi")
    #expect(reading.isOwnReport)
    #expect(reading.reportedOnIsDerived)
    #expect(reading.note == "dòng 1\ndòng 2")
  }

  @Test(arguments: [
    ("ty-le", "12,5%", Figure(value: ExactDecimal(125, scale: 1))),
    ("ty-le", "7–7,5", Figure(value: ExactDecimal(7), upper: ExactDecimal(75, scale: 1))),
    ("ty-le", "19/27", Figure(numerator: ExactDecimal(19), denominator: ExactDecimal(27))),
    (
      "ho-so", "19/27",
      Figure(
        value: ExactDecimal(19), numerator: ExactDecimal(19), denominator: ExactDecimal(27))
    ),
    ("hang", "1/34", Figure(value: ExactDecimal(1), population: 34)),
    ("dat", "có", Figure(value: ExactDecimal(1))),
    ("dat", "Không", Figure(value: ExactDecimal(0))),
    ("ho-so", "khoảng 5000", Figure(value: ExactDecimal(5000), qualifier: .about)),
    ("ho-so", ">1,24", Figure(value: ExactDecimal(124, scale: 2), qualifier: .over)),
    ("ho-so", "ít nhất 5", Figure(value: ExactDecimal(5), qualifier: .atLeast)),
    ("ho-so", "gần 86", Figure(value: ExactDecimal(86), qualifier: .nearly)),
    ("ho-so", "-5", Figure(value: ExactDecimal(-5))),
    ("ho-so", "5,10", Figure(value: ExactDecimal(510, scale: 2))),
  ])
  func valuesAreTakenAsPrinted(indicator: String, value: String, expected: Figure) throws {
    let reading = try #require(try readings(head + "\(indicator);long-bien;2024;\(value)\n").first)
    #expect(reading.figure == expected)
  }

  @Test func aWithdrawalNeedsNoValue() throws {
    let row = try rows("Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Sửa;Nguồn\nho-so;long-bien;2024;;rút;bao\n")
    guard case .candidate(2, let candidate) = row.first,
      case .report(let reading) = candidate.change
    else {
      Issue.record("\(row)")
      return
    }
    #expect(candidate.correction == .withdraw)
    #expect(reading.statement == .withdrawal)
    #expect(!reading.isOwnReport)
  }

  @Test(
    arguments: [
      ("ho-so;long-bien;2024;1.234", "Giá trị", "1.234", ImportFault.Rule.ambiguousNumber),
      ("ho-so;long-bien;2024;1,234", "Giá trị", "1,234", .ambiguousNumber),
      ("ho-so;long-bien;2024;12%", "Giá trị", "12%", .percentNotAllowed),
      ("ho-so;long-bien;2024;nhiều", "Giá trị", "nhiều", .notANumber),
      ("ho-so;long-bien;2024;=SUM(A1)", "Giá trị", "=SUM(A1)", .formula),
      ("ho-so;long-bien;2024;", "Giá trị", nil, .emptyField),
      ("ho-so;long-bien;30/02/2025;1", "Kỳ", "30/02/2025", .notAPeriod),
      ("ho-so;long-bien;hôm qua;1", "Kỳ", "hôm qua", .notAPeriod),
      ("ho-so;Quận ở đâu;2024;1", "Đơn vị", "Quận ở đâu", .unknownUnit),
      ("ho-so;Phường Việt Hưng;2024;1", "Đơn vị", "Phường Việt Hưng", .unknownUnit),
      ("ho-so;Qu?n Long Biên;2024;1", "Đơn vị", "Qu?n Long Biên", .damagedText),
      ("khac;long-bien;2024;1", "Chỉ tiêu", "khac", .unknownIndicator),
      (";long-bien;2024;1", "Chỉ tiêu", nil, .emptyField),
      ("dat;long-bien;2024;5", "Giá trị", "5", .unknownWord(allowed: ["có", "không"])),
      ("ho-so;long-bien;2024;1;x", nil, nil, .wrongFieldCount(found: 5, expected: 4)),
    ] as [(String, String?, String?, ImportFault.Rule)])
  func whatCannotBeReadNamesLineColumnValueAndRule(
    row: String, column: String?, value: String?, rule: ImportFault.Rule
  ) throws {
    let found = try faults(head + "ho-so;long-bien;2023;1\n" + row + "\n")
    #expect(
      found == [ImportFault(file: "t.csv", line: 3, column: column, value: value, rule: rule)])
  }

  @Test func everythingWrongWithARowIsTold() throws {
    let found = try faults(head + "khac;dau;hôm qua;x;y\n")
    #expect(
      found.map(\.rule) == [
        .wrongFieldCount(found: 5, expected: 4), .unknownIndicator, .unknownUnit, .notAPeriod,
        .notANumber,
      ])
  }

  @Test func theHeaderStatesTheStyle() throws {
    let vietnamese = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5)\nho-so;long-bien;2024;1.234\n"
    #expect(try readings(vietnamese).first?.figure?.value == ExactDecimal(1234))
    let english = "Indicator,Unit,Period,\"Value (1,234.5)\"\nho-so,long-bien,2024,1.234\n"
    #expect(try readings(english).first?.figure?.value == ExactDecimal(1234, scale: 3))
  }

  @Test func emptyRowsBelowTheDataAreNoRows() throws {
    #expect(try rows(head + "\n;;;\nho-so;long-bien;2024;1\n ; ;;\n\n").count == 1)
  }

  @Test func aBrokenEndIsToldAfterTheRowsBeforeIt() throws {
    let found = try rows(head + "ho-so;long-bien;2024;1\nho-so;long-bien;2025;\"1\n")
    #expect(found.count == 2)
    guard case .refused(line: 3, let faults)? = found.last else {
      Issue.record("the broken end is not told")
      return
    }
    #expect(faults == [ImportFault(file: "t.csv", line: 3, rule: .unclosedQuote)])
  }
}

@Suite struct HeaderTests {
  @Test(
    arguments: [
      ("a;b;c", nil, ImportFault.Rule.unknownKind),
      ("Chỉ tiêu;Đơn vị;Giá trị", nil, .missingColumn("Kỳ")),
      ("Nhiệm vụ;Trạng thái;Kết quả", nil, .missingColumn("Tính đến ngày")),
      ("Chỉ tiêu;Đơn vị;Kỳ;Value;Giá trị", "Giá trị", .duplicateColumn),
      ("Ch? tiêu;Ðon v?;K?;Giá tr?", "Ch? tiêu", .damagedText),
    ] as [(String, String?, ImportFault.Rule)])
  func aHeaderThatIsNoneIsRefused(text: String, column: String?, rule: ImportFault.Rule) {
    #expect(throws: ImportFault(file: "t.csv", line: 1, column: column, rule: rule)) {
      try rows(text + "\n1;2;3\n")
    }
  }

  @Test(arguments: ImportKind.allCases)
  func everyTitleNamesOneColumn(kind: ImportKind) {
    let keys = kind.columns.flatMap { ([$0.title] + $0.aliases).map(ImportColumn.key) }
    for column in kind.columns {
      for name in [column.title] + column.aliases {
        let named = kind.columns.filter { $0.isCalled(ImportColumn.key(name)) }
        #expect(named.map(\.title) == [column.title])
      }
    }
    #expect(!keys.contains(""))
    #expect(kind.columns.map(\.order) == Array(kind.columns.indices))
  }
}

@Suite struct IgnoredColumnTests {
  @Test func columnsThatNobodyKnowsAreNamed() throws {
    let text = "STT;Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Người lập\n"
    let reader = try ImportReader(
      file: "t.csv", bytes: MemoryBytes(Array(text.utf8)), known: known)
    #expect(reader.ignoredColumns == ["STT", "Người lập"])
  }
}

@Suite struct TaskAndProgressImportTests {
  @Test func aTaskOfAnAnnex() throws {
    let text = """
      Mã nhiệm vụ;Nội dung;Sản phẩm;Chủ trì;Phối hợp;Hạn;Văn bản;Trụ cột;Trọng tâm;Mốc
      nv-2;Làm việc A;Báo cáo;long-bien;moi, cu;31/12/2025;6785/QĐ-UBND;Kinh tế số;dm1;Giai đoạn 1: 30/06/2025 | Giai đoạn 2
      """
    let row = try #require(try rows(text).first)
    guard case .candidate(2, let candidate) = row,
      case .define(.task(let task), nil) = candidate.change
    else {
      Issue.record("\(row)")
      return
    }
    #expect(task.code == "nv-2")
    #expect(task.lead == "long-bien")
    #expect(task.coordinating == ["moi", "cu"])
    #expect(task.firstDeadline?.iso == "2025-12-31")
    #expect(task.document == "qd")
    #expect(task.pillar == .economy)
    #expect(task.principles == ["ĐM1"])
    #expect(task.basis == .annex)
    #expect(task.milestones.map(\.title.vietnamese) == ["Giai đoạn 1", "Giai đoạn 2"])
    #expect(task.milestones.map(\.due?.iso) == ["2025-06-30", nil])
  }

  @Test func aTaskOfNoDocumentIsOfNoAnnex() throws {
    let row = try rows("Mã nhiệm vụ;Nội dung;Văn bản;Căn cứ\nnv-2;Làm việc A;;\n").first
    guard case .candidate(_, let candidate) = row,
      case .define(.task(let task), nil) = candidate.change
    else {
      Issue.record("\(String(describing: row))")
      return
    }
    #expect(task.basis == .operatorEntry)
  }

  @Test func aReportOfProgress() throws {
    let text = """
      Nhiệm vụ;Tính đến ngày;Trạng thái;Phần trăm;Khó khăn, vướng mắc;Minh chứng
      nv-1;30/06/2025;Đang thực hiện;45%;- thiếu người;Báo cáo 12/BC https://hanoi.gov.vn/12
      nv-9;30/06/2025;xong xuôi;;;
      """
    let found = try rows(text)
    guard case .candidate(2, let candidate) = found.first,
      case .progress(let report) = candidate.change
    else {
      Issue.record("\(found)")
      return
    }
    #expect(report.state == .inProgress)
    #expect(report.percent == ExactDecimal(45))
    #expect(report.difficulty == "- thiếu người")
    #expect(report.evidence?.address == "https://hanoi.gov.vn/12")
    guard case .refused(3, let faults) = found.last else {
      Issue.record("\(found)")
      return
    }
    #expect(
      faults.map(\.rule) == [
        .unknownTask,
        .unknownWord(allowed: ["chưa bắt đầu", "đang thực hiện", "hoàn thành"]),
      ])
  }
}

/// Why a cell is no number is told as it is.
@Suite struct NumberFaultTests {
  private func rule(_ value: String, header: String) throws -> ImportFault.Rule? {
    let text = "Chỉ tiêu;Đơn vị;Kỳ;\(header)\nho-so;long-bien;30/06/2025;\(value)\n"
    guard case .refused(_, let faults) = try rows(text).first else { return nil }
    #expect(faults.count == 1, "\(faults)")
    return faults.first?.rule
  }

  @Test(arguments: [
    ("275,3", "Value (1,234.5)", ImportFault.Rule.numberInOtherStyle(declared: .english)),
    ("275.3", "Giá trị (1.234,5)", .numberInOtherStyle(declared: .vietnamese)),
    ("99999999999999999999", "Giá trị", .numberTooLong),
    ("0,0000000000000000000001", "Giá trị", .numberTooLong),
    ("12,5%", "Giá trị", .percentNotAllowed), ("#N/A", "Giá trị", .noValue),
    ("n/a", "Giá trị", .noValue), ("N/A", "Giá trị (1.234,5)", .noValue),
    ("#DIV/0!", "Giá trị", .noValue), ("-", "Giá trị", .noValue), ("–", "Giá trị", .noValue),
    ("abc", "Giá trị", .notANumber), ("1.234", "Giá trị", .ambiguousNumber),
  ])
  func theReasonIsTold(value: String, header: String, rule: ImportFault.Rule) throws {
    #expect(try self.rule(value, header: header) == rule)
  }
}
