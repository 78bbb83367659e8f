import ConsoleCore
import ConsoleScreens
import Wall
import Programme
import ScreenGrid
import VietnameseText

/// Plays the host of a wall: answers loads, and lets the time pass to each wake that was asked for.
struct WallDriver {
  var wall: Wall
  private(set) var now: Instant
  private(set) var effects: [Effect] = []
  private(set) var wake: Instant?
  var answer: (Query) -> Snapshot?

  init(
    _ options: WallOptions = WallOptions(), width: Int = 120, height: Int = 40,
    at now: Instant = Samples.now, answer: @escaping (Query) -> Snapshot? = Samples.wallAnswer
  ) {
    wall = Wall(options: options, now: now, width: width, height: height)
    self.now = now
    self.answer = answer
    perform(wall.start())
  }

  mutating func send(_ events: Event...) {
    for event in events { perform(wall.handle(event, at: now)) }
  }

  /// Lets the clock show another time, without any event.
  mutating func set(_ now: Instant) { self.now = now }

  /// Goes to the next wake.
  mutating func pass() {
    guard let next = wake else { return }
    now = max(now, next)
    wake = nil
    send(.tick(now))
  }

  /// Goes on until a time has come.
  mutating func pass(seconds: Int64) {
    let end = now.adding(milliseconds: seconds * 1_000)
    while let next = wake, next <= end { pass() }
    now = end
  }

  private mutating func perform(_ new: [Effect]) {
    effects += new
    for case .wake(let moment) in new { wake = moment }
    for case .load(let query) in new {
      if let snapshot = answer(query) { send(.loaded(query, snapshot)) }
    }
  }

  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var grid: Grid { wall.frame().grid }
  var text: String { grid.text }
  /// The page's name, as the title bar of a screen of ordinary size has it.
  var title: String {
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).prefix(2)
      .first { $0.contains("Khuê") } ?? ""
    let words = line.split(separator: " ")
    return words.dropFirst().prefix { !$0.hasPrefix("Thứ") && !$0.hasPrefix("Chủ") }
      .joined(separator: " ")
  }
}

extension Samples {
  static func wallAnswer(_ query: Query) -> Snapshot? {
    wallContent(query).map { snapshot($0) }
  }

  static func wallContent(_ query: Query) -> Snapshot.Content? {
    switch query {
    case .alerts: .alerts(alerts())
    case .meeting: .meeting(meeting())
    case .checklist: .checklist(Judged.checklist())
    case .tasks: .tasks(Judged.tasks())
    default: content(query)
    }
  }

  /// One open, one asked, one reminded too often, one taken up, one closed.
  static func alerts(_ lines: [AttentionLine] = attention()) -> AlertsContent {
    let statuses: [AlertStatus] = [
      .open, .asked(by: day(2025, 11, 25)), .open, .acknowledged(until: day(2025, 11, 30)), .closed,
    ]
    let alerts = lines.enumerated().map { number, line in
      AlertLine(
        attention: line, subject: .task("nv-07"), status: statuses[number % statuses.count],
        acts: [], reminders: number == 2 ? 4 : number % 2, isEscalated: number == 2)
    }
    return AlertsContent(alerts: alerts, total: alerts.count)
  }

  static func meeting() -> MeetingContent {
    func line(_ id: Int64, _ text: String, _ until: Day, _ owner: Code<Organisation>?) -> ActLine {
      ActLine(
        act: Act(
          id: id, kind: .conclusion, subject: .task("nv-07"), on: day(2025, 11, 3), text: text,
          until: until, owner: owner, meeting: day(2025, 11, 3)), account: "lan",
        at: Instant(day(2025, 11, 3), hour: 16), entry: id)
    }
    return MeetingContent(
      day: today, previous: day(2025, 11, 3), items: [],
      standing: [
        line(1, "Hoàn thành kết nối dữ liệu vé điện tử liên thông", day(2025, 11, 14), "so-y-te"),
        line(2, "Báo cáo khó khăn về hạ tầng trạm y tế", day(2025, 11, 24), "long-bien"),
        line(3, "Rà soát danh mục dịch vụ công toàn trình", day(2025, 12, 31), nil),
      ],
      subjects: [
        .task("nv-07"): SubjectLine(
          title: BilingualText("Vé điện tử liên thông"), unit: reference(10), pillar: .society)
      ],
      owners: [
        "so-y-te": UnitReference(
          code: "so-y-te", name: BilingualText("Sở Y tế", english: "Department of Health"),
          kind: .department), "long-bien": reference(1),
      ])
  }
}
