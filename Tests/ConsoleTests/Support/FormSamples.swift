import ConsoleCore
import ConsoleScreens
import Programme
import VietnameseText

/// What a unit owes, and a store that answers what forms need.
enum Forms {
  static let unit = Samples.reference(10)
  static let account = Account(
    code: "gtvt", name: "Nguyễn Thị Hạnh", role: .officer, unit: "so-gtvt")

  /// An operator who owns the database, or somebody else.
  static func options(
    _ start: Destination, account: Account? = nil, language: Language = .vietnamese,
    drafts: [Draft] = []
  ) -> Options {
    Options(
      language: language, mayWrite: true, account: account, drafts: drafts, start: start)
  }

  static let cameras = Indicator(
    code: "camera-ket-noi",
    title: BilingualText("Camera giao thông đã kết nối", english: "Traffic cameras connected"),
    kind: .count, nature: .cumulative, measure: BilingualText("camera", english: "cameras"))

  static let share = Indicator(
    code: "ho-so-truc-tuyen",
    title: BilingualText(
      "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến toàn trình",
      english: "Share of applications filed online from start to end"),
    kind: .percent, nature: .flow)

  static let rank = Indicator(
    code: "xep-hang", title: BilingualText("Hạng cải cách hành chính", english: "PAR rank"),
    kind: .rank, nature: .stock)

  static func month(_ year: Int, _ month: Int) -> Period {
    let first = Samples.day(year, month, 1)
    return Period(first: first, last: first.lastOfMonth, granularity: .month) ?? Period(day: first)
  }

  static func due(
    _ indicator: Indicator, _ period: Period, last: ReadingLine?, history: [Double] = [],
    current: ReadingLine? = nil, state: DutyPeriodState = .missing
  ) -> DueLine {
    DueLine(
      duty: Duty(
        code: Code("nv-" + indicator.code.text), indicator: indicator.code, unit: unit.code,
        every: .month, dueAfterDays: 10, first: Samples.day(2024, 1, 1)),
      indicator: indicator, period: period, dueOn: period.last.adding(days: 10), state: state,
      current: current, last: last,
      history: history.enumerated().map { number, value in
        HistoryPoint(day: Samples.day(2025, 1 + number, 28), value: value)
      })
  }

  static func line(_ indicator: Indicator, _ figure: Figure, _ period: Period) -> ReadingLine {
    Judged.line(7, indicator, unit, figure, period, Judged.own, trust: .official)
  }

  static let october = month(2025, 10)
  static let september = month(2025, 9)

  static func dues() -> DuesContent {
    DuesContent(
      unit: unit,
      dues: [
        due(
          Judged.tickets, october,
          last: line(Judged.tickets, Judged.number(452), september),
          history: [390, 420, 447, 460, 452]),
        due(cameras, october, last: line(cameras, Judged.number(1840), september)),
        due(
          share, october,
          last: line(share, Figure(value: ExactDecimal(825, scale: 1)), september)),
        due(
          rank, Judged.year(2025), last: nil, state: .notReportedYet),
        due(
          Judged.satisfaction, october,
          last: line(Judged.satisfaction, Judged.number(941, scale: 1), september),
          current: line(Judged.satisfaction, Judged.number(952, scale: 1), october),
          state: .reportedInTime),
      ],
      tasks: [
        Judged.taskLine(
          Judged.ticketTask, lead: unit, reports: Judged.ticketReports,
          extensions: Judged.ticketExtensions)
      ],
      requests: [requested])
  }

  static let request = ActLine(
    act: Act(
      id: 9, kind: .request, subject: .target("ve-2025"), on: Samples.day(2025, 11, 14),
      text: "Vì sao quý III không tăng?", until: Samples.day(2025, 11, 25)),
    account: "lanh-dao", at: Samples.now, entry: 70)

  static func alert(
    _ attention: AttentionLine.Subject, _ subject: JudgedSubject, _ title: String,
    _ verdict: Verdict, acts: [ActLine] = [], reminders: Int = 0
  ) -> AlertLine {
    AlertLine(
      attention: AttentionLine(
        subject: attention, unit: unit, title: BilingualText(title), verdict: verdict,
        since: Samples.day(2025, 10, 1)), subject: subject, status: .open, acts: acts,
      reminders: reminders, isEscalated: reminders > AlertRule.reminders)
  }

  static let requested = alert(
    .target("ve-2025", indicator: "ve-dien-tu"), .target("ve-2025"),
    "Lượt đi xe buýt trả bằng vé điện tử liên thông", Verdict(.target(.behind)), acts: [request])

  static let reminded = alert(
    .task("nv-07"), .task("nv-07"), "Vé điện tử liên thông trên toàn mạng lưới xe buýt",
    Verdict(.task(.overdue)), reminders: 3)

  static func answer(_ query: Query) -> Snapshot? {
    switch query {
    case .dues: Samples.snapshot(.dues(dues()))
    case .alerts: Samples.snapshot(.alerts(AlertsContent(alerts: [reminded, requested], total: 2)))
    default: Judged.answer(query)
    }
  }

  static func driver(
    _ start: Destination, account: Account? = nil, language: Language = .vietnamese,
    drafts: [Draft] = [], width: Int = 120, height: Int = 40
  ) -> Driver {
    Driver(
      options(start, account: account, language: language, drafts: drafts), width: width,
      height: height, answer: answer)
  }
}

extension Driver {
  /// Sends, and where somebody changed the same meanwhile keeps what stands in each field.
  mutating func sendKeepingMine() {
    let before = order?.id
    for _ in 0..<8 where order?.id == before { press(.control("s"), .enter) }
  }

  /// The newest order to store something.
  var order: WriteOrder? {
    effects.compactMap { if case .write(let order) = $0 { order } else { nil } }.last
  }

  var savedDrafts: [Draft] {
    effects.compactMap { if case .saveDraft(let draft) = $0 { draft } else { nil } }
  }

  var deletedDrafts: [String] {
    effects.compactMap { if case .deleteDraft(let name) = $0 { name } else { nil } }
  }
}
