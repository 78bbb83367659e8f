import Programme
import Testing
import VietnameseText

/// A small programme with everything that the screens can say, judged by the real rules.
struct Sample {
  let asOf: AsOf
  let city = UnitReference(
    code: "ha-noi", name: BilingualText("Thành phố Hà Nội", english: "Hà Nội City"), kind: .city)
  let unit = UnitReference(
    code: "me-linh", name: BilingualText("Huyện Mê Linh", english: "Mê Linh District"),
    kind: .ruralDistrict)
  let successor = UnitReference(
    code: "xa-me-linh", name: BilingualText("Xã Mê Linh", english: "Mê Linh Commune"),
    kind: .commune)
  let indicator = Indicator(
    code: "truc-tuyen",
    title: BilingualText("Tỷ lệ hồ sơ nộp trực tuyến", english: "Dossiers filed online"),
    kind: .percent, nature: .flow, pillar: .government)
  let principle = Principle(
    code: "BĐ3", list: .guarantee, order: 3,
    title: BilingualText("Dịch vụ công thiết yếu", english: "Essential services"),
    detail: BilingualText("100 % dịch vụ công trực tuyến", english: "100% online services"))
  let silentPrinciple = Principle(
    code: "K1", list: .no, order: 1, title: BilingualText("Không nói không", english: "No no"),
    detail: BilingualText("Chỉ bàn làm", english: "Only doing"))

  init(day: String = "2025-05-20", known: String? = nil) throws {
    let on = try #require(Day(iso: day))
    asOf = AsOf(day: on, known: try known.map { try #require(Day(iso: $0)) } ?? on)
  }

  func snapshot(_ content: Snapshot.Content, isDemonstration: Bool = false) throws -> Snapshot {
    Snapshot(
      freshness: Freshness(
        asOf: asOf, isDemonstration: isDemonstration,
        lastCommit: Instant(try day("2025-05-19"), hour: 8, minute: 5),
        newestPeriodEnd: try day("2025-03-31"), journalHead: 1_234, journalDigest: "ab12"),
      content: content)
  }

  func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  var organisation: Organisation {
    get throws {
      Organisation(
        code: unit.code, name: unit.name, kind: unit.kind, parent: city.code, isPilot: true,
        order: 7, life: Life(last: try day("2025-06-30")),
        provenance: Provenance(sources: ["vneconomy-39"], confidence: .press))
    }
  }

  var reading: Reading {
    get throws {
      let march = try #require(
        Period(first: try day("2025-03-01"), last: try day("2025-03-31"), granularity: .month))
      return Reading(
        id: 7, indicator: indicator.code, unit: unit.code, period: march,
        statement: .figure(Figure(value: ExactDecimal(101, scale: 1))),
        source: "laodong-0325", confidence: .mirror, note: "=cẩn thận; “trích”")
    }
  }

  var readingLine: ReadingLine {
    get throws {
      ReadingLine(
        reading: try reading,
        source: SourceReference(code: "laodong-0325", title: "Báo Lao Động", kind: .published),
        indicator: indicator, recordedAt: Instant(try day("2025-05-19"), hour: 8))
    }
  }

  var target: Target {
    get throws {
      Target(
        code: "mt-1", indicator: indicator.code, unit: unit.code, document: "kh-239",
        due: try day("2025-12-31"), value: ExactDecimal(80), start: try day("2025-01-01"),
        baseline: ExactDecimal(5), principles: [principle.code])
    }
  }

  var targetHistory: TargetHistory {
    get throws {
      TargetHistory(
        target: .init(always: try target), kind: .percent,
        life: .init(always: try organisation.life), readings: [try reading])
    }
  }

  var targetLine: TargetLine {
    get throws {
      TargetLine(
        target: try target,
        document: Document(
          code: "kh-239", number: "239/KH-UBND", title: BilingualText("Kế hoạch 239"),
          issuedOn: try day("2024-08-09")),
        judgement: try #require(try targetHistory.judge(on: asOf.day, known: asOf.known)))
    }
  }

  var indicatorLine: IndicatorLine {
    get throws {
      IndicatorLine(
        indicator: indicator, unit: unit, newest: try readingLine, targets: [try targetLine],
        history: [
          HistoryPoint(day: try day("2025-02-28"), value: 8.25),
          HistoryPoint(day: try day("2025-03-31"), value: 10.1),
        ], duty: .stale)
    }
  }

  var taskLine: TaskLine {
    get throws {
      let task = BreakthroughTask(
        code: "nv-1", title: BilingualText("Nâng hạng DTI", english: "Raise the DTI rank"),
        lead: unit.code, start: try day("2025-01-01"), firstDeadline: try day("2025-06-15"),
        basis: .summary, principles: [principle.code],
        milestones: [Milestone(title: BilingualText("Mốc một"), due: try day("2025-02-01"))])
      let report = ProgressReport(
        task: task.code, asOf: try day("2025-05-01"), state: .inProgress,
        percent: ExactDecimal(40), difficulty: "Thiếu người")
      let history = TaskHistory(task: .init(always: task), reports: [report])
      return TaskLine(
        task: task, lead: unit,
        judgement: try #require(history.judge(on: asOf.day, known: asOf.known)))
    }
  }

  var tile: UnitTile {
    get throws {
      var targets = Tally<TargetState>()
      targets.add(.atRisk, flags: .stale)
      targets.add(.achieved, flags: [], times: 2)
      let link = Succession(
        predecessor: unit.code, successor: successor.code, day: try day("2025-07-01"),
        extent: .part)
      return UnitTile(
        organisation: try organisation,
        successors: [SuccessionLine(unit: successor, succession: link)],
        pillars: [.government: targets], targets: targets,
        coverage: Coverage(owed: 5, reported: 3), readings: 2,
        newestPeriodEnd: try day("2025-03-31"))
    }
  }

  var cell: CellLine {
    CellLine(
      unit: unit.code, principle: principle.code,
      verdict: Verdict(.cell(.met), flags: [.contradicted, .measuredNotMet]))
  }

  var change: ChangeLine {
    get throws {
      ChangeLine(
        sequence: 1_234, at: Instant(try day("2025-05-19"), hour: 8, minute: 5), account: "an",
        origin: .importFile, kind: .reading, key: "7", title: indicator.title, unit: unit,
        figure: Figure(value: ExactDecimal(101, scale: 1)))
    }
  }
}

extension Sample {
  var overview: OverviewContent {
    get throws {
      OverviewContent(
        units: [try tile], city: try tile.targets,
        principles: [PrincipleLine(principle: principle)], tasks: .init(),
        attention: [
          AttentionLine(
            subject: .target("mt-1", indicator: indicator.code), unit: unit,
            title: indicator.title, verdict: try targetLine.judgement.verdict,
            since: try day("2025-05-01"))
        ], attentionTotal: 1, changes: [try change], models: ModelCount(counted: 39))
    }
  }

  var unitContent: UnitContent {
    get throws {
      UnitContent(
        tile: try tile, parent: city,
        models: [PilotModel(code: "mh", unit: unit.code, count: 3)],
        activities: [
          Activity(code: "hd", unit: unit.code, text: BilingualText("Tuyến phố không tiền mặt"))
        ],
        tasks: [try taskLine], indicators: [try indicatorLine],
        principles: [principle, silentPrinciple], cells: [cell],
        readings: [try readingLine], readingsTotal: 1)
    }
  }

  var cellContent: CellContent {
    get throws {
      let assessment = Assessment(
        unit: unit.code, principle: principle.code, asOf: try day("2025-04-01"),
        attestation: .met, assessor: "Sở TT&TT", evidence: Evidence(text: "Báo cáo 12"))
      let history = CellHistory(
        principle: principle.code,
        assessments: [.init(knownFrom: try day("2025-04-01"), assessment: assessment)],
        targets: [try targetHistory])
      return CellContent(
        unit: unit, principle: principle,
        judgement: try #require(history.judge(on: asOf.day, known: asOf.known)),
        assessments: [assessment], targets: [try targetLine], indicators: [indicator])
    }
  }

  var taskContent: TaskContent {
    get throws {
      TaskContent(
        line: try taskLine, document: try targetLine.document, coordinating: [city],
        principles: [principle], targets: [], indicators: [],
        reports: try taskLine.judgement.report.map { [$0] } ?? [],
        extensions: [
          Extension(
            task: "nv-1", deadline: try day("2025-06-15"), grantedOn: try day("2025-04-01"),
            document: "12/QĐ-UBND")
        ], changes: [try change])
    }
  }

  var indicatorContent: IndicatorContent {
    get throws {
      let line = try indicatorLine
      return IndicatorContent(
        line: line, history: line.history, readings: [try readingLine],
        findings: [
          .percentAboveHundred(
            unit: unit.code, indicator: indicator.code, value: ExactDecimal(101),
            period: try reading.period)
        ])
    }
  }

  /// Every screen, by its name on the command line.
  var contents: [(name: String, content: Snapshot.Content)] {
    get throws {
      [
        ("overview", .overview(try overview)),
        ("units", .units(UnitsContent(units: [try tile], total: 1))),
        ("unit", .unit(try unitContent)),
        (
          "checklist",
          .checklist(
            ChecklistContent(
              principles: [principle, silentPrinciple], units: [unit, successor], cells: [cell]))
        ),
        ("cell", .cell(try cellContent)),
        (
          "tasks",
          .tasks(TasksContent(tasks: [try taskLine], tally: .init(), principles: [principle]))
        ),
        ("task", .task(try taskContent)),
        ("indicators", .indicators(IndicatorsContent(indicators: [try indicatorLine]))),
        ("indicator", .indicator(try indicatorContent)),
        ("alerts", .alerts(AlertsContent(alerts: [try alert], total: 1))),
        ("journal", .journal(JournalContent(entries: [try change], hasMore: true))),
        ("entry", .journalEntry(try entry)),
        ("dues", .dues(try dues)),
        ("meeting", .meeting(try meeting)),
        ("accounts", .accounts(try accounts)),
        (
          "catalogue",
          .catalogue(CatalogueContent(kinds: [KindLine(kind: .duty, count: 2, entry: 7)]))
        ),
        ("records", .records(RecordsContent(kind: .duty, lines: [record.line], total: 2))),
        ("record", .record(record.content)),
        ("found", .found([Match(subject: .unit(unit.code), title: unit.name)])),
        ("absent", .absent(.organisation("x"))),
      ]
    }
  }
}

extension Sample {
  /// What was done about an alert, oldest first: two reminders and a request.
  var acts: [ActLine] {
    get throws {
      let subject = JudgedSubject.target("mt-1")
      let on = try day("2025-05-12")
      return [
        ActLine(
          act: Act(id: 1, kind: .reminder, subject: subject, on: on, text: "Đề nghị báo cáo"),
          account: "thu-ky", at: Instant(on, hour: 9), entry: 1_200),
        ActLine(
          act: Act(
            id: 2, kind: .request, subject: subject, on: on, text: "Vì sao chậm? *gấp*",
            until: try day("2025-05-25"), evidence: Evidence(text: "CV 12", address: "x/12")),
          account: "truong-ban", at: Instant(on, hour: 10), entry: 1_201, isWithdrawn: true),
      ]
    }
  }

  var alert: AlertLine {
    get throws {
      AlertLine(
        attention: try #require(try overview.attention.first), subject: .target("mt-1"),
        status: .asked(by: try day("2025-05-25")), acts: try acts, reminders: 4,
        isEscalated: true)
    }
  }

  var entry: JournalEntryContent {
    get throws {
      JournalEntryContent(
        line: try change, before: [JournalField(name: "value", value: "9.8")],
        after: [
          JournalField(name: "value", value: "10.1"), JournalField(name: "note", value: nil),
        ], previous: "cd34", digest: "ab12", reverts: 1_200)
    }
  }

  var dues: DuesContent {
    get throws {
      let duty = Duty(
        code: "no-1", indicator: indicator.code, unit: unit.code, every: .month, dueAfterDays: 5,
        first: try day("2025-01-01"))
      let april = try #require(
        Period(first: try day("2025-04-01"), last: try day("2025-04-30"), granularity: .month))
      return DuesContent(
        unit: unit,
        dues: [
          DueLine(
            duty: duty, indicator: indicator, period: april, dueOn: try day("2025-05-05"),
            state: .stale, current: nil, last: try readingLine)
        ], tasks: [try taskLine], requests: [try alert])
    }
  }

  var conclusion: ActLine {
    get throws {
      ActLine(
        act: Act(
          id: 3, kind: .conclusion, subject: .target("mt-1"), on: asOf.day, text: "Làm xong #1",
          until: try day("2025-06-10"), owner: unit.code, meeting: asOf.day),
        account: "thu-ky", at: Instant(asOf.day, hour: 9), entry: 1_210)
    }
  }

  var meeting: MeetingContent {
    get throws {
      MeetingContent(
        day: asOf.day, previous: try day("2025-05-13"),
        items: [
          MeetingLine(
            alert: try alert, changes: [try change], conclusions: [try conclusion])
        ], standing: [try conclusion], others: [try conclusion],
        subjects: [.target("mt-1"): SubjectLine(title: indicator.title, unit: unit)],
        owners: [unit.code: unit])
    }
  }

  var accounts: [Account] {
    get throws {
      [
        Account(code: "thu-ky", name: "Trần Bình", role: .operator),
        Account(
          code: "lan", name: "Lan", role: .officer, unit: unit.code,
          life: Life(first: try day("2025-01-01"), last: try day("2025-05-01"))),
        Account(code: "cu", name: "Cũ", role: .viewer, isDisabled: true),
      ]
    }
  }
}

extension Sample {
  /// A record of any kind, in a list and by itself.
  var record: (line: RecordLine, content: RecordContent) {
    let facts = [
      RecordFact(
        attribute: "indicator", value: .reference("dvctt"),
        named: [NamedRecord(reference: .indicator("dvctt"), name: BilingualText("Hồ sơ *mạng*"))]),
      RecordFact(attribute: "every", value: .text("month")),
      RecordFact(attribute: "due_after_days", value: .integer(5)),
      RecordFact(attribute: "note", value: .text("=1+1")),
    ]
    let line = RecordLine(
      reference: .duty("bc-1"), name: BilingualText("bc-1"), facts: facts,
      knownFrom: .distantPast, entry: 7)
    let version = RecordVersionLine(
      knownFrom: .distantPast, knownTo: nil, entry: 7, account: "thu-ky",
      at: Instant(milliseconds: 0), changed: ["every"])
    let mentions = RecordMentions(
      kind: .task, attribute: "targets",
      records: [NamedRecord(reference: .task("nv-1"), name: nil)], total: 3)
    return (
      line,
      RecordContent(
        reference: line.reference, name: line.name, facts: facts, versions: [version],
        mentions: [mentions])
    )
  }
}
