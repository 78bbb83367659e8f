import Testing
import VietnameseText

@testable import Interchange

@Suite struct TableWriterTests {
  @Test func excelInVietNamOpensItRight() {
    var writer = TableWriter()
    writer.append([.text("Đơn vị"), .text("Giá trị"), .text("Ngày"), .text("Hạng")])
    writer.append([
      .text("Quận; \"mới\""), .number(ExactDecimal(-1234, scale: 2)),
      .day(Day(number: 20_269)), .whole(1),
    ])
    writer.append([.text("=1+2"), .empty, .text("@x"), .text("-5")])
    let expected =
      "Đơn vị;Giá trị;Ngày;Hạng\r\n\"Quận; \"\"mới\"\"\";-12,34;30/06/2025;1\r\n"
      + "\"'=1+2\";;\"'@x\";\"'-5\"\r\n"
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
  }

  @Test func whatIsWrittenIsReadBackUnchanged() throws {
    let texts = [
      "a", "", "=x", "+1", "-2", "@y", "'", "''=x", "'=x", "a;b", "a\"b", "a\nb", "a\r\nb", "\tx",
      "Đống Đa", "a,b", "\"", "\"\"",
    ]
    var writer = TableWriter()
    writer.append([.text("một"), .text("hai")])
    for text in texts { writer.append([.text(text), .text("|")]) }
    var reader = try TableReader(MemoryBytes(writer.bytes))
    var record = TableRecord()
    #expect(try reader.read(into: &record))
    for text in texts {
      #expect(try reader.read(into: &record))
      #expect(CellText.unguarded(record.cell(0)) == text)
      #expect(record.count == 2)
    }
  }
}
