import ConsoleCore
import ConsoleScreens
import Programme
import VietnameseText

/// Alerts with all that people can do about them, a journal, and a meeting.
enum Record {
  static func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(day, hour: hour, minute: minute)
  }

  static let today = Samples.today

  /// The answers of a store that knows these.
  static func answer(_ query: Query) -> Snapshot? {
    switch query {
    case .alerts: snapshot(.alerts(alerts()))
    case .journal(let filter, let before, let limit, _):
      snapshot(.journal(journal(filter, before: before, limit: limit)))
    case .journalEntry(let sequence, _): snapshot(entry(sequence))
    case .meeting(let day, _): snapshot(.meeting(meeting(day)))
    default: Judged.answer(query)
    }
  }

  static func snapshot(_ content: Snapshot.Content) -> Snapshot {
    var snapshot = Samples.snapshot(content, head: count)
    snapshot.freshness.journalDigest = digest
    return snapshot
  }

  static func act(
    _ id: Int64, _ kind: Act.Kind, of subject: JudgedSubject, on day: Day, _ text: String,
    by account: String = "thu-ky", hour: Int = 9, until: Day? = nil,
    owner: Code<Organisation>? = nil, meeting: Day? = nil, answers: Int64? = nil,
    evidence: Evidence? = nil
  ) -> ActLine {
    ActLine(
      act: Act(
        id: id, kind: kind, subject: subject, on: day, text: text, until: until, owner: owner,
        meeting: meeting, answers: answers, evidence: evidence),
      account: account, at: at(day, hour), entry: 60 + id)
  }
}

/// The alerts.
extension Record {
  static let city = UnitReference(
    code: "ha-noi", name: BilingualText("Thành phố Hà Nội", english: "Hà Nội City"), kind: .city)

  static let ticketActs = [
    act(
      1, .reminder, of: .task("nv-07"), on: Samples.day(2025, 10, 10),
      "Đề nghị Sở báo cáo tiến độ và gửi biên bản nghiệm thu."),
    act(
      2, .reminder, of: .task("nv-07"), on: Samples.day(2025, 10, 20), "Nhắc lại lần hai."),
    act(
      3, .request, of: .task("nv-07"), on: Samples.day(2025, 11, 3),
      "Giải trình vì sao báo hoàn thành khi mới có 98 tuyến lắp thiết bị.", by: "chu-tich",
      until: Samples.day(2025, 11, 10)),
    act(
      4, .explanation, of: .task("nv-07"), on: Samples.day(2025, 11, 9),
      "Hai doanh nghiệp dùng chuẩn thẻ khác nhau; đã thống nhất chuẩn chung ngày 07/11.",
      by: "so-gtvt", hour: 16, answers: 3,
      evidence: Evidence(text: "Công văn 4512/SGTVT-CNTT", address: "https://vb.example.vn/4512")),
  ]

  static let filesActs = (1...4).map { number in
    act(
      Int64(10 + number), .reminder, of: .target("ho-so-2025"),
      on: Samples.day(2025, 7, 10).adding(days: number * 14),
      "Đôn đốc lần \(number): đề nghị cập nhật số liệu.")
  }

  static func alert(
    _ attention: AttentionLine, _ subject: JudgedSubject, _ status: AlertStatus,
    _ acts: [ActLine] = []
  ) -> AlertLine {
    let reminders = acts.count { $0.act.kind == .reminder }
    return AlertLine(
      attention: attention, subject: subject, status: status, acts: acts, reminders: reminders,
      isEscalated: reminders > AlertRule.reminders)
  }

  static func attention(
    _ subject: AttentionLine.Subject, _ unit: UnitReference?, _ title: String, _ english: String,
    _ verdict: Verdict, _ since: Day
  ) -> AttentionLine {
    AttentionLine(
      subject: subject, unit: unit, title: BilingualText(title, english: english),
      verdict: verdict, since: since)
  }

  static func alerts() -> AlertsContent {
    let first = Samples.attention()
    let lines = [
      alert(first[1], .target("ho-so-2025"), .open, filesActs),
      alert(first[3], .task("nv-02"), .open),
      alert(
        attention(
          .duty("bc-ve", indicator: "ve-dien-tu"), Samples.reference(10),
          "Số vé điện tử bán ra trong tháng", "E-tickets sold in the month",
          Verdict(.duty(.stale)), Samples.day(2025, 11, 18)), .duty("bc-ve"), .open),
      alert(
        attention(
          .task("nv-04"), Samples.reference(10), "Số hóa toàn bộ hồ sơ hạ tầng giao thông",
          "All road records in digital form", Verdict(.task(.overdue), flags: [.stale]),
          Samples.day(2025, 9, 1)), .task("nv-04"),
        .asked(by: Samples.day(2025, 11, 25)),
        [
          act(
            20, .request, of: .task("nv-04"), on: Samples.day(2025, 11, 18),
            "Giải trình việc không có báo cáo từ tháng 5.", by: "chu-tich",
            until: Samples.day(2025, 11, 25))
        ]),
      alert(first[0], .task("nv-07"), .explained, ticketActs),
      alert(
        first[2], .cell(unit: "so-gtvt", principle: "BĐ3"),
        .acknowledged(until: Samples.day(2025, 12, 15)),
        [
          act(
            30, .acknowledgement, of: .cell(unit: "so-gtvt", principle: "BĐ3"), on: today,
            "Chờ số liệu quý IV.", hour: 10, until: Samples.day(2025, 12, 15))
        ]),
      alert(
        attention(
          .task("nv-09"), Samples.reference(1), "Số hóa hồ sơ địa chính của quận",
          "The district's land records", Verdict(.task(.awaitingHandover), flags: [.frozen]),
          Samples.day(2025, 7, 1)), .task("nv-09"), .closed,
        [
          act(
            40, .closing, of: .task("nv-09"), on: Samples.day(2025, 11, 12),
            "Đã chuyển giao cho 4 phường, theo dõi ở nhiệm vụ mới.")
        ]),
    ]
    return AlertsContent(alerts: lines, total: lines.count)
  }
}

/// The journal.
extension Record {
  static let count: Int64 = 1_234

  /// Every entry of it, by its number; a pattern that repeats.
  static func line(_ sequence: Int64) -> ChangeLine {
    let age = Int(count - sequence)
    let when = Instant(
      milliseconds: at(today, 10, 20).milliseconds - Int64(age) * 37 * 60_000)
    let kinds: [(ChangeLine.Action, RecordKind)] = [
      (.progress, .progress), (.report, .reading), (.act, .act), (.define, .task),
      (.report, .reading), (.assess, .assessment), (.batch, .batch), (.refuse, .session),
    ]
    let (action, kind) = kinds[age % kinds.count]
    let isOfficer = age % 3 == 1
    var line = ChangeLine(
      sequence: sequence, at: when, account: isOfficer ? "so-gtvt" : "thu-ky",
      origin: action == .batch ? .importFile : .console,
      address: isOfficer ? "10.20.3.\(age % 200 + 1)" : nil, action: action,
      act: action == .act ? .reminder : nil, kind: kind, key: "nv-07",
      title: BilingualText(
        "Vé điện tử liên thông trên toàn mạng lưới xe buýt",
        english: "A shared e-ticket on the whole bus network"),
      unit: Samples.reference(10))
    switch kind {
    case .reading:
      line.title = BilingualText(
        "Tỷ lệ thanh toán không tiền mặt", english: "Share of cashless payments")
      line.figure = Figure(value: ExactDecimal(Int64(400 + age % 300), scale: 1))
      line.indicatorKind = .percent
    case .batch:
      (line.title, line.unit, line.key, line.rows) = (nil, nil, "thang-10.csv", 1_204)
    case .session: (line.title, line.unit, line.key) = (nil, nil, "sh -c ls")
    default: break
    }
    return line
  }

  static func journal(_ filter: JournalFilter, before: Int64?, limit: Int) -> JournalContent {
    var found: [ChangeLine] = []
    var sequence = min(count, (before ?? .max) - 1)
    while sequence > 0, found.count <= limit {
      let line = line(sequence)
      let fits =
        (filter.account.map { $0 == line.account } ?? true)
        && (filter.kind.map { $0 == line.kind } ?? true)
        && (filter.unit.map { $0 == line.unit?.code } ?? true)
        && (filter.day.map { $0 == line.at.day } ?? true)
      if fits { found.append(line) }
      sequence -= 1
    }
    return JournalContent(entries: Array(found.prefix(limit)), hasMore: found.count > limit)
  }

  static let digest = "9f2c81aa03be6d5c7e1f40d2b8a96c35e07d14f2a3b9c8d7e6f5041322314150"
  static let previous = "1b7d0c44e2f3a59687c0d1e2f3041526374859607182930a4b5c6d7e8f901a2b"

  static func entry(_ sequence: Int64) -> Snapshot.Content {
    guard sequence > 0, sequence <= count else { return .absent(.entry(sequence)) }
    var line = line(sequence)
    guard sequence != 1_231 else {
      line.action = .define
      return .journalEntry(
        JournalEntryContent(
          line: line, before: taskFields(isBefore: true), after: taskFields(isBefore: false),
          previous: previous, digest: digest, revertedBy: 1_233))
    }
    let fields = [
      JournalField(name: "act", value: "reminder"),
      JournalField(name: "subject", value: "task:nv-07"),
      JournalField(name: "on", value: "2025-11-21"),
      JournalField(name: "text", value: "Đề nghị Sở báo cáo tiến độ."),
      JournalField(name: "until", value: nil),
    ]
    return .journalEntry(
      JournalEntryContent(
        line: line, before: [], after: fields, previous: previous, digest: digest,
        reverts: sequence == 1_233 ? 1_231 : nil))
  }

  private static func taskFields(isBefore: Bool) -> [JournalField] {
    [
      JournalField(name: "known_from", value: isBefore ? "2025-01-02" : "2025-11-21"),
      JournalField(name: "title", value: "Vé điện tử liên thông trên toàn mạng lưới xe buýt"),
      JournalField(
        name: "output",
        value: isBefore
          ? "Hệ thống vé điện tử"
          : "Hệ thống vé điện tử liên thông vận hành chính thức trên tất cả các tuyến xe buýt "
            + "có trợ giá của thành phố"),
      JournalField(name: "lead", value: isBefore ? nil : "so-gtvt"),
      JournalField(name: "first_deadline", value: "2025-06-30"),
      JournalField(name: "principles", value: "TT4 K3"),
      JournalField(name: "note", value: nil),
    ]
  }
}

/// The meeting.
extension Record {
  static let lastMeeting = Samples.day(2025, 11, 14)

  static func meeting(_ day: Day) -> MeetingContent {
    let alerts = alerts().alerts
    let items = [alerts[4], alerts[0], alerts[3], alerts[1], alerts[5], alerts[6]].enumerated().map
    {
      number, alert in
      MeetingLine(
        alert: alert, changes: number == 0 ? [line(1_234), line(1_230)] : [],
        conclusions: number == 1 ? [concluded] : [])
    }
    let cell = JudgedSubject.cell(unit: "so-gtvt", principle: "K3")
    let standing = [
      act(
        50, .conclusion, of: cell, on: lastMeeting,
        "Công khai danh sách hồ sơ còn nộp giấy tại bộ phận một cửa.",
        until: Samples.day(2025, 11, 20), owner: "so-gtvt", meeting: lastMeeting),
      act(
        51, .conclusion, of: .task("nv-07"), on: lastMeeting, "Mở thầu giai đoạn hai.",
        until: Samples.day(2026, 1, 31), owner: "so-gtvt", meeting: lastMeeting),
    ]
    return MeetingContent(
      day: day, previous: lastMeeting, items: items, standing: standing,
      others: [
        act(
          61, .conclusion, of: .task("nv-11"), on: day, "Biểu dương Cục Thuế, nhân rộng cách làm.",
          hour: 10, meeting: day)
      ],
      subjects: [
        cell: SubjectLine(
          title: BilingualText("Không giấy tờ", english: "No paper"), unit: Samples.reference(10)),
        .task("nv-11"): SubjectLine(
          title: BilingualText(
            "Hóa đơn điện tử khởi tạo từ máy tính tiền", english: "E-invoices from cash registers"),
          unit: Samples.reference(11)),
      ],
      owners: ["so-gtvt": Samples.reference(10), "ha-noi": city])
  }

  static let concluded = act(
    60, .conclusion, of: .target("ho-so-2025"), on: today,
    "Văn phòng UBND Thành phố rà soát từng thủ tục, báo cáo nguyên nhân và số liệu đến 30/11; "
      + "không gia hạn thêm.", hour: 10, until: Samples.day(2025, 12, 5), owner: "ha-noi",
    meeting: today)
}
