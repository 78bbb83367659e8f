import Programme
import Testing
import VietnameseText
import Wording

@testable import khue

@Suite struct ShowCSVTests {
  /// The fields of each row, as a reader of semicolon CSV with quotes splits them.
  private func rows(_ csv: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(csv.unicodeScalars)
    #expect(scalars.removeFirst() == "\u{FEFF}")
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"":
        let next = index + 1 < scalars.count ? scalars[index + 1] : "x"
        if isQuoted, next == "\"" { field.unicodeScalars.append("\"") }
        isQuoted.toggle()
      case ";" where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(rows.removeLast().isEmpty && field.isEmpty && !isQuoted)
    return rows
  }

  @Test func everyScreenHasTheSameColumns() throws {
    for (name, content) in try Sample().contents {
      let csv = ShowCSV.render(try Sample().snapshot(content), Wording(.vietnamese))
      let rows = try rows(csv)
      #expect(rows.first == ColumnHeading.allCases.map { Wording(.vietnamese).column($0) })
      #expect(rows.count > 1, "\(name)")
      for row in rows { #expect(row.count == ColumnHeading.allCases.count, "\(name): \(row)") }
    }
  }

  @Test func aReadingKeepsItsValueDaysAndSource() throws {
    let csv = ShowCSV.render(
      try Sample().snapshot(.indicator(try Sample().indicatorContent)), Wording(.vietnamese))
    let rows = try rows(csv)
    let header = try #require(rows.first)
    let reading = try #require(rows.last)
    let cells = Dictionary(uniqueKeysWithValues: zip(header, reading))
    #expect(cells["Giá trị (1.234,5)"] == "10,1")
    #expect(cells["Nguyên văn"] == "10,1 %")
    #expect(cells["Từ ngày"] == "01/03/2025")
    #expect(cells["Đến ngày"] == "31/03/2025")
    #expect(cells["Nguồn"] == "Báo Lao Động")
    #expect(cells["Độ tin cậy"] == "C")
    // A cell that begins like a formula is guarded.
    #expect(cells["Chi tiết"] == "'=cẩn thận; “trích”")
  }

  @Test func theChecklistHasARowForEveryCell() throws {
    let sample = try Sample()
    let content = ChecklistContent(
      principles: [sample.principle, sample.silentPrinciple],
      units: [sample.unit, sample.successor], cells: [sample.cell])
    let csv = ShowCSV.render(try sample.snapshot(.checklist(content)), Wording(.vietnamese))
    #expect(try rows(csv).count == 5)
  }

  @Test func everyCountSaysWhatItCounts() throws {
    let sample = try Sample(day: "2025-07-20")
    for content in [
      Snapshot.Content.overview(try sample.overview),
      .units(UnitsContent(units: [try sample.tile], total: 1)),
    ] {
      let rows = try rows(ShowCSV.render(try sample.snapshot(content), Wording(.vietnamese)))
      let header = try #require(rows.first)
      let table = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      for row in table {
        #expect(row["Tính đến"] == "20/07/2025")
        if row["Giá trị (1.234,5)"] != "" { #expect(row["Đơn vị tính"] != "", "\(row)") }
      }
      let unit = try #require(table.first { $0["Phần"] == "Các đơn vị" })
      #expect(unit["Đơn vị tính"] == "số liệu")
      #expect(unit["Kết luận"] == "tính đến 30/06/2025")
      let told = try #require(unit["Chi tiết"])
      #expect(told.contains("đến hết 30/06/2025") && told.contains("Xã Mê Linh (một phần"))
      #expect(table.contains { $0["Chi tiết"] == "không chủ trì nhiệm vụ nào" })
    }
  }
}
