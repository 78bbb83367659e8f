import Programme
import Testing
import VietnameseText

@testable import Interchange

/// Text from before Unicode is known by its letters, in whatever file it comes.
@Suite struct LegacyTextTests {
  private static let known: KnownRecords = {
    var known = KnownRecords()
    known.add(
      .indicator(
        Indicator(code: "ho-so", title: BilingualText("Hồ sơ"), kind: .count, nature: .flow)))
    known.add(
      .organisation(Organisation(code: "x", name: BilingualText("Xã Kim Lan"), kind: .commune)))
    known.add(.source(Source(code: "bao-cao-don-vi", kind: .ownReport, title: "Báo cáo")))
    return known
  }()

  /// "Kiểm tra sổ lưu trữ của phường", in each encoding, as Latin-1 shows it.
  private static let notes: [(LegacyEncoding, String)] = [
    (.tcvn3, "KiÓm tra sæ l\u{AD}u tr÷ cña ph\u{AD}êng"),
    (.vni, "Kieåm tra soå löu tröõ cuûa phöôøng"),
    (.vni, "KIEÅM TRA SOÅ LÖU TRÖÕ CUÛA PHÖÔØNG"),
    (.viscii, "Ki¬m tra s± lßu træ cüa phß¶ng"),
    (.windows1258, "Kiêm tra sôÒ lýu trýÞ cuÒa phýõÌng"),
  ]

  private func first(_ bytes: [UInt8]) throws(ImportFault) -> ImportRow? {
    var reader = try ImportReader(file: "t.csv", bytes: MemoryBytes(bytes), known: Self.known)
    return reader.next()
  }

  private func expectRefused(_ row: ImportRow?, _ encoding: LegacyEncoding) {
    guard case .refused(2, let faults) = row else {
      Issue.record("\(String(describing: row))")
      return
    }
    #expect(faults.map(\.rule) == [.legacyEncoding(encoding)])
    #expect(faults.first?.column == "Note")
  }

  @Test(arguments: notes)
  func itIsRefusedInEveryFile(encoding: LegacyEncoding, note: String) throws {
    let text = "Indicator;Unit;Period;Value;Note\r\nho-so;x;2024;12;\(note)\r\n"
    expectRefused(try first(Array(text.utf8)), encoding)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    expectRefused(try first([0xFF, 0xFE] + wide), encoding)
    // The bytes as the old programs wrote them; those of the Windows code page are read.
    if encoding == .windows1258 { return }
    expectRefused(try first(text.unicodeScalars.map { UInt8($0.value) }), encoding)
  }

  @Test func aHeaderInOldLettersIsRefused() {
    let text = "ChØ tiªu;§¬n vÞ;Kú;Gi¸ trÞ\nho-so;x;2024;12\n"
    #expect(
      throws: ImportFault(
        file: "t.csv", line: 1, value: "ChØ tiªu", rule: .legacyEncoding(.tcvn3))
    ) { try first(Array(text.utf8)) }
  }

  /// Words of other languages, signs of measure and Vietnamese are no old letters.
  @Test(arguments: [
    "Hà Nội, phường Hoàn Kiếm", "tháng 9, tờ trình", "café Citroën São Paulo naïve Zoë",
    "Müller & Söhne, Ångström", "El Niño, año, señor", "12 m², 30 km², 5 µg, 20 °C", "ĐM1, BĐ3",
    "«Số hóa» – ½ ngày", "® © § ¶ nhãn hiệu Windows®", "đã đưa vào", "garçon façade déjà vu",
  ])
  func otherTextIsNone(note: String) throws {
    let text = "Indicator;Unit;Period;Value;Note\r\nho-so;x;2024;12;\"\(note)\"\r\n"
    guard case .candidate = try first(Array(text.utf8)) else {
      Issue.record("\(note)")
      return
    }
  }

  /// The Vietnamese code page of Windows goes on being read.
  @Test func windows1258IsNone() throws {
    let note: [UInt8] = [0xF0, 0xE3, 0x20, 0x73, 0xF4, 0xEC, 0x20, 0x68, 0x6F, 0xEC, 0x61]
    let head = Array("Indicator;Unit;Period;Value;Note\r\nho-so;x;2024;12;".utf8)
    guard case .candidate(_, let candidate) = try first(head + note + [0x0D, 0x0A]),
      case .report(let reading) = candidate.change
    else {
      Issue.record("refused")
      return
    }
    #expect(reading.note == "đă số hóa")
  }

  /// One word a cell is too little by itself; all cells of the file tell.
  @Test(
    arguments: [
      (.tcvn3, "§¹t", "Kh¸"), (.vni, "Ñaït", "Chöa"), (.windows1258, "Ðaòt", "ðuÒ"),
    ] as [(LegacyEncoding, String, String)])
  func shortCellsCountTogether(encoding: LegacyEncoding, one: String, other: String) throws {
    func last(_ rows: String) throws -> [ImportRow] {
      let text = "Indicator;Unit;Period;Value;Note;Evidence\nho-so;x;2024;12;ok;\n" + rows
      var reader = try ImportReader(
        file: "t.csv", bytes: MemoryBytes(Array(text.utf8)), known: Self.known)
      var all: [ImportRow] = []
      while let row = reader.next() { all.append(row) }
      return all
    }
    let spread = [
      "ho-so;x;2023;12;\(one);\nho-so;x;2022;12;\(other);\n",
      "ho-so;x;2023;12;\(one);\nho-so;x;2022;12;;\(other)\n",
      "ho-so;x;2023;12;\(one);\nho-so;x;2022;12;\(one);\n",
    ]
    for rows in spread {
      let all = try last(rows)
      #expect(all.count == 4)
      guard case .refused(3, let faults) = all.last else {
        Issue.record("\(String(describing: all.last))")
        continue
      }
      #expect(faults.map(\.rule) == [.legacyEncoding(encoding)])
      #expect(faults.first?.value == one && faults.first?.column == "Note")
    }
    // One such word alone, or among many that are Vietnamese, is a foreign word.
    #expect(try last("ho-so;x;2023;12;\(one);\n").count == 2)
    let many = "ho-so;x;2023;12;\(one);\nho-so;x;2022;12;đã đủ hồ sơ, đã rà soát;\n"
    #expect(try last(many).count == 3)
  }

  @Test func everythingThatIsShippedIsUnicode() throws {
    for (name, bytes) in try DataFolder.shipped.readingFiles() {
      var watch = LegacyWatch(isCodePage: false)
      let text = try #require(String(validating: bytes, as: UTF8.self))
      for line in text.split(whereSeparator: \.isNewline) {
        let cells = line.split(separator: ";").map { String($0) }
        #expect(watch.find(in: cells) == nil, "\(name): \(line)")
      }
      #expect(watch.whole == nil)
    }
    for file in try DataFolder.shipped.catalogueFiles() {
      for line in file.text.split(whereSeparator: \.isNewline) {
        var text = LegacyText(isCodePage: false)
        text.add(String(line))
        #expect(text.encoding == nil, "\(file.name): \(line)")
      }
    }
  }
}
