import Programme
import Testing
import VietnameseText
import Wording

@testable import khue

/// What is printed of what people did: alerts, the journal, what is owed, a meeting, accounts.
@Suite struct ShowRecordTests {
  private func lines(_ content: Snapshot.Content) throws -> [String] {
    let sample = try Sample()
    let text = ShowText.render(
      try sample.snapshot(content), Wording(.vietnamese), today: sample.asOf.day)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func everyExportOfTheRecordEndsWithTheHeadOfTheJournal() throws {
    let sample = try Sample()
    for (name, content) in try sample.contents where content.isRecord {
      let said = "Nhật ký đến số 1.234, mã băm ab12"
      #expect(try lines(content).dropLast().last == said, "\(name)")
      let csv = ShowCSV.render(try sample.snapshot(content), Wording(.vietnamese))
      #expect(csv.contains(said), "\(name)")
      let json = ShowJSON.render(try sample.snapshot(content), Wording(.vietnamese))
      #expect(json.contains("\"journalDigest\": \"ab12\""), "\(name)")
    }
  }

  @Test func anAlertTellsHowFarItIsAndWhoDidWhat() throws {
    let lines = try lines(.alerts(AlertsContent(alerts: [try Sample().alert], total: 1)))
    #expect(lines.contains("    xử lý: chờ giải trình, hạn 25/05/2025"))
    #expect(lines.contains("    đã đôn đốc: 4 lần, phải báo cáo Ban cán sự"))
    #expect(lines.contains("    Việc đã làm: 12/05/2025, đôn đốc (thu-ky): Đề nghị báo cáo"))
    #expect(
      lines.contains(
        "    Việc đã làm: 12/05/2025, yêu cầu giải trình (truong-ban): Vì sao chậm? *gấp*; hạn"
          + " 25/05/2025; minh chứng: CV 12 <x/12> (đã rút)"))
  }

  /// A unit goes by its name wherever it is made responsible.
  @Test(arguments: [(Language.vietnamese, "Huyện Mê Linh"), (.english, "Mê Linh")])
  func aConclusionNamesItsUnit(_ language: Language, _ name: String) throws {
    let sample = try Sample()
    var alert = try sample.alert
    var act = try sample.conclusion
    act.owner = sample.unit
    alert.acts = [act]
    let content = Snapshot.Content.alerts(AlertsContent(alerts: [alert], total: 1))
    let text = ShowText.render(
      try sample.snapshot(content), Wording(language), today: sample.asOf.day)
    let lead = Wording(language).field(.lead)
    #expect(text.contains(lead + " " + Wording(language).name(sample.unit)))
    #expect(text.contains(name) && !text.contains(lead + " me-linh"))
  }

  @Test func anEntryTellsBeforeAfterAndItsPlaceInTheChain() throws {
    let lines = try lines(.journalEntry(try Sample().entry))
    #expect(lines.contains("mã băm: ab12"))
    #expect(lines.contains("mã băm dòng trước: cd34"))
    #expect(lines.contains("hoàn tác: số 1.200"))
    let before = try #require(lines.firstIndex(of: "Trước"))
    #expect(lines[before + 1] == "  giá trị: 9.8")
    let after = try #require(lines.firstIndex(of: "Sau"))
    #expect(lines[after + 1] == "  giá trị: 10.1")
    #expect(lines[after + 2] == "  ghi chú: không có")
  }

  @Test func whatIsOwedTellsThePeriodAndTheNewestFigure() throws {
    let lines = try lines(.dues(try Sample().dues))
    #expect(lines.first == "Báo cáo kỳ này: Huyện Mê Linh")
    #expect(
      lines.contains {
        $0.hasPrefix("  Tỷ lệ hồ sơ nộp trực tuyến, kỳ ") && $0.contains("05/05/2025")
      })
    #expect(lines.contains { $0.hasPrefix("    số gần nhất: 10,1 % (03/2025)") })
    let snapshot = try Sample().snapshot(.dues(try Sample().dues))
    #expect(
      ShowText.render(snapshot, Wording(.english), today: .distantPast).contains("latest: 10.1"))
    let csv = ShowCSV.render(snapshot, Wording(.vietnamese))
    #expect(csv.contains("số gần nhất: 10,1 % (03/2025)"))
    #expect(ShowJSON.render(snapshot, Wording(.vietnamese)).contains("\"latest\": {"))
  }

  @Test func accountsTellWhoMayDoWhatAndWhen() throws {
    let lines = try lines(.accounts(try Sample().accounts))
    #expect(lines.contains("  Trần Bình [thu-ky]: người điều hành"))
    #expect(
      lines.contains(
        "  Lan [lan]: cán bộ đơn vị me-linh, từ 01/01/2025 đến hết 01/05/2025; không dùng được vào"
          + " ngày này"))
    #expect(lines.contains("  Cũ [cu]: người xem; đã khóa"))
  }

  @Test func theMinutesTellEachItemWithItsConclusion() throws {
    let sample = try Sample()
    let text = ShowMarkdown.render(
      try sample.meeting, try sample.snapshot(.meeting(try sample.meeting)).freshness,
      Wording(.vietnamese))
    #expect(text.hasPrefix("# Biên bản giao ban ngày 20/05/2025\n"))
    #expect(text.contains("Cuộc họp trước: 13/05/2025."))
    #expect(text.contains("\n## 1. Tỷ lệ hồ sơ nộp trực tuyến, Huyện Mê Linh: "))
    #expect(text.contains("Làm xong \\#1; chủ trì Huyện Mê Linh; hạn 10/06/2025"))
    #expect(text.contains("mã băm ab12"))
    #expect(!text.contains("*gấp*"))
    for line in text.split(separator: "\n") { #expect(displayable(String(line)) == line) }
  }

  @Test(arguments: Language.allCases)
  func textThatMarkdownWouldObeyIsEscaped(language: Language) throws {
    let sample = try Sample()
    var meeting = try sample.meeting
    meeting.items[0].conclusions[0].act.text = "<b>[x](http://y)</b> `c` _e_ \u{1B}[2J"
    let text = ShowMarkdown.render(
      meeting, try sample.snapshot(.meeting(meeting)).freshness, Wording(language))
    #expect(text.contains("\\<b\\>\\[x\\](http://y)\\</b\\> \\`c\\` \\_e\\_"))
    #expect(!text.contains("\u{1B}"))
  }
}
