import Programme
import Testing

@testable import Interchange

private func rows(_ source: any ByteSource) throws(TableFault) -> [(line: Int, cells: [String])] {
  var reader = try TableReader(source)
  var record = TableRecord()
  var rows: [(line: Int, cells: [String])] = []
  while try reader.read(into: &record) {
    rows.append((record.line, (0..<record.count).map(record.cell)))
  }
  return rows
}

private func cells(_ text: String) throws(TableFault) -> [[String]] {
  try rows(MemoryBytes(Array(text.utf8))).map(\.cells)
}

@Suite struct TableReaderTests {
  @Test(arguments: [
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a,b\n1;2,3\n", [["a", "b"], ["1;2", "3"]]),
    ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
    ("a\n1,5\n", [["a"], ["1,5"]]),
    ("sep=,\r\na,b\r\n1;2;3;4,5\r\n", [["a", "b"], ["1;2;3;4", "5"]]),
    ("\"x;y;z\",b\n1,2", [["x;y;z", "b"], ["1", "2"]]),
  ])
  func theDelimiterIsTheOneThatTheFirstLineHoldsMostOf(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test(arguments: [
    ("a;\"b \"\"c\"\"\"\n", [["a", "b \"c\""]]),
    ("a;\"b\nc\";d\n", [["a", "b\nc", "d"]]),
    ("a;\"\";d", [["a", "", "d"]]),
    ("a;;\n;;\n", [["a", "", ""], ["", "", ""]]),
    ("a;b\"c;d", [["a", "b\"c", "d"]]),
    ("\"a\"b;c", [["ab", "c"]]),
    ("a;b\r\rc;d\r", [["a", "b"], [""], ["c", "d"]]),
    ("a;b\r\nc;\"d\r\ne\"\r\n", [["a", "b"], ["c", "d\r\ne"]]),
  ])
  func quotesAndLineEndsAreReadAsSpreadsheetsWriteThem(
    text: String, expected: [[String]]
  ) throws {
    #expect(try cells(text) == expected)
    for size in 1...4 {
      let trickled = try rows(TrickledBytes(Array(text.utf8), size: size)).map(\.cells)
      #expect(trickled == expected, "in pieces of \(size)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func aRecordKnowsTheLineItBeginsOn(end: String) throws {
    let text = ["a;b", "1;\"x", "y", "z\"", "2;3", "", "4;5"].joined(separator: end)
    #expect(try rows(MemoryBytes(Array(text.utf8))).map(\.line) == [1, 2, 5, 6, 7])
  }

  @Test func aQuoteThatIsNeverClosedIsToldWhereItsRecordBegins() {
    #expect(throws: TableFault(.unclosedQuote, line: 3)) { try cells("a;b\n1;2\n3;\"4\n5;6\n") }
  }

  @Test func aQuoteThatIsNeverClosedDoesNotEatAHugeFile() {
    let file = "a;b\n1;\"2\n" + String(repeating: "3;4\n", count: 1 << 19)
    #expect(throws: TableFault(.unclosedQuote, line: 2)) { try cells(file) }
  }

  @Test func nothingIsNoTable() {
    #expect(throws: TableFault(.emptyFile)) { try cells("") }
    #expect(throws: TableFault(.emptyFile)) {
      try rows(MemoryBytes([0xEF, 0xBB, 0xBF])).map(\.cells)
    }
  }
}
