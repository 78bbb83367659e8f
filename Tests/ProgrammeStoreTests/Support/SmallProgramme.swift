import Glibc
import Programme
import ProgrammeStore
import VietnameseText

/// A day that must exist.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { fatalError("no such day: \(iso)") }
  return day
}

func instant(_ iso: String, hour: Int = 9) -> Instant {
  Instant(day(iso), hour: hour)
}

let tester = Actor(account: "thu-ky", origin: .console)

/// A few records of each kind, known since 2023.
enum SmallProgramme {
  static let begin = day("2023-01-01")
  static let own = Source(code: "bao-cao", kind: .ownReport, title: "Báo cáo của đơn vị")
  static let press = Source(code: "bao-chi", kind: .published, title: "Báo chí")
  static let document = Document(
    code: "qd-6785", number: "6785/QĐ-UBND", title: BilingualText("Quyết định thí điểm"))

  static func principle(_ code: Code<Principle>, _ list: Principle.List, _ order: Int) -> Principle
  {
    Principle(
      code: code, list: list, order: order, title: BilingualText("Nội dung \(code)"),
      detail: BilingualText("Chi tiết"))
  }

  static let principles = [
    principle("ĐM1", .push, 1), principle("BĐ1", .guarantee, 1), principle("K1", .no, 1),
  ]

  static let city = Organisation(
    code: "ha-noi", name: BilingualText("Thành phố Hà Nội"), kind: .city)
  static let longBien = Organisation(
    code: "long-bien", name: BilingualText("Quận Long Biên", english: "Long Biên District"),
    kind: .urbanDistrict, parent: "ha-noi", isPilot: true, order: 1,
    life: Life(last: Day(iso: "2025-06-30")))
  static let police = Organisation(
    code: "cong-an", name: BilingualText("Công an Thành phố"), kind: .agency, parent: "ha-noi",
    isPilot: true, order: 2)
  static let ward = Organisation(
    code: "phuong-viet-hung", name: BilingualText("Phường Việt Hưng"), kind: .ward,
    parent: "ha-noi", life: Life(first: Day(iso: "2025-07-01")))

  static let share = Indicator(
    code: "dvctt", title: BilingualText("Tỷ lệ hồ sơ trực tuyến"), kind: .percent,
    nature: .stock, pillar: .government)
  static let total = Indicator(
    code: "luy-ke", title: BilingualText("Số hồ sơ luỹ kế"), kind: .count, nature: .cumulative,
    pillar: .society)

  static func target(_ code: Code<Target>, _ unit: Code<Organisation>) -> Target {
    Target(
      code: code, indicator: "dvctt", unit: unit, document: "qd-6785", due: day("2025-12-31"),
      value: ExactDecimal(80), start: day("2023-12-31"), baseline: ExactDecimal(20),
      principles: ["ĐM1"])
  }

  static let duty = Duty(
    code: "nv-long-bien", indicator: "dvctt", unit: "long-bien", every: .month,
    dueAfterDays: 5, first: day("2024-01-01"))

  static let task = BreakthroughTask(
    code: "nv-1", title: BilingualText("Số hoá hồ sơ"), output: BilingualText("Kho hồ sơ số"),
    lead: "long-bien", coordinating: ["cong-an"], start: day("2024-01-01"),
    firstDeadline: day("2025-03-31"), document: "qd-6785", basis: .annex, pillar: .government,
    principles: ["ĐM1"], targets: ["mt-long-bien"],
    milestones: [
      Milestone(
        title: BilingualText("Khảo sát"), due: day("2024-06-30"), doneOn: day("2024-06-01")),
      Milestone(title: BilingualText("Nghiệm thu"), due: day("2025-02-28")),
    ], provenance: Provenance(sources: ["bao-chi", "bao-cao"], confidence: .press, note: "Ghi chú"))

  static var definitions: [Definition] {
    // Names before what they name: the gate takes them in any order.
    [
      .task(task), .target(target("mt-long-bien", "long-bien")),
      .target(target("mt-cong-an", "cong-an")), .duty(duty), .organisation(longBien),
      .organisation(police), .organisation(ward), .organisation(city), .indicator(share),
      .indicator(total), .document(document), .source(own), .source(press),
      .succession(
        Succession(
          predecessor: "long-bien", successor: "phuong-viet-hung", day: day("2025-07-01"),
          extent: .part)),
      .pillar(PillarRecord(pillar: .government, name: BilingualText("Chính quyền số"))),
      .threshold(Threshold(kind: .onTrackPoints, value: ExactDecimal(5))),
      .model(PilotModel(code: "mo-hinh-39", count: 39)),
      .activity(Activity(code: "hd-1", unit: "long-bien", text: BilingualText("Chợ số"))),
      .taskGroup(TaskGroup(code: "nhom-1", order: 1, name: BilingualText("Thể chế"))),
    ] + principles.map { .principle($0) }
  }

  static var changes: [Change] { definitions.map { .define($0, knownFrom: begin) } }

  static func reading(
    _ unit: Code<Organisation> = "long-bien", _ indicator: Code<Indicator> = "dvctt",
    on end: String, _ value: Int64, scale: Int = 0, source: Code<Source> = "bao-cao",
    reported: String? = nil, replaces: Reading.ID? = nil
  ) -> Reading {
    // Told by an operator: of an own report an earlier day needs evidence.
    let isOwn = source == "bao-cao"
    return Reading(
      indicator: indicator, unit: unit, period: Period(day: day(end)),
      statement: .figure(Figure(value: ExactDecimal(value, scale: scale))),
      reportedOn: reported.map(day), source: source, isOwnReport: isOwn,
      confidence: isOwn ? nil : .official,
      evidence: isOwn && reported != nil ? Evidence(text: "Bản giấy") : nil, replaces: replaces)
  }
}

/// A database of the small programme in a folder of its own.
struct SmallDatabase {
  let folder = TemporaryFolder()
  let gate: Gate

  init(at now: Instant = instant("2024-01-01")) throws {
    _ = try Store.create(
      at: folder.database, changes: SmallProgramme.changes, demonstration: false,
      by: Actor(account: "init", origin: .initialisation), at: now)
    gate = try Gate(path: folder.database)
  }

  var path: String { folder.database }

  @discardableResult
  func report(_ readings: Reading..., at now: Instant, strict: Bool = false) throws -> Receipt {
    try gate.commit(readings.map { .report($0) }, by: tester, at: now, strict: strict)
  }

  func ask(_ query: Query) throws -> Snapshot.Content {
    try Reader(path: path).snapshot(query).content
  }
}
