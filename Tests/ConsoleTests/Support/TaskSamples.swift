import Programme
import VietnameseText

/// Tasks of every kind, judged by the rules themselves.
extension Judged {
  static func task(
    _ code: Code<BreakthroughTask>, _ title: String, english: String? = nil,
    output: String? = nil, lead: UnitReference? = nil, start: Day? = nil, deadline: Day? = nil,
    basis: BreakthroughTask.Basis = .annex, pillar: Pillar? = nil,
    principles: [Code<Principle>] = [], targets: [Code<Target>] = [], milestones: [Milestone] = []
  ) -> BreakthroughTask {
    BreakthroughTask(
      code: code, title: BilingualText(title, english: english),
      output: output.map { BilingualText($0) }, lead: lead?.code,
      coordinating: lead == nil ? [] : ["cuc-thue-ha-noi"], start: start, firstDeadline: deadline,
      document: "qd-6785", basis: basis, pillar: pillar, principles: principles, targets: targets,
      milestones: milestones, provenance: Provenance(sources: ["hanoimoi-6785"], confidence: .press)
    )
  }

  static func taskLine(
    _ task: BreakthroughTask, lead: UnitReference? = nil, reports: [ProgressReport] = [],
    extensions: [Extension] = [], life: Life = Life(), entry: Int64 = 0
  ) -> TaskLine {
    let lives = lead.map { [$0.code: Versions<Life>(always: life)] } ?? [:]
    let targets = Dictionary(
      ticketTargets.filter { task.targets.contains($0.target.code) }.map { line in
        (
          line.target.code,
          TargetHistory(
            target: .init(always: line.target), kind: tickets.kind,
            readings: ticketReadings.map(\.reading))
        )
      }, uniquingKeysWith: { first, _ in first })
    let history = TaskHistory(
      task: .init(always: task), lives: lives, reports: reports, extensions: extensions,
      targets: targets)
    guard let judgement = history.judge(on: today, known: today) else {
      preconditionFailure("a task that is always known is always judged")
    }
    let missed = ticketTargets.filter { judgement.unachieved.contains($0.target.code) }
    return TaskLine(
      task: task, lead: lead, judgement: judgement, entry: entry, unachieved: missed,
      indicators: missed.isEmpty ? [] : [tickets])
  }

  static let ticketTask = task(
    "nv-07", "Vé điện tử liên thông trên toàn mạng lưới xe buýt",
    english: "A shared e-ticket on the whole bus network",
    output: "Hệ thống vé điện tử liên thông vận hành chính thức trên tất cả các tuyến",
    lead: Samples.reference(10), start: Samples.day(2025, 1, 1),
    deadline: Samples.day(2025, 6, 30), pillar: .society, principles: ["TT4", "K3"],
    targets: ["ve-2025"],
    milestones: [
      Milestone(
        title: BilingualText("Chọn nhà thầu"), due: Samples.day(2025, 3, 31),
        doneOn: Samples.day(2025, 3, 20)),
      Milestone(title: BilingualText("Chạy thử 20 tuyến"), due: Samples.day(2025, 9, 30)),
      Milestone(title: BilingualText("Vận hành chính thức"), due: Samples.day(2025, 12, 15)),
    ])

  static let ticketReports = [
    ProgressReport(
      task: "nv-07", asOf: Samples.day(2025, 10, 31), reportedOn: Samples.day(2025, 11, 3),
      state: .inProgress, percent: ExactDecimal(65), result: "Đã lắp thiết bị trên 98 tuyến.",
      difficulty: "Đầu đọc thẻ của hai doanh nghiệp chưa dùng chung một chuẩn.",
      proposal: "Đề nghị Sở Khoa học và Công nghệ ban hành tiêu chuẩn chung trong tháng 11.",
      evidence: Evidence(text: "Biên bản nghiệm thu 12/BB-SGTVT")),
    ProgressReport(
      task: "nv-07", asOf: Samples.day(2025, 6, 30), state: .inProgress, percent: ExactDecimal(30)),
  ]

  static let ticketExtensions = [
    Extension(
      task: "nv-07", deadline: Samples.day(2025, 12, 31), grantedOn: Samples.day(2025, 6, 25),
      document: "3120/QĐ-UBND", note: "Chờ tiêu chuẩn thẻ.")
  ]

  static func taskLines(entry: Int64 = 0) -> [TaskLine] {
    [claimedTask, overdueTask]
      + [
        taskLine(
          ticketTask, lead: Samples.reference(10), reports: ticketReports,
          extensions: ticketExtensions, entry: entry)
      ] + [handoverTask] + summaryTasks
  }

  private static var claimedTask: TaskLine {
    taskLine(
      task(
        "nv-11", "Hóa đơn điện tử khởi tạo từ máy tính tiền ở tất cả cơ sở ăn uống",
        english: "E-invoices from cash registers in all eating places",
        output: "100% cơ sở đăng ký", lead: Samples.reference(11), start: Samples.day(2025, 2, 1),
        deadline: Samples.day(2025, 9, 30), pillar: .economy, principles: ["TT3", "TT5"],
        targets: ["ve-2025"]), lead: Samples.reference(11),
      reports: [
        ProgressReport(
          task: "nv-11", asOf: Samples.day(2025, 9, 25), state: .done, percent: ExactDecimal(100),
          doneOn: Samples.day(2025, 9, 25), result: "Đã hoàn thành.")
      ])
  }

  private static var overdueTask: TaskLine {
    taskLine(
      task(
        "nv-04", "Số hóa toàn bộ hồ sơ hạ tầng giao thông",
        english: "All road records in digital form", output: "Kho dữ liệu hạ tầng giao thông",
        lead: Samples.reference(10), start: Samples.day(2025, 1, 1),
        deadline: Samples.day(2025, 8, 31), pillar: .government, principles: ["TT3"],
        targets: ["ve-quy-3"]), lead: Samples.reference(10),
      reports: [
        ProgressReport(
          task: "nv-04", asOf: Samples.day(2025, 5, 15), state: .inProgress,
          percent: ExactDecimal(425, scale: 1))
      ])
  }

  private static var handoverTask: TaskLine {
    taskLine(
      task(
        "nv-09", "Số hóa hồ sơ địa chính của quận", english: "The district's land records",
        output: "Cơ sở dữ liệu đất đai", lead: Samples.reference(1),
        deadline: Samples.day(2025, 12, 31), pillar: .government, targets: ["ve-2025"]),
      lead: Samples.reference(1),
      reports: [
        ProgressReport(
          task: "nv-09", asOf: Samples.day(2025, 5, 31), state: .inProgress,
          percent: ExactDecimal(80))
      ], life: Life(last: Samples.districtEnd))
  }

  /// What only the published summary says: no output, no lead, no deadline.
  private static var summaryTasks: [TaskLine] {
    [
      ("t-cp-giao", "Hoàn thành các nhiệm vụ, chỉ tiêu Chính phủ giao thành phố đến năm 2025", []),
      ("t-tt1", "Phát triển nhân lực số, công dân số, kỹ năng số, tài năng số", ["TT1"]),
      ("t-tt2", "Ưu tiên nguồn lực cho chuyển đổi số", ["TT2"]),
    ].map { (code: String, title: String, principles: [Code<Principle>]) in
      taskLine(task(Code(code), title, basis: .summary, principles: principles))
    }
  }

  static func tasks(entry: Int64 = 0) -> TasksContent {
    let lines = taskLines(entry: entry)
    var tally = Tally<TaskState>()
    for line in lines { tally.add(line.judgement.state, flags: line.judgement.verdict.flags) }
    return TasksContent(tasks: lines, tally: tally, principles: Samples.principles)
  }

  static func taskContent(_ code: Code<BreakthroughTask> = "nv-07") -> TaskContent? {
    guard let line = taskLines().first(where: { $0.task.code == code }) else { return nil }
    let isTicket = code == "nv-07"
    return TaskContent(
      line: line, document: decision, coordinating: isTicket ? [Samples.reference(11)] : [],
      principles: Samples.principles.filter { line.task.principles.contains($0.code) },
      targets: ticketTargets.filter { line.task.targets.contains($0.target.code) },
      indicators: [tickets],
      reports: isTicket ? ticketReports : line.judgement.report.map { [$0] } ?? [],
      extensions: isTicket ? ticketExtensions : [],
      changes: isTicket
        ? [
          ChangeLine(
            sequence: 99, at: Instant(Samples.day(2025, 11, 3), hour: 14), account: "so-gtvt",
            origin: .importFile, kind: .progress, key: "nv-07", title: ticketTask.title,
            unit: Samples.reference(10)),
          ChangeLine(
            sequence: 41, at: Instant(Samples.day(2025, 6, 25), hour: 9), account: "thư ký",
            origin: .console, kind: .deadlineExtension, key: "nv-07", title: ticketTask.title),
        ] : [])
  }
}
