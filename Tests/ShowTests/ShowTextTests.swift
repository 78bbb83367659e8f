import Programme
import Testing
import VietnameseText
import Wording

@testable import khue

@Suite struct ShowTextTests {
  private func lines(
    _ content: Snapshot.Content, _ language: Language = .vietnamese, day: String = "2025-05-20",
    today: Day? = nil
  ) throws -> [String] {
    let sample = try Sample(day: day)
    let text = ShowText.render(
      try sample.snapshot(content), Wording(language), today: today ?? sample.asOf.day)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func everyScreenSaysItsDayAndTheAgeOfItsData() throws {
    for (name, content) in try Sample().contents where name != "absent" {
      let lines = try lines(content)
      #expect(lines.contains("Tính đến 20/05/2025."), "\(name)")
      // Of what the page shows, not of what else there is.
      let newest = try Sample().snapshot(content).newestShown.map { DayText.full($0) }
      let said = newest.map { "Số liệu mới nhất nói về ngày \($0), " }
      let age = said ?? "Trang này chưa có số liệu nào."
      #expect(lines.contains { $0.hasPrefix(age) }, "\(name)")
      #expect(lines.contains("Ghi lần cuối lúc 08:05 19/05/2025, nhật ký số 1.234."), "\(name)")
    }
  }

  @Test func anotherDayOfKnowingIsSaid() throws {
    let sample = try Sample(day: "2025-05-20", known: "2025-08-01")
    let text = ShowText.render(
      try sample.snapshot(.overview(try sample.overview)), Wording(.vietnamese),
      today: sample.asOf.day)
    #expect(text.contains("Tính đến 20/05/2025, theo những gì biết đến 01/08/2025."))
  }

  @Test func demonstrationDataIsNeverMistaken() throws {
    for (name, content) in try Sample().contents where name != "absent" {
      let snapshot = try Sample().snapshot(content, isDemonstration: true)
      #expect(
        ShowText.render(snapshot, Wording(.vietnamese), today: .distantPast).contains(
          "DỮ LIỆU MÔ PHỎNG"))
      #expect(
        ShowText.render(snapshot, Wording(.english), today: .distantPast).contains(
          "DEMONSTRATION DATA"))
      #expect(ShowCSV.render(snapshot, Wording(.vietnamese)).contains("DỮ LIỆU MÔ PHỎNG"))
      #expect(ShowJSON.render(snapshot, Wording(.vietnamese)).contains("\"demonstration\": true"))
    }
  }

  @Test func noScreenHasColumnsBarsOrControls() throws {
    for (name, content) in try Sample().contents {
      for language in Language.allCases {
        for line in try lines(content, language) {
          #expect(displayable(line) == line, "\(name): \(line)")
          #expect(!line.drop { $0 == " " }.contains("  "), "\(name): \(line)")
        }
      }
    }
  }

  @Test func theOverviewSaysUnitsAttentionAndChanges() throws {
    let lines = try lines(.overview(try Sample().overview))
    #expect(lines.contains("  Huyện Mê Linh [me-linh]"))
    #expect(
      lines.contains("    mục tiêu: 1 có nguy cơ không đạt, 2 đạt; 1 lâu chưa cập nhật"))
    #expect(lines.contains("    đơn vị kế thừa: Xã Mê Linh (một phần, từ 01/07/2025)"))
    #expect(lines.contains("    báo cáo: đã báo cáo 3 trên 5 chỉ tiêu đến kỳ"))
    #expect(lines.contains("  39 mô hình thí điểm, chưa biết tên mô hình nào"))
    #expect(
      lines.contains(
        "  số 1.234, 08:05 19/05/2025: số liệu Tỷ lệ hồ sơ nộp trực tuyến, Huyện Mê Linh: 10,1"
          + " (an, nhập từ tệp)"))
  }

  @Test func anEndedUnitSaysTheDayOfItsLastTruth() throws {
    let content = Snapshot.Content.units(UnitsContent(units: [try Sample().tile], total: 1))
    let before = try lines(content, day: "2025-06-30")
    let after = try lines(content, day: "2025-07-01")
    #expect(before.contains("  Huyện Mê Linh [me-linh]"))
    #expect(after.contains("  Huyện Mê Linh [me-linh]: tính đến 30/06/2025"))
  }

  @Test func aTaskSaysWhatItLacksAndWhy() throws {
    let lines = try lines(.task(try Sample().taskContent))
    #expect(lines.first == "Nâng hạng DTI")
    #expect(lines.contains("thời hạn: 15/06/2025, còn 26 ngày"))
    #expect(lines.contains("sản phẩm đầu ra: thiếu sản phẩm đầu ra"))
    #expect(lines.contains("căn cứ: theo bản tóm tắt đã công bố"))
    #expect(lines.contains("Vì sao?"))
    #expect(lines.contains("  Mốc một: hạn 01/02/2025, quá hạn, chưa xong"))
    #expect(lines.contains("    khó khăn, vướng mắc: Thiếu người"))
  }

  @Test func anIndicatorSaysValueTrendTargetAndSource() throws {
    let lines = try lines(.indicator(try Sample().indicatorContent))
    #expect(lines.contains("số liệu mới nhất: 10,1 %, kỳ 03/2025, 50 ngày trước"))
    #expect(lines.contains("so với kỳ trước: tăng, tốt lên"))
    #expect(lines.contains { $0.hasPrefix("mục tiêu: ≥ 80 %, hạn 31/12/2025, 239/KH-UBND: ") })
    #expect(lines.contains("  28/02/2025: 8,25"))
    #expect(lines.contains { $0.contains("Báo Lao Động") && $0.contains("độ tin cậy C") })
  }

  @Test func theChecklistSaysWhatIsSilentToo() throws {
    let sample = try Sample()
    let lines = try lines(
      .checklist(
        ChecklistContent(
          principles: [sample.principle, sample.silentPrinciple],
          units: [sample.unit, sample.successor], cells: [sample.cell])))
    #expect(lines.contains("  BĐ3 Dịch vụ công thiết yếu"))
    #expect(
      lines.contains(
        "    đạt; đánh giá và số liệu trái nhau; số liệu cho thấy chưa đạt: Mê Linh"))
    #expect(lines.contains("    chưa đánh giá: 1 đơn vị"))
    #expect(lines.contains("    chưa đánh giá: 2 đơn vị"))
  }

  @Test func englishIsWholeWhereTheDataHasIt() throws {
    let lines = try lines(
      .indicators(IndicatorsContent(indicators: [try Sample().indicatorLine])), .english)
    #expect(lines.first == "Indicators")
    #expect(
      lines.contains("  Dossiers filed online, Mê Linh District [truc-tuyen --unit me-linh]"))
    #expect(lines.contains("    newest reading: 10.1%, period 03/2025, 50 days ago"))
  }

  @Test func hostileTextIsShownHarmlessly() throws {
    let hostile = "\u{1B}]0;x\u{07}\r\u{202E}A" + String(repeating: "\u{0301}", count: 200)
    var tile = try Sample().tile
    tile.organisation.name = BilingualText(hostile)
    let content = Snapshot.Content.units(UnitsContent(units: [tile], total: 1))
    let snapshot = try Sample().snapshot(content)
    for text in [
      ShowText.render(snapshot, Wording(.vietnamese), today: .distantPast),
      ShowCSV.render(snapshot, Wording(.vietnamese)),
      ShowJSON.render(snapshot, Wording(.vietnamese)),
    ] {
      #expect(
        !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" })
    }
  }

  @Test func todayIsSaidOnlyOfToday() throws {
    let content = Snapshot.Content.indicator(try Sample().indicatorContent)
    let onTheDay = try lines(content, day: "2025-03-31")
    #expect(onTheDay.contains("số liệu mới nhất: 10,1 %, kỳ 03/2025, hôm nay"))
    let later = try lines(content, day: "2025-03-31", today: try Sample().day("2025-08-01"))
    #expect(later.contains("số liệu mới nhất: 10,1 %, kỳ 03/2025, đúng ngày ấy"))
    #expect(later.contains("Số liệu mới nhất nói về ngày 31/03/2025, đúng ngày ấy."))
    #expect(!later.joined().contains("hôm nay"))
  }

  @Test func aReadingOfADayWithoutItsUnitContradictsNothing() throws {
    let sample = try Sample(day: "2025-12-01")
    var content = try sample.indicatorContent
    content.line.newest = nil
    content.findings = [
      .outsideLife(
        unit: sample.unit.code, indicator: sample.indicator.code, period: try sample.reading.period)
    ]
    let lines = try lines(.indicator(content))
    #expect(
      lines.contains(
        "số liệu mới nhất: chưa có số liệu trong thời gian đơn vị tồn tại; 1 số liệu nằm ngoài "
          + "thời gian đó"))

    var unit = try sample.unitContent
    unit.tile.newestPeriodEnd = try sample.day("2025-08-31")
    unit.tile.organisation.life = Life(last: try sample.day("2025-02-28"))
    unit.indicators[0].newest = nil
    let page = try self.lines(.unit(unit), .english, day: "2025-12-01")
    #expect(
      page.contains("readings: 2, newest about 31/08/2025 (after the unit had ended), 3 months ago")
        || page.contains { $0.contains("31/08/2025 (after the unit had ended)") })
    #expect(
      page.contains(
        "    newest reading: none from the time of the unit; 1 from outside that time"))
  }

  @Test func sourcesAreNamedByTheirTitles() throws {
    let sample = try Sample()
    let text = ShowText.render(
      try sample.snapshot(.unit(try sample.unitContent)), Wording(.vietnamese),
      today: sample.asOf.day, sources: ["vneconomy-39": "Bài về 39 mô hình"])
    #expect(text.contains("xuất xứ: Bài về 39 mô hình [vneconomy-39]; độ tin cậy B"))
  }

  @Test func aDocumentWithoutNumberIsSaidInWords() throws {
    var line = try Sample().indicatorLine
    line.targets[0].document?.number = "(nguồn không nêu số)"
    let lines = try lines(.indicators(IndicatorsContent(indicators: [line])), .english)
    #expect(!lines.joined().contains("(nguồn"))
    #expect(lines.joined().contains("due 31/12/2025, a document without a known number: "))
  }
}
